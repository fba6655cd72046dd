pragma ComponentBehavior: Bound

import QtQuick
import Usher

// The shape of a card to come. It stands still: waiting needs no spinner that keeps a processor busy.
Card {
    id: root

    readonly property int bar: Theme.scaled(13)

    Rectangle {
        id: disc

        x: Theme.spaceLarge
        y: Theme.spaceLarge
        width: Theme.avatarSize
        height: width
        radius: width / 2
        color: Theme.colors.skeleton
    }

    Repeater {
        model: [Qt.rect(1, 0, 0.3, 0), Qt.rect(1, 1, 0.45, 0), Qt.rect(0, 2.6, 0.2, 0), Qt.rect(0, 3.6, 0.5, 0)]

        Rectangle {
            required property rect modelData

            x: Theme.spaceLarge + modelData.x * (disc.width + Theme.space)
            y: Theme.spaceLarge + Theme.spaceTiny + modelData.y * (root.bar + Theme.space)
            width: Math.round(root.width * modelData.width)
            height: root.bar
            radius: height / 2
            color: Theme.colors.skeleton
        }
    }
}
