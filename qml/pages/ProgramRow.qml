pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Usher

// One program: its name, what it costs, and a bar that compares its memory with the biggest one's.
ColumnLayout {
    id: root

    required property string programName
    required property string processorText
    required property string memoryText
    required property real memoryShare
    required property string countText

    spacing: Theme.spaceTiny

    Accessible.role: Accessible.ListItem
    //: A program for screen readers: name, processor, memory, number of processes
    Accessible.name: qsTr("%1, processor %2, memory %3 %4").arg(root.programName).arg(root.processorText)
                     .arg(root.memoryText).arg(root.countText)

    RowLayout {
        spacing: Theme.spaceSmall

        ElidedText {
            Layout.fillWidth: true
            text: root.programName
            isDecorative: true
        }

        AppText {
            visible: text !== ""
            text: root.countText
            font: Theme.small
            color: Theme.colors.textMuted
            isDecorative: true
        }

        AppText {
            Layout.minimumWidth: Theme.scaled(48)
            text: root.processorText
            color: Theme.colors.textMuted
            horizontalAlignment: Text.AlignRight
            isDecorative: true
        }

        AppText {
            Layout.minimumWidth: Theme.scaled(68)
            text: root.memoryText
            font: Theme.bodyStrong
            horizontalAlignment: Text.AlignRight
            isDecorative: true
        }
    }

    Rectangle {
        Layout.fillWidth: true
        Layout.preferredHeight: 4
        radius: 2
        color: Theme.colors.skeleton

        Rectangle {
            width: Math.round(parent.width * Math.max(0, root.memoryShare))
            height: parent.height
            radius: 2
            color: Theme.colors.sparkLine
        }
    }
}
