pragma ComponentBehavior: Bound

import QtQuick
import Usher
import Usher.Dashboard

// The time left, as a ring and in digits. It moves when its figures do, once a second, and is never animated.
RingItem {
    id: root

    required property PersonRequest request

    readonly property bool isFinal: root.request.state === RequestState.FinalMinute
    readonly property color ink: root.isFinal ? Theme.colors.warnTintInk : Theme.colors.accent

    implicitWidth: Theme.scaled(60)
    implicitHeight: Theme.scaled(60)
    visible: root.request.isCounting
    fraction: root.request.fractionLeft
    thickness: Theme.scaled(6)
    trackColor: Theme.colors.skeleton
    ringColor: root.ink

    Accessible.role: Accessible.ProgressBar
    Accessible.name: root.request.countdownSpoken
    Accessible.ignored: !root.visible

    AppText {
        anchors.centerIn: parent
        text: root.request.countdownText
        font: Theme.bodyStrong
        color: root.isFinal ? Theme.colors.warnTintInk : Theme.colors.text
        isDecorative: true
    }
}
