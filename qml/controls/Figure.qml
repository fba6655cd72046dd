pragma ComponentBehavior: Bound

import QtQuick
import Usher

// A value with its name under it.
Column {
    id: root

    required property string value
    required property string label
    property string explanation: ""
    property bool isDimmed: false

    spacing: 1

    ElidedText {
        width: root.width
        text: root.value
        font: Theme.value
        color: root.isDimmed ? Theme.colors.textMuted : Theme.colors.text
        explanation: root.explanation
        isDecorative: true
    }

    ElidedText {
        width: root.width
        text: root.label
        font: Theme.small
        color: Theme.colors.textMuted
        isDecorative: true
    }
}
