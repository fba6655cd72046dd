pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Usher
import Usher.Dashboard

// Programs by their file names.
ColumnLayout {
    id: root

    required property RuleEditor editor
    required property int chip

    signal chosen(value: var)

    spacing: Theme.spaceSmall

    AppField {
        Layout.fillWidth: true
        label: qsTr("Programs")
        placeholderText: qsTr("steam, obs")
        text: root.editor.value(root.chip).join(", ")
        onTextEdited: {
            const names = text.split(",").map(name => name.trim()).filter(name => name !== "");
            if (names.length > 0)
                root.chosen(names);
        }
    }

    AppText {
        Layout.fillWidth: true
        text: qsTr("File names as they appear under a person’s programs, with commas between them.")
        font: Theme.small
        color: Theme.colors.textMuted
        wrapMode: Text.Wrap
    }
}
