pragma ComponentBehavior: Bound

import QtQuick

// One complete set of colours. Text roles reach 4.5:1 on the grounds they are named for, `focusRing`,
// `controlBorder` and `accent` reach 3:1 on window and surface; tests/lint/check_contrast.py computes it.
QtObject {
    required property color window
    required property color surface
    required property color surfaceHover
    required property color surfacePressed

    required property color text
    required property color textMuted

    // Decoration only: nothing is lost if it cannot be seen.
    required property color border
    // The edge of something to type into or to switch.
    required property color controlBorder
    required property real borderWidth

    required property color accent
    required property color accentHover
    required property color accentInk
    required property color accentText
    required property color accentTint
    required property color accentTintInk

    required property color warnTint
    required property color warnTintInk
    required property color neutralTint
    required property color neutralTintInk
    required property color tintBorder

    required property color focusRing
    required property color sparkLine
    required property color sparkFill
    required property color skeleton

    // Grounds for white or `avatarInk` initials; a person keeps one by name.
    required property list<color> avatars
    required property color avatarInk
}
