pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Usher
import Usher.Dashboard

// In which order people are listed. The choices stand in the order of PeopleList.SortBy.
T.ComboBox {
    id: root

    readonly property string caption: qsTr("Sort by")

    implicitWidth: Math.max(Math.ceil(widest.advanceWidth) + 2, Theme.scaled(96)) + leftPadding + rightPadding
    implicitHeight: Theme.controlHeight
    leftPadding: root.mirrored ? Theme.iconSize + Theme.space + Theme.spaceSmall : Theme.space
    rightPadding: root.mirrored ? Theme.space : Theme.iconSize + Theme.space + Theme.spaceSmall
    hoverEnabled: true
    model: [qsTr("Usual order"), qsTr("Name"), qsTr("Away longest"), qsTr("Most memory"), qsTr("Most processor")]

    Accessible.role: Accessible.ComboBox
    Accessible.name: root.caption
    Accessible.description: root.displayText
    Accessible.onPressAction: root.popup.open()

    // On releasing the key: what a press opens, the release that follows it would close again.
    Keys.onReleased: event => {
        if (!root.popup.visible && (event.key === Qt.Key_Return || event.key === Qt.Key_Enter)) {
            root.popup.open();
            event.accepted = true;
        }
    }

    TextMetrics {
        id: widest

        font: Theme.small
        text: root.displayText
    }

    contentItem: AppText {
        text: root.displayText
        font: Theme.small
        isDecorative: true
    }

    indicator: IconItem {
        x: root.mirrored ? Theme.space : root.width - width - Theme.space
        y: Math.round((root.height - height) / 2)
        width: Theme.iconSize
        height: Theme.iconSize
        name: "chevron-down"
        color: Theme.colors.textMuted
    }

    background: Rectangle {
        radius: Theme.radiusSmall
        color: root.hovered ? Theme.colors.surfaceHover : Theme.colors.surface
        border.width: Theme.colors.borderWidth
        border.color: Theme.colors.border

        FocusRing {
            visible: root.visualFocus
        }
    }

    delegate: SortChoice {
        width: ListView.view ? ListView.view.width : implicitWidth
        isCurrent: root.currentIndex === index
        isHighlighted: root.highlightedIndex === index
    }

    popup: T.Popup {
        y: root.height + Theme.spaceTiny
        width: Math.max(root.width, Theme.scaled(180))
        height: Math.min(implicitContentHeight + topPadding + bottomPadding, 320)
        implicitHeight: contentItem.implicitHeight + topPadding + bottomPadding
        padding: Theme.spaceTiny
        margins: Theme.spaceSmall

        contentItem: ListView {
            clip: true
            implicitHeight: contentHeight
            model: root.delegateModel
            currentIndex: root.highlightedIndex
            highlightMoveDuration: 0
        }

        background: Card {
            radius: Theme.radiusSmall
            isRaised: true
        }
    }
}
