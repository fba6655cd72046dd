pragma ComponentBehavior: Bound

import QtQuick
import Usher
import Usher.Dashboard

// A person's state in a word and a sign. The colour only repeats what the word says.
Rectangle {
    id: root

    required property int kind
    required property string text
    property real maximumWidth: Infinity

    readonly property bool isAccented: root.kind === PersonBadge.Me
    readonly property bool isWarning: root.kind === PersonBadge.Busy || root.kind === PersonBadge.SigningOut
    readonly property color ink: root.isAccented ? Theme.colors.accentTintInk
                                                 : root.isWarning ? Theme.colors.warnTintInk
                                                                  : Theme.colors.neutralTintInk
    readonly property string iconName: root.iconFor(root.kind)

    function iconFor(kind: int): string {
        switch (kind) {
        case PersonBadge.Here: return "here";
        case PersonBadge.Away: return "away";
        case PersonBadge.Locked: return "lock";
        case PersonBadge.NotOnScreen: return "off-screen";
        case PersonBadge.Busy: return "busy";
        case PersonBadge.SigningOut: return "sign-out";
        case PersonBadge.Unknown: return "unknown";
        }
        return "";
    }

    visible: root.kind !== PersonBadge.None && root.text !== ""
    implicitWidth: Math.min(row.implicitWidth + 2 * Theme.scaled(9), root.maximumWidth)
    implicitHeight: Theme.scaled(22)
    radius: height / 2
    color: root.isAccented ? Theme.colors.accentTint : root.isWarning ? Theme.colors.warnTint : Theme.colors.neutralTint
    border.width: Theme.isHighContrast ? 1 : 0
    border.color: Theme.colors.tintBorder

    Row {
        id: row

        anchors.centerIn: parent
        spacing: Theme.scaled(5)

        IconItem {
            visible: root.iconName !== ""
            width: Theme.scaled(13)
            height: width
            anchors.verticalCenter: parent.verticalCenter
            name: root.iconName
            color: root.ink
        }

        AppText {
            width: Math.min(implicitWidth, root.maximumWidth - Theme.scaled(36))
            anchors.verticalCenter: parent.verticalCenter
            text: root.text
            font: Theme.badge
            color: root.ink
            isDecorative: true
        }
    }
}
