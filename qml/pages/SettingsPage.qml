pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Usher
import Usher.Dashboard

// How the window looks. Every choice counts at once and is kept.
ScrollPage {
    id: root

    required property Appearance appearance
    required property WindowLife life

    readonly property list<string> modes: [qsTr("Like the system"), qsTr("Light"), qsTr("Dark"), qsTr("High contrast")]

    heading: qsTr("Settings")

    SettingRow {
        Layout.fillWidth: true
        title: qsTr("Appearance")

        Repeater {
            model: root.modes

            Choice {
                required property int index
                required property string modelData

                text: modelData
                checked: root.appearance.mode === index
                onClicked: root.appearance.mode = index
            }
        }
    }

    SettingRow {
        Layout.fillWidth: true
        title: qsTr("Text size")
        text: qsTr("For this window, on top of what the system does.")

        Repeater {
            model: 5

            Choice {
                required property int index
                readonly property real scale: 1 + index / 4

                //: Text size, 100 % to 200 %
                text: qsTr("%1 %").arg(Math.round(100 * scale))
                checked: Math.abs(root.appearance.textScale - scale) < 0.01
                onClicked: root.appearance.textScale = scale
            }
        }
    }

    SettingRow {
        Layout.fillWidth: true
        title: qsTr("Motion")

        Toggle {
            text: qsTr("Reduce motion")
            checked: root.appearance.isMotionReduced
            onToggled: root.appearance.isMotionReduced = checked
        }
    }

    SettingRow {
        Layout.fillWidth: true
        visible: root.life.canStartAtSignIn
        title: qsTr("When you sign in")
        text: qsTr("Rules are in force while Usher runs.")

        Banner {
            width: parent.width
            visible: root.life.startProblem !== ""
            iconName: "warning"
            title: qsTr("That could not be changed")
            text: root.life.startProblem
        }

        Toggle {
            text: qsTr("Start Usher in the tray")
            checked: root.life.startsAtSignIn
            onToggled: root.life.startsAtSignIn = checked
        }
    }

    SettingRow {
        Layout.fillWidth: true
        visible: root.life.hasTray
        title: qsTr("When the window is closed")
        text: qsTr("In the tray, Usher keeps your rules in force and tells you how requests end.")

        Toggle {
            text: qsTr("Keep Usher in the tray")
            checked: root.life.staysInTray
            onToggled: root.life.staysInTray = checked
        }
    }
}
