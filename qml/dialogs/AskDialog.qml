pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Usher
import Usher.Dashboard

// Who is asked, what they have open, what they will read, how long they have, and what happens then. Where nobody
// would see the question it says so and offers the other way.
AppDialog {
    id: root

    required property RequestDraft draft

    readonly property bool isUnseen: root.draft.unseenText !== ""

    signal asked
    signal signOutRequested

    title: qsTr("Ask %1 to sign out?").arg(root.draft.personName)
    onOpened: (root.isUnseen ? instead : ask).forceActiveFocus(Qt.TabFocusReason)

    AppText {
        Layout.fillWidth: true
        text: root.draft.programsText
        color: Theme.colors.textMuted
        wrapMode: Text.Wrap
    }

    Banner {
        Layout.fillWidth: true
        visible: root.isUnseen
        iconName: "warning"
        title: root.draft.unseenText
        text: qsTr("You can wait, or sign %1 out without asking.").arg(root.draft.personName)
    }

    MessagePreview {
        Layout.fillWidth: true
        visible: !root.isUnseen
        personName: root.draft.personName
        text: root.draft.previewText
    }

    DialogChoices {
        Layout.fillWidth: true
        visible: !root.isUnseen
        question: qsTr("Time to answer")

        Repeater {
            model: [1, 5, 15]

            Choice {
                required property int modelData

                text: qsTr("%n min", "", modelData)
                checked: root.draft.waitMinutes === modelData
                onClicked: root.draft.waitMinutes = modelData
            }
        }
    }

    DialogChoices {
        Layout.fillWidth: true
        visible: !root.isUnseen
        question: qsTr("If there is no answer")

        Choice {
            text: qsTr("Sign out")
            checked: !root.draft.isOnlyToldMe
            onClicked: root.draft.isOnlyToldMe = false
        }

        Choice {
            text: qsTr("Only tell me")
            checked: root.draft.isOnlyToldMe
            onClicked: root.draft.isOnlyToldMe = true
        }
    }

    buttons: [
        AppButton {
            id: ask

            visible: !root.isUnseen
            enabled: root.draft.isPresent
            isPrimary: true
            text: qsTr("Ask %1").arg(root.draft.personName)
            onClicked: {
                root.close();
                root.asked();
            }
        },
        AppButton {
            id: instead

            visible: root.isUnseen
            text: qsTr("Sign out without asking…")
            onClicked: {
                root.close();
                root.signOutRequested();
            }
        },
        AppButton {
            text: qsTr("Cancel")
            onClicked: root.close()
        }
    ]
}
