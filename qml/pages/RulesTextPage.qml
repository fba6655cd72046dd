pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Usher
import Usher.Dashboard

// The rule file as it is written, with its mistakes at their lines. Only a good file can be saved.
ScrollPage {
    id: root

    required property RuleBook rules
    required property bool isDemo

    readonly property var problems: root.rules.problemsOf(area.text) // a list of texts
    readonly property bool isDirty: area.text !== root.rules.fileText
    property string refusal: ""

    signal closed

    maximumWidth: 960
    heading: qsTr("Rules as text")

    Shortcut {
        enabled: root.visible
        sequence: "Esc"
        onActivated: if (!root.isDirty) root.closed()
    }

    AppText {
        Layout.fillWidth: true
        text: root.isDemo ? qsTr("The demo’s own rules. They are forgotten when Usher closes.") : root.rules.filePath
        font: Theme.small
        color: Theme.colors.textMuted
        wrapMode: Text.WrapAnywhere
    }

    AppTextArea {
        id: area

        Layout.fillWidth: true
        Layout.minimumHeight: Theme.scaled(240)
        focus: true
        objectName: "ruleText"
        name: qsTr("Rule file")
        maximumLength: 65536
        font: Theme.code
        LayoutMirroring.enabled: false
        LayoutMirroring.childrenInherit: true
        text: root.rules.fileText
    }

    ColumnLayout {
        Layout.fillWidth: true
        spacing: Theme.spaceTiny

        AppText {
            Layout.fillWidth: true
            text: root.problems.length === 0 ? qsTr("This is a good rule file.") : qsTr("This cannot be saved yet:")
            font: Theme.bodyStrong
            color: root.problems.length === 0 ? Theme.colors.text : Theme.colors.warnTintInk
        }

        Repeater {
            model: root.problems.slice(0, 8)

            AppText {
                required property string modelData

                Layout.fillWidth: true
                text: modelData
                font: Theme.small
                wrapMode: Text.Wrap
            }
        }

        AppText {
            Layout.fillWidth: true
            visible: text !== ""
            text: root.refusal
            color: Theme.colors.warnTintInk
            wrapMode: Text.Wrap
        }
    }

    Flow {
        Layout.fillWidth: true
        spacing: Theme.space

        AppButton {
            objectName: "saveText"
            text: qsTr("Save")
            isPrimary: true
            enabled: root.isDirty && root.problems.length === 0
            onClicked: {
                root.refusal = root.rules.saveText(area.text);
                if (root.refusal === "")
                    root.closed();
            }
        }

        AppButton {
            text: root.isDirty ? qsTr("Discard changes") : qsTr("Back to the list")
            onClicked: root.closed()
        }
    }
}
