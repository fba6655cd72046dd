pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Usher

// What can be done about one person besides asking.
T.Menu {
    id: root

    required property string personName
    required property bool isMine
    required property string messageObstacle
    required property string lockObstacle
    required property string signOutObstacle
    // Where they are not shown already.
    property bool hasDetails: true
    property bool hasMessage: true

    signal wished(wish: int)
    signal detailsRequested

    // Below that height of `opener`; by keyboard its first line has the focus.
    function openAt(opener: Item, height: real): void {
        root.parent = opener;
        root.x = Math.max(0, opener.width - root.implicitWidth);
        root.y = height;
        root.open();
        root.currentIndex = root.hasDetails ? 0 : root.hasMessage ? 1 : 2;
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
        Accessible.name: root.personName
    }

    background: Card {
        radius: Theme.radiusSmall
        isRaised: true
    }

    AppMenuItem {
        height: visible ? implicitHeight : 0
        visible: root.hasDetails
        text: qsTr("Details")
        onTriggered: root.detailsRequested()
    }

    AppMenuItem {
        height: visible ? implicitHeight : 0
        visible: !root.isMine && root.hasMessage
        text: qsTr("Send a message…")
        obstacle: root.messageObstacle
        onTriggered: root.wished(PersonCard.Message)
    }

    AppMenuItem {
        height: visible ? implicitHeight : 0
        visible: !root.isMine
        text: qsTr("Lock")
        obstacle: root.lockObstacle
        onTriggered: root.wished(PersonCard.Lock)
    }

    AppMenuItem {
        height: visible ? implicitHeight : 0
        visible: !root.isMine
        text: qsTr("Sign out without asking…")
        obstacle: root.signOutObstacle
        onTriggered: root.wished(PersonCard.SignOut)
    }
}
