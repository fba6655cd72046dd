pragma ComponentBehavior: Bound

import QtQuick
import Usher

// One word of a sentence, or one chip with the sign that follows it.
Row {
    id: root

    required property string text
    required property string suffix
    required property int chip
    property bool isInteractive: false
    property real maximumWidth: Infinity

    signal pressed(item: Item)

    function focusChip(): void {
        button.forceActiveFocus(Qt.TabFocusReason);
    }

    height: root.isInteractive ? Math.max(32, Theme.scaled(32)) : Theme.scaled(27)
    spacing: 1

    SentenceChip {
        id: button

        width: Math.min(implicitWidth, root.maximumWidth - Theme.scaled(10))
        visible: root.chip > 0
        text: root.text
        isInteractive: root.isInteractive
        onClicked: root.pressed(button)
    }

    AppText {
        height: root.height
        visible: text !== ""
        text: root.chip > 0 ? root.suffix : root.text + root.suffix
        font: Theme.sentence
        isDecorative: true
    }
}
