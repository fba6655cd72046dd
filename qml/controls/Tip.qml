pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Usher

// A tooltip in plain text. The style's shared one would read markup in a person's name.
T.ToolTip {
    id: root

    property bool isShown: false

    x: parent ? Math.round((parent.width - width) / 2) : 0
    y: -implicitHeight - Theme.spaceTiny
    implicitWidth: Math.min(implicitContentWidth + leftPadding + rightPadding, Theme.readingWidth)
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    margins: Theme.spaceSmall
    horizontalPadding: Theme.space
    verticalPadding: Theme.spaceSmall
    delay: 500
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutsideParent | T.Popup.CloseOnReleaseOutsideParent
    visible: root.isShown && root.text !== ""

    contentItem: AppText {
        text: root.text
        font: Theme.small
        color: Theme.colors.window
        wrapMode: Text.Wrap
    }
    background: Rectangle {
        radius: Theme.radiusSmall
        color: Theme.colors.text
        border.width: Theme.isHighContrast ? 1 : 0
        border.color: Theme.colors.window
    }
}
