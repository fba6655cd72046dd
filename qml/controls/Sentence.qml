pragma ComponentBehavior: Bound

import QtQuick
import Usher

// A rule in words: text that wraps, with chips in it.
Flow {
    id: root

    required property var parts // a list of values, for which QML has no type
    property bool isInteractive: false

    signal chipPressed(chip: int, item: Item)

    // Kind 0: the first chip.
    function focusChip(kind: int): void {
        for (let i = 0; i < repeater.count; ++i) {
            const item = repeater.itemAt(i) as SentencePiece;
            if (item !== null && item.chip > 0 && (kind === 0 || item.chip === kind)) {
                item.focusChip();
                return;
            }
        }
    }

    spacing: Theme.scaled(5)

    Repeater {
        id: repeater

        model: root.parts

        SentencePiece {
            required property var modelData // a SentencePart

            text: modelData.text
            suffix: modelData.suffix
            chip: modelData.chip
            maximumWidth: root.width
            isInteractive: root.isInteractive
            onPressed: item => root.chipPressed(chip, item)
        }
    }
}
