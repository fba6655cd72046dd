pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Usher
import Usher.Dashboard

// One person in full: what their session costs now and cost lately, which programs, and how Usher knows.
ScrollPage {
    id: root

    required property Dashboard dashboard

    readonly property PersonPage person: root.dashboard.person
    readonly property PersonRequest request: root.dashboard.requests.of(root.person.personKey)
    readonly property bool isWide: root.width >= Theme.scaled(720)

    readonly property bool hasRequest: root.request.state !== RequestState.None
    readonly property Item placeToAct: root.hasRequest ? requestCard : actions.visible ? actions : null

    signal closed
    signal wished(key: string, wish: int)
    signal acted(key: string, action: int)

    // Once what was just chosen is under way.
    function focusSoon(): void {
        soon.restart();
    }

    // Where the keyboard belongs once a dialog has closed: to what can be done next.
    function focusActions(): void {
        if (root.placeToAct !== null)
            root.placeToAct.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason);
        else
            back.forceActiveFocus(Qt.TabFocusReason);
    }

    maximumWidth: 1080

    Timer {
        id: soon

        interval: 0
        onTriggered: root.focusActions()
    }

    AppButton {
        id: back

        objectName: "back"
        focus: true
        text: qsTr("People")
        description: qsTr("Back, Esc")
        iconName: "back"
        isFlat: true
        Layout.leftMargin: -Theme.spaceSmall
        Layout.bottomMargin: -Theme.spaceSmall
        onClicked: root.closed()
    }

    PersonTop {
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.spaceSmall
        person: root.person
    }

    PersonRequestCard {
        id: requestCard

        Layout.fillWidth: true
        visible: root.hasRequest
        request: root.request
        personName: root.person.personName
        onActed: action => {
            root.acted(root.person.personKey, action);
            root.focusSoon();
        }
    }

    PersonActions {
        id: actions

        Layout.fillWidth: true
        visible: !root.hasRequest && root.person.isPresent && !root.person.isMe
        person: root.person
        onWished: wish => {
            root.wished(root.person.personKey, wish);
            // The others open a dialog, which gives the focus back.
            if (wish === PersonCard.Lock)
                root.focusSoon();
        }
    }

    Banner {
        Layout.fillWidth: true
        visible: !root.person.isPresent
        title: qsTr("%1 is no longer signed in.").arg(root.person.personName)
        text: qsTr("This is what Usher saw last.")
    }

    GridLayout {
        Layout.fillWidth: true
        columns: root.isWide ? 2 : 1
        columnSpacing: Theme.spaceMedium
        rowSpacing: Theme.spaceMedium

        HistoryCard {
            Layout.fillWidth: true
            Layout.preferredWidth: 100
            title: qsTr("Processor")
            value: root.person.processorText
            points: root.person.processorHistory
            spoken: root.person.processorSpoken
        }

        HistoryCard {
            Layout.fillWidth: true
            Layout.preferredWidth: 100
            title: qsTr("Memory")
            value: root.person.memoryText
            points: root.person.memoryHistory
            spoken: root.person.memorySpoken
        }

        ProgramsCard {
            Layout.fillWidth: true
            Layout.preferredWidth: 100
            Layout.alignment: Qt.AlignTop
            programs: root.person.programs
            backgroundCount: root.person.backgroundCount
        }

        FactsCard {
            Layout.fillWidth: true
            Layout.preferredWidth: 100
            Layout.alignment: Qt.AlignTop
            person: root.person
        }

        LinesCard {
            Layout.fillWidth: true
            Layout.preferredWidth: 100
            Layout.alignment: Qt.AlignTop
            title: qsTr("Rules")
            lines: root.person.ruleLines
            emptyText: qsTr("There are no rules yet.")
        }

        LinesCard {
            Layout.fillWidth: true
            Layout.preferredWidth: 100
            Layout.alignment: Qt.AlignTop
            title: qsTr("Recently")
            lines: root.person.recentLines
            emptyText: qsTr("Nothing yet")
        }
    }
}
