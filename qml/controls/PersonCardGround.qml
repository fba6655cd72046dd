pragma ComponentBehavior: Bound

import QtQuick
import Usher

// The surface of a person's card: what reacts to the pointer, and what shows where the attention belongs.
Card {
    id: root

    required property bool isFocused
    required property bool isUnderWay
    required property bool isFinal

    signal tapped
    signal menuRequested

    isRaised: hover.hovered
    accent: root.isFinal ? Theme.colors.warnTintInk : root.isUnderWay ? Theme.colors.accent : "transparent"

    HoverHandler {
        id: hover
    }

    FocusRing {
        visible: root.isFocused
        innerRadius: Theme.radius
        gap: 0
    }

    TapHandler {
        onTapped: root.tapped()
    }

    TapHandler {
        acceptedButtons: Qt.RightButton
        onTapped: root.menuRequested()
    }
}
