pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Usher
import Usher.Dashboard

// Above the rules: what decides, whether they are in force, and the way to a new one.
FocusScope {
    id: root

    required property RuleBook rules

    readonly property bool isWide: root.width >= Theme.scaled(620)

    signal textRequested

    implicitHeight: column.implicitHeight + Theme.spaceHuge + Theme.spaceLarge

    ColumnLayout {
        id: column

        y: Theme.spaceHuge
        width: root.width
        spacing: Theme.spaceMedium

        GridLayout {
            Layout.fillWidth: true
            columns: root.isWide ? 2 : 1
            columnSpacing: Theme.spaceLarge
            rowSpacing: Theme.spaceMedium

            ColumnLayout {
                spacing: Theme.spaceTiny

                AppText {
                    Layout.fillWidth: true
                    text: qsTr("Rules")
                    font: Theme.title
                    Accessible.role: Accessible.Heading
                }

                AppText {
                    Layout.fillWidth: true
                    text: qsTr("The first rule that fits decides. Nobody is signed out without being asked first.")
                    color: Theme.colors.textMuted
                    wrapMode: Text.Wrap
                }
            }

            Flow {
                Layout.alignment: Qt.AlignTop
                Layout.fillWidth: !root.isWide
                spacing: Theme.space

                AppButton {
                    id: pause

                    objectName: "pauseRules"
                    visible: root.rules.count > 0
                    text: root.rules.isPaused ? qsTr("Resume") : qsTr("Pause all")
                    onClicked: root.rules.isPaused ? root.rules.resume() : pauseMenu.openAt(pause)
                }

                AppButton {
                    id: add

                    objectName: "addRule"
                    text: qsTr("Add rule")
                    isPrimary: true
                    onClicked: addMenu.openAt(add)
                }

                AppButton {
                    id: more

                    objectName: "moreRules"
                    text: qsTr("More about rules")
                    iconName: "more"
                    isLabelHidden: true
                    onClicked: moreMenu.openAt(more)
                }
            }
        }

        Banner {
            Layout.fillWidth: true
            objectName: "ruleProblem"
            visible: root.rules.problemTitle !== ""
            iconName: "warning"
            title: root.rules.problemTitle
            text: root.rules.problemText
        }
    }

    AppMenu {
        id: pauseMenu

        title: qsTr("Pause all")

        AppMenuItem {
            text: qsTr("For 30 minutes")
            onTriggered: root.rules.pauseFor(30)
        }

        AppMenuItem {
            text: qsTr("For 1 hour")
            onTriggered: root.rules.pauseFor(60)
        }

        AppMenuItem {
            text: qsTr("Until tomorrow")
            onTriggered: root.rules.pauseUntilTomorrow()
        }

        AppMenuItem {
            text: qsTr("Until I resume")
            onTriggered: root.rules.pauseUntilResumed()
        }
    }

    AppMenu {
        id: addMenu

        title: qsTr("Add rule")

        AppMenuItem {
            text: root.rules.presetNames[0]
            onTriggered: root.rules.addRule(0)
        }

        AppMenuItem {
            text: root.rules.presetNames[1]
            onTriggered: root.rules.addRule(1)
        }

        AppMenuItem {
            text: root.rules.presetNames[2]
            onTriggered: root.rules.addRule(2)
        }

        AppMenuItem {
            text: root.rules.presetNames[3]
            onTriggered: root.rules.addRule(3)
        }

        AppMenuItem {
            text: qsTr("An empty rule")
            onTriggered: root.rules.addRule(-1)
        }
    }

    AppMenu {
        id: moreMenu

        title: qsTr("More about rules")

        AppMenuItem {
            text: qsTr("Edit as text…")
            onTriggered: root.textRequested()
        }

        AppMenuItem {
            text: qsTr("Protected accounts and time zone…")
            onTriggered: settings.open()
        }

        AppMenuItem {
            text: qsTr("Undo the last change")
            obstacle: root.rules.canUndo ? "" : qsTr("There is nothing to undo.")
            onTriggered: root.rules.undo()
        }
    }

    RulesSettings {
        id: settings

        rules: root.rules
    }
}
