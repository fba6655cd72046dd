pragma ComponentBehavior: Bound

import QtQuick
import Usher

// A quiet surface that holds what belongs together.
Rectangle {
    id: root

    property bool isRaised: false
    // Around what is under way; transparent: the usual border.
    property color accent: "transparent"

    radius: Theme.radius
    color: Theme.colors.surface
    border.width: Theme.colors.borderWidth
    border.color: root.accent.a > 0 ? root.accent : root.isRaised ? Theme.colors.controlBorder : Theme.colors.border

    Behavior on border.color {
        ColorAnimation {
            duration: Theme.quick
        }
    }
}
