pragma ComponentBehavior: Bound

import QtQuick
import Usher
import Usher.Dashboard

// Icon and word of a page, side by side or one under the other.
Item {
    id: root

    required property string text
    required property string iconName
    required property bool isCurrent
    required property bool isTextHidden
    required property bool isStacked

    readonly property bool isSideBySide: !root.isStacked && !root.isTextHidden

    implicitWidth: root.isStacked ? Math.max(Theme.iconSize, label.implicitWidth)
                                  : Theme.iconSize + (label.visible ? Theme.space + label.implicitWidth : 0)

    IconItem {
        id: icon

        x: !root.isSideBySide ? Math.round((root.width - width) / 2)
                              : root.LayoutMirroring.enabled ? root.width - width : 0
        y: root.isStacked ? Theme.spaceTiny + 1 : Math.round((root.height - height) / 2)
        width: Theme.iconSize
        height: Theme.iconSize
        name: root.iconName
        color: root.isCurrent ? Theme.colors.accentText : Theme.colors.textMuted
    }

    AppText {
        id: label

        anchors.left: root.left
        anchors.leftMargin: root.isStacked ? 0 : Theme.iconSize + Theme.space
        anchors.right: root.right
        y: root.isStacked ? icon.y + icon.height : Math.round((root.height - height) / 2)
        visible: !root.isTextHidden
        text: root.text
        font: root.isStacked ? (root.isCurrent ? Theme.smallStrong : Theme.small)
                             : (root.isCurrent ? Theme.bodyStrong : Theme.body)
        color: root.isCurrent ? Theme.colors.text : Theme.colors.textMuted
        // A word that is too wide for its part of the bar gets smaller before it is cut off.
        fontSizeMode: root.isStacked ? Text.HorizontalFit : Text.FixedSize
        minimumPixelSize: Math.round(font.pixelSize * 0.7)
        horizontalAlignment: root.isStacked ? Text.AlignHCenter : Text.AlignLeft
        isDecorative: true
    }
}
