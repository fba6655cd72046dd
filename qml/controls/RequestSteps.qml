pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Usher
import Usher.Dashboard

// What happens one after the other: a mark before what is done, and what is under way in strong letters.
ColumnLayout {
    id: root

    required property PersonRequest request

    spacing: Theme.spaceTiny

    Repeater {
        // The number and not the texts, so that lines stay when one gets its mark.
        model: root.request.stepTexts.length

        RowLayout {
            id: step

            required property int index

            readonly property bool isDone: step.index < root.request.stepsDone
            readonly property bool isNow: step.index === root.request.stepsDone

            spacing: Theme.spaceSmall

            IconItem {
                Layout.preferredWidth: Theme.iconSize
                Layout.preferredHeight: Theme.iconSize
                name: step.isDone ? "check" : step.isNow ? "history" : "more"
                color: step.isDone || step.isNow ? Theme.colors.accentText : Theme.colors.textMuted
            }

            AppText {
                Layout.fillWidth: true
                text: root.request.stepTexts[step.index] ?? ""
                font: step.isNow ? Theme.bodyStrong : Theme.body
                color: step.isNow ? Theme.colors.text : Theme.colors.textMuted
                wrapMode: Text.Wrap
                isDecorative: true
            }
        }
    }
}
