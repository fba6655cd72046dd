import QtQuick
import QtTest
import Usher

// How tall cards are: as tall as the card of whoever is signed in most often.
TestCase {
    id: testCase

    name: "CardMeasure"
    when: windowShown
    visible: true
    width: 800
    height: 800

    CardMeasure {
        id: measure

        width: 400
        sessions: 0
    }

    Component {
        id: shown

        CardMeasure {
            visible: true
            width: 400
            sessions: 0
        }
    }

    function test_hasRoomForEverySession_data() {
        return [
            { tag: "nobody", sessions: 0, lines: 0 },
            { tag: "one, which has no line", sessions: 1, lines: 0 },
            { tag: "two", sessions: 2, lines: 2 },
            { tag: "three, as many as fit", sessions: 3, lines: 3 },
            { tag: "four", sessions: 4, lines: 4 },
            { tag: "many", sessions: 40, lines: 40 },
            { tag: "one again", sessions: 1, lines: 0 }
        ];
    }

    function test_hasRoomForEverySession(data) {
        measure.sessions = data.sessions;
        const card = createTemporaryObject(shown, testCase, { sessionLines: new Array(data.lines).fill("X") });
        waitForRendering(card);
        compare(measure.neededHeight, card.implicitHeight);
    }
}
