pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Window
import Usher
import Usher.Dashboard

// What a person is asked, in front of whatever they do. It never answers "yes" by accident: the other button has
// the keyboard, and closing it is no answer. A long message scrolls, so that the buttons stay on the screen.
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
    property bool isFinalMinute: false

    // A panel and the window's own frame want their place too.
    readonly property int heightAtMost: Math.round(Screen.desktopAvailableHeight * 0.85)
    readonly property int fixedHeight: heading.height + time.implicitHeight + buttons.implicitHeight
                                       + 3 * content.spacing + 2 * Theme.spaceHuge

    signal answered(word: string)

    width: Math.min(Theme.scaled(440), Math.round(Screen.desktopAvailableWidth * 0.95))
    height: Math.min(root.fixedHeight + words.implicitHeight, root.heightAtMost)
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
            id: heading

            width: parent.width
            text: root.heading
            font: Theme.valueLarge
            wrapMode: Text.Wrap
            maximumLineCount: 3
        }

        Flickable {
            id: scroll

            readonly property bool isNeeded: words.implicitHeight > height

            width: parent.width
            height: Math.min(words.implicitHeight, Math.max(Theme.controlHeight, root.heightAtMost - root.fixedHeight))
            contentHeight: words.implicitHeight
            clip: scroll.isNeeded
            boundsBehavior: Flickable.StopAtBounds
            activeFocusOnTab: scroll.isNeeded
            Accessible.role: Accessible.Pane
            Accessible.name: root.heading
            Accessible.ignored: !scroll.isNeeded

            Keys.onDownPressed: scroll.flick(0, -Theme.scaled(600))
            Keys.onUpPressed: scroll.flick(0, Theme.scaled(600))

            ScrollBar.vertical: ScrollBar {
                policy: scroll.isNeeded ? ScrollBar.AlwaysOn : ScrollBar.AlwaysOff
            }

            AppText {
                id: words

                width: scroll.width - (scroll.isNeeded ? Theme.space : 0)
                text: root.message
                wrapMode: Text.Wrap
                elide: Text.ElideNone
            }

            FocusRing {
                visible: scroll.activeFocus
            }
        }

        Flow {
            id: time

            width: parent.width
            visible: root.leftText !== ""
            spacing: Theme.spaceSmall

            AppText {
                visible: text !== ""
                text: root.timeText
                font: Theme.bodyStrong
            }

            AppText {
                text: root.leftText
                font: root.isFinalMinute ? Theme.bodyStrong : Theme.body
                color: root.isFinalMinute ? Theme.colors.warnTintInk : Theme.colors.textMuted
                Accessible.name: root.leftSpoken
            }
        }

        Flow {
            id: buttons

            width: parent.width
            topPadding: Theme.space
            layoutDirection: Qt.RightToLeft
            spacing: Theme.space

            AppButton {
                id: noButton

                text: root.noText
                isPrimary: true
                focus: true
                onClicked: root.answered(root.noWord)
            }

            AppButton {
                visible: root.yesText !== ""
                text: root.yesText
                onClicked: root.answered("yes")
            }
        }
    }
}
