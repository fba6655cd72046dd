pragma ComponentBehavior: Bound

import QtQml
import Qt.labs.platform as Platform
import Usher.Dashboard

// The icon in the tray. Made only where there is one, after the window: it costs memory. Qt's own type for C++ would
// need Qt Widgets from the start.
Platform.SystemTrayIcon {
    id: root

    required property Tray tray
    required property WindowLife life

    signal personRequested(key: string)

    visible: true
    icon.source: root.tray.iconSource
    tooltip: root.tray.tipText
    onActivated: reason => {
        if (reason === Platform.SystemTrayIcon.Trigger || reason === Platform.SystemTrayIcon.DoubleClick)
            root.life.toggle();
    }

    menu: Platform.Menu {
        id: menu

        Platform.MenuItem {
            text: qsTr("Open Usher")
            onTriggered: root.life.show()
        }

        Platform.MenuSeparator {}

        Platform.MenuSeparator {}

        Platform.MenuItem {
            visible: root.tray.rules.count > 0
            enabled: false
            text: root.tray.menuText(root.tray.rules.statusText)
        }

        Platform.MenuItem {
            visible: root.tray.rules.count > 0 && root.tray.rules.isPaused
            text: qsTr("Resume rules")
            onTriggered: root.tray.rules.resume()
        }

        Platform.Menu {
            visible: root.tray.rules.count > 0 && !root.tray.rules.isPaused
            title: qsTr("Pause rules")

            Platform.MenuItem {
                text: qsTr("For 30 minutes")
                onTriggered: root.tray.rules.pauseFor(30)
            }

            Platform.MenuItem {
                text: qsTr("For 1 hour")
                onTriggered: root.tray.rules.pauseFor(60)
            }

            Platform.MenuItem {
                text: qsTr("Until tomorrow")
                onTriggered: root.tray.rules.pauseUntilTomorrow()
            }

            Platform.MenuItem {
                text: qsTr("Until I resume")
                onTriggered: root.tray.rules.pauseUntilResumed()
            }
        }

        Platform.MenuSeparator {
            visible: root.tray.rules.count > 0
        }

        Platform.MenuItem {
            text: qsTr("Quit")
            onTriggered: root.life.quit()
        }
    }

    onMessageClicked: root.life.show()

    readonly property Connections telling: Connections {
        target: root.tray

        function onTold(title: string, text: string): void {
            root.showMessage(title, text);
        }
    }

    readonly property Instantiator peopleItems: Instantiator {
        model: root.tray.people
        onObjectAdded: (index, object) => menu.insertItem(2 + index, object as Platform.MenuItem)
        onObjectRemoved: (index, object) => menu.removeItem(object as Platform.MenuItem)

        Platform.MenuItem {
            required property string personKey
            required property string personName
            required property string statusText

            //: %1 is a name, %2 how that person is: "Away for 43 min"
            text: root.tray.menuText(qsTr("%1 – %2").arg(personName).arg(statusText))
            onTriggered: root.personRequested(personKey)
        }
    }
}
