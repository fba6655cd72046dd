pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Usher

// One thing known, and its source.
GridLayout {
    id: root

    required property string label
    required property string value
    required property string source

    property bool isNarrow: false

    columns: root.isNarrow ? 1 : 2
    columnSpacing: Theme.space
    rowSpacing: 0

    Accessible.role: Accessible.ListItem
    //: A fact for screen readers: what, its value, how it is known
    Accessible.name: qsTr("%1: %2. %3").arg(root.label).arg(root.value).arg(root.source)

    AppText {
        Layout.fillWidth: root.isNarrow
        Layout.preferredWidth: Theme.scaled(104)
        Layout.maximumWidth: root.isNarrow ? Infinity : Theme.scaled(104)
        Layout.alignment: Qt.AlignTop
        text: root.label
        color: Theme.colors.textMuted
        wrapMode: Text.Wrap
        isDecorative: true
    }

    ColumnLayout {
        spacing: 1

        AppText {
            Layout.fillWidth: true
            text: root.value
            wrapMode: Text.Wrap
            isDecorative: true
        }

        AppText {
            Layout.fillWidth: true
            visible: text !== ""
            text: root.source
            font: Theme.small
            color: Theme.colors.textMuted
            wrapMode: Text.Wrap
            isDecorative: true
        }
    }
}
