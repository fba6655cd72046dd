pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Usher

// A heading and a few lines below it.
Card {
    id: root

    required property string title
    required property var lines // a list of texts
    // Instead of lines, if there are none.
    property string emptyText: ""

    implicitHeight: column.implicitHeight + 2 * Theme.spaceLarge

    ColumnLayout {
        id: column

        x: Theme.spaceLarge
        y: Theme.spaceLarge
        width: root.width - 2 * Theme.spaceLarge
        spacing: Theme.spaceSmall

        AppText {
            Layout.fillWidth: true
            text: root.title
            font: Theme.section
            Accessible.role: Accessible.Heading
        }

        AppText {
            Layout.fillWidth: true
            visible: root.lines.length === 0 && text !== ""
            text: root.emptyText
            color: Theme.colors.textMuted
            wrapMode: Text.Wrap
        }

        Repeater {
            model: root.lines

            AppText {
                required property string modelData

                Layout.fillWidth: true
                text: modelData
                wrapMode: Text.Wrap
            }
        }
    }
}
