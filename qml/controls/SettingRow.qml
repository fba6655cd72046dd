pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Usher

// One setting: what it is, what it does, and the control for it.
Card {
    id: root

    required property string title
    property string text: ""
    default property alias control: slot.data

    implicitHeight: column.implicitHeight + 2 * Theme.spaceLarge

    ColumnLayout {
        id: column

        x: Theme.spaceLarge
        y: Theme.spaceLarge
        width: root.width - 2 * Theme.spaceLarge
        spacing: Theme.spaceTiny

        AppText {
            Layout.fillWidth: true
            text: root.title
            font: Theme.section
            wrapMode: Text.Wrap
        }

        AppText {
            Layout.fillWidth: true
            visible: text !== ""
            text: root.text
            font: Theme.small
            color: Theme.colors.textMuted
            wrapMode: Text.Wrap
        }

        Flow {
            id: slot

            Layout.fillWidth: true
            Layout.topMargin: Theme.spaceSmall
            spacing: Theme.spaceSmall
        }
    }
}
