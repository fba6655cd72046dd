pragma ComponentBehavior: Bound

import QtQuick
import Usher
import Usher.Dashboard

// Below the cards, or in their place: shapes of cards to come, or why there are none.
Item {
    id: root

    required property Dashboard dashboard
    required property int columns

    readonly property int phase: root.dashboard.phase
    readonly property bool isLoading: root.phase === Dashboard.Loading
    readonly property bool isFruitless: root.phase === Dashboard.Ready && root.dashboard.people.count === 0
                                        && root.dashboard.people.searchText !== ""

    implicitHeight: root.isLoading ? skeletons.height : state.visible ? state.implicitHeight + 4 * Theme.spaceHuge : 0

    Grid {
        id: skeletons

        visible: root.isLoading
        columns: root.columns
        spacing: Theme.spaceMedium

        Repeater {
            model: root.isLoading ? 4 : 0

            Skeleton {
                required property int index

                width: Math.floor((root.width - (root.columns - 1) * Theme.spaceMedium) / root.columns)
                height: Theme.scaled(210)
                opacity: index < 2 ? 1 : 0.5
            }
        }
    }

    EmptyState {
        id: state

        anchors.horizontalCenter: parent.horizontalCenter
        y: 2 * Theme.spaceHuge
        width: Math.min(root.width, Theme.readingWidth)
        visible: root.isFruitless || root.phase === Dashboard.JustMe || root.phase === Dashboard.Nobody
                 || root.phase === Dashboard.Unavailable
        iconName: root.isFruitless ? "search" : root.phase === Dashboard.Unavailable ? "warning"
                                              : root.phase === Dashboard.Nobody ? "people" : ""
        title: root.isFruitless ? qsTr("Nobody fits “%1”").arg(root.dashboard.people.searchText)
               : root.phase === Dashboard.JustMe ? qsTr("Just you right now.")
               : root.phase === Dashboard.Nobody ? qsTr("Nobody is signed in.")
               : root.dashboard.noticeTitle
        text: root.isFruitless ? qsTr("Search looks at names, sign-in names and programs.")
              : root.phase === Dashboard.JustMe ? qsTr("When someone else stays signed in, they appear here.")
              : root.phase === Dashboard.Nobody ? qsTr("When someone signs in, they appear here.")
              : root.dashboard.noticeText
        actionText: root.isFruitless ? qsTr("Show everybody")
                    : root.phase === Dashboard.Unavailable ? qsTr("Try again") : ""
        onActionTriggered: {
            if (root.isFruitless)
                root.dashboard.people.searchText = "";
            else
                root.dashboard.refresh();
        }
    }
}
