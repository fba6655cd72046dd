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
}
