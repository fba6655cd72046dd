pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Usher

// On or off, at once.
T.Switch {
    id: root

    implicitWidth: Math.max(implicitContentWidth + leftPadding + rightPadding, Theme.scaled(38))
    implicitHeight: Math.max(Theme.controlHeight, implicitContentHeight)
    leftPadding: root.mirrored ? 0 : Theme.scaled(38) + Theme.space
    rightPadding: root.mirrored ? Theme.scaled(38) + Theme.space : 0
    focusPolicy: Qt.StrongFocus

    Accessible.role: Accessible.CheckBox
    Accessible.name: root.text
    Accessible.checked: root.checked
    Accessible.onPressAction: root.flip()
    Accessible.onToggleAction: root.flip()

    Keys.onReturnPressed: root.flip()
    Keys.onEnterPressed: root.flip()

    function flip(): void {
        root.toggle();
        root.toggled();
    }

    contentItem: AppText {
        text: root.text
        wrapMode: Text.Wrap
        isDecorative: true
    }

    indicator: Rectangle {
        x: root.mirrored ? root.width - width : 0
        y: Math.round((root.height - height) / 2)
        implicitWidth: Theme.scaled(38)
        implicitHeight: Theme.scaled(22)
        radius: height / 2
        color: root.checked ? Theme.colors.accent : Theme.isHighContrast ? Theme.colors.surface
                                                                         : Theme.colors.controlBorder
        border.width: Theme.isHighContrast ? 2 : 0
        border.color: Theme.colors.text

        Rectangle {
            readonly property int gap: Theme.scaled(3)

            x: root.visualPosition * (root.indicator.width - width - 2 * gap) + gap
            y: gap
            width: root.indicator.height - 2 * gap
            height: width
            radius: width / 2
            color: root.checked ? Theme.colors.accentInk : Theme.isHighContrast ? Theme.colors.text
                                                                               : Theme.colors.surface
        }

        FocusRing {
            visible: root.visualFocus
            innerRadius: Math.round(root.indicator.height / 2)
        }
    }
}
