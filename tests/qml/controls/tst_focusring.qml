import QtQuick
import QtTest
import Usher

TestCase {
    id: testCase

    name: "FocusRing"
    when: windowShown
    visible: true
    width: 200
    height: 200

    Rectangle {
        id: surrounded

        x: 50
        y: 50
        width: 80
        height: 40

        FocusRing {
            id: ring

            innerRadius: 8
        }
    }

    function init(): void {
        failOnWarning(/.?/);
    }

    function test_staysOutsideOfWhatItSurrounds(): void {
        const outside = ring.gap + Theme.focusWidth;
        compare(ring.x, -outside);
        compare(ring.y, -outside);
        compare(ring.width, surrounded.width + 2 * outside);
        compare(ring.height, surrounded.height + 2 * outside);
        compare(ring.radius, ring.innerRadius + outside);
    }

    function test_isALineInTheColourOfFocus(): void {
        compare(ring.color.a, 0);
        compare(ring.border.width, Theme.focusWidth);
        verify(Qt.colorEqual(ring.border.color, Theme.colors.focusRing));
    }
}
