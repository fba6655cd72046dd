pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Usher
import Usher.Dashboard

// One entry of the history; the first of a day says which.
T.Control {
    id: root

    required property int index
    required property string day
    required property string time
    required property string sentence
    required property string detail
    required property string spoken
    required property bool isTrouble
    property bool isCurrent: false
    property bool hasDay: false

    signal pressed

    topPadding: Theme.spaceTiny
    bottomPadding: Theme.spaceTiny
    implicitHeight: body.implicitHeight + topPadding + bottomPadding
    activeFocusOnTab: root.isCurrent

    Accessible.role: Accessible.ListItem
    Accessible.name: root.spoken
    Accessible.description: root.day
    Accessible.focusable: true

    background: Item {
        FocusRing {
            visible: root.activeFocus
            innerRadius: Theme.radiusSmall
            gap: 0
        }

        TapHandler {
            onTapped: root.pressed()
        }
    }

    ColumnLayout {
        id: body

        y: root.topPadding
        width: root.width
        spacing: Theme.spaceTiny

        AppText {
            Layout.fillWidth: true
            Layout.topMargin: Theme.spaceLarge
            Layout.bottomMargin: Theme.spaceTiny
            visible: root.hasDay
            text: root.day
            font: Theme.section
            isDecorative: true
        }

        RowLayout {
            Layout.leftMargin: Theme.spaceTiny
            spacing: Theme.space

            AppText {
                Layout.alignment: Qt.AlignTop
                Layout.preferredWidth: Math.max(implicitWidth, Theme.scaled(64))
                text: root.time
                font: Theme.body
                color: Theme.colors.textMuted
                isDecorative: true
            }

            IconItem {
                Layout.alignment: Qt.AlignTop
                Layout.preferredWidth: Theme.iconSize
                Layout.preferredHeight: Theme.iconSize
                opacity: root.isTrouble ? 1 : 0
                name: "warning"
                color: Theme.colors.warnTintInk
            }

            ColumnLayout {
                spacing: 0

                AppText {
                    Layout.fillWidth: true
                    text: root.sentence
                    font: Theme.body
                    wrapMode: Text.Wrap
                    isDecorative: true
                }

                AppText {
                    Layout.fillWidth: true
                    visible: text !== ""
                    text: root.detail
                    font: Theme.small
                    color: Theme.colors.textMuted
                    wrapMode: Text.Wrap
                    isDecorative: true
                }
            }
        }
    }
}
