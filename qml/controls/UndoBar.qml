pragma ComponentBehavior: Bound

import QtQuick
import Usher

// What was just done, and the way back, for a moment. Screen readers hear it as it appears.
Rectangle {
    id: root

    property string text: ""

    readonly property bool isShown: root.text !== ""

    signal undone

    function show(text: string): void {
        root.text = text;
        offer.restart();
    }

    function hide(): void {
        root.text = "";
    }

    implicitWidth: row.implicitWidth + 2 * Theme.spaceMedium
    implicitHeight: row.implicitHeight + 2 * Theme.spaceSmall
    radius: Theme.radius
    color: Theme.colors.text
    visible: root.isShown

    Accessible.role: Accessible.AlertMessage
    Accessible.name: root.text

    Timer {
        id: offer

        interval: Theme.undoOffer
        running: false
        onTriggered: root.hide()
    }

    Row {
        id: row

        anchors.centerIn: parent
        spacing: Theme.space

        AppText {
            width: Math.min(implicitWidth, Theme.scaled(420))
            height: button.height
            text: root.text
            color: Theme.colors.window
            isDecorative: true
        }

        AppButton {
            id: button

            objectName: "undo"
            text: qsTr("Undo")
            description: qsTr("Ctrl+Z")
            onClicked: root.undone()
        }
    }
}
