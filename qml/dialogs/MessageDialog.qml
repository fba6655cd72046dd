pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Usher
import Usher.Dashboard

// A message without a question.
AppDialog {
    id: root

    required property RequestDraft draft

    signal told(words: string)

    function send(): void {
        if (words.text.trim() === "")
            return;
        root.close();
        root.told(words.text);
    }

    title: qsTr("Send %1 a message").arg(root.draft.personName)
    onAboutToShow: words.clear()
    onOpened: words.forceActiveFocus(Qt.TabFocusReason)

    AppTextArea {
        id: words

        Layout.fillWidth: true
        Layout.preferredHeight: Theme.scaled(96)
        name: qsTr("Message to %1").arg(root.draft.personName)
        onSubmitted: root.send()
    }

    AppText {
        Layout.fillWidth: true
        text: qsTr("%1 reads it on the screen; you see here when that has happened. Ctrl+Enter sends it.")
              .arg(root.draft.personName)
        font: Theme.small
        color: Theme.colors.textMuted
        wrapMode: Text.Wrap
    }

    buttons: [
        AppButton {
            enabled: root.draft.isPresent && words.text.trim() !== ""
            isPrimary: true
            text: qsTr("Send")
            onClicked: root.send()
        },
        AppButton {
            text: qsTr("Cancel")
            onClicked: root.close()
        }
    ]
}
