pragma ComponentBehavior: Bound

import QtQuick
import Usher

// The keys that work wherever the focus is.
Item {
    id: root

    required property bool isPersonOpen
    required property bool isSearchable

    signal pageRequested(page: int)
    signal backRequested
    signal refreshRequested
    signal searchRequested
    signal closeRequested
    signal quitRequested

    Shortcut {
        sequence: "Ctrl+1"
        onActivated: root.pageRequested(Navigation.People)
    }

    Shortcut {
        sequence: "Ctrl+2"
        onActivated: root.pageRequested(Navigation.Rules)
    }

    Shortcut {
        sequence: "Ctrl+3"
        onActivated: root.pageRequested(Navigation.History)
    }

    Shortcut {
        sequence: "Ctrl+4"
        onActivated: root.pageRequested(Navigation.Settings)
    }

    Shortcut {
        enabled: root.isPersonOpen
        sequences: ["Esc", "Alt+Left"]
        onActivated: root.backRequested()
    }

    Shortcut {
        sequences: ["F5", "Ctrl+R"]
        onActivated: root.refreshRequested()
    }

    Shortcut {
        enabled: root.isSearchable
        sequences: ["Ctrl+F"]
        onActivated: root.searchRequested()
    }

    Shortcut {
        sequence: "Ctrl+W"
        onActivated: root.closeRequested()
    }

    Shortcut {
        sequence: "Ctrl+Q"
        onActivated: root.quitRequested()
    }
}
