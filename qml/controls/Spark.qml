pragma ComponentBehavior: Bound

import QtQuick
import Usher
import Usher.Dashboard

// A line of the last minutes. Time runs to the right in every language, so it is not mirrored.
SparkItem {
    id: root

    // What the line says, for those who cannot see it; empty where the words beside it say the same.
    property string spoken: ""

    lineColor: Theme.colors.sparkLine
    areaColor: Theme.colors.sparkFill

    Accessible.role: Accessible.Graphic
    Accessible.name: root.spoken
    Accessible.ignored: root.spoken === ""
}
