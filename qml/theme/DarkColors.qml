pragma ComponentBehavior: Bound

import QtQuick

ColorSet {
    window: "#15181c"
    surface: "#1e2228"
    surfaceHover: "#232830"
    surfacePressed: "#2a3038"

    text: "#eceef2"
    textMuted: "#a4abb7"

    border: "#2e333b"
    controlBorder: "#757d8b"
    borderWidth: 1

    accent: "#7aa6ff"
    accentHover: "#94b7ff"
    accentInk: "#0c1424"
    accentText: "#8fb4ff"
    accentTint: "#22324f"
    accentTintInk: "#a3c2ff"

    warnTint: "#3d2f17"
    warnTintInk: "#f2b862"
    neutralTint: "#2b3038"
    neutralTintInk: "#c0c6d0"
    tintBorder: "transparent"

    focusRing: "#7aa6ff"
    sparkLine: "#5277bd"
    sparkFill: "#1a7aa6ff"
    skeleton: "#282d35"

    avatars: ["#4a6cb5", "#b64d72", "#35805f", "#8360bb", "#1f7b8c", "#a9592a", "#6a7228", "#5c6a80"]
    avatarInk: "#ffffff"
}
