pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Usher

// A question inside a dialog, and its answers beside each other.
ColumnLayout {
    id: root

    required property string question
    default property alias choices: flow.data

    spacing: Theme.spaceTiny

    Accessible.role: Accessible.Grouping
    Accessible.name: root.question

    AppText {
        Layout.fillWidth: true
        text: root.question
        font: Theme.smallStrong
        wrapMode: Text.Wrap
        isDecorative: true
    }

    Flow {
        id: flow

        Layout.fillWidth: true
        spacing: Theme.spaceSmall
    }
}
