pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Usher
import Usher.Dashboard

// A span of time: the usual ones, or any number of minutes.
ColumnLayout {
    id: root

    required property RuleEditor editor
    required property int chip

    property int current: root.editor.value(root.chip)
    readonly property list<int> usual: root.chip === RuleChip.Wait ? [30, 60, 120, 300, 600, 900, 1800]
                                                                   : [300, 600, 900, 1800, 3600, 7200, 14400, 28800]

    signal chosen(value: int)

    function textOf(seconds: int): string {
        if (seconds < 60)
            return qsTr("%n s", "", seconds);
        return seconds < 3600 ? qsTr("%n min", "", seconds / 60) : qsTr("%n h", "", seconds / 3600);
    }

    spacing: Theme.spaceSmall

    Connections {
        target: root.editor

        function onSentenceChanged(): void {
            root.current = root.editor.value(root.chip);
        }
    }

    Flow {
        Layout.fillWidth: true
        spacing: Theme.spaceSmall

        Repeater {
            model: root.usual

            Choice {
                required property int modelData

                text: root.textOf(modelData)
                checked: root.current === modelData
                onClicked: root.chosen(modelData)
            }
        }
    }

    RowLayout {
        spacing: Theme.spaceSmall

        AppField {
            Layout.preferredWidth: Theme.scaled(80)
            label: qsTr("Minutes")
            text: root.current % 60 === 0 ? String(root.current / 60) : ""
            inputMethodHints: Qt.ImhDigitsOnly
            validator: IntValidator {
                bottom: 1
                top: 10080
            }
            onEditingFinished: if (acceptableInput) root.chosen(Number(text) * 60)
        }

        AppText {
            text: qsTr("minutes")
            font: Theme.small
        }
    }
}
