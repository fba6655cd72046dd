pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Usher
import Usher.Dashboard

// One of several that may all be chosen.
T.CheckBox {
    id: root

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: Theme.controlHeight
    leftPadding: root.mirrored ? Theme.space : Theme.scaled(18) + Theme.space + Theme.spaceSmall
    rightPadding: root.mirrored ? Theme.scaled(18) + Theme.space + Theme.spaceSmall : Theme.space
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true

    function flip(): void {
        root.toggle();
        root.toggled();
    }

    Accessible.role: Accessible.CheckBox
    Accessible.name: root.text
    Accessible.checked: root.checked
    Accessible.onPressAction: root.flip()
    Accessible.onToggleAction: root.flip()

    Keys.onReturnPressed: root.flip()
    Keys.onEnterPressed: root.flip()

    contentItem: AppText {
        text: root.text
        font: root.checked ? Theme.smallStrong : Theme.small
        isDecorative: true
    }

    indicator: Rectangle {
        x: root.mirrored ? root.width - width - Theme.spaceSmall : Theme.spaceSmall
        y: Math.round((root.height - height) / 2)
        implicitWidth: Theme.scaled(18)
        implicitHeight: Theme.scaled(18)
        radius: 4
        color: root.checked ? Theme.colors.accent : Theme.colors.surface
        border.width: root.checked && !Theme.isHighContrast ? 0 : 2
        border.color: root.checked ? Theme.colors.accent : Theme.colors.controlBorder

        IconItem {
            anchors.fill: parent
            anchors.margins: 2
            visible: root.checked
            name: "check"
            color: Theme.colors.accentInk
        }
    }

    background: Rectangle {
        radius: Theme.radiusSmall
        color: root.hovered ? Theme.colors.surfaceHover : "transparent"

        FocusRing {
            visible: root.visualFocus
            gap: -2
        }
    }
}
