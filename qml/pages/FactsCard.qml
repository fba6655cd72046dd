pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Usher
import Usher.Dashboard

// What Usher knows, and from where it knows it.
Card {
    id: root

    required property FactList facts
    required property list<string> sessionLines

    implicitHeight: column.implicitHeight + 2 * Theme.spaceLarge

    ColumnLayout {
        id: column

        x: Theme.spaceLarge
        y: Theme.spaceLarge
        width: root.width - 2 * Theme.spaceLarge
        spacing: Theme.space

        AppText {
            Layout.fillWidth: true
            text: qsTr("What Usher knows")
            font: Theme.section
            Accessible.role: Accessible.Heading
        }

        Repeater {
            model: root.facts

            FactRow {
                Layout.fillWidth: true
            }
        }

        Repeater {
            model: root.sessionLines

            AppText {
                required property string modelData

                Layout.fillWidth: true
                text: modelData
                font: Theme.small
                color: Theme.colors.textMuted
                wrapMode: Text.Wrap
            }
        }
    }
}
