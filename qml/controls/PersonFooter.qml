pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Usher

// What can be done about a person: the one obvious thing, and the way to the others.
RowLayout {
    id: root

    required property string personName
    required property string noteText
    required property string askObstacle
    required property bool isMe
    required property bool isReachable

    signal detailsRequested(isByKey: bool)
    signal askRequested
    signal menuRequested(opener: Item)

    spacing: Theme.spaceSmall

    ElidedText {
        Layout.fillWidth: true
        Layout.minimumWidth: Theme.scaled(40)
        text: root.noteText !== "" || root.isMe ? root.noteText : root.askObstacle
        explanation: root.isMe ? "" : root.askObstacle
        font: Theme.small
        color: Theme.colors.textMuted
        wrapMode: Text.Wrap
        maximumLineCount: 2
        isDecorative: true
    }

    AppButton {
        objectName: "details"
        visible: root.isMe
        activeFocusOnTab: root.isReachable
        text: qsTr("Details")
        Accessible.name: qsTr("Details about %1").arg(root.personName)
        onClicked: root.detailsRequested(visualFocus)
    }

    AppButton {
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
