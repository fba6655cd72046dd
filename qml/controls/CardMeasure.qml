pragma ComponentBehavior: Bound

import QtQuick
import Usher
import Usher.Dashboard

// How tall a card must be so that nothing in it is cut off. All cards of a grid are as tall as the one that says
// most, so that rows stay rows.
PersonCard {
    id: root

    // Of the person who has the most of them.
    required property int sessions

    // Counted: layouts that nobody sees do not hear of lines that come and go.
    readonly property int sessionRows: root.sessions > 1 ? Math.min(root.sessions, several.atMost) : 0
    readonly property real neededHeight: root.implicitHeight + (root.sessionRows === 0 ? 0
        : Theme.space + root.sessionRows * row.implicitHeight + (root.sessionRows - 1) * several.spacing)

    //: As long as the longest status gets, it is never shown
    readonly property string longestStatus: qsTr("Signed in, not on screen since Wednesday, 21:05")

    visible: false
    enabled: false
    index: 0
    personKey: ""
    personName: "X"
    initials: "X"
    avatarHue: 0
    isMe: false
    badge: PersonBadge.NotOnScreen
    badgeText: qsTr("Not on screen")
    statusText: longestStatus
    statusHint: ""
    processorText: "—"
    processorTip: ""
    memoryText: "—"
    memoryTip: ""
    programsText: "X"
    noteText: "X\nX"
    history: []
    isStale: false
    spokenText: ""
    askObstacle: ""
    messageObstacle: ""
    lockObstacle: ""
    signOutObstacle: ""
    request: PersonRequest {}
    sessionLines: []

    PersonSessions {
        id: several

        lines: []
    }

    ElidedText {
        id: row

        text: "X"
        font: Theme.small
    }
}
