pragma ComponentBehavior: Bound

import QtQuick
import Usher

// What a person will read on their screen.
Rectangle {
    id: root

    required property string personName
    required property string text

    implicitHeight: column.implicitHeight + 2 * Theme.space
    radius: Theme.radiusSmall
    color: Theme.colors.neutralTint
    border.width: Theme.isHighContrast ? 1 : 0
    border.color: Theme.colors.tintBorder

    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("%1 sees: “%2”").arg(root.personName).arg(root.text)

    Column {
        id: column

        x: Theme.space
        y: Theme.space
        width: root.width - 2 * Theme.space
        spacing: Theme.spaceTiny

        AppText {
            width: parent.width
            text: qsTr("%1 sees").arg(root.personName)
            font: Theme.small
            color: Theme.colors.neutralTintInk
            isDecorative: true
        }

        AppText {
            width: parent.width
            text: root.text
            wrapMode: Text.Wrap
            isDecorative: true
        }
    }
}
