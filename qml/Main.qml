pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import QtQuick.Window
import Usher
import Usher.Dashboard

T.ApplicationWindow {
    id: root

    required property Dashboard dashboard
    required property WindowLife life

    property int page: Navigation.People
    property bool isPersonOpen: false
    readonly property int form: root.width < 520 ? Navigation.Bar
                                                 : root.width < Theme.scaled(548) + 172 ? Navigation.Icons : Navigation.Rail

    function open(page: int): void {
        root.page = page;
        root.isPersonOpen = false;
        if (page === Navigation.Settings)
            settingsPlace.item?.forceActiveFocus(Qt.OtherFocusReason);
        else if (page === Navigation.Rules)
            rulesPlace.item?.forceActiveFocus(Qt.OtherFocusReason);
        else if (page === Navigation.History)
            historyPlace.item?.forceActiveFocus(Qt.OtherFocusReason);
    }

    function openPerson(key: string, isByKey: bool): void {
        root.dashboard.selectPerson(key);
        root.page = Navigation.People;
        root.isPersonOpen = true;
        personPlace.item?.forceActiveFocus(isByKey ? Qt.TabFocusReason : Qt.OtherFocusReason);
    }

    function closePerson(): void {
        if (!root.isPersonOpen)
            return;
        root.isPersonOpen = false;
        people.focusCard();
    }

    // Where the keyboard was before a dialog took it.
    function focusAgain(): void {
        if (people.visible)
            people.focusCard();
        else
            (personPlace.item as PersonDetails)?.focusSoon();
    }

    onClosing: close => {
        close.accepted = false;
        root.life.close();
    }

    width: 960
    height: 640
    minimumWidth: 480
    minimumHeight: 420
    title: root.isPersonOpen ? qsTr("%1 – Usher").arg(root.dashboard.person.personName)
                             : root.page === Navigation.Settings ? qsTr("Settings – Usher")
                             : root.page === Navigation.History ? qsTr("History – Usher")
                             : root.page === Navigation.Rules ? qsTr("Rules – Usher") : qsTr("People – Usher")
    color: Theme.colors.window

    palette: WindowPalette {}

    LayoutMirroring.enabled: Application.layoutDirection === Qt.RightToLeft
    LayoutMirroring.childrenInherit: true

    Binding {
        target: Theme
        property: "appearance"
        value: root.dashboard.appearance
    }

    // What nobody looks at is not looked up either.
    Binding {
        target: root.dashboard
        property: "isWindowShown"
        value: root.visible && root.visibility !== Window.Minimized
    }

    Shortcuts {
        isPersonOpen: root.isPersonOpen
        isSearchable: root.page === Navigation.People && !root.isPersonOpen
        onPageRequested: page => root.open(page)
        onBackRequested: root.closePerson()
        onRefreshRequested: root.dashboard.refresh()
        onSearchRequested: people.focusSearch()
        onCloseRequested: root.life.close()
        onQuitRequested: root.life.quit()
    }

    Navigation {
        id: navigation

        x: root.LayoutMirroring.enabled ? root.width - width : 0
        y: root.form === Navigation.Bar ? root.contentItem.height - height : 0
        width: root.form === Navigation.Bar ? root.width : implicitWidth
        height: root.form === Navigation.Bar ? implicitHeight : root.contentItem.height
        form: root.form
        page: root.page
        machineText: root.dashboard.machineText
        rulesText: root.dashboard.rules.statusText
        areRulesOn: root.dashboard.rules.count > 0 && !root.dashboard.rules.isPaused
        onPageRequested: page => root.open(page)
    }

    // It stays, whatever is scrolled below it. Why it is there stands with the people, if there is room.
    Banner {
        id: notice

        x: stage.x + Theme.space
        y: Theme.space
        width: stage.width - 2 * Theme.space
        objectName: "notice"
        visible: root.dashboard.phase !== Dashboard.Unavailable && root.dashboard.noticeTitle !== ""
        title: root.dashboard.noticeTitle
        text: people.visible && root.height >= Theme.scaled(400) ? root.dashboard.noticeText : ""
    }

    Item {
        id: stage

        x: root.form === Navigation.Bar || root.LayoutMirroring.enabled ? 0 : navigation.width
        y: notice.visible ? notice.y + notice.height : 0
        width: root.form === Navigation.Bar ? root.width : root.width - navigation.width
        height: (root.form === Navigation.Bar ? navigation.y : root.contentItem.height) - stage.y
        clip: true

        PeoplePage {
            id: people

            anchors.fill: parent
            visible: root.page === Navigation.People && !root.isPersonOpen
            focus: visible
            dashboard: root.dashboard
            life: root.life
            onPersonRequested: (key, isByKey) => root.openPerson(key, isByKey)
            onWished: (key, wish) => dialogs.open(key, wish)
            onActed: (key, action) => dialogs.act(key, action)
        }

        LateItem {
            id: personPlace

            anchors.fill: parent
            file: Qt.resolvedUrl("pages/PersonDetails.qml")
            given: ({ dashboard: root.dashboard })
            isWanted: root.isPersonOpen
        }

        LateItem {
            id: rulesPlace

            anchors.fill: parent
            file: Qt.resolvedUrl("pages/RulesPage.qml")
            given: ({ dashboard: root.dashboard })
            isWanted: root.page === Navigation.Rules
        }

        LateItem {
            id: historyPlace

            anchors.fill: parent
            file: Qt.resolvedUrl("pages/HistoryPage.qml")
            given: ({ history: root.dashboard.history })
            isWanted: root.page === Navigation.History
        }

        LateItem {
            id: settingsPlace

            anchors.fill: parent
            file: Qt.resolvedUrl("pages/SettingsPage.qml")
            given: ({ appearance: root.dashboard.appearance, life: root.life })
            isWanted: root.page === Navigation.Settings
        }

        Connections {
            target: personPlace.item as PersonDetails

            function onClosed(): void {
                root.closePerson();
            }

            function onWished(key: string, wish: int): void {
                dialogs.open(key, wish);
            }

            function onActed(key: string, action: int): void {
                dialogs.act(key, action);
            }
        }
    }

    Dialogs {
        id: dialogs

        requests: root.dashboard.requests
        life: root.life
        onFinished: root.focusAgain()
    }
}
