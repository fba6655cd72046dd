pragma ComponentBehavior: Bound

import QtQuick
import Usher
import Usher.Dashboard

// All dialogs of the window.
Item {
    id: root

    enum Dialog { Ask, Message, SignOut, Tray, Quit }

    required property Requests requests
    required property WindowLife life

    signal finished

    function show(dialog: int): void {
        switch (dialog) {
        case DialogSet.Ask:
            ask.open();
            break;
        case DialogSet.Message:
            message.open();
            break;
        case DialogSet.SignOut:
            signOut.open();
            break;
        case DialogSet.Tray:
            tray.open();
            break;
        case DialogSet.Quit:
            quit.open();
            break;
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
