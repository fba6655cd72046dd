pragma ComponentBehavior: Bound

import QtQuick
import Usher

// There is one menu for all cards; it opens at the card it is for.
PersonMenu {
    id: root

    property PersonCard card: null

    signal cardWished(key: string, wish: int)
    signal cardOpened(key: string)

    function openFor(card: PersonCard, opener: Item): void {
        root.card = card;
        root.openAt(opener, opener === card ? Theme.avatarSize : opener.height + Theme.spaceTiny);
    }

    personName: root.card?.personName ?? ""
    isMine: root.card?.isMe ?? false
    messageObstacle: root.card?.messageObstacle ?? ""
    lockObstacle: root.card?.lockObstacle ?? ""
    signOutObstacle: root.card?.signOutObstacle ?? ""

    onWished: wish => root.cardWished(root.card.personKey, wish)
    onDetailsRequested: root.cardOpened(root.card.personKey)
}
