pragma ComponentBehavior: Bound

import QtQuick
import Usher
import Usher.Dashboard

// The rules: as a list, one of them in the editor, or the file as text.
FocusScope {
    id: root

    required property Dashboard dashboard

    readonly property RuleBook rules: root.dashboard.rules
    property bool isTextOpen: false

    function showText(): void {
        root.isTextOpen = true;
        textPlace.itemAt(0)?.forceActiveFocus(Qt.OtherFocusReason);
    }

    function showList(): void {
        root.isTextOpen = false;
        list.forceActiveFocus(Qt.OtherFocusReason);
    }

    Shortcut {
        enabled: root.visible && !root.rules.editor.isOpen && !root.isTextOpen
        sequence: "Ctrl+Z"
        onActivated: root.rules.undo()
    }

    Connections {
        target: root.rules

        function onChangeMade(): void {
            if (root.rules.changeText !== "")
                undo.show(root.rules.changeText);
            else
                undo.hide();
        }
    }

    RulesList {
        id: list

        anchors.fill: parent
        focus: true
        visible: !root.rules.editor.isOpen && !root.isTextOpen
        rules: root.rules
        onTextRequested: root.showText()
    }

    Repeater {
        id: editorPlace

        model: root.rules.editor.isOpen ? 1 : 0

        RuleEditorPage {
            anchors.fill: parent
            editor: root.rules.editor
            Component.onCompleted: forceActiveFocus(Qt.OtherFocusReason)
            Component.onDestruction: list.forceActiveFocus(Qt.OtherFocusReason)
        }
    }

    Repeater {
        id: textPlace

        model: root.isTextOpen ? 1 : 0

        RulesTextPage {
            anchors.fill: parent
            rules: root.rules
            isDemo: root.dashboard.isDemo
            onClosed: root.showList()
        }
    }

    UndoBar {
        id: undo

        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.spaceMedium
        onUndone: root.rules.undo()
    }
}
