pragma ComponentBehavior: Bound

import QtQuick
import Usher
import Usher.Dashboard

// Always in sight below the editor: keep the rule, or leave it as it was.
Rectangle {
    id: root

    required property RuleEditor editor
    property bool isAsking: false

    signal backRequested

    implicitHeight: bar.implicitHeight + 2 * Theme.space
    color: Theme.colors.surface

    Rectangle {
        width: root.width
        height: Theme.colors.borderWidth
        color: Theme.colors.border
    }

    Flow {
        id: bar

        readonly property int margin: root.width < 560 ? Theme.spaceMedium : Theme.spaceHuge

        x: bar.margin
        y: Theme.space
        width: root.width - 2 * bar.margin
        spacing: Theme.space

        AppButton {
            objectName: "saveRule"
            text: root.editor.isNew ? qsTr("Add rule") : qsTr("Save")
            isPrimary: true
            enabled: root.editor.problem === "" && root.editor.isDirty
            description: root.editor.problem
            onClicked: root.editor.save()
        }

        AppButton {
            objectName: "leaveRule"
            text: root.isAsking ? qsTr("Discard changes") : root.editor.isDirty ? qsTr("Cancel") : qsTr("Back")
            onClicked: root.isAsking ? root.editor.close() : root.backRequested()
        }

        AppText {
            width: Math.min(implicitWidth, bar.width)
            height: Math.max(Theme.controlHeight, implicitHeight)
            text: root.isAsking ? qsTr("Discard what you changed?")
                                : root.editor.problem !== "" ? root.editor.problem
                                                             : root.editor.isDirty ? qsTr("Not saved yet") : ""
            font: Theme.small
            color: Theme.colors.textMuted
            wrapMode: Text.Wrap
        }
    }
}
