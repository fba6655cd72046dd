pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Usher

// The sessions of a person who has several: a line each for as many as fit, and how many there are besides.
ColumnLayout {
    id: root

    required property var lines // a list of strings, which the linter of 6.4 has no methods for

    readonly property int atMost: 3
    readonly property int shown: root.lines.length > root.atMost ? root.atMost - 1 : root.lines.length

    spacing: Theme.spaceTiny

    Repeater {
        model: root.lines.slice(0, root.shown)

        ElidedText {
            required property string modelData

            Layout.fillWidth: true
            text: modelData
            font: Theme.small
            color: Theme.colors.textMuted
            isDecorative: true
        }
    }

    ElidedText {
        Layout.fillWidth: true
        visible: root.lines.length > root.shown
        text: qsTr("and %n more session(s)", "", root.lines.length - root.shown)
        explanation: root.lines.slice(root.shown).join("\n")
        font: Theme.small
        color: Theme.colors.textMuted
        isDecorative: true
    }
}
