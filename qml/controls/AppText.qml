pragma ComponentBehavior: Bound

import QtQuick
import Usher

// The one way to show text. Names of people and programs are untrusted: never rich text.
Text {
    id: root

    // True where a screen reader gets the same words from the item around it.
    property bool isDecorative: false

    color: Theme.colors.text
    font: Theme.body
    textFormat: Text.PlainText
    elide: Text.ElideRight
    verticalAlignment: Text.AlignVCenter

    Accessible.role: Accessible.StaticText
    Accessible.name: root.text
    Accessible.ignored: root.isDecorative || root.text === ""
}
