pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Usher
import Usher.Dashboard

// What Usher knows, and from where it knows it.
Card {
    id: root

    required property PersonPage person

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
            model: root.person.facts

            FactRow {
                Layout.fillWidth: true
                isNarrow: root.width < Theme.scaled(300)
            }
        }

        Repeater {
            model: root.person.sessionLines

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
