pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Usher
import Usher.Dashboard

// What is running, the most expensive first.
Card {
    id: root

    required property ProgramList programs
    required property int backgroundCount

    implicitHeight: column.implicitHeight + 2 * Theme.spaceLarge

    ColumnLayout {
        id: column

        x: Theme.spaceLarge
        y: Theme.spaceLarge
        width: root.width - 2 * Theme.spaceLarge
        spacing: Theme.space

        AppText {
            Layout.fillWidth: true
            text: qsTr("Programs")
            font: Theme.section
            Accessible.role: Accessible.Heading
        }

        Repeater {
            model: root.programs

            ProgramRow {
                Layout.fillWidth: true
            }
        }

        AppText {
            Layout.fillWidth: true
            visible: root.programs.count === 0
            text: qsTr("No programs can be seen.")
            color: Theme.colors.textMuted
            wrapMode: Text.Wrap
        }

        AppText {
            Layout.fillWidth: true
            visible: root.backgroundCount > 0
            text: qsTr("and %n background item(s)", "", root.backgroundCount)
            font: Theme.small
            color: Theme.colors.textMuted
            wrapMode: Text.Wrap
        }
    }
}
