pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Usher
import Usher.Dashboard

// What happened, newest first, day by day.
FocusScope {
    id: root

    required property HistoryList history

    readonly property int margin: root.width < 560 ? Theme.spaceMedium : Theme.spaceHuge

    Component.onCompleted: root.history.refresh()

    ListView {
        id: list

        objectName: "history"
        anchors.fill: parent
        anchors.leftMargin: root.margin
        anchors.rightMargin: root.margin
        focus: true
        // The header stands in the margin: Qt 6.4 cannot make it from a bound component.
        topMargin: header.height
        bottomMargin: Theme.spaceHuge
        model: root.history
        reuseItems: true
        highlightMoveDuration: 0
        boundsBehavior: Flickable.StopAtBounds

        Accessible.role: Accessible.List
        Accessible.name: qsTr("History")

        onTopMarginChanged: list.contentY = -list.topMargin

        delegate: HistoryRow {
            width: Math.min(list.width, 960)
            isCurrent: list.currentIndex === index
            hasDay: ListView.section !== ListView.previousSection
            onPressed: {
                list.currentIndex = index;
                list.currentItem?.forceActiveFocus(Qt.MouseFocusReason);
            }
        }

        section.property: "day"

        ColumnLayout {
            id: header

            parent: list.contentItem
            y: -height
            width: Math.min(list.width, 960)
            spacing: Theme.spaceTiny

            AppText {
                Layout.fillWidth: true
                Layout.topMargin: Theme.spaceHuge
                text: qsTr("History")
                font: Theme.title
                Accessible.role: Accessible.Heading
            }

            AppText {
                Layout.fillWidth: true
                text: root.history.isCut ? qsTr("The newest entries. usherctl history shows all of them.")
                                         : qsTr("What you and your rules did. It stays on this PC.")
                color: Theme.colors.textMuted
                wrapMode: Text.Wrap
            }

            Banner {
                Layout.fillWidth: true
                Layout.topMargin: Theme.space
                visible: root.history.problem !== ""
                iconName: "warning"
                title: qsTr("The history cannot be read")
                text: root.history.problem
            }

            EmptyState {
                Layout.fillWidth: true
                Layout.topMargin: Theme.spaceHuge
                visible: root.history.count === 0 && root.history.problem === ""
                iconName: "history"
                title: qsTr("Nothing yet")
                text: qsTr("Whenever somebody is asked or signed out, by you or by a rule, it will show up here.")
            }
        }
    }
}
