pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Usher

// A question inside the window. Takes the focus and keeps it until it is answered; Esc is always "no". Where it does
// not fit, it scrolls.
T.Dialog {
    id: root

    default property alias body: column.data
    property alias buttons: row.data

    readonly property Item stage: root.T.Overlay.overlay

    anchors.centerIn: root.stage
    width: root.stage ? Math.min(root.stage.width - 2 * Theme.spaceMedium, Theme.scaled(460)) : 0
    height: root.stage ? Math.min(root.stage.height - 2 * Theme.spaceMedium, heading.height + column.implicitHeight
                                  + foot.implicitHeight + root.topPadding + root.bottomPadding) : 0
    verticalPadding: Theme.space
    modal: true
    focus: true
    closePolicy: T.Popup.CloseOnEscape

    T.Overlay.modal: Rectangle {
        color: Theme.scrim
    }

    background: Card {
        isRaised: Theme.isHighContrast
    }

    header: AppText {
        id: heading

        text: root.title
        font: Theme.section
        wrapMode: Text.Wrap
        leftPadding: Theme.spaceLarge
        rightPadding: Theme.spaceLarge
        topPadding: Theme.spaceLarge
    }

    // Not as contentItem: what is in there could not be named before it is shown.
    Flickable {
        anchors.fill: parent
        contentHeight: column.implicitHeight
        clip: contentHeight > height
        boundsBehavior: Flickable.StopAtBounds

        ColumnLayout {
            id: column

            x: Theme.spaceLarge
            width: root.width - 2 * Theme.spaceLarge
            spacing: Theme.space
        }
    }

    footer: Item {
        id: foot

        implicitHeight: row.implicitHeight + Theme.spaceLarge

        Flow {
            id: row

            x: Theme.spaceLarge
            width: root.width - 2 * Theme.spaceLarge
            layoutDirection: Qt.RightToLeft
            spacing: Theme.spaceSmall
        }
    }
}
