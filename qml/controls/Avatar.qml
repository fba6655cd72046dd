pragma ComponentBehavior: Bound

import QtQuick
import Usher

// Initials on the person's colour.
Rectangle {
    id: root

    required property string initials
    required property int hue

    implicitWidth: Theme.avatarSize
    implicitHeight: Theme.avatarSize
    radius: width / 2
    color: Theme.avatarColor(root.hue)
    border.width: Theme.isHighContrast ? 2 : 0
    border.color: Theme.colors.tintBorder

    AppText {
        anchors.centerIn: parent
        width: Math.round(root.width * 0.8)
        height: Math.round(root.height * 0.7)
        text: root.initials
        color: Theme.colors.avatarInk
        font.family: Theme.fontFamily
        font.pixelSize: Math.round(root.width * (root.initials.length > 1 ? 0.34 : 0.4))
        font.weight: Font.Bold
        // Initials of some scripts, and pictures, are wider than letters.
        fontSizeMode: Text.Fit
        minimumPixelSize: 6
        elide: Text.ElideNone
        clip: true
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        isDecorative: true
    }
}
