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
    horizontalPadding: Theme.space
    hoverEnabled: true
    text: root.modelData

    Accessible.role: Accessible.ListItem
    Accessible.name: root.text
    Accessible.selected: root.isCurrent
    Accessible.onPressAction: root.clicked()

    contentItem: Item {
        implicitWidth: label.implicitWidth + Theme.iconSize + Theme.spaceSmall

        AppText {
            id: label

            anchors.left: parent.left
            anchors.right: mark.left
            anchors.verticalCenter: parent.verticalCenter
            text: root.text
            font: root.isCurrent ? Theme.smallStrong : Theme.small
            isDecorative: true
        }

        IconItem {
            id: mark

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.iconSize
            height: Theme.iconSize
            visible: root.isCurrent
            name: "check"
            color: Theme.colors.accentText
        }
    }

    background: Rectangle {
        radius: Theme.radiusSmall - 2
        color: root.isHighlighted ? Theme.colors.surfacePressed : "transparent"
        border.width: Theme.isHighContrast && root.isHighlighted ? 2 : 0
        border.color: Theme.colors.focusRing
    }
}
