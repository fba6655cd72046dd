pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Usher
import Usher.Dashboard

// Something the owner must know as long as it holds. It stays; it does not ask for attention by moving.
Rectangle {
    id: root

    required property string title
    property string text: ""
    property string iconName: "info"
    property string actionText: ""
    property bool isActionEnabled: true

    signal actionTriggered

    implicitHeight: row.implicitHeight + 2 * Theme.space
    radius: Theme.radius
    color: Theme.colors.accentTint
    border.width: Theme.isHighContrast ? Theme.colors.borderWidth : 0
    border.color: Theme.colors.tintBorder

    Accessible.role: Accessible.AlertMessage
    Accessible.name: root.title
    Accessible.description: root.text

    RowLayout {
        id: row

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: Theme.spaceMedium
        anchors.rightMargin: Theme.spaceMedium
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space

        IconItem {
            Layout.alignment: lines.columns === 2 && button.visible ? Qt.AlignVCenter : Qt.AlignTop
            Layout.preferredWidth: Theme.scaled(20)
            Layout.preferredHeight: Theme.scaled(20)
            name: root.iconName
            color: Theme.colors.accentTintInk
        }

        GridLayout {
            id: lines

            columns: root.width < Theme.scaled(480) ? 1 : 2
            columnSpacing: Theme.spaceMedium
            rowSpacing: Theme.spaceSmall

            ColumnLayout {
                spacing: 2

                AppText {
                    Layout.fillWidth: true
                    visible: text !== ""
                    text: root.title
                    font: Theme.bodyStrong
                    color: Theme.colors.accentTintInk
                    wrapMode: Text.Wrap
                    isDecorative: true
                }

                AppText {
                    Layout.fillWidth: true
                    visible: text !== ""
                    text: root.text
                    font: Theme.small
                    wrapMode: Text.Wrap
                    isDecorative: true
                }
            }

            AppButton {
                id: button

                visible: root.actionText !== ""
                enabled: root.isActionEnabled
                text: root.actionText
                onClicked: root.actionTriggered()
            }
        }
    }
}
