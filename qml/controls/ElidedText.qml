pragma ComponentBehavior: Bound

import QtQuick
import Usher

// Text that may not fit: what is cut off is shown on hovering, as is an explanation if there is one.
AppText {
    id: root

    property string explanation: ""
    readonly property string hint: root.explanation !== "" ? root.explanation : root.truncated ? root.text : ""

    maximumLineCount: 1

    HoverHandler {
        id: hover

        enabled: root.hint !== ""
    }

    HoverTip {
        text: root.hint
        isShown: hover.hovered
    }
}
