pragma ComponentBehavior: Bound

import QtQuick
import Usher
import Usher.Dashboard

// What the owner can do about the person of this page; nothing about themselves.
Flow {
    id: root

    required property PersonPage person

    signal wished(wish: int)

    spacing: Theme.spaceSmall

    AppButton {
        objectName: "askOnPage"
        isPrimary: true
        enabled: root.person.askObstacle === ""
        text: qsTr("Ask, then sign out…")
        description: root.person.askObstacle
        onClicked: root.wished(PersonCard.Ask)
    }

    AppButton {
        enabled: root.person.messageObstacle === ""
        text: qsTr("Send a message…")
        description: root.person.messageObstacle
        onClicked: root.wished(PersonCard.Message)
    }

    AppButton {
        id: more

        objectName: "moreOnPage"
        isFlat: true
        isLabelHidden: true
        iconName: "more"
        text: qsTr("More for %1").arg(root.person.personName)
        onClicked: menu.openAt(more, more.height + Theme.spaceTiny)
    }

    PersonMenu {
        id: menu

        personName: root.person.personName
        isMine: root.person.isMe
        messageObstacle: root.person.messageObstacle
        lockObstacle: root.person.lockObstacle
        signOutObstacle: root.person.signOutObstacle
        hasDetails: false
        hasMessage: false
        onWished: wish => root.wished(wish)
    }
}
