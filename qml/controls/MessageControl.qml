pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Usher
import Usher.Dashboard

// The words that are shown; empty: the usual ones.
ColumnLayout {
    id: root

    required property RuleEditor editor

    signal chosen(value: string)

    spacing: Theme.spaceSmall

    AppTextArea {
        Layout.fillWidth: true
        Layout.minimumHeight: Theme.scaled(90)
        name: qsTr("Message")
        text: root.editor.value(RuleChip.Message)
        onTextChanged: if (activeFocus) root.chosen(text)
    }

    AppText {
        Layout.fillWidth: true
        text: qsTr("Empty: the usual words. {name}, {owner}, {rule}, {time} and {minutes} are filled in.")
        font: Theme.small
        color: Theme.colors.textMuted
        wrapMode: Text.Wrap
    }
}
