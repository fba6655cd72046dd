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

    // Not `visible`, which is false within what is only measured.
    readonly property bool hasIcon: root.iconName !== ""

    implicitWidth: (root.hasIcon ? icon.width : 0) + (root.isTextHidden ? 0 : label.implicitWidth)
                   + (root.hasIcon && !root.isTextHidden ? Theme.spaceSmall : 0)
    implicitHeight: label.implicitHeight

    IconItem {
        id: icon

        anchors.left: label.visible ? root.left : undefined
        anchors.horizontalCenter: label.visible ? undefined : root.horizontalCenter
        anchors.verticalCenter: root.verticalCenter
        width: Theme.iconSize
        height: Theme.iconSize
        visible: root.hasIcon
        name: root.iconName
        color: root.ink
        // "Back" is where one came from: to the right where one reads to the left.
        rotation: root.iconName === "back" && root.LayoutMirroring.enabled ? 180 : 0
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
        // What is too wide gets a little smaller before it is cut off.
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: Math.round(font.pixelSize * 0.8)
        horizontalAlignment: icon.visible ? Text.AlignLeft : Text.AlignHCenter
        isDecorative: true
    }
}
