pragma ComponentBehavior: Bound

import QtQuick

// High contrast: a ground, one colour of text, one accent. Borders say what tints say elsewhere.
ColorSet {
    id: root

    required property color ground
    required property color ink
    required property color highlight
    required property color highlightInk

    window: root.ground
    surface: root.ground
    surfaceHover: root.ground
    surfacePressed: root.ground

    text: root.ink
    textMuted: root.ink

    border: root.ink
    controlBorder: root.ink
    borderWidth: 2

    accent: root.highlight
    accentHover: root.highlight
    accentInk: root.highlightInk
    accentText: root.ink
    accentTint: root.ground
    accentTintInk: root.ink

    warnTint: root.ground
    warnTintInk: root.ink
    neutralTint: root.ground
    neutralTintInk: root.ink
    tintBorder: root.ink

    focusRing: root.highlight
    sparkLine: root.ink
    sparkFill: "transparent"
    skeleton: root.ground

    avatars: [root.ground]
    avatarInk: root.ink
}
