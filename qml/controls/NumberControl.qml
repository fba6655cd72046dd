pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Usher
import Usher.Dashboard

// A whole number with its unit.
RowLayout {
    id: root

    required property RuleEditor editor
    required property int chip

    readonly property bool isMemory: root.chip === RuleChip.MemoryAbove || root.chip === RuleChip.FreeMemoryBelow

    signal chosen(value: int)

    spacing: Theme.spaceSmall

    AppField {
        Layout.preferredWidth: Theme.scaled(110)
        label: root.editor.title(root.chip)
        text: String(root.editor.value(root.chip))
        inputMethodHints: Qt.ImhDigitsOnly
        validator: IntValidator {
            bottom: root.chip === RuleChip.AskAgainAtMost ? 0 : 1
            top: root.isMemory ? 1073741824 : root.chip === RuleChip.UnlessCpuAbove ? 100 : 20
        }
        onTextEdited: if (acceptableInput) root.chosen(Number(text))
    }

    AppText {
        Layout.fillWidth: true
        text: root.isMemory ? qsTr("MB (1024 MB are 1 GB)")
                            : root.chip === RuleChip.UnlessCpuAbove ? qsTr("% of the processor, 1 to 100")
                                                                    : qsTr("times, 0 to 20")
        font: Theme.small
        wrapMode: Text.Wrap
    }
}
