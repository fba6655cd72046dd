pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Usher
import Usher.Dashboard

// What a page says when there is nothing to list: what is so, and what to do next.
ColumnLayout {
    id: root

    property string title: ""
    property string text: ""
    property string iconName: ""
    property string actionText: ""
    property string actionIcon: ""

    signal actionTriggered

    spacing: Theme.spaceSmall

    IconItem {
        Layout.alignment: Qt.AlignHCenter
        Layout.preferredWidth: Theme.scaled(40)
        Layout.preferredHeight: Theme.scaled(40)
        Layout.bottomMargin: Theme.spaceSmall
        visible: root.iconName !== ""
        name: root.iconName
        color: Theme.colors.controlBorder
    }

    AppText {
        Layout.fillWidth: true
        visible: text !== ""
        text: root.title
        font: Theme.section
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.Wrap
    }

    AppText {
        Layout.fillWidth: true
        Layout.maximumWidth: Theme.readingWidth
        Layout.alignment: Qt.AlignHCenter
        visible: text !== ""
        text: root.text
        color: Theme.colors.textMuted
        lineHeight: 1.2
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.Wrap
    }

    AppButton {
        Layout.alignment: Qt.AlignHCenter
        Layout.topMargin: Theme.spaceSmall
        visible: root.actionText !== ""
        text: root.actionText
        iconName: root.actionIcon
        onClicked: root.actionTriggered()
    }
}
