import QtQuick
import QtTest
import Usher.Dashboard

// The painted ring: how much of it is filled, clockwise from the top.
TestCase {
    id: testCase

    name: "RingItem"
    when: windowShown
    visible: true
    width: 120
    height: 120

    RingItem {
        id: ring

        width: 100
        height: 100
        thickness: 10
        trackColor: "#00ff00"
        ringColor: "#ff0000"
    }

    function init(): void {
        failOnWarning(/.?/);
    }

    // Places in the middle of the line: half past one, half past four, half past seven, half past ten.
    function filledQuarters(): list<bool> {
        const image = grabImage(ring);
        const near = 50 - 45 * Math.SQRT1_2;
        const far = 50 + 45 * Math.SQRT1_2;
        return [[far, near], [far, far], [near, far], [near, near]].map(
            place => image.red(place[0], place[1]) > image.green(place[0], place[1]));
    }

    function test_fills_data(): list<var> {
        return [
            { tag: "unknown: the track alone", fraction: -1, filled: [false, false, false, false] },
            { tag: "nothing", fraction: 0, filled: [false, false, false, false] },
            { tag: "a quarter", fraction: 0.25, filled: [true, false, false, false] },
            { tag: "a half", fraction: 0.5, filled: [true, true, false, false] },
            { tag: "three quarters", fraction: 0.75, filled: [true, true, true, false] },
            { tag: "all", fraction: 1, filled: [true, true, true, true] },
            { tag: "more than all is all", fraction: 1.5, filled: [true, true, true, true] },
            { tag: "not a number is unknown", fraction: NaN, filled: [false, false, false, false] }
        ];
    }

    function test_fills(data: var): void {
        ring.fraction = data.fraction;
        compare(testCase.filledQuarters(), data.filled);
    }

    function test_leavesItsMiddleFree(): void {
        ring.fraction = 1;
        const image = grabImage(ring);
        verify(image.red(50, 50) === image.green(50, 50));
    }
}
