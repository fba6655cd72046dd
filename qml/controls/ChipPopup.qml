pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Usher
import Usher.Dashboard

// What one chip can be. Whatever is chosen counts at once; what cannot be said is refused with the reason.
T.Popup {
    id: root

    required property RuleEditor editor

    property int chip: 0
    property string refusal: ""

    // Lists, which the linter of 6.4 has no methods for.
    readonly property var spans: [RuleChip.AwayFor, RuleChip.Wait, RuleChip.AskAgainIn] // a list
    readonly property var numbers: [RuleChip.MemoryAbove, RuleChip.FreeMemoryBelow, // a list
        RuleChip.UnlessCpuAbove,
        RuleChip.AskAgainAtMost]
    readonly property var people: [RuleChip.Who, RuleChip.Except] // a list
    readonly property var programs: [RuleChip.Running, RuleChip.UnlessRunning] // a list

    function openFor(chip: int, item: Item): void {
        root.chip = chip;
        root.refusal = "";
        const place = item.mapToItem(root.parent, 0, item.height + Theme.spaceTiny);
        root.x = place.x;
        root.y = place.y;
        root.open();
        root.contentItem.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason);
    }

    function set(value: var): void {
        root.refusal = root.editor.setValue(root.chip, value);
    }

    width: Math.min(Theme.scaled(340), root.parent.width - 2 * Theme.spaceMedium)
    padding: Theme.spaceMedium
    margins: Theme.spaceSmall
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    focus: true
    modal: false
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside

    background: Card {
        isRaised: true
    }

    contentItem: ColumnLayout {
        spacing: Theme.spaceSmall

        AppText {
            Layout.fillWidth: true
            text: root.editor.title(root.chip)
            font: Theme.section
            wrapMode: Text.Wrap
        }

        Repeater {
            model: root.opened && root.spans.includes(root.chip) ? 1 : 0

            SpanControl {
                Layout.fillWidth: true
                editor: root.editor
                chip: root.chip
                onChosen: value => root.set(value)
            }
        }

        Repeater {
            model: root.opened && root.numbers.includes(root.chip) ? 1 : 0

            NumberControl {
                Layout.fillWidth: true
                editor: root.editor
                chip: root.chip
                onChosen: value => root.set(value)
            }
        }

        Repeater {
            model: root.opened ? root.editor.choices(root.chip) : []

            Choice {
                required property int index
                required property string modelData

                Layout.fillWidth: true
                text: modelData
                checked: root.editor.value(root.chip) === index
                onClicked: {
                    root.set(index);
                    root.close();
                }
            }
        }

        Repeater {
            model: root.opened && root.people.includes(root.chip) ? 1 : 0

            PeopleControl {
                Layout.fillWidth: true
                editor: root.editor
                chip: root.chip
                onChosen: value => root.set(value)
            }
        }

        Repeater {
            model: root.opened && root.programs.includes(root.chip) ? 1 : 0

            ProgramsControl {
                Layout.fillWidth: true
                editor: root.editor
                chip: root.chip
                onChosen: value => root.set(value)
            }
        }

        Repeater {
            model: root.opened && root.chip === RuleChip.Between ? 1 : 0

            BetweenControl {
                Layout.fillWidth: true
                editor: root.editor
                onChosen: value => root.set(value)
            }
        }

        Repeater {
            model: root.opened && root.chip === RuleChip.Message ? 1 : 0

            MessageControl {
                Layout.fillWidth: true
                editor: root.editor
                onChosen: value => root.set(value)
            }
        }

        AppText {
            Layout.fillWidth: true
            visible: text !== ""
            text: root.refusal
            font: Theme.small
            color: Theme.colors.warnTintInk
            wrapMode: Text.Wrap
            Accessible.role: Accessible.AlertMessage
        }

        AppButton {
            visible: root.editor.isOptional(root.chip)
            text: qsTr("Leave this out")
            iconName: "close"
            onClicked: {
                root.close();
                root.editor.remove(root.chip);
            }
        }
    }
}
