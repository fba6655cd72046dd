pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Usher

// Said once, when the window is closed for the first time where there is a tray.
AppDialog {
    id: root

    signal stayChosen
    signal quitChosen

    title: qsTr("Keep Usher in the tray?")
    onOpened: stay.forceActiveFocus(Qt.TabFocusReason)

    AppText {
        Layout.fillWidth: true
        text: qsTr("As an icon in the tray, Usher keeps your rules in force and tells you how requests end. Otherwise closing the window ends it, and rules rest until you open it again.")
        wrapMode: Text.Wrap
    }

    AppText {
        Layout.fillWidth: true
        text: qsTr("Your choice counts from now on. You can change it in the settings.")
        color: Theme.colors.textMuted
        wrapMode: Text.Wrap
    }

    buttons: [
        AppButton {
            id: stay

            isPrimary: true
            text: qsTr("Keep in the tray")
            onClicked: {
                root.close();
                root.stayChosen();
            }
        },
        AppButton {
            text: qsTr("Quit")
            onClicked: {
                root.close();
                root.quitChosen();
            }
        }
    ]
}
