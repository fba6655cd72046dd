pragma ComponentBehavior: Bound

import QtQuick
import Usher
import Usher.Dashboard

// Opens the dialogs, which are made when the first of them is. One is open at a time; whoever opened it gets the focus
// back.
Item {
    id: root

    required property Requests requests
    required property WindowLife life

    signal finished

    function show(dialog: int): void {
        place.isWanted = true;
        (place.item as DialogSet).show(dialog);
    }

    function open(key: string, wish: int): void {
        if (wish === PersonCard.Lock) {
            root.requests.lock(key);
        } else if (root.requests.prepare(key)) {
            if (wish === PersonCard.Ask)
                root.show(DialogSet.Ask);
            else if (wish === PersonCard.Message)
                root.show(DialogSet.Message);
            else
                root.show(DialogSet.SignOut);
        }
    }

    function act(key: string, action: int): void {
        switch (action) {
        case RequestAction.AskAgain:
        case RequestAction.TryAgain:
            root.open(key, PersonCard.Ask);
            break;
        case RequestAction.SignOutUnasked:
            root.open(key, PersonCard.SignOut);
            break;
        default:
            root.requests.perform(key, action);
        }
    }

    Connections {
        target: root.life

        function onExplanationRequested(): void {
            root.show(DialogSet.Tray);
        }

        function onQuitQuestionRequested(): void {
            root.show(DialogSet.Quit);
        }
    }

    LateItem {
        id: place

        file: Qt.resolvedUrl("DialogSet.qml")
        given: ({ requests: root.requests, life: root.life })
        isWanted: false
    }

    Connections {
        target: place.item as DialogSet

        function onFinished(): void {
            root.finished();
        }
    }
}
