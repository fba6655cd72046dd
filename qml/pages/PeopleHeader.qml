pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Usher
import Usher.Dashboard

// Above the cards: what is so in one line, and the means to find somebody.
FocusScope {
    id: root

    required property Dashboard dashboard
    required property WindowLife life

    readonly property bool isWide: root.width >= Theme.scaled(700)
    readonly property bool isNarrow: root.width < Theme.scaled(380)
    readonly property bool hasTools: root.dashboard.phase === Dashboard.Ready

    signal searchLeft

    function focusSearch(): void {
        search.forceActiveFocus(Qt.ShortcutFocusReason);
        search.selectAll();
    }

    implicitHeight: column.implicitHeight + Theme.spaceHuge + Theme.spaceLarge

    ColumnLayout {
        id: column

        y: Theme.spaceHuge
        width: root.width
        spacing: Theme.spaceMedium

        GridLayout {
            Layout.fillWidth: true
            columns: root.isWide ? 2 : 1
            columnSpacing: Theme.spaceLarge
            rowSpacing: Theme.spaceMedium

            ColumnLayout {
                spacing: 2

                AppText {
                    Layout.fillWidth: true
                    text: qsTr("People")
                    font: Theme.title
                    Accessible.role: Accessible.Heading
                }

                AppText {
                    Layout.fillWidth: true
                    visible: text !== ""
                    text: root.dashboard.phase === Dashboard.Loading ? qsTr("Looking…") : root.dashboard.headline
                    color: Theme.colors.textMuted
                    wrapMode: Text.Wrap
                }
            }

            GridLayout {
                Layout.alignment: Qt.AlignTop
                Layout.fillWidth: !root.isWide
                columns: root.isNarrow ? 2 : 3
                columnSpacing: Theme.spaceSmall
                rowSpacing: Theme.spaceSmall

                SearchField {
                    id: search

                    Layout.fillWidth: true
                    Layout.columnSpan: root.isNarrow ? 2 : 1
                    Layout.maximumWidth: root.isNarrow ? Infinity : Theme.scaled(320)
                    visible: root.hasTools
                    objectName: "search"
                    placeholderText: qsTr("Search")
                    onTextChanged: root.dashboard.people.searchText = text
                    onActiveFocusChanged: if (!activeFocus) root.searchLeft()

                    Connections {
                        target: root.dashboard.people

                        function onSearchTextChanged(): void {
                            search.text = root.dashboard.people.searchText;
                        }
                    }
                }

                SortPicker {
                    Layout.fillWidth: root.isNarrow
                    objectName: "sort"
                    visible: root.hasTools
                    currentIndex: root.dashboard.people.sortBy
                    onActivated: index => root.dashboard.people.sortBy = index
                }

                AppButton {
                    objectName: "refresh"
                    visible: root.dashboard.phase !== Dashboard.Loading
                    text: qsTr("Look again")
                    description: qsTr("F5")
                    iconName: "refresh"
                    isLabelHidden: true
                    onClicked: root.dashboard.refresh()
                }
            }
        }

        Banner {
            Layout.fillWidth: true
            objectName: "stale"
            visible: root.dashboard.isStale
            iconName: "warning"
            title: root.dashboard.staleText
        }

        Banner {
            Layout.fillWidth: true
            objectName: "ownSessionOnly"
            visible: root.life.canRestartElevated && root.dashboard.isOwnSessionOnly
            title: qsTr("You can see everybody, but act on your own session only.")
            text: root.life.restartProblem
            actionText: qsTr("Restart as administrator")
            isActionEnabled: !root.life.isRestarting
            onActionTriggered: root.life.restartElevated()
        }
    }
}
