pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Usher
import Usher.Dashboard

// What holds for all rules: whom none of them touches, and whose time of day they go by.
T.Popup {
    id: root

    required property RuleBook rules

    property string refusal: ""
    readonly property var protectedPeople: root.rules.protectedPeople // a list of texts
    readonly property string known: root.protectedPeople.join(", ")

    function keep(): void {
        const names = people.text.split(",").map(name => name.trim()).filter(name => name !== "");
        root.refusal = "";
        if (names.join(", ") !== root.known)
            root.refusal = root.rules.setProtectedPeople(names);
        if (root.refusal === "" && zone.text !== root.rules.timeZone)
            root.refusal = root.rules.setTimeZone(zone.text.trim());
        if (root.refusal === "")
            root.close();
    }

    anchors.centerIn: T.Overlay.overlay
    width: Math.min(Theme.scaled(420), T.Overlay.overlay.width - 2 * Theme.spaceMedium)
    padding: Theme.spaceLarge
    contentHeight: body.implicitHeight
    implicitHeight: contentHeight + topPadding + bottomPadding
    modal: true
    focus: true
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside

    onAboutToShow: {
        root.refusal = "";
        people.text = root.known;
        zone.text = root.rules.timeZone;
    }
    onOpened: people.forceActiveFocus(Qt.TabFocusReason)

    background: Card {
        isRaised: true
    }

    T.Overlay.modal: Rectangle {
        color: Theme.colors.window
        opacity: 0.7
    }

    ColumnLayout {
        id: body

        width: root.availableWidth
        spacing: Theme.spaceSmall

        AppText {
            Layout.fillWidth: true
            text: qsTr("For all rules")
            font: Theme.section
        }

        AppText {
            Layout.fillWidth: true
            text: qsTr("Accounts no rule ever touches, with commas between them")
            font: Theme.small
            wrapMode: Text.Wrap
        }

        AppField {
            id: people

            Layout.fillWidth: true
            objectName: "protectedPeople"
            label: qsTr("Protected accounts")
            onAccepted: root.keep()
        }

        AppText {
            Layout.fillWidth: true
            text: qsTr("The time zone of all times of day")
            font: Theme.small
            wrapMode: Text.Wrap
        }

        AppField {
            id: zone

            Layout.fillWidth: true
            objectName: "timeZone"
            label: qsTr("Time zone")
            placeholderText: "Europe/Berlin"
            onAccepted: root.keep()
        }

        AppText {
            Layout.fillWidth: true
            visible: text !== ""
            text: root.refusal
            font: Theme.small
            color: Theme.colors.warnTintInk
            wrapMode: Text.Wrap
            Accessible.role: Accessible.AlertMessage
        }

        Flow {
            Layout.fillWidth: true
            Layout.topMargin: Theme.spaceSmall
            spacing: Theme.space

            AppButton {
                text: qsTr("Save")
                isPrimary: true
                onClicked: root.keep()
            }

            AppButton {
                text: qsTr("Cancel")
                onClicked: root.close()
            }
        }
    }
}
