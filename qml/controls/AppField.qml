pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Usher

// One line to type into.
T.TextField {
    id: root

    required property string label

    implicitWidth: Theme.scaled(200)
    implicitHeight: Theme.controlHeight
    leftPadding: Theme.space
    rightPadding: Theme.space
    verticalAlignment: TextInput.AlignVCenter
    color: Theme.colors.text
    font: Theme.body
    selectionColor: Theme.colors.accent
    selectedTextColor: Theme.colors.accentInk
    placeholderTextColor: Theme.colors.textMuted
    selectByMouse: true
    hoverEnabled: true

    Accessible.role: Accessible.EditableText
    Accessible.name: root.label

    background: Rectangle {
        radius: Theme.radiusSmall
        color: Theme.colors.surface
        border.width: Theme.colors.borderWidth
        border.color: Theme.colors.controlBorder

        FocusRing {
            visible: root.activeFocus
            gap: -1
        }
    }

    AppText {
        x: root.leftPadding
        width: root.width - 2 * root.leftPadding
        height: root.height
        visible: root.length === 0 && root.preeditText === ""
        text: root.placeholderText
        color: Theme.colors.textMuted
        isDecorative: true
    }
}
