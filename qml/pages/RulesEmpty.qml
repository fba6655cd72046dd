pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Usher
import Usher.Dashboard

// Before there is a rule: some to begin with.
ColumnLayout {
    id: root

    required property RuleBook rules

    spacing: Theme.space

    EmptyState {
        Layout.fillWidth: true
        Layout.topMargin: Theme.space
        Layout.bottomMargin: Theme.spaceSmall
        iconName: "rules"
        title: qsTr("No rules yet")
        text: qsTr("A rule says what happens when somebody has been away: ask first, then sign out. Begin with one of these; everything in it can be changed.")
    }

    Repeater {
        model: root.rules.presetNames

        Card {
            id: preset

            required property int index
            required property string modelData

            Layout.fillWidth: true
            Layout.preferredHeight: row.implicitHeight + 2 * Theme.space

            RowLayout {
                id: row

                x: Theme.spaceLarge
                y: Theme.space
                width: preset.width - 2 * Theme.spaceLarge
                spacing: Theme.space

                ColumnLayout {
                    spacing: 2

                    AppText {
                        Layout.fillWidth: true
                        text: preset.modelData
                        font: Theme.section
                        wrapMode: Text.Wrap
                    }

                    AppText {
                        Layout.fillWidth: true
                        text: root.rules.presetTexts[preset.index]
                        font: Theme.small
                        color: Theme.colors.textMuted
                        wrapMode: Text.Wrap
                    }
                }

                AppButton {
                    text: qsTr("Use this")
                    Accessible.name: qsTr("Use “%1”").arg(preset.modelData)
                    onClicked: root.rules.addRule(preset.index)
                }
            }
        }
    }
}
