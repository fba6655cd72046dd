pragma ComponentBehavior: Bound

import QtQuick
import Usher
import Usher.Dashboard

// The rules in the order in which they are tried.
FocusScope {
    id: root

    required property RuleBook rules

    readonly property int margin: root.width < 560 ? Theme.spaceMedium : Theme.spaceHuge

    signal textRequested

    function focusRow(row: int): void {
        list.currentIndex = Math.min(row, list.count - 1);
        list.currentItem?.forceActiveFocus(Qt.TabFocusReason);
    }

    function moveRow(from: int, to: int): void {
        if (to < 0 || to >= list.count || from === to)
            return;
        root.rules.moveRule(from, to);
        root.focusRow(to);
    }

    function drop(row: int, distance: real): void {
        const item = list.itemAtIndex(row);
        if (item === null)
            return;
        const to = list.indexAt(item.x + 1, item.y + item.height / 2 + distance);
        root.moveRow(row, to >= 0 ? to : distance < 0 ? 0 : list.count - 1);
    }

    ListView {
        id: list

        objectName: "rules"
        anchors.fill: parent
        anchors.leftMargin: root.margin
        anchors.rightMargin: root.margin
        focus: true
        // Header and empty state stand in the margins: Qt 6.4 cannot make them from a bound component.
        topMargin: header.height
        bottomMargin: list.count === 0 ? empty.height + Theme.spaceHuge : Theme.spaceHuge + Theme.controlHeight
        model: root.rules
        spacing: Theme.space
        highlightMoveDuration: 0
        boundsBehavior: Flickable.StopAtBounds
        cacheBuffer: 400

        Accessible.role: Accessible.List
        Accessible.name: qsTr("Rules")

        onTopMarginChanged: list.contentY = -list.topMargin

        move: Transition {
            NumberAnimation {
                properties: "y"
                duration: Theme.quick
            }
        }
        displaced: Transition {
            NumberAnimation {
                properties: "y"
                duration: Theme.quick
            }
        }

        delegate: RuleRow {
            width: Math.min(list.width, 960)
            isCurrent: list.currentIndex === index
            total: list.count
            onToggled: isOn => root.rules.setRuleOn(index, isOn)
            onEditRequested: {
                list.currentIndex = index;
                root.rules.editRule(index);
            }
            onMenuRequested: opener => {
                list.currentIndex = index;
                menu.openAt(opener);
            }
            onMoveRequested: to => root.moveRow(index, to)
            onRemoveRequested: root.rules.removeRule(index)
            onCancelRequested: root.rules.cancelRule(index)
            onDropped: distance => root.drop(index, distance)
        }

        RulesHeader {
            id: header

            parent: list.contentItem
            y: -height
            width: Math.min(list.width, 960)
            rules: root.rules
            onTextRequested: root.textRequested()
        }

        RulesEmpty {
            id: empty

            parent: list.contentItem
            visible: list.count === 0
            width: Math.min(list.width, 960)
            rules: root.rules
        }
    }

    AppMenu {
        id: menu

        title: qsTr("Rule")

        AppMenuItem {
            text: qsTr("Edit…")
            onTriggered: root.rules.editRule(list.currentIndex)
        }

        AppMenuItem {
            text: qsTr("Move up")
            obstacle: list.currentIndex > 0 ? "" : qsTr("It is the first rule.")
            onTriggered: root.moveRow(list.currentIndex, list.currentIndex - 1)
        }

        AppMenuItem {
            text: qsTr("Move down")
            obstacle: list.currentIndex + 1 < list.count ? "" : qsTr("It is the last rule.")
            onTriggered: root.moveRow(list.currentIndex, list.currentIndex + 1)
        }

        AppMenuItem {
            text: qsTr("Delete")
            onTriggered: root.rules.removeRule(list.currentIndex)
        }
    }
}
