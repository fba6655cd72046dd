pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Usher

// One of several, as a button that stays down. The dot says it, not only the colour.
T.RadioButton {
    id: root

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: Theme.controlHeight
    leftPadding: root.mirrored ? Theme.space + 2 : Theme.scaled(16) + Theme.space + Theme.spaceSmall
    rightPadding: root.mirrored ? Theme.scaled(16) + Theme.space + Theme.spaceSmall : Theme.space + 2
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true

    Accessible.role: Accessible.RadioButton
    Accessible.name: root.text
    Accessible.checked: root.checked
    Accessible.onPressAction: root.clicked()

    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()

    contentItem: AppText {
        text: root.text
        font: root.checked ? Theme.smallStrong : Theme.small
        isDecorative: true
    }

    indicator: Rectangle {
        x: root.mirrored ? root.width - width - Theme.space : Theme.space
        y: Math.round((root.height - height) / 2)
        implicitWidth: Theme.scaled(16)
        implicitHeight: Theme.scaled(16)
        radius: width / 2
        color: root.checked ? Theme.colors.accent : Theme.colors.surface
        border.width: root.checked && !Theme.isHighContrast ? 0 : 2
        border.color: root.checked ? Theme.colors.accent : Theme.colors.controlBorder

        Rectangle {
            anchors.centerIn: parent
            width: Math.round(root.indicator.width * 0.4)
            height: width
            radius: width / 2
            visible: root.checked
            color: Theme.colors.accentInk
        }
    }

    background: Rectangle {
        radius: Theme.radiusSmall
        color: root.checked ? Theme.colors.accentTint : root.hovered ? Theme.colors.surfaceHover : Theme.colors.surface
        border.width: Theme.colors.borderWidth
        border.color: root.checked && !Theme.isHighContrast ? Theme.colors.accentTint : Theme.colors.border

        FocusRing {
            visible: root.visualFocus
        }
    }
}
