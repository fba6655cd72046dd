pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Usher
import Usher.Dashboard

// Who: everybody known here and everybody of a kind, and whoever else is written by name.
ColumnLayout {
    id: root

    required property RuleEditor editor
    required property int chip

    property var current: root.editor.value(root.chip) // a list of texts

    signal chosen(value: var)

    function flip(name: string, isIn: bool): void {
        const rest = root.current.filter(each => each !== name);
        root.chosen(isIn ? rest.concat([name]) : rest);
    }

    spacing: 0

    Connections {
        target: root.editor

        function onSentenceChanged(): void {
            root.current = root.editor.value(root.chip);
        }
    }

    Repeater {
        model: root.editor.people(root.chip)

        CheckLine {
            required property var modelData // a map of value and label

            Layout.fillWidth: true
            text: modelData.label
            checked: root.current.includes(modelData.value)
            onToggled: {
                root.flip(modelData.value, checked);
                checked = Qt.binding(() => root.current.includes(modelData.value));
            }
        }
    }

    AppField {
        Layout.fillWidth: true
        Layout.topMargin: Theme.spaceSmall
        label: qsTr("Another account")
        placeholderText: qsTr("Another account, or @group:name")
        onAccepted: {
            root.flip(text, true);
            text = "";
        }
    }
}
