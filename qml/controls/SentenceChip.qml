pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Usher

// What is peculiar to a rule, within its sentence. In the editor it is a button.
T.AbstractButton {
    id: root

    property bool isInteractive: false
    property string description: ""

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: root.isInteractive ? Math.max(32, Theme.scaled(32)) : Theme.scaled(27)
    horizontalPadding: Theme.scaled(9)
    enabled: root.isInteractive
    focusPolicy: root.isInteractive ? Qt.StrongFocus : Qt.NoFocus
    hoverEnabled: root.isInteractive

    Accessible.role: Accessible.Button
    Accessible.name: root.text
    Accessible.description: root.description
    Accessible.ignored: !root.isInteractive
    Accessible.onPressAction: root.clicked()

    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()

    contentItem: AppText {
        text: root.text
        font: Theme.sentenceStrong
        color: Theme.colors.accentTintInk
        isDecorative: true
    }

    background: Rectangle {
        radius: Theme.radiusSmall - 1
        color: Theme.colors.accentTint
        border.width: Theme.isHighContrast || root.hovered ? Theme.colors.borderWidth : 0
        border.color: Theme.isHighContrast ? Theme.colors.tintBorder : Theme.colors.accent

        FocusRing {
            visible: root.visualFocus
        }
    }
}
