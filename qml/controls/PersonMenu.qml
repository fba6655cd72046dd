pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Usher

// All that can be done about one person. There is one menu for all cards; it opens at the card it is for.
T.Menu {
    id: root

    property PersonCard card: null

    readonly property bool isMine: root.card !== null && root.card.isMe

    signal wished(key: string, wish: int)
    signal detailsRequested(key: string)

    // `opener`: where it opens; by keyboard its first line has the focus.
    function openFor(card: PersonCard, opener: Item): void {
        root.card = card;
        root.parent = opener;
        root.x = Math.max(0, opener.width - root.implicitWidth);
        root.y = opener === card ? Theme.avatarSize : opener.height + Theme.spaceTiny;
        root.open();
        root.currentIndex = 0;
    }

    function wish(wish: int): void {
        root.wished(root.card.personKey, wish);
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
        Accessible.name: root.card !== null ? root.card.personName : ""
    }

    background: Card {
        radius: Theme.radiusSmall
        isRaised: true
    }

    AppMenuItem {
        text: qsTr("Details")
        onTriggered: root.detailsRequested(root.card.personKey)
    }

    AppMenuItem {
        height: visible ? implicitHeight : 0
        visible: !root.isMine
        text: qsTr("Send a message…")
        obstacle: root.card !== null ? root.card.messageObstacle : ""
        onTriggered: root.wish(PersonCard.Message)
    }

    AppMenuItem {
        height: visible ? implicitHeight : 0
        visible: !root.isMine
        text: qsTr("Lock")
        obstacle: root.card !== null ? root.card.lockObstacle : ""
        onTriggered: root.wish(PersonCard.Lock)
    }

    AppMenuItem {
        height: visible ? implicitHeight : 0
        visible: !root.isMine
        text: qsTr("Sign out without asking…")
        obstacle: root.card !== null ? root.card.signOutObstacle : ""
        onTriggered: root.wish(PersonCard.SignOut)
    }
}
