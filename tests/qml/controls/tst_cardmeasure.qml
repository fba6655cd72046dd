import QtQuick
import QtTest
import Usher

// How tall every card is made: enough for the one that says most.
TestCase {
    id: testCase

    name: "CardMeasure"
    when: windowShown
    visible: true
    width: 800
    height: 400

    CardMeasure {
        id: measure

        width: 346
    }

    function init(): void {
        failOnWarning(/.?/);
    }

    function test_leavesWhatFitsBesideTheButtons_data(): list<var> {
        return [{ tag: "wide", width: 500, isAbove: false }, { tag: "narrow", width: 260, isAbove: true }];
    }

    function test_leavesWhatFitsBesideTheButtons(data: var): void {
        measure.width = data.width;
        measure.noteText = "";
        tryCompare(measure, "implicitHeight", measure.implicitHeight);
        const usual = measure.implicitHeight;
        measure.noteText = "Would be asked in 17 min";
        compare(measure.implicitHeight > usual, data.isAbove);
        measure.width = 346;
    }

    function test_growsWithANoteThatDoesNotFitBesideTheButtons(): void {
        measure.noteText = "Short";
        tryCompare(measure, "implicitHeight", measure.implicitHeight);
        const usual = measure.implicitHeight;
        measure.noteText = "Something much longer than what fits beside the buttons of a card";
        tryVerify(() => measure.implicitHeight > usual);
    }
}
