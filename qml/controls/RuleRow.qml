pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Usher
import Usher.Dashboard

// One rule: on or off, its sentence, and what it is about to do.
T.Control {
    id: root

    required property int index
    required property string ruleId
    required property string ruleName
    required property bool isRuleOn
    required property var sentence // a list of values, for which QML has no type
    required property string spoken
    required property string verdict
    required property string countdown // empty: it waits for nobody
    required property string countdownSpoken
    property bool isCurrent: false
    property int total: 0
    readonly property bool isDragged: drag.active

    signal toggled(isOn: bool)
    signal editRequested
    signal menuRequested(opener: Item)
    signal moveRequested(to: int)
    signal removeRequested
    signal cancelRequested
    // How far below its place it was let go.
    signal dropped(distance: real)

    leftPadding: Theme.spaceLarge - 2
    rightPadding: Theme.spaceSmall
    topPadding: Theme.spaceLarge
    bottomPadding: Theme.spaceLarge
    implicitHeight: body.implicitHeight + topPadding + bottomPadding
    activeFocusOnTab: root.isCurrent
    hoverEnabled: true
    z: root.isDragged ? 2 : 1

    transform: Translate {
        y: root.isDragged ? drag.translation.y : 0
    }

    Accessible.role: Accessible.ListItem
    Accessible.name: root.spoken
    //: A rule for screen readers: what it will do, and its place in the list
    Accessible.description: qsTr("%1. %2 of %3").arg(root.verdict).arg(root.index + 1).arg(root.total)
    Accessible.focusable: true
    Accessible.onPressAction: root.editRequested()

    Keys.onPressed: event => {
        const moves = (event.modifiers & Qt.AltModifier) || (event.modifiers & Qt.ControlModifier);
        event.accepted = true;
        if (moves && event.key === Qt.Key_Up)
            root.moveRequested(root.index - 1);
        else if (moves && event.key === Qt.Key_Down)
            root.moveRequested(root.index + 1);
        else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter)
            root.editRequested();
        else if (event.key === Qt.Key_Space)
            root.toggled(!root.isRuleOn);
        else if (event.key === Qt.Key_Delete)
            root.removeRequested();
        else if (event.key === Qt.Key_Menu || (event.key === Qt.Key_F10 && (event.modifiers & Qt.ShiftModifier)))
            root.menuRequested(more);
        else
            event.accepted = false;
    }

    background: Card {
        isRaised: root.hovered || root.isDragged

        FocusRing {
            visible: root.activeFocus
            innerRadius: Theme.radius
            gap: 0
        }

        TapHandler {
            onTapped: root.editRequested()
        }
    }

    RowLayout {
        id: body

        x: root.leftPadding
        y: root.topPadding
        width: root.availableWidth
        spacing: Theme.space

        Toggle {
            Layout.alignment: Qt.AlignTop
            Layout.preferredWidth: Theme.scaled(38)
            Layout.preferredHeight: Theme.controlHeight
            Layout.topMargin: Math.round((Theme.scaled(27) - Theme.controlHeight) / 2)
            objectName: "ruleSwitch"
            activeFocusOnTab: root.isCurrent
            text: ""
            checked: root.isRuleOn
            Accessible.name: qsTr("“%1” is on").arg(root.ruleName)
            onToggled: root.toggled(checked)
        }

        ColumnLayout {
            Layout.alignment: Qt.AlignTop
            spacing: Theme.spaceTiny

            Sentence {
                Layout.fillWidth: true
                parts: root.sentence
                opacity: root.isRuleOn ? 1 : 0.6
            }

            AppText {
                Layout.fillWidth: true
                text: root.verdict
                font: Theme.small
                color: Theme.colors.textMuted
                wrapMode: Text.Wrap
                isDecorative: true
            }

            RuleCountdown {
                Layout.fillWidth: true
                Layout.topMargin: Theme.spaceTiny
                ruleName: root.ruleName
                countdown: root.countdown
                spoken: root.countdownSpoken
                isTabStop: root.isCurrent
                onCancelRequested: root.cancelRequested()
            }
        }

        Item {
            Layout.alignment: Qt.AlignTop
            Layout.preferredWidth: Theme.iconSize
            Layout.preferredHeight: Theme.controlHeight
            Layout.topMargin: Math.round((Theme.scaled(27) - Theme.controlHeight) / 2)
            opacity: root.hovered || root.isDragged ? 1 : 0

            IconItem {
                anchors.centerIn: parent
                width: Theme.iconSize
                height: Theme.iconSize
                name: "grip"
                color: Theme.colors.textMuted
            }

            HoverHandler {
                cursorShape: Qt.SizeVerCursor
            }

            DragHandler {
                id: drag

                target: null
                xAxis.enabled: false
                onActiveChanged: if (!active) root.dropped(drag.translation.y)
            }
        }

        AppButton {
            id: more

            Layout.alignment: Qt.AlignTop
            Layout.topMargin: Math.round((Theme.scaled(27) - Theme.controlHeight) / 2)
            activeFocusOnTab: root.isCurrent
            isFlat: true
            isLabelHidden: true
            iconName: "more"
            text: qsTr("More about “%1”").arg(root.ruleName)
            onClicked: root.menuRequested(more)
        }
    }
}
