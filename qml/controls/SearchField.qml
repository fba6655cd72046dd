pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Usher
import Usher.Dashboard

// Finds people as one types. Esc empties it.
T.TextField {
    id: root

    implicitWidth: Theme.scaled(200)
    implicitHeight: Theme.controlHeight
    leftPadding: root.LayoutMirroring.enabled ? Theme.space : Theme.iconSize + Theme.space + Theme.spaceSmall
    rightPadding: root.LayoutMirroring.enabled ? Theme.iconSize + Theme.space + Theme.spaceSmall : Theme.space
    verticalAlignment: TextInput.AlignVCenter
    color: Theme.colors.text
    font: Theme.body
    selectionColor: Theme.colors.accent
    selectedTextColor: Theme.colors.accentInk
    placeholderTextColor: Theme.colors.textMuted
    maximumLength: 100
    selectByMouse: true
    hoverEnabled: true

    Accessible.role: Accessible.EditableText
    Accessible.name: root.placeholderText

    Keys.onEscapePressed: event => {
        event.accepted = root.text !== "";
        root.clear();
    }

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

    IconItem {
        x: root.LayoutMirroring.enabled ? root.width - width - Theme.space : Theme.space
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.iconSize
        height: Theme.iconSize
        name: "search"
        color: Theme.colors.textMuted
    }

    AppText {
        x: root.leftPadding
        width: root.width - root.leftPadding - root.rightPadding
        height: root.height
        visible: root.length === 0 && root.preeditText === ""
        text: root.placeholderText
        color: Theme.colors.textMuted
        horizontalAlignment: root.LayoutMirroring.enabled ? Text.AlignRight : Text.AlignLeft
        isDecorative: true
    }
}
