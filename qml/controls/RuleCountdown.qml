pragma ComponentBehavior: Bound

import QtQuick
import Usher

// While a rule waits for somebody: how long it still does, and the way to stop it.
Flow {
    id: root

    required property string ruleName
    required property string countdown
    required property string spoken
    required property bool isTabStop

    signal cancelRequested

    spacing: Theme.space
    visible: root.countdown !== ""

    AppText {
        height: Theme.controlHeight
        //: %1 is the time left: "4:12"
        text: qsTr("Waiting, %1 left").arg(root.countdown)
        font: Theme.bodyStrong
        verticalAlignment: Text.AlignVCenter
        Accessible.role: Accessible.ProgressBar
        Accessible.name: root.spoken
    }

    AppButton {
        objectName: "cancelRule"
        activeFocusOnTab: root.isTabStop
        text: qsTr("Cancel")
        Accessible.name: qsTr("Cancel what “%1” does now").arg(root.ruleName)
        onClicked: root.cancelRequested()
    }
}
