pragma ComponentBehavior: Bound

import QtQuick
import Usher

// One page in the rail on the side or in the bar at the bottom. An Item, since Qt 6.4 tells screen readers a button's
// own role, whatever its Accessible.role says.
Item {
    id: root

    required property string text
    required property string iconName
    property string shortcutText: ""
    property bool isCurrent: false
    property bool isLabelHidden: false
    property bool isStacked: false

    readonly property int padding: root.isLabelHidden ? 0 : root.isStacked ? Theme.spaceTiny : Theme.space

    signal clicked

    implicitWidth: root.isLabelHidden ? Theme.controlHeight + 4 : label.implicitWidth + 2 * root.padding
    implicitHeight: root.isStacked ? Math.max(52, Theme.iconSize + Theme.scaled(18) + Theme.space)
                                   : Math.max(38, Theme.controlHeight)
    activeFocusOnTab: true

    Accessible.role: Accessible.PageTab
    Accessible.name: root.text
    Accessible.description: root.shortcutText
    Accessible.selected: root.isCurrent
    Accessible.focusable: true
    Accessible.onPressAction: root.clicked()

    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()
    Keys.onSpacePressed: root.clicked()

    HoverHandler {
        id: hover
    }

    TapHandler {
        onTapped: root.clicked()
    }

    Rectangle {
        anchors.fill: parent
        radius: Theme.radiusSmall + 1
        color: root.isCurrent ? Theme.colors.surface : hover.hovered ? Theme.colors.surfacePressed : "transparent"
        border.width: root.isCurrent ? Theme.colors.borderWidth : 0
        border.color: Theme.colors.border

        FocusRing {
            visible: root.activeFocus
            innerRadius: Theme.radiusSmall + 1
            gap: 0
        }
    }

    NavigationLabel {
        id: label

        anchors.fill: parent
        anchors.leftMargin: root.padding
        anchors.rightMargin: root.padding
        text: root.text
        iconName: root.iconName
        isCurrent: root.isCurrent
        isTextHidden: root.isLabelHidden
        isStacked: root.isStacked
    }

    HoverTip {
        text: root.text
        isShown: root.isLabelHidden && hover.hovered
    }
}
