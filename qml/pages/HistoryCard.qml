pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Usher

// One figure now, and its line over the last ten minutes.
Card {
    id: root

    required property string title
    required property string value
    required property list<real> points
    required property string spoken

    implicitHeight: column.implicitHeight + 2 * Theme.spaceLarge

    ColumnLayout {
        id: column

        x: Theme.spaceLarge
        y: Theme.spaceLarge
        width: root.width - 2 * Theme.spaceLarge
        spacing: Theme.spaceTiny

        AppText {
            Layout.fillWidth: true
            text: root.title
            font: Theme.small
            color: Theme.colors.textMuted
        }

        AppText {
            Layout.fillWidth: true
            text: root.value
            font: Theme.valueLarge
        }

        Spark {
            Layout.fillWidth: true
            Layout.preferredHeight: Theme.scaled(56)
            Layout.topMargin: Theme.spaceSmall
            points: root.points
            spoken: root.spoken
        }

        Item {
            // Time goes the way the line does, in every language.
            LayoutMirroring.enabled: false
            LayoutMirroring.childrenInherit: true
            Layout.fillWidth: true
            Layout.preferredHeight: from.implicitHeight

            AppText {
                id: from

                text: qsTr("10 minutes ago")
                font: Theme.tiny
                color: Theme.colors.textMuted
                isDecorative: true
            }

            AppText {
                anchors.right: parent.right
                text: qsTr("now")
                font: Theme.tiny
                color: Theme.colors.textMuted
                isDecorative: true
            }
        }
    }
}
