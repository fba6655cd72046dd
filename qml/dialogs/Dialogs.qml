pragma ComponentBehavior: Bound

import QtQuick
import Usher
import Usher.Dashboard

// All dialogs about people. One is open at a time; whoever opened it gets the focus back.
Item {
    id: root

    required property Requests requests
    required property WindowLife life

    signal finished

    function open(key: string, wish: int): void {
        if (wish === PersonCard.Lock) {
            root.requests.lock(key);
        } else if (root.requests.prepare(key)) {
            if (wish === PersonCard.Ask)
                ask.open();
            else if (wish === PersonCard.Message)
                message.open();
            else
                signOut.open();
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
            tray.open();
        }

        function onQuitQuestionRequested(): void {
            quit.open();
        }
    }

    AskDialog {
        id: ask

        draft: root.requests.draft
        onAsked: root.requests.ask()
        onSignOutRequested: signOut.open()
        onClosed: if (!signOut.visible) root.finished()
    }

    MessageDialog {
        id: message

        draft: root.requests.draft
        onTold: words => root.requests.tell(words)
        onClosed: root.finished()
    }

    ConfirmDialog {
        id: signOut

        title: qsTr("Sign %1 out without asking?").arg(root.requests.draft.personName)
        text: root.requests.draft.unsavedText
        yesText: qsTr("Sign out")
        noText: qsTr("Cancel")
        onConfirmed: root.requests.signOutUnasked()
        onClosed: root.finished()
    }

    TrayDialog {
        id: tray

        onStayChosen: root.life.closeIntoTray()
        onQuitChosen: {
            root.life.staysInTray = false;
            root.life.quit();
        }
        onClosed: root.finished()
    }

    ConfirmDialog {
        id: quit

        title: root.requests.quitQuestion
        text: qsTr("Requests live as long as this window. Whoever is being asked will be told that nothing happens.")
        yesText: qsTr("Quit and cancel")
        noText: qsTr("Stay")
        onConfirmed: root.requests.quit()
        onClosed: root.finished()
    }
}
