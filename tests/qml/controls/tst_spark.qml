import QtQuick
import QtTest
import Usher

// The line of the last minutes.
TestCase {
    id: testCase

    name: "Spark"
    when: windowShown
    visible: true
    width: 120
    height: 60

    Rectangle {
        id: paper

        width: 100
        height: 40
        color: "#ffffff"

        Spark {
            id: spark

            anchors.fill: parent
            lineColor: "#ff0000"
            areaColor: "transparent"
            lineWidth: 3
            maximum: 100
        }
    }

    function init(): void {
        failOnWarning(/.?/);
        spark.points = [];
        spark.spoken = "";
    }

    // The height of the line at x in pixels from the top; -1 where there is none.
    function lineAt(x: int): int {
        const image = grabImage(paper);
        for (let y = 0; y < paper.height; ++y) {
            if (image.green(x, y) < 128) {
                return y;
            }
        }
        return -1;
    }

    function test_nothingKnownDrawsNothing_data(): list<var> {
        return [{ tag: "no points", points: [] }, { tag: "only unknown ones", points: [-1, -1, -1] },
            { tag: "the first one alone", points: [-1, -1, 50] }];
    }

    function test_nothingKnownDrawsNothing(data: var): void {
        spark.points = data.points;
        for (let x = 0; x < paper.width; x += 10) {
            compare(testCase.lineAt(x), -1);
        }
    }

    function test_moreIsHigher(): void {
        spark.points = [0, 100];
        verify(testCase.lineAt(10) > testCase.lineAt(50));
        verify(testCase.lineAt(50) > testCase.lineAt(90));
    }

    function test_unknownLeavesAGap(): void {
        spark.points = [50, 50, -1, -1, 50, 50];
        verify(testCase.lineAt(10) >= 0);
        compare(testCase.lineAt(50), -1);
        verify(testCase.lineAt(90) >= 0);
    }

    function test_timeRunsToTheRightInEveryLanguage(): void {
        paper.LayoutMirroring.enabled = true;
        paper.LayoutMirroring.childrenInherit = true;
        spark.points = [0, 100];
        verify(testCase.lineAt(10) > testCase.lineAt(90));
        paper.LayoutMirroring.enabled = false;
    }

    function test_isSpokenOnlyWhereNobodyElseSaysIt_data(): list<var> {
        return [{ tag: "words beside it", spoken: "" }, { tag: "on its own", spoken: "Busy for 5 minutes" }];
    }

    function test_isSpokenOnlyWhereNobodyElseSaysIt(data: var): void {
        spark.spoken = data.spoken;
        compare(spark.Accessible.ignored, data.spoken === "");
        compare(spark.Accessible.name, data.spoken);
    }
}
