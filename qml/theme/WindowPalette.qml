pragma ComponentBehavior: Bound

import QtQuick
import Usher

// Every role, for what Qt draws by itself: a role left out stays as the system has it and may be unreadable here.
Palette {
    alternateBase: Theme.colors.window
    base: Theme.colors.surface
    brightText: Theme.colors.accentInk
    button: Theme.colors.surface
    buttonText: Theme.colors.text
    dark: Theme.colors.controlBorder
    highlight: Theme.colors.accent
    highlightedText: Theme.colors.accentInk
    light: Theme.colors.surface
    link: Theme.colors.accentText
    linkVisited: Theme.colors.accentText
    mid: Theme.colors.controlBorder
    midlight: Theme.colors.border
    placeholderText: Theme.colors.textMuted
    shadow: Theme.colors.text
    text: Theme.colors.text
    toolTipBase: Theme.colors.text
    toolTipText: Theme.colors.window
    window: Theme.colors.window
    windowText: Theme.colors.text
}
