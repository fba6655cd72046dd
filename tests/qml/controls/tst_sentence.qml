import QtQuick
import QtTest
import Usher
import Usher.Dashboard

// A rule in words, with chips in it.
TestCase {
    id: testCase

    name: "Sentence"
    when: windowShown
    visible: true
    width: 600
    height: 200

    readonly property var parts: [ // as the rules' model hands them out
        { text: "When", suffix: "", chip: RuleChip.None },
        { text: "Sam", suffix: "", chip: RuleChip.Who },
        { text: "has been away for", suffix: "", chip: RuleChip.None },
        { text: "30 minutes", suffix: ",", chip: RuleChip.AwayFor },
        { text: "ask.", suffix: "", chip: RuleChip.None }
    ]

    Component {
        id: sentenceComponent

        Sentence {
            width: 500
            parts: testCase.parts
        }
    }

    SignalSpy {
        id: spy

        signalName: "chipPressed"
    }

    function init(): void {
        failOnWarning(/.?/);
    }

    function make(isInteractive: bool): Sentence {
        const sentence = createTemporaryObject(sentenceComponent, testCase, { isInteractive: isInteractive });
        spy.target = sentence;
        spy.clear();
        return sentence;
    }

    function cleanup(): void {
        spy.target = null;
    }

    // The buttons within: the chips that are there.
    function chips(sentence: Sentence): list<var> {
        const pieces = Array.from(sentence.children).filter(item => item instanceof SentencePiece);
        return pieces.filter(piece => piece.chip > 0).map(
            piece => Array.from(piece.children).find(item => item instanceof SentenceChip));
    }

    function test_chipsAreButtonsOnlyInTheEditor_data(): list<var> {
        return [{ tag: "list", isInteractive: false }, { tag: "editor", isInteractive: true }];
    }

    function test_chipsAreButtonsOnlyInTheEditor(data: var): void {
        const found = testCase.chips(testCase.make(data.isInteractive));
        compare(found.map(chip => chip.text), ["Sam", "30 minutes"]);
        for (const chip of found) {
            compare(chip.enabled, data.isInteractive);
            compare(chip.Accessible.ignored, !data.isInteractive);
            compare(chip.activeFocusOnTab, data.isInteractive);
        }
    }

    function test_aChipSaysWhichOneItIs_data(): list<var> {
        return [
            { tag: "by the mouse", press: chip => mouseClick(chip) },
            { tag: "with Space", press: chip => keyClick(Qt.Key_Space) },
            { tag: "with Return", press: chip => keyClick(Qt.Key_Return) },
            { tag: "by a screen reader", press: chip => verify(reader.press(chip)) }
        ];
    }

    function test_aChipSaysWhichOneItIs(data: var): void {
        const sentence = testCase.make(true);
        sentence.focusChip(RuleChip.AwayFor);
        const chip = testCase.chips(sentence)[1];
        verify(chip.activeFocus);
        data.press(chip);
        compare(spy.count, 1);
        compare(spy.signalArguments[0][0], RuleChip.AwayFor);
        compare(spy.signalArguments[0][1], chip);
    }

    function test_focusGoesToTheFirstChipUnlessOneIsNamed(): void {
        const sentence = testCase.make(true);
        sentence.focusChip(RuleChip.None);
        verify(testCase.chips(sentence)[0].activeFocus);
    }

    function test_aChipIsNeverWiderThanTheSentence(): void {
        const sentence = testCase.make(true);
        sentence.width = 60;
        for (const chip of testCase.chips(sentence)) {
            verify(chip.width <= 60, chip.text);
        }
    }
}
