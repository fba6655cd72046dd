pragma ComponentBehavior: Bound

import QtQuick
import Usher

// What can be done about a person: the one obvious thing, and the way to the others. A note that would be cut off beside
// the buttons stands above them. Its height follows from its texts alone: a card that is only measured is never laid out.
Item {
    id: root

    required property string personName
    required property string noteText
    required property string askObstacle
    required property bool isMe
    required property bool isReachable
    required property real availableWidth

    readonly property real buttonsWidth: root.isMe ? details.implicitWidth
                                                   : ask.implicitWidth + Theme.spaceSmall + more.implicitWidth
    readonly property real noteWidth: root.availableWidth - root.buttonsWidth - Theme.spaceSmall
    // Two lines hold less than twice one line, since words stay whole.
    readonly property bool isStacked: metrics.advanceWidth > root.noteWidth * 1.7
    readonly property string shownText: root.noteText !== "" || root.isMe ? root.noteText : root.askObstacle

    signal detailsRequested(isByKey: bool)
    signal askRequested
    signal menuRequested(opener: Item)

    implicitHeight: Theme.controlHeight + (root.isStacked ? Math.ceil(metrics.height) + Theme.spaceSmall : 0)

    TextMetrics {
        id: metrics

        font: Theme.small
        text: root.shownText
    }

    ElidedText {
        id: note

        anchors.left: root.left
        y: root.isStacked ? 0 : Math.round((root.height - height) / 2)
        width: root.isStacked ? root.availableWidth : root.noteWidth
        text: root.isStacked ? root.shownText.replace(/\n/g, " · ") : root.shownText
        explanation: root.isMe ? "" : root.askObstacle
        font: Theme.small
        color: Theme.colors.textMuted
        wrapMode: Text.Wrap
        maximumLineCount: root.isStacked ? 1 : 2
        isDecorative: true
    }

    AppButton {
        id: details

        objectName: "details"
        anchors.right: root.right
        anchors.bottom: root.bottom
        visible: root.isMe
        activeFocusOnTab: root.isReachable
        text: qsTr("Details")
        Accessible.name: qsTr("Details about %1").arg(root.personName)
        onClicked: root.detailsRequested(visualFocus)
    }

    AppButton {
        id: ask

        objectName: "ask"
        anchors.right: more.left
        anchors.rightMargin: Theme.spaceSmall
        anchors.bottom: root.bottom
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
        anchors.right: root.right
        anchors.bottom: root.bottom
        visible: !root.isMe
        activeFocusOnTab: root.isReachable
        isFlat: true
        isLabelHidden: true
        iconName: "more"
        text: qsTr("More for %1").arg(root.personName)
        onClicked: root.menuRequested(more)
    }
}
