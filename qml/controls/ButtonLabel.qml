pragma ComponentBehavior: Bound

import QtQuick
import Usher
import Usher.Dashboard

// Icon and words of a button.
Item {
    id: root

    required property string text
    required property string iconName
    required property bool isTextHidden
    required property color ink

    implicitWidth: (icon.visible ? icon.width : 0) + (label.visible ? label.implicitWidth : 0)
                   + (icon.visible && label.visible ? Theme.spaceSmall : 0)
    implicitHeight: label.implicitHeight

    IconItem {
        id: icon

        anchors.left: label.visible ? root.left : undefined
        anchors.horizontalCenter: label.visible ? undefined : root.horizontalCenter
        anchors.verticalCenter: root.verticalCenter
        width: Theme.iconSize
        height: Theme.iconSize
        visible: root.iconName !== ""
        name: root.iconName
        color: root.ink
    }

    AppText {
        id: label

        anchors.left: icon.visible ? icon.right : root.left
        anchors.leftMargin: icon.visible ? Theme.spaceSmall : 0
        anchors.right: root.right
        anchors.verticalCenter: root.verticalCenter
        visible: !root.isTextHidden
        text: root.text
        font: Theme.smallStrong
        color: root.ink
        horizontalAlignment: icon.visible ? Text.AlignLeft : Text.AlignHCenter
        isDecorative: true
    }
}
