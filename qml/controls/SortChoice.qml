pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Usher
import Usher.Dashboard

// One line of the sort picker.
T.ItemDelegate {
    id: root

    required property int index
    required property string modelData
    property bool isCurrent: false
    property bool isHighlighted: false

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: Theme.controlHeight
    hoverEnabled: true
    text: root.modelData

    Accessible.role: Accessible.ListItem
    Accessible.name: root.text
    Accessible.selected: root.isCurrent
    Accessible.onPressAction: root.clicked()

    rightPadding: root.mirrored ? Theme.space : Theme.iconSize + Theme.space + Theme.spaceSmall
    leftPadding: root.mirrored ? Theme.iconSize + Theme.space + Theme.spaceSmall : Theme.space

    contentItem: AppText {
        text: root.text
        font: root.isCurrent ? Theme.smallStrong : Theme.small
        isDecorative: true
    }

    IconItem {
        x: root.mirrored ? Theme.space : root.width - width - Theme.space
        y: Math.round((root.height - height) / 2)
        width: Theme.iconSize
        height: Theme.iconSize
        visible: root.isCurrent
        name: "check"
        color: Theme.colors.accentText
    }

    background: Rectangle {
        radius: Theme.radiusSmall - 2
        color: root.isHighlighted ? Theme.colors.surfacePressed : "transparent"
        border.width: Theme.isHighContrast && root.isHighlighted ? 2 : 0
        border.color: Theme.colors.focusRing
    }
}
