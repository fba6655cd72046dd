import QtQuick
import QtTest
import Usher

// Where the note of a card stands, and that it is never too narrow to be read.
TestCase {
    id: testCase

    name: "PersonFooter"
    when: windowShown
    visible: true
    width: 800
    height: 400

    PersonFooter {
        id: footer

        width: availableWidth
        availableWidth: 400
        personName: "Sam"
        noteText: "Would be asked in 17 min"
        askObstacle: ""
        isMe: false
        isReachable: true
    }

    Item {
        visible: false

        PersonFooter {
            id: measured

            width: availableWidth
            availableWidth: footer.availableWidth
            personName: "X"
            noteText: "X\nX"
            askObstacle: ""
            isMe: false
            isReachable: false
        }
    }

    readonly property real limit: 94 + Theme.spaceSmall + findChild(footer, "ask").parent.implicitWidth

    function init(): void {
        failOnWarning(/.?/);
    }

    function test_placesTheNote_data(): list<var> {
        return [
            { tag: "no room beside the buttons", beyond: -1, isStacked: true },
            { tag: "just enough room", beyond: 0, isStacked: false },
            { tag: "more room", beyond: 1, isStacked: false }
        ];
    }

    function test_placesTheNote(data: var): void {
        footer.availableWidth = testCase.limit + data.beyond;
        compare(footer.isStacked, data.isStacked);
        waitForItemPolished(footer);
        const ask = findChild(footer, "ask");
        const note = footer.children[0];
        const place = ask.mapToItem(footer, 0, 0);
        compare(note.y + note.height <= place.y, data.isStacked);
        verify(note.width >= 93); // a layout places things on whole pixels
        verify(place.x + ask.width <= footer.width);
    }

    // A card that is only measured must come out as tall as those that are shown.
    function test_isMeasuredAsItIsShown_data(): list<var> {
        return [{ tag: "beside", width: 400 }, { tag: "above", width: 240 }, { tag: "above, two lines", width: 200 }];
    }

    function test_isMeasuredAsItIsShown(data: var): void {
        footer.availableWidth = data.width;
        waitForItemPolished(footer);
        compare(measured.implicitHeight, footer.implicitHeight);
    }
}
