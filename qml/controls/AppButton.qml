pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Usher

// Every button. With an icon and no label it is square, and its name is shown on hovering.
T.Button {
    id: root

    property string iconName: ""
    property bool isPrimary: false
    property bool isFlat: false
    property bool isLabelHidden: false
    property string description: ""

    readonly property color ink: root.isPrimary ? Theme.colors.accentInk
                                                : root.isFlat && !root.hovered ? Theme.colors.textMuted
                                                                               : Theme.colors.text

    implicitWidth: root.isLabelHidden ? Theme.controlHeight
                                      : Math.max(Theme.controlHeight, implicitContentWidth + leftPadding + rightPadding)
    implicitHeight: Theme.controlHeight
    horizontalPadding: root.isLabelHidden ? 0 : root.isFlat ? Theme.spaceSmall : Theme.space + 2
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    opacity: root.enabled ? 1 : 0.5

    Accessible.role: Accessible.Button
    Accessible.name: root.text
    Accessible.description: root.description
    // Qt 6.4 answers "press" with yes and does nothing.
    Accessible.onPressAction: root.clicked()

    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()

    contentItem: ButtonLabel {
        text: root.text
        iconName: root.iconName
        isTextHidden: root.isLabelHidden
        ink: root.ink
    }

    background: Rectangle {
        radius: Theme.radiusSmall
        color: root.isPrimary ? (root.hovered ? Theme.colors.accentHover : Theme.colors.accent)
                              : root.down ? Theme.colors.surfacePressed
                                          : root.hovered ? Theme.colors.surfaceHover
                                                         : root.isFlat ? "transparent" : Theme.colors.surface
        border.width: root.isPrimary || (root.isFlat && !(Theme.isHighContrast && root.hovered)) ? 0
                                                                                                : Theme.colors.borderWidth
        border.color: Theme.colors.border

        // For whoever works in the window; how it looks at first, and in another theme, is there at once.
        Behavior on color {
            enabled: root.Window.active

            ColorAnimation {
                duration: Theme.quick
            }
        }

        FocusRing {
            visible: root.visualFocus
        }
    }

    HoverTip {
        text: root.text
        isShown: root.isLabelHidden && root.hovered
    }
}
