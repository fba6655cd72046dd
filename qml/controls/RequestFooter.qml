pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Usher
import Usher.Dashboard

// What the owner can do about a request, and beside it what happens if nobody does anything.
RowLayout {
    id: root

    required property PersonRequest request
    required property string personName
    required property bool isReachable

    readonly property int count: root.request.actions.length
    // The buttons stay the same ones while what they do changes, so that the keyboard stays on the last of them.
    readonly property int mostActions: 3

    signal acted(action: int)

    spacing: Theme.spaceSmall

    ElidedText {
        Layout.fillWidth: true
        Layout.preferredWidth: Theme.scaled(60)
        visible: root.request.noteText !== ""
        text: root.request.noteText
        font: Theme.small
        color: Theme.colors.textMuted
        wrapMode: Text.Wrap
        maximumLineCount: 3
        isDecorative: true
    }

    Flow {
        id: buttons

        Layout.fillWidth: true
        Layout.preferredWidth: Theme.scaled(190)
        layoutDirection: Qt.RightToLeft
        spacing: Theme.spaceSmall

        Repeater {
            model: root.mostActions

            AppButton {
                required property int index
                // From right to left, so that the last one stands where one closes things.
                readonly property int place: root.count - 1 - index

                objectName: "action" + place
                visible: place >= 0
                activeFocusOnTab: root.isReachable
                text: root.request.actionTexts[place] ?? ""
                //: A button and whom it concerns, for screen readers
                Accessible.name: qsTr("%1 (%2)").arg(text).arg(root.personName)
                onClicked: root.acted(root.request.actions[place])
            }
        }
    }
}
