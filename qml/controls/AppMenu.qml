pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Usher

// A menu that opens below what it was asked for from.
T.Menu {
    id: root

    function openAt(opener: Item): void {
        root.parent = opener;
        root.x = Math.min(0, opener.width - root.width);
        root.y = opener.height + Theme.spaceTiny;
        root.open();
        root.currentIndex = 0;
    }

    implicitWidth: Theme.scaled(260) + leftPadding + rightPadding
    implicitHeight: Math.min(implicitContentHeight + topPadding + bottomPadding, Theme.scaled(420))
    padding: Theme.spaceTiny
    margins: Theme.spaceSmall
    overlap: 0
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside

    contentItem: ListView {
        implicitHeight: contentHeight
        model: root.contentModel
        clip: true
        currentIndex: root.currentIndex
        highlightMoveDuration: 0
        boundsBehavior: Flickable.StopAtBounds

        Accessible.role: Accessible.PopupMenu
        Accessible.name: root.title
    }

    background: Card {
        radius: Theme.radiusSmall
        isRaised: true
    }
}
