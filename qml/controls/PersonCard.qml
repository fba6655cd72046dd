pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Usher
import Usher.Dashboard

// One person: who, where, what their session costs, and what can be done; while something is under way with them,
// how that stands. An Item, since Qt 6.4 tells screen readers a control's own role, whatever its Accessible.role says.
Item {
    id: root

    // What the owner wants to do, by a button or by the menu.
    enum Wish { Ask, Message, Lock, SignOut }

    required property int index
    required property string personKey
    required property string personName
    required property string initials
    required property int avatarHue
    required property bool isMe
    required property int badge
    required property string badgeText
    required property string statusText
    required property string statusHint
    required property string processorText
    required property string processorTip
    required property string memoryText
    required property string memoryTip
    required property string programsText
    required property string noteText
    required property list<real> history
    required property bool isStale
    required property string spokenText
    required property string askObstacle
    required property string messageObstacle
    required property string lockObstacle
    required property string signOutObstacle
    required property var sessionLines // a list of strings, which the linter of 6.4 has no methods for
    required property PersonRequest request
    property bool isCurrent: false
    property int total: 0

    readonly property bool isNarrow: root.width - 2 * Theme.spaceLarge < Theme.scaled(300)
    readonly property bool hasRequest: root.request.state !== RequestState.None
    readonly property bool isUnderWay: root.request.state === RequestState.Sending
                                       || root.request.state === RequestState.Waiting
                                       || root.request.state === RequestState.FinalMinute

    // `isByKey`: whoever works by keyboard wants to see where the focus went.
    signal opened(key: string, isByKey: bool)
    signal wished(key: string, wish: int)
    signal acted(key: string, action: int)
    signal menuRequested(card: PersonCard, opener: Item)

    function answerKey(event: KeyEvent): void {
        if (!(event.modifiers & Qt.ControlModifier))
            root.opened(root.personKey, true);
        else if (!root.isMe && root.askObstacle === "" && !root.isUnderWay)
            root.wished(root.personKey, PersonCard.Ask);
    }

    implicitHeight: content.implicitHeight + 2 * Theme.spaceLarge
    activeFocusOnTab: root.isCurrent || root.activeFocus

    Accessible.role: Accessible.ListItem
    //: A card for screen readers: how a request stands, then who it is about
    Accessible.name: root.hasRequest ? qsTr("%1. %2").arg(root.request.spokenText).arg(root.spokenText) : root.spokenText
    //: Where a person stands in the list, for screen readers: 2 of 5
    Accessible.description: qsTr("%1 of %2").arg(root.index + 1).arg(root.total)
    Accessible.focusable: true
    Accessible.onPressAction: root.opened(root.personKey, true)

    Keys.onReturnPressed: event => root.answerKey(event)
    Keys.onEnterPressed: event => root.answerKey(event)
    Keys.onSpacePressed: root.opened(root.personKey, true)
    Keys.onMenuPressed: root.menuRequested(root, root)
    Keys.onPressed: event => {
        if (event.key === Qt.Key_F10 && (event.modifiers & Qt.ShiftModifier)) {
            root.menuRequested(root, root);
            event.accepted = true;
        }
    }

    PersonCardGround {
        anchors.fill: parent
        isFocused: root.activeFocus
        isUnderWay: root.isUnderWay
        isFinal: root.request.state === RequestState.FinalMinute
        onTapped: root.opened(root.personKey, false)
        onMenuRequested: root.menuRequested(root, root)
    }

    ColumnLayout {
        id: content

        anchors.fill: parent
        anchors.margins: Theme.spaceLarge
        spacing: Theme.space

        RowLayout {
            Layout.fillHeight: false
            spacing: Theme.space

            PersonHeading {
                Layout.fillWidth: true
                name: root.personName
                initials: root.initials
                hue: root.avatarHue
                statusText: root.hasRequest ? root.request.statusText : root.statusText
                statusHint: root.hasRequest ? "" : root.statusHint
                badge: root.badge
                badgeText: root.hasRequest ? "" : root.badgeText
                isNarrow: root.isNarrow
            }

            CountdownRing {
                request: root.request
            }
        }

        PersonFigures {
            Layout.fillHeight: true
            visible: !root.hasRequest
            processorText: root.processorText
            processorTip: root.processorTip
            memoryText: root.memoryText
            memoryTip: root.memoryTip
            programsText: root.programsText
            history: root.history
            isStale: root.isStale
            isNarrow: root.isNarrow
        }

        PersonSessions {
            Layout.fillHeight: false
            visible: !root.hasRequest && lines.length > 0
            lines: root.sessionLines
        }

        RequestBody {
            Layout.fillHeight: true
            visible: root.hasRequest
            request: root.request
        }

        Rectangle {
            Layout.fillWidth: true
            Layout.preferredHeight: Theme.colors.borderWidth
            color: Theme.colors.border
        }

        PersonFooter {
            Layout.fillWidth: true
            Layout.fillHeight: false
            visible: !root.hasRequest
            availableWidth: root.width - 2 * Theme.spaceLarge
            personName: root.personName
            noteText: root.noteText
            askObstacle: root.askObstacle
            isMe: root.isMe
            isReachable: root.isCurrent
            onDetailsRequested: isByKey => root.opened(root.personKey, isByKey)
            onAskRequested: root.wished(root.personKey, PersonCard.Ask)
            onMenuRequested: opener => root.menuRequested(root, opener)
        }

        RequestFooter {
            Layout.fillHeight: false
            visible: root.hasRequest
            request: root.request
            personName: root.personName
            isReachable: root.isCurrent
            onActed: action => root.acted(root.personKey, action)
        }
    }
}
