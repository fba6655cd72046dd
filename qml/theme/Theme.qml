pragma Singleton
pragma ComponentBehavior: Bound

import QtQuick
import Usher.Dashboard

// Every colour, size, font and duration of the window. Follows `appearance`, which the window hands over.
QtObject {
    id: root

    property Appearance appearance: null

    readonly property bool isDark: root.appearance !== null && root.appearance.isDark
    readonly property bool isHighContrast: root.appearance !== null && root.appearance.isHighContrast
    readonly property bool isMotionReduced: root.appearance !== null && root.appearance.isMotionReduced
    readonly property real textScale: root.appearance !== null ? root.appearance.drawnTextScale : 1

    // A person who chose high contrast here, on a system without it, gets ours; else the system's own colours.
    readonly property bool isContrastChosen: root.appearance !== null
                                             && root.appearance.mode === Appearance.HighContrast
    readonly property ColorSet colors: root.isHighContrast
        ? (root.isContrastChosen ? (root.isDark ? root.contrastDark : root.contrastLight) : root.contrastSystem)
        : (root.isDark ? root.dark : root.light)

    // The desktop's accent colour, where it has one, in place of ours.
    readonly property bool hasLightAccent: root.appearance !== null && root.appearance.accentOnLight.isKnown
    readonly property bool hasDarkAccent: root.appearance !== null && root.appearance.accentOnDark.isKnown
    readonly property ColorSet light: LightColors {
        Binding on accent {
            when: root.hasLightAccent
            value: root.hasLightAccent ? root.appearance.accentOnLight.fill : "transparent"
        }
        Binding on accentHover {
            when: root.hasLightAccent
            value: root.hasLightAccent ? root.appearance.accentOnLight.hover : "transparent"
        }
        Binding on accentInk {
            when: root.hasLightAccent
            value: root.hasLightAccent ? root.appearance.accentOnLight.ink : "transparent"
        }
        Binding on accentText {
            when: root.hasLightAccent
            value: root.hasLightAccent ? root.appearance.accentOnLight.text : "transparent"
        }
        Binding on accentTint {
            when: root.hasLightAccent
            value: root.hasLightAccent ? root.appearance.accentOnLight.tint : "transparent"
        }
        Binding on accentTintInk {
            when: root.hasLightAccent
            value: root.hasLightAccent ? root.appearance.accentOnLight.tintInk : "transparent"
        }
    }
    readonly property ColorSet dark: DarkColors {
        Binding on accent {
            when: root.hasDarkAccent
            value: root.hasDarkAccent ? root.appearance.accentOnDark.fill : "transparent"
        }
        Binding on accentHover {
            when: root.hasDarkAccent
            value: root.hasDarkAccent ? root.appearance.accentOnDark.hover : "transparent"
        }
        Binding on accentInk {
            when: root.hasDarkAccent
            value: root.hasDarkAccent ? root.appearance.accentOnDark.ink : "transparent"
        }
        Binding on accentText {
            when: root.hasDarkAccent
            value: root.hasDarkAccent ? root.appearance.accentOnDark.text : "transparent"
        }
        Binding on accentTint {
            when: root.hasDarkAccent
            value: root.hasDarkAccent ? root.appearance.accentOnDark.tint : "transparent"
        }
        Binding on accentTintInk {
            when: root.hasDarkAccent
            value: root.hasDarkAccent ? root.appearance.accentOnDark.tintInk : "transparent"
        }
    }
    readonly property ColorSet contrastLight: ContrastColors {
        ground: "#ffffff"
        ink: "#000000"
        highlight: "#0a3fb4"
        highlightInk: "#ffffff"
    }
    readonly property ColorSet contrastDark: ContrastColors {
        ground: "#000000"
        ink: "#ffffff"
        highlight: "#ffd83d"
        highlightInk: "#000000"
    }
    readonly property ColorSet contrastSystem: ContrastColors {
        ground: root.systemPalette.window
        ink: root.systemPalette.windowText
        highlight: root.systemPalette.highlight
        highlightInk: root.systemPalette.highlightedText
    }
    // Over everything behind a dialog.
    readonly property color scrim: "#80101318"
    readonly property SystemPalette systemPalette: SystemPalette {}

    // Spaces do not grow with the text: at 200 % the room is needed for words.
    readonly property int spaceTiny: 4
    readonly property int spaceSmall: 8
    readonly property int space: 12
    readonly property int spaceMedium: 16
    readonly property int spaceLarge: 20
    readonly property int spaceHuge: 28
    readonly property int radius: 12
    readonly property int radiusSmall: 8
    readonly property int focusWidth: 2

    readonly property int controlHeight: Math.max(36, root.scaled(36))
    readonly property int iconSize: root.scaled(18)
    readonly property int avatarSize: root.scaled(44)
    readonly property int avatarSizeLarge: root.scaled(64)
    readonly property int railWidth: root.scaled(172) + 24
    readonly property int cardWidthMinimum: Math.min(560, root.scaled(340))
    readonly property int readingWidth: root.scaled(560)

    readonly property var families: Qt.fontFamilies() // the linter knows no methods of its real type
    readonly property string fontFamily: root.families.indexOf("Inter") >= 0 ? "Inter" : Application.font.family
    readonly property font title: root.makeFont(26, Font.Bold, -0.4)
    readonly property font brand: root.makeFont(16, Font.Bold, -0.1)
    readonly property font section: root.makeFont(15, Font.DemiBold, 0)
    readonly property font name: root.makeFont(16, Font.DemiBold, -0.1)
    readonly property font value: root.makeFont(15, Font.DemiBold, 0)
    readonly property font valueLarge: root.makeFont(22, Font.DemiBold, -0.3)
    readonly property font sentence: root.makeFont(16, Font.Normal, 0)
    readonly property font sentenceStrong: root.makeFont(16, Font.DemiBold, 0)
    readonly property font code: Qt.font({ "family": "monospace", "pixelSize": root.scaled(13) })
    readonly property font body: root.makeFont(14, Font.Normal, 0)
    readonly property font bodyStrong: root.makeFont(14, Font.DemiBold, 0)
    readonly property font small: root.makeFont(13, Font.Normal, 0)
    readonly property font smallStrong: root.makeFont(13, Font.DemiBold, 0)
    readonly property font tiny: root.makeFont(12, Font.Normal, 0)
    readonly property font badge: root.makeFont(12, Font.DemiBold, 0)

    // How long what can be undone in passing stays on offer.
    readonly property int undoOffer: 8000

    readonly property int quick: root.isMotionReduced ? 0 : 120

    function scaled(size: real): int {
        return Math.round(size * root.textScale);
    }

    function makeFont(size: real, weight: int, spacing: real): font {
        return Qt.font({
            "family": root.fontFamily,
            "pixelSize": root.scaled(size),
            "weight": weight,
            "letterSpacing": spacing * root.textScale
        });
    }

    // The same person always gets the same colour; hue is 0 up to, not including, 360.
    function avatarColor(hue: int): color {
        const colors = root.colors.avatars;
        return colors[Math.floor(hue * colors.length / 360) % colors.length];
    }
}
