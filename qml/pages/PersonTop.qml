pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Usher
import Usher.Dashboard

// Who this page is about.
GridLayout {
    id: root

    required property PersonPage person

    readonly property bool isNarrow: root.width < Theme.scaled(440)

    columns: root.isNarrow ? 2 : 3
    columnSpacing: Theme.spaceMedium
    rowSpacing: Theme.spaceSmall

    Avatar {
        Layout.preferredWidth: Theme.avatarSizeLarge
        Layout.preferredHeight: Theme.avatarSizeLarge
        initials: root.person.initials
        hue: root.person.avatarHue
    }

    ColumnLayout {
        spacing: 2

        ElidedText {
            Layout.fillWidth: true
            text: root.person.personName
            font: Theme.title
            Accessible.role: Accessible.Heading
        }

        AppText {
            Layout.fillWidth: true
            text: root.person.statusText
            wrapMode: Text.Wrap
        }

        AppText {
            Layout.fillWidth: true
            visible: text !== ""
            text: root.person.accountText
            font: Theme.small
            color: Theme.colors.textMuted
            wrapMode: Text.Wrap
        }
    }

    Badge {
        Layout.columnSpan: root.isNarrow ? 2 : 1
        Layout.alignment: root.isNarrow ? Qt.AlignLeft : Qt.AlignTop
        Layout.topMargin: root.isNarrow ? 0 : Theme.spaceSmall
        maximumWidth: root.isNarrow ? root.width : Theme.scaled(180)
        kind: root.person.badge
        text: root.person.badgeText
    }
}
