pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Usher

// "Really?" for what cannot be undone. The focus begins on "no".
AppDialog {
    id: root

    required property string text
    required property string yesText
    required property string noText

    signal confirmed

    onOpened: no.forceActiveFocus(Qt.TabFocusReason)

    AppText {
        Layout.fillWidth: true
        text: root.text
        wrapMode: Text.Wrap
    }

    buttons: [
        AppButton {
            id: no

            isPrimary: true
            text: root.noText
            onClicked: root.close()
        },
        AppButton {
            text: root.yesText
            onClicked: {
                root.close();
                root.confirmed();
            }
        }
    ]
}
