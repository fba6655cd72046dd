pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Usher

// One line of a menu. What cannot be done stays, and says why.
T.MenuItem {
    id: root

    property string obstacle: ""

    implicitWidth: Theme.scaled(260)
    implicitHeight: Math.max(Theme.controlHeight, implicitContentHeight + topPadding + bottomPadding)
    horizontalPadding: Theme.space
    verticalPadding: Theme.spaceSmall
    hoverEnabled: true
    enabled: root.obstacle === ""

    Accessible.role: Accessible.MenuItem
    Accessible.name: root.text
    Accessible.description: root.obstacle
    // Qt 6.4 answers "press" with yes and does nothing.
    Accessible.onPressAction: {
        root.menu.dismiss();
        root.triggered();
    }

    contentItem: Column {
        AppText {
            width: parent.width
            text: root.text
            color: root.enabled ? Theme.colors.text : Theme.colors.textMuted
            isDecorative: true
        }

        AppText {
            width: parent.width
            visible: text !== ""
            text: root.obstacle
            font: Theme.small
            color: Theme.colors.textMuted
            wrapMode: Text.Wrap
            isDecorative: true
        }
    }

    background: Rectangle {
        radius: Theme.radiusSmall - 2
        color: root.highlighted ? Theme.colors.surfacePressed : "transparent"
        border.width: Theme.isHighContrast && root.highlighted ? 2 : 0
        border.color: Theme.colors.focusRing
    }
}
