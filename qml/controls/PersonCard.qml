pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Usher

// One person: who, where, what their session costs, and the way to more. An Item, since Qt 6.4 tells screen readers a
// control's own role, whatever its Accessible.role says.
Item {
    id: root

    required property int index
    required property string personKey
    required property string personName
    required property string initials
    required property int avatarHue
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
    required property var sessionLines // a list of strings, which the linter of 6.4 has no methods for
    property bool isCurrent: false
    property int total: 0

    readonly property bool isNarrow: root.width - 2 * Theme.spaceLarge < Theme.scaled(300)

    // `isByKey`: whoever works by keyboard wants to see where the focus went.
    signal opened(key: string, isByKey: bool)

    implicitHeight: content.implicitHeight + 2 * Theme.spaceLarge
    activeFocusOnTab: root.isCurrent

    Accessible.role: Accessible.ListItem
    Accessible.name: root.spokenText
    //: Where a person stands in the list, for screen readers: 2 of 5
    Accessible.description: qsTr("%1 of %2").arg(root.index + 1).arg(root.total)
    Accessible.focusable: true
    Accessible.onPressAction: root.opened(root.personKey, true)

    Keys.onReturnPressed: root.opened(root.personKey, true)
    Keys.onEnterPressed: root.opened(root.personKey, true)
    Keys.onSpacePressed: root.opened(root.personKey, true)

    HoverHandler {
        id: hover
    }

    Card {
        anchors.fill: parent
        isRaised: hover.hovered

        FocusRing {
            visible: root.activeFocus
            innerRadius: Theme.radius
            gap: 0
        }

        TapHandler {
            onTapped: root.opened(root.personKey, false)
        }
    }

    ColumnLayout {
        id: content

        anchors.fill: parent
        anchors.margins: Theme.spaceLarge
        spacing: Theme.space

        PersonHeading {
            Layout.fillWidth: true
            Layout.fillHeight: false
            name: root.personName
            initials: root.initials
            hue: root.avatarHue
            statusText: root.statusText
            statusHint: root.statusHint
            badge: root.badge
            badgeText: root.badgeText
            isNarrow: root.isNarrow
        }

        // What is left over goes here, so that neighbours' figures and buttons stand in line.
        Item {
            Layout.fillHeight: true
        }

        RowLayout {
            Layout.fillHeight: false
            Layout.topMargin: Theme.spaceTiny - Theme.space
            spacing: Theme.space

            Figure {
                Layout.fillWidth: true
                Layout.preferredWidth: 10
                value: root.processorText
                label: qsTr("processor")
                explanation: root.processorTip
                isDimmed: root.isStale
            }

            Figure {
                Layout.fillWidth: true
                Layout.preferredWidth: 10
                value: root.memoryText
                label: qsTr("memory")
                explanation: root.memoryTip
                isDimmed: root.isStale
            }

            Spark {
                Layout.fillWidth: true
                Layout.preferredWidth: 10
                Layout.preferredHeight: Theme.scaled(32)
                Layout.alignment: Qt.AlignVCenter
                visible: !root.isNarrow
                opacity: root.isStale ? 0.5 : 1
                points: root.history
            }
        }

        ElidedText {
            Layout.fillWidth: true
            text: root.programsText !== "" ? root.programsText : " "
            color: Theme.colors.textMuted
            isDecorative: true
        }

        Rectangle {
            Layout.fillWidth: true
            Layout.preferredHeight: Theme.colors.borderWidth
            color: Theme.colors.border
        }

        RowLayout {
            Layout.fillHeight: false
            spacing: Theme.space

            ElidedText {
                Layout.fillWidth: true
                text: root.noteText !== "" ? root.noteText : root.sessionLines.join("\n")
                font: Theme.small
                color: Theme.colors.textMuted
                wrapMode: Text.Wrap
                maximumLineCount: 2
                isDecorative: true
            }

            AppButton {
                objectName: "details"
                activeFocusOnTab: root.isCurrent
                text: qsTr("Details")
                Accessible.name: qsTr("Details about %1").arg(root.personName)
                onClicked: root.opened(root.personKey, visualFocus)
            }
        }
    }
}
