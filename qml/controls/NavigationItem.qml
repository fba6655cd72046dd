pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Usher

// One page in the rail on the side or in the bar at the bottom.
T.AbstractButton {
    id: root

    required property string iconName
    property string shortcutText: ""
    property bool isCurrent: false
    property bool isLabelHidden: false
    property bool isStacked: false

    implicitWidth: root.isLabelHidden ? Theme.controlHeight + 4 : implicitContentWidth + leftPadding + rightPadding
    implicitHeight: root.isStacked ? Math.max(52, Theme.iconSize + Theme.scaled(18) + Theme.space)
                                   : Math.max(38, Theme.controlHeight)
    horizontalPadding: root.isLabelHidden || root.isStacked ? 0 : Theme.space
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true

    Accessible.role: Accessible.PageTab
    Accessible.name: root.text
    Accessible.description: root.shortcutText
    Accessible.selected: root.isCurrent
    Accessible.focusable: true
    Accessible.onPressAction: root.clicked()

    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()

    contentItem: NavigationLabel {
        text: root.text
        iconName: root.iconName
        isCurrent: root.isCurrent
        isTextHidden: root.isLabelHidden
        isStacked: root.isStacked
    }

    background: Rectangle {
        radius: Theme.radiusSmall + 1
        color: root.isCurrent ? Theme.colors.surface : root.hovered ? Theme.colors.surfacePressed : "transparent"
        border.width: root.isCurrent ? Theme.colors.borderWidth : 0
        border.color: Theme.colors.border

        FocusRing {
            visible: root.visualFocus
            innerRadius: Theme.radiusSmall + 1
            gap: 0
        }
    }

    HoverTip {
        text: root.text
        isShown: root.isLabelHidden && root.hovered
    }
}
