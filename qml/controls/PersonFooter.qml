pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Usher

// What can be done about a person: the one obvious thing, and the way to the others. Where the buttons leave no room for a
// note beside them, it stands above. That depends on the width and the buttons alone, so that all cards of a grid agree,
// and one that is only measured, whose layouts never run, is as tall as the others.
GridLayout {
    id: root

    required property string personName
    required property string noteText
    required property string askObstacle
    required property bool isMe
    required property bool isReachable
    required property real availableWidth

    readonly property bool isStacked: root.availableWidth - buttons.implicitWidth - Theme.spaceSmall < Theme.scaled(94)
    readonly property int noteLines: root.isStacked && root.availableWidth > Theme.scaled(230) ? 1 : 2

    signal detailsRequested(isByKey: bool)
    signal askRequested
    signal menuRequested(opener: Item)

    columns: root.isStacked ? 1 : 2
    columnSpacing: Theme.spaceSmall
    rowSpacing: Theme.spaceSmall

    ElidedText {
        Layout.fillWidth: true
        Layout.minimumWidth: Theme.scaled(40)
        Layout.preferredWidth: 0
        Layout.minimumHeight: root.isStacked ? root.noteLines * Theme.scaled(16) : 0
        text: root.noteText !== "" || root.isMe ? root.noteText : root.askObstacle
        explanation: root.isMe ? "" : root.askObstacle
        font: Theme.small
        color: Theme.colors.textMuted
        wrapMode: Text.Wrap
        maximumLineCount: root.noteLines
        isDecorative: true
    }

    RowLayout {
        id: buttons

        Layout.fillWidth: false
        Layout.alignment: Qt.AlignRight | Qt.AlignVCenter
        Layout.maximumWidth: root.availableWidth
        spacing: Theme.spaceSmall

        AppButton {
            objectName: "details"
            visible: root.isMe
            activeFocusOnTab: root.isReachable
            text: qsTr("Details")
            Accessible.name: qsTr("Details about %1").arg(root.personName)
            onClicked: root.detailsRequested(visualFocus)
        }

        AppButton {
            Layout.fillWidth: true
            Layout.maximumWidth: implicitWidth
            objectName: "ask"
            visible: !root.isMe
            enabled: root.askObstacle === ""
            activeFocusOnTab: root.isReachable
            isPrimary: true
            text: qsTr("Ask, then sign out…")
            description: root.askObstacle
            Accessible.name: qsTr("Ask %1, then sign out…").arg(root.personName)
            onClicked: root.askRequested()
        }

        AppButton {
            id: more

            objectName: "more"
            visible: !root.isMe
            activeFocusOnTab: root.isReachable
            isFlat: true
            isLabelHidden: true
            iconName: "more"
            text: qsTr("More for %1").arg(root.personName)
            onClicked: root.menuRequested(more)
        }
    }
}
