pragma ComponentBehavior: Bound

import QtQuick
import Usher

// Where the keyboard is: a ring just outside of what it surrounds.
Rectangle {
    id: root

    property int innerRadius: Theme.radiusSmall
    property int gap: 2

    anchors.fill: parent
    anchors.margins: -root.gap - Theme.focusWidth
    radius: root.innerRadius + root.gap + Theme.focusWidth
    color: "transparent"
    border.width: Theme.focusWidth
    border.color: Theme.colors.focusRing
}
