pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Usher
import Usher.Dashboard

// One rule as a sentence whose parts can be changed, and what it would do if it were on now.
FocusScope {
    id: root

    required property RuleEditor editor

    function leave(): void {
        if (root.editor.isDirty)
            bar.isAsking = true;
        else
            root.editor.close();
    }

    Shortcut {
        enabled: root.visible && !popup.opened
        sequence: "Esc"
        onActivated: bar.isAsking ? bar.isAsking = false : root.leave()
    }

    Shortcut {
        sequence: "Ctrl+S"
        onActivated: root.editor.save()
    }

    ScrollPage {
        anchors.fill: parent
        anchors.bottomMargin: bar.height
        focus: true
        clip: true
        maximumWidth: 860
        heading: root.editor.isNew ? qsTr("New rule") : qsTr("Edit rule")

        AppField {
            Layout.fillWidth: true
            Layout.maximumWidth: Theme.scaled(420)
            objectName: "ruleName"
            focus: true
            label: qsTr("Name of the rule")
            placeholderText: qsTr("Name, for example “Forgotten accounts”")
            maximumLength: 80
            text: root.editor.name
            onTextEdited: root.editor.name = text
        }

        Card {
            Layout.fillWidth: true
            implicitHeight: inside.implicitHeight + 2 * Theme.spaceLarge

            ColumnLayout {
                id: inside

                x: Theme.spaceLarge
                y: Theme.spaceLarge
                width: parent.width - 2 * Theme.spaceLarge
                spacing: Theme.spaceMedium

                Sentence {
                    id: sentence

                    Layout.fillWidth: true
                    parts: root.editor.sentence
                    isInteractive: true
                    onChipPressed: (chip, item) => popup.openFor(chip, item)
                }

                Rectangle {
                    Layout.fillWidth: true
                    Layout.preferredHeight: Theme.colors.borderWidth
                    color: Theme.colors.border
                }

                Flow {
                    Layout.fillWidth: true
                    spacing: Theme.spaceSmall

                    Repeater {
                        model: root.editor.addable

                        AppButton {
                            required property var modelData // a map of chip and label

                            iconName: "plus"
                            text: modelData.label
                            onClicked: {
                                const chip = modelData.chip;
                                root.editor.add(chip);
                                sentence.focusChip(chip);
                            }
                        }
                    }
                }
            }
        }

        RulePreview {
            Layout.fillWidth: true
            lines: root.editor.preview
        }
    }

    RuleSaveBar {
        id: bar

        anchors.bottom: parent.bottom
        width: parent.width
        editor: root.editor
        onBackRequested: root.leave()
    }

    ChipPopup {
        id: popup

        parent: root
        editor: root.editor
        onClosed: sentence.focusChip(popup.chip)
    }
}
