pragma ComponentBehavior: Bound

import QtQuick

// What is compiled and made only when it is first wanted, so that the window is there sooner: a type that is named where
// things are made is compiled with them, together with all it consists of. Whoever uses the item says which type it is
// by "as", which compiles nothing.
Loader {
    id: root

    required property url file
    required property var given // a list of names and values, for which QML has no type
    required property bool isWanted

    function follow(): void {
        if (!root.isWanted)
            root.source = "";
        else if (root.status === Loader.Null)
            root.setSource(root.file, root.given);
    }

    onIsWantedChanged: root.follow()
    Component.onCompleted: root.follow()
}
