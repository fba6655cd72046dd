pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Usher
import Usher.Dashboard

// On which days, from when to when. An end before the beginning is the next morning.
ColumnLayout {
    id: root

    required property RuleEditor editor

    property var current: root.editor.value(RuleChip.Between) // a map of days, from and to

    signal chosen(value: var)

    function choose(days: var, from: string, to: string): void {
        root.chosen({
            "days": days,
            "from": from,
            "to": to
        });
    }

    spacing: Theme.spaceSmall

    Connections {
        target: root.editor

        function onSentenceChanged(): void {
            root.current = root.editor.value(RuleChip.Between);
        }
    }

    Flow {
        Layout.fillWidth: true
        spacing: Theme.spaceTiny

        Repeater {
            model: 7

            CheckLine {
                required property int index

                text: Qt.locale().standaloneDayName((index + 1) % 7, Locale.ShortFormat)
                checked: root.current.days[index]
                onToggled: {
                    const days = root.current.days.slice();
                    days[index] = checked;
                    root.choose(days, from.text, to.text);
                    checked = Qt.binding(() => root.current.days[index]);
                }
            }
        }
    }

    RowLayout {
        spacing: Theme.spaceSmall

        AppField {
            id: from

            Layout.preferredWidth: Theme.scaled(84)
            label: qsTr("From")
            text: root.current.from
            onEditingFinished: root.choose(root.current.days, text, to.text)
        }

        AppText {
            text: qsTr("to", "between two times")
            font: Theme.small
        }

        AppField {
            id: to

            Layout.preferredWidth: Theme.scaled(84)
            label: qsTr("To")
            text: root.current.to
            onEditingFinished: root.choose(root.current.days, from.text, text)
        }
    }

    AppText {
        Layout.fillWidth: true
        text: qsTr("An end before the beginning is the next morning.")
        font: Theme.small
        color: Theme.colors.textMuted
        wrapMode: Text.Wrap
    }
}
