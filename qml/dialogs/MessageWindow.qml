pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Window
import Usher
import Usher.Dashboard

// What a person is asked, in front of whatever they do. It never answers "yes" by accident: the other button has
// the keyboard, and closing it is no answer.
ApplicationWindow {
    id: root

    required property Appearance appearance
    required property string heading
    required property string message
    required property string timeText
    // Empty: there is nothing to say yes to.
    required property string yesText
    required property string noText
    required property string noWord

    property string leftText: ""
    property string leftSpoken: ""

    signal answered(word: string)

    width: Theme.scaled(440)
    height: content.implicitHeight + 2 * Theme.spaceHuge
    minimumWidth: width
    minimumHeight: height
    title: root.heading
    color: Theme.colors.window
    flags: Qt.Dialog | Qt.WindowStaysOnTopHint

    palette: WindowPalette {}

    LayoutMirroring.enabled: Application.layoutDirection === Qt.RightToLeft
    LayoutMirroring.childrenInherit: true

    Component.onCompleted: noButton.forceActiveFocus(Qt.OtherFocusReason)
    onClosing: root.answered("closed")

    Binding {
        target: Theme
        property: "appearance"
        value: root.appearance
    }

    Shortcut {
        sequence: "Esc"
        onActivated: root.answered("closed")
    }

    Column {
        id: content

        x: Theme.spaceHuge
        y: Theme.spaceHuge
        width: root.width - 2 * Theme.spaceHuge
        spacing: Theme.space

        Accessible.role: Accessible.Dialog
        Accessible.name: root.heading
        Accessible.description: root.message

        AppText {
            width: parent.width
            text: root.heading
            font: Theme.valueLarge
            wrapMode: Text.Wrap
            maximumLineCount: 3
        }

        AppText {
            width: parent.width
            text: root.message
            wrapMode: Text.Wrap
            maximumLineCount: 16
        }

        Row {
            visible: root.timeText !== ""
            spacing: Theme.spaceSmall

            AppText {
                text: root.timeText
                font: Theme.bodyStrong
            }

            AppText {
                text: root.leftText
                font: Theme.body
                color: Theme.colors.textMuted
                Accessible.name: root.leftSpoken
            }
        }

        Row {
            anchors.right: parent.right
            topPadding: Theme.space
            spacing: Theme.space

            AppButton {
                visible: root.yesText !== ""
                text: root.yesText
                onClicked: root.answered("yes")
            }

            AppButton {
                id: noButton

                text: root.noText
                isPrimary: true
                focus: true
                onClicked: root.answered(root.noWord)
            }
        }
    }
}
