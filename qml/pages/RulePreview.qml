pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Usher

// What a rule would do to everybody, from the engine that would do it.
ColumnLayout {
    id: root

    required property var lines // a list of texts

    spacing: Theme.spaceTiny
    visible: root.lines.length > 0

    AppText {
        Layout.fillWidth: true
        text: qsTr("If this were on now")
        font: Theme.section
    }

    Repeater {
        model: root.lines

        AppText {
            required property string modelData

            Layout.fillWidth: true
            text: modelData
            color: Theme.colors.textMuted
            wrapMode: Text.Wrap
        }
    }
}
