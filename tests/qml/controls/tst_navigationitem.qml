import QtQuick
import QtTest
import Usher

TestCase {
    id: testCase

    name: "NavigationItem"
    when: windowShown
    visible: true
    width: 300
    height: 200

    NavigationItem {
        id: item

        width: 180
        height: 44
        text: "People"
        iconName: "people"
        shortcutText: "Ctrl+1"
    }

    SignalSpy {
        id: spy

        target: item
        signalName: "clicked"
    }

    function init(): void {
        failOnWarning(/.?/);
        spy.clear();
    }

    function test_isPressed_data(): list<var> {
        return [
            { tag: "by the mouse", press: () => mouseClick(item) },
            { tag: "with Space", press: () => keyClick(Qt.Key_Space) },
            { tag: "with Return", press: () => keyClick(Qt.Key_Return) },
            { tag: "by a screen reader", press: () => verify(reader.press(item)) }
        ];
    }

    function test_isPressed(data: var): void {
        item.forceActiveFocus(Qt.TabFocusReason);
        data.press();
        compare(spy.count, 1);
    }

    function test_isATabWithANameEvenWithoutItsLabel(): void {
        item.isLabelHidden = true;
        compare(reader.role(item), Accessible.PageTab);
        compare(reader.name(item), "People");
        item.isLabelHidden = false;
    }
}
