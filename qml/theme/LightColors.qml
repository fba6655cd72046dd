pragma ComponentBehavior: Bound

import QtQuick

ColorSet {
    window: "#f5f6f8"
    surface: "#ffffff"
    surfaceHover: "#f8f9fb"
    surfacePressed: "#eef0f4"

    text: "#1a1d24"
    textMuted: "#5b6270"

    border: "#e3e6eb"
    controlBorder: "#868d9a"
    borderWidth: 1

    accent: "#2d6cdf"
    accentHover: "#245cc4"
    accentInk: "#ffffff"
    accentText: "#2360cc"
    accentTint: "#e7effc"
    accentTintInk: "#2158bd"

    warnTint: "#fcefd8"
    warnTintInk: "#8a5000"
    neutralTint: "#eceef2"
    neutralTintInk: "#4d5462"
    tintBorder: "transparent"

    focusRing: "#2d6cdf"
    sparkLine: "#6590de"
    sparkFill: "#142d6cdf"
    skeleton: "#e9ebf0"

    avatars: ["#4a6cb5", "#b64d72", "#35805f", "#8360bb", "#1f7b8c", "#a9592a", "#6a7228", "#5c6a80"]
    avatarInk: "#ffffff"
}
