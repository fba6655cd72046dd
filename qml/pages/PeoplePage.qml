pragma ComponentBehavior: Bound

import QtQuick
import Usher
import Usher.Dashboard

// Everybody who is signed in, a card each, in one to three columns.
FocusScope {
    id: root

    required property Dashboard dashboard
    required property WindowLife life

    readonly property int gap: Theme.spaceMedium
    readonly property int margin: root.width < 560 ? Theme.spaceMedium : Theme.spaceHuge
    readonly property int room: grid.width
    readonly property int columns: Math.max(1, Math.min(3, Math.floor((root.room + root.gap)
                                                                      / (Theme.cardWidthMinimum + root.gap))))

    signal personRequested(key: string, isByKey: bool)
    signal wished(key: string, wish: int)
    signal acted(key: string, action: int)

    function focusSearch(): void {
        grid.showHeader();
        header.focusSearch();
    }

    function focusCard(): void {
        if (grid.currentItem !== null)
            grid.currentItem.forceActiveFocus(Qt.TabFocusReason);
        else
            grid.forceActiveFocus(Qt.TabFocusReason);
    }

    // Beside the cards and not among them: a view gives its next card the focus when the current one leaves, and whoever
    // types a search would lose it with the first letter. Above them, so that a press arrives here.
    PeopleHeader {
        id: header

        x: grid.x
        y: -grid.contentY - height
        z: 1
        width: grid.width - root.gap
        dashboard: root.dashboard
        life: root.life
        onActiveFocusChanged: if (activeFocus) grid.showHeader()
        // A view lays out with the next frame. Until then none of the cards that are left may be the one that Tab goes to.
        onSearchLeft: grid.forceLayout()
    }

    GridView {
        id: grid

        readonly property bool isCardFocused: grid.currentItem !== null && grid.currentItem.activeFocus
        // While it is at the top it stays there, however tall the header becomes.
        property bool isAtTop: true
        property bool isSettling: false

        function showHeader(): void {
            grid.contentY = -grid.topMargin;
        }

        function showFocused(): void {
            if (grid.isCardFocused)
                grid.positionViewAtIndex(grid.currentIndex, GridView.Contain);
        }

        function keepTop(): void {
            grid.isSettling = grid.isSettling || grid.isAtTop;
            settle.restart();
        }

        objectName: "people"
        anchors.fill: parent
        // The gap at the right of every card is part of the margin there. Mirrored, the left margin is at the right.
        anchors.leftMargin: grid.LayoutMirroring.enabled ? root.margin - root.gap : root.margin
        anchors.rightMargin: grid.LayoutMirroring.enabled ? root.margin : root.margin - root.gap
        // Header and footer stand in the margins.
        topMargin: header.height
        bottomMargin: footer.height + Theme.spaceHuge - root.gap
        model: root.dashboard.people
        cellWidth: Math.floor(grid.width / root.columns)
        cellHeight: Math.ceil(measure.neededHeight) + root.gap
        highlightMoveDuration: 0
        boundsBehavior: Flickable.StopAtBounds
        cacheBuffer: 2 * grid.cellHeight

        Accessible.role: Accessible.List
        Accessible.name: qsTr("People")

        onTopMarginChanged: grid.keepTop()
        onWidthChanged: grid.keepTop()
        onHeightChanged: grid.keepTop()
        onCellHeightChanged: grid.keepTop()
        onContentYChanged: if (!grid.isSettling) grid.isAtTop = grid.contentY <= 1 - grid.topMargin
        onCurrentIndexChanged: if (grid.currentIndex < root.columns && grid.isCardFocused) grid.showHeader()
        // Later: laying out what changed meanwhile can give another card the focus.
        onIsCardFocusedChanged: showSoon.restart()

        delegate: PersonCard {
            width: grid.cellWidth - root.gap
            height: grid.cellHeight - root.gap
            isCurrent: grid.currentIndex === index
            total: grid.count
            request: root.dashboard.requests.of(personKey)
            onWished: (key, wish) => {
                grid.currentIndex = index;
                root.wished(key, wish);
            }
            onActed: (key, action) => {
                grid.currentIndex = index;
                root.acted(key, action);
            }
            onMenuRequested: (card, opener) => {
                grid.currentIndex = index;
                menu.openFor(card, opener);
            }
            onOpened: (key, isByKey) => {
                grid.currentIndex = index;
                root.personRequested(key, isByKey);
            }
        }

        HoverHandler {
            id: hover
        }

        Timer {
            id: showSoon

            interval: 0
            onTriggered: grid.showFocused()
        }

        Timer {
            id: settle

            interval: 0
            onTriggered: {
                if (grid.isSettling)
                    grid.showHeader();
                grid.isSettling = false;
            }
        }
    }

    PeopleFooter {
        id: footer

        x: grid.x
        y: grid.contentHeight - grid.contentY
        z: 1
        width: grid.width - root.gap
        height: implicitHeight
        dashboard: root.dashboard
        columns: root.columns
    }

    CardMenu {
        id: menu

        onCardWished: (key, wish) => root.wished(key, wish)
        onCardOpened: key => root.personRequested(key, true)
    }

    // Nothing moves under the pointer or the keyboard.
    Binding {
        target: root.dashboard.people
        property: "isOrderFrozen"
        value: hover.hovered || grid.isCardFocused || menu.visible
    }

    CardMeasure {
        id: measure

        sessions: root.dashboard.people.mostSessions
        width: grid.cellWidth - root.gap
    }
}
