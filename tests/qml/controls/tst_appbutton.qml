import QtQuick
import QtTest
import Usher

TestCase {
    id: testCase

    name: "AppButton"
    when: windowShown
    visible: true
    width: 400
    height: 200

    Component {
        id: buttonComponent

        AppButton {
            x: 20
            y: 20
            text: "Ask, then sign out…"
        }
    }

    SignalSpy {
        id: spy

        signalName: "clicked"
    }

    property AppButton button: null

    function init(): void {
        failOnWarning(/.?/);
        testCase.button = createTemporaryObject(buttonComponent, testCase);
        spy.target = testCase.button;
        spy.clear();
    }

    function cleanup(): void {
        spy.target = null;
    }

    function test_isPressed_data(): list<var> {
        return [
            { tag: "by the mouse", press: button => mouseClick(button) },
            { tag: "with Space", press: button => keyClick(Qt.Key_Space) },
            { tag: "with Return", press: button => keyClick(Qt.Key_Return) },
            { tag: "with Enter", press: button => keyClick(Qt.Key_Enter) },
            { tag: "by a screen reader", press: button => verify(reader.press(button)) }
        ];
    }

    function test_isPressed(data: var): void {
        testCase.button.forceActiveFocus(Qt.TabFocusReason);
        data.press(testCase.button);
        compare(spy.count, 1);
    }

    function test_isNotPressedWhileDisabled_data(): list<var> {
        return testCase.test_isPressed_data().filter(row => row.tag !== "by a screen reader");
    }

    function test_isNotPressedWhileDisabled(data: var): void {
        testCase.button.enabled = false;
        data.press(testCase.button);
        compare(spy.count, 0);
    }

    function test_leavingWithTheMouseTakesThePressBack(): void {
        mousePress(testCase.button);
        mouseMove(testCase, 390, 190);
        mouseRelease(testCase, 390, 190);
        compare(spy.count, 0);
    }

    function test_isKnownToAScreenReader_data(): list<var> {
        return [{ tag: "with its words", hidden: false }, { tag: "with its icon alone", hidden: true }];
    }

    function test_isKnownToAScreenReader(data: var): void {
        testCase.button.isLabelHidden = data.hidden;
        compare(reader.name(testCase.button), "Ask, then sign out…");
        compare(reader.role(testCase.button), Accessible.Button);
    }

    function test_isSquareWithItsIconAlone(): void {
        verify(testCase.button.implicitWidth > testCase.button.implicitHeight);
        testCase.button.isLabelHidden = true;
        compare(testCase.button.implicitWidth, testCase.button.implicitHeight);
    }

    function test_focusRing_data(): list<var> {
        return [
            { tag: "of the keyboard is seen", reason: Qt.TabFocusReason, isSeen: true },
            { tag: "backwards is seen", reason: Qt.BacktabFocusReason, isSeen: true },
            { tag: "of the mouse is not", reason: Qt.MouseFocusReason, isSeen: false }
        ];
    }

    function test_focusRing(data: var): void {
        const isRing = item => item instanceof FocusRing;
        const ring = Array.from(testCase.button.background.children).find(isRing);
        verify(!ring.visible);
        testCase.button.forceActiveFocus(data.reason);
        compare(ring.visible, data.isSeen);
    }
}
