pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Usher

// What a person's session costs, and what it runs.
ColumnLayout {
    id: root

    required property string processorText
    required property string processorTip
    required property string memoryText
    required property string memoryTip
    required property string programsText
    required property list<real> history
    required property bool isStale
    required property bool isNarrow

    spacing: Theme.space

    // What is left over goes here, so that neighbours' figures and buttons stand in line.
    Item {
        Layout.fillHeight: true
    }

    RowLayout {
        Layout.fillHeight: false
        Layout.topMargin: Theme.spaceTiny - Theme.space
        spacing: Theme.space

        Figure {
            Layout.fillWidth: true
            Layout.preferredWidth: 10
            value: root.processorText
            label: qsTr("processor")
            explanation: root.processorTip
            isDimmed: root.isStale
        }

        Figure {
            Layout.fillWidth: true
            Layout.preferredWidth: 10
            value: root.memoryText
            label: qsTr("memory")
            explanation: root.memoryTip
            isDimmed: root.isStale
        }

        Spark {
            Layout.fillWidth: true
            Layout.preferredWidth: 10
            Layout.preferredHeight: Theme.scaled(32)
            Layout.alignment: Qt.AlignVCenter
            visible: !root.isNarrow
            opacity: root.isStale ? 0.5 : 1
            points: root.history
        }
    }

    ElidedText {
        Layout.fillWidth: true
        text: root.programsText !== "" ? root.programsText : " "
        color: Theme.colors.textMuted
        isDecorative: true
    }
}
