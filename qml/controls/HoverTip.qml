pragma ComponentBehavior: Bound

import QtQuick
import Usher

// A tooltip that exists only while it is wanted. A Repeater, since a Loader of Qt 6.4 refuses bound components.
Repeater {
    id: root

    required property string text
    required property bool isShown

    model: root.isShown && root.text !== "" ? 1 : 0

    Item {
        anchors.fill: parent

        Tip {
            text: root.text
            isShown: root.isShown
        }
    }
}
