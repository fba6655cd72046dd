pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Usher

// Avatar, name, badge, and under them what the person is doing. Where it is narrow the badge has a line of its own.
GridLayout {
    id: root

    required property string name
    required property string initials
    required property int hue
    required property string statusText
    property string statusHint: ""
    required property int badge
    required property string badgeText
    property bool isNarrow: false

    columns: root.isNarrow ? 2 : 3
    columnSpacing: Theme.space
    rowSpacing: 0

    Avatar {
        Layout.row: 0
        Layout.column: 0
        Layout.rowSpan: root.isNarrow ? 3 : 2
        Layout.alignment: Qt.AlignTop
        initials: root.initials
        hue: root.hue
    }

    ElidedText {
        Layout.row: 0
        Layout.column: 1
        Layout.fillWidth: true
        Layout.preferredHeight: Math.max(implicitHeight, pill.implicitHeight)
        text: root.name
        font: Theme.name
        isDecorative: true
    }

    Badge {
        id: pill

        Layout.row: root.isNarrow ? 2 : 0
        Layout.column: root.isNarrow ? 1 : 2
        Layout.topMargin: root.isNarrow ? Theme.spaceTiny : 0
        maximumWidth: root.isNarrow ? root.width - Theme.avatarSize - Theme.space : Theme.scaled(176)
        kind: root.badge
        text: root.badgeText
    }

    ElidedText {
        Layout.row: 1
        Layout.column: 1
        Layout.columnSpan: root.isNarrow ? 1 : 2
        Layout.fillWidth: true
        text: root.statusText
        color: Theme.colors.textMuted
        explanation: root.statusHint
        wrapMode: Text.Wrap
        maximumLineCount: root.isNarrow ? 3 : 2
        isDecorative: true
    }
}
