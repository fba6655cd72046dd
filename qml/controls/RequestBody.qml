pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Usher
import Usher.Dashboard

// What a request is about: what the person sees, or what there is to decide.
RowLayout {
    id: root

    required property PersonRequest request

    readonly property string iconName: root.iconFor(root.request.state)

    function iconFor(state: int): string {
        switch (state) {
        case RequestState.Decision:
        case RequestState.Problem: return "warning";
        case RequestState.Done: return "check";
        case RequestState.Ended: return "info";
        }
        return "";
    }

    spacing: Theme.spaceSmall

    IconItem {
        Layout.alignment: Qt.AlignTop
        Layout.preferredWidth: Theme.iconSize
        Layout.preferredHeight: Theme.iconSize
        visible: root.iconName !== "" && root.request.text !== ""
        name: root.iconName
        color: root.iconName === "warning" ? Theme.colors.warnTintInk : Theme.colors.accentText
    }

    ColumnLayout {
        Layout.fillWidth: true
        Layout.fillHeight: true
        spacing: Theme.spaceSmall

        RequestSteps {
            Layout.fillWidth: true
            visible: root.request.stepTexts.length > 0
            request: root.request
        }

        ElidedText {
            Layout.fillWidth: true
            Layout.fillHeight: true
            text: root.request.text
            verticalAlignment: Text.AlignTop
            wrapMode: Text.Wrap
            maximumLineCount: 6
            isDecorative: true
        }
    }
}
