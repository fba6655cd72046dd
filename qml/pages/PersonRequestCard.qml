pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Usher
import Usher.Dashboard

// What is under way with the person of this page, as their card shows it too.
Card {
    id: root

    required property PersonRequest request
    required property string personName

    readonly property bool isUnderWay: root.request.state === RequestState.Sending
                                       || root.request.state === RequestState.Waiting
                                       || root.request.state === RequestState.FinalMinute

    signal acted(action: int)

    implicitHeight: column.implicitHeight + 2 * Theme.spaceLarge
    accent: root.request.state === RequestState.FinalMinute ? Theme.colors.warnTintInk
                                                             : root.isUnderWay ? Theme.colors.accent : "transparent"

    Accessible.role: Accessible.Grouping
    Accessible.name: root.request.spokenText

    ColumnLayout {
        id: column

        x: Theme.spaceLarge
        y: Theme.spaceLarge
        width: root.width - 2 * Theme.spaceLarge
        spacing: Theme.space

        RowLayout {
            spacing: Theme.spaceMedium

            AppText {
                Layout.fillWidth: true
                text: root.request.statusText
                font: Theme.section
                wrapMode: Text.Wrap
                isDecorative: true
            }

            CountdownRing {
                request: root.request
            }
        }

        RequestBody {
            visible: root.request.text !== ""
            request: root.request
        }

        RequestFooter {
            request: root.request
            personName: root.personName
            isReachable: true
            onActed: action => root.acted(action)
        }
    }
}
