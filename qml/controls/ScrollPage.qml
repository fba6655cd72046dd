pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Usher

// A page taller than the window: one column that scrolls, by wheel, by keys, and to whatever gets the focus.
FocusScope {
    id: root

    property string heading: ""
    property int maximumWidth: 760
    default property alias content: column.data

    readonly property int margin: root.width < 560 ? Theme.spaceMedium : Theme.spaceHuge

    function reveal(item: Item): void {
        if (item === null || flickable.contentHeight <= flickable.height)
            return;
        const top = item.mapToItem(column, 0, 0).y + column.y;
        const space = Theme.spaceHuge;
        if (top - space < flickable.contentY)
            flickable.contentY = Math.max(0, top - space);
        else if (top + item.height + space > flickable.contentY + flickable.height)
            flickable.contentY = Math.min(flickable.contentHeight - flickable.height,
                                          top + item.height + space - flickable.height);
    }

    function scrollBy(distance: real): void {
        flickable.contentY = Math.max(0, Math.min(flickable.contentHeight - flickable.height,
                                                  flickable.contentY + distance));
    }

    Keys.onUpPressed: root.scrollBy(-Theme.scaled(60))
    Keys.onDownPressed: root.scrollBy(Theme.scaled(60))
    Keys.onPressed: event => {
        if (event.key === Qt.Key_PageUp || event.key === Qt.Key_PageDown) {
            root.scrollBy((event.key === Qt.Key_PageUp ? -0.9 : 0.9) * flickable.height);
            event.accepted = true;
        }
    }

    Connections {
        target: root.Window.window

        function onActiveFocusItemChanged(): void {
            if (root.activeFocus)
                root.reveal(root.Window.activeFocusItem);
        }
    }

    Flickable {
        id: flickable

        anchors.fill: parent
        contentHeight: column.height + 2 * Theme.spaceHuge
        boundsBehavior: Flickable.StopAtBounds

        ColumnLayout {
            id: column

            x: root.margin
            y: Theme.spaceHuge
            width: Math.min(flickable.width - 2 * root.margin, root.maximumWidth)
            spacing: Theme.spaceMedium

            AppText {
                Layout.fillWidth: true
                Layout.bottomMargin: Theme.spaceTiny
                visible: text !== ""
                text: root.heading
                font: Theme.title
                wrapMode: Text.Wrap
                Accessible.role: Accessible.Heading
            }
        }
    }
}
