pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Usher

// Several lines to type into. Tab leaves it, Ctrl+Enter is "done".
T.TextArea {
    id: root

    required property string name
    property int maximumLength: 400

    signal submitted

    leftPadding: Theme.space
    rightPadding: Theme.space
    topPadding: Theme.spaceSmall
    bottomPadding: Theme.spaceSmall
    color: Theme.colors.text
    font: Theme.body
    selectionColor: Theme.colors.accent
    selectedTextColor: Theme.colors.accentInk
    textFormat: TextEdit.PlainText
    wrapMode: TextEdit.Wrap
    selectByMouse: true
    clip: true

    Accessible.role: Accessible.EditableText
    Accessible.name: root.name
    Accessible.multiLine: true

    onTextChanged: if (root.length > root.maximumLength) root.remove(root.maximumLength, root.length)

    Keys.onTabPressed: root.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
    Keys.onBacktabPressed: root.nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
    Keys.onPressed: event => {
        const isEnter = event.key === Qt.Key_Return || event.key === Qt.Key_Enter;
        if (isEnter && (event.modifiers & Qt.ControlModifier)) {
            event.accepted = true;
            root.submitted();
        }
    }

    background: Rectangle {
        radius: Theme.radiusSmall
        color: Theme.colors.surface
        border.width: Theme.colors.borderWidth
        border.color: Theme.colors.controlBorder

        FocusRing {
            visible: root.activeFocus
            gap: -1
        }
    }
}
