pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Usher

// The pages of the window: a rail at the side, icons alone where it is narrow, a bar at the bottom where it is
// narrower still.
Item {
    id: root

    enum Page {
        People,
        Rules,
        History,
        Settings
    }
    enum Form {
        Rail,
        Icons,
        Bar
    }

    required property int page
    required property int form
    property string machineText: ""
    property string rulesText: ""
    property bool areRulesOn: false

    readonly property bool isBar: root.form === Navigation.Bar
    readonly property bool isRail: root.form === Navigation.Rail

    signal pageRequested(page: int)

    implicitWidth: root.isRail ? Theme.railWidth : Theme.controlHeight + 4 + 2 * Theme.space
    implicitHeight: items.implicitHeight + 2 * Theme.spaceTiny

    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Pages")

    AppText {
        id: brand

        x: root.LayoutMirroring.enabled ? root.width - width - 2 * Theme.space : 2 * Theme.space
        y: 2 * Theme.space + 1
        visible: root.isRail
        text: Application.displayName
        font: Theme.brand
        isDecorative: true
    }

    GridLayout {
        id: items

        y: root.isBar ? Theme.spaceTiny : root.isRail ? brand.y + brand.height + Theme.spaceLarge : 2 * Theme.space
        x: Theme.space
        width: root.width - 2 * Theme.space
        columns: root.isBar ? 4 : 1
        columnSpacing: Theme.spaceSmall
        rowSpacing: 2

        NavigationItem {
            id: peopleItem

            Layout.fillWidth: true
            KeyNavigation.down: rulesItem
            KeyNavigation.right: root.isBar ? rulesItem : null
            objectName: "navigatePeople"
            text: qsTr("People")
            iconName: "people"
            shortcutText: qsTr("Ctrl+1")
            isCurrent: root.page === Navigation.People
            isLabelHidden: root.form === Navigation.Icons
            isStacked: root.isBar
            onClicked: root.pageRequested(Navigation.People)
        }

        NavigationItem {
            id: rulesItem

            Layout.fillWidth: true
            KeyNavigation.down: historyItem
            KeyNavigation.right: root.isBar ? historyItem : null
            objectName: "navigateRules"
            text: qsTr("Rules")
            iconName: "rules"
            shortcutText: qsTr("Ctrl+2")
            isCurrent: root.page === Navigation.Rules
            isLabelHidden: root.form === Navigation.Icons
            isStacked: root.isBar
            onClicked: root.pageRequested(Navigation.Rules)
        }

        NavigationItem {
            id: historyItem

            Layout.fillWidth: true
            KeyNavigation.down: settingsItem
            KeyNavigation.right: root.isBar ? settingsItem : null
            objectName: "navigateHistory"
            text: qsTr("History")
            iconName: "history"
            shortcutText: qsTr("Ctrl+3")
            isCurrent: root.page === Navigation.History
            isLabelHidden: root.form === Navigation.Icons
            isStacked: root.isBar
            onClicked: root.pageRequested(Navigation.History)
        }

        NavigationItem {
            id: settingsItem

            Layout.fillWidth: true
            objectName: "navigateSettings"
            text: qsTr("Settings")
            iconName: "settings"
            shortcutText: qsTr("Ctrl+4")
            isCurrent: root.page === Navigation.Settings
            isLabelHidden: root.form === Navigation.Icons
            isStacked: root.isBar
            onClicked: root.pageRequested(Navigation.Settings)
        }
    }

    Rectangle {
        x: root.LayoutMirroring.enabled ? root.width - width - 2 * Theme.space : 2 * Theme.space
        y: rulesLabel.y + Math.round((Theme.scaled(18) - height) / 2)
        width: 8
        height: 8
        radius: 4
        visible: rulesLabel.visible
        color: root.areRulesOn ? Theme.colors.accent : Theme.colors.controlBorder
    }

    AppText {
        id: rulesLabel

        x: root.LayoutMirroring.enabled ? Theme.space : 2 * Theme.space + 18
        width: root.width - 3 * Theme.space - 18
        anchors.bottom: machine.visible ? machine.top : root.bottom
        anchors.bottomMargin: machine.visible ? Theme.space : 2 * Theme.space
        visible: root.isRail && text !== "" && y > items.y + items.height
        text: root.rulesText
        font: Theme.small
        color: Theme.colors.textMuted
        wrapMode: Text.Wrap
        verticalAlignment: Text.AlignTop
        maximumLineCount: 3
    }

    AppText {
        id: machine

        x: root.LayoutMirroring.enabled ? Theme.space : 2 * Theme.space
        width: root.width - 3 * Theme.space
        anchors.bottom: root.bottom
        anchors.bottomMargin: 2 * Theme.space
        visible: root.isRail && text !== "" && y > items.y + items.height
        text: root.machineText
        font: Theme.small
        color: Theme.colors.textMuted
        wrapMode: Text.Wrap
        maximumLineCount: 3
    }

    Rectangle {
        width: root.width
        height: 1
        visible: root.isBar
        color: Theme.colors.border
    }
}
