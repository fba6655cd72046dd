import QtQuick
import QtTest
import Usher

TestCase {
    id: testCase

    name: "Toggle"
    when: windowShown
    visible: true
    width: 400
    height: 200

    Component {
        id: toggleComponent

        Toggle {
            x: 20
            y: 20
            text: "In force"
        }
    }

    SignalSpy {
        id: spy

        signalName: "toggled"
    }

    property Toggle toggle: null

    function init(): void {
        failOnWarning(/.?/);
        testCase.toggle = createTemporaryObject(toggleComponent, testCase);
        spy.target = testCase.toggle;
        spy.clear();
    }

    function cleanup(): void {
        spy.target = null;
    }

    function test_isFlipped_data(): list<var> {
        return [
            { tag: "by the mouse", flip: toggle => mouseClick(toggle) },
            { tag: "with Space", flip: toggle => keyClick(Qt.Key_Space) },
            { tag: "with Return", flip: toggle => keyClick(Qt.Key_Return) },
            { tag: "with Enter", flip: toggle => keyClick(Qt.Key_Enter) },
            { tag: "by a screen reader", flip: toggle => verify(reader.press(toggle)) }
        ];
    }

    function test_isFlipped(data: var): void {
        testCase.toggle.forceActiveFocus(Qt.TabFocusReason);
        data.flip(testCase.toggle);
        verify(testCase.toggle.checked);
        compare(spy.count, 1);
        data.flip(testCase.toggle);
        verify(!testCase.toggle.checked);
        compare(spy.count, 2);
    }

    function test_isKnownToAScreenReader(): void {
        compare(reader.name(testCase.toggle), "In force");
        compare(reader.role(testCase.toggle), Accessible.CheckBox);
    }
}
