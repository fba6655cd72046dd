#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The real window on a virtual display, walked through what a screen reader sees. usage: test_window.py BIN_FOLDER"""

import os
import sys
import unittest

try:
    import accessibletree
    MISSING = None
except (ImportError, ValueError) as error:
    MISSING = f"python3-gi or gir1.2-atspi-2.0 ({error})"
from desktop import Desktop, Missing, wait_for

BIN = sys.argv.pop() if len(sys.argv) > 1 else "build/dev/bin"
INTERACTIVE = {"push button", "page tab", "list item", "combo box", "check box", "radio button", "text", "entry"}


class WindowTest(unittest.TestCase):
    """One program for all stories: each begins on the People page."""

    @classmethod
    def setUpClass(cls):
        cls.desktop = Desktop()
        cls.desktop.__enter__()
        cls.addClassCleanup(cls.desktop.__exit__)
        accessibletree.connect(cls.desktop)
        cls.program = cls.desktop.start([f"{BIN}/usher", "--demo"], LC_ALL="C.UTF-8", LANGUAGE="en")
        cls.root = accessibletree.find_program(cls.program)
        wait_for(lambda: cls.root.find("Details about Sam"), "the cards")

    def setUp(self):
        self.assertIsNone(self.program.poll(), "the program has ended")
        self.desktop.press("ctrl+1")
        wait_for(self.cards, "the People page")

    def find(self, name=None, role=None):
        return wait_for(lambda: self.root.find(name, role), f"{role} {name!r}")

    def cards(self):
        people = self.root.find("People", "list")
        if people:
            people.accessible.clear_cache()
        children = people.children if people else []
        return [node for node in children if node.role == "list item" and node.is_showing]

    def focused_name(self):
        node = self.root.focused()
        return node.name if node else None

    def test_everything_that_reacts_has_a_name_and_a_place(self):
        nodes = [node for node in self.root.walk() if node.is_showing and node.role in INTERACTIVE]
        self.assertGreaterEqual(len(nodes), 8)
        for node in nodes:
            with self.subTest(node=str(node)):
                self.assertTrue(node.name.strip())
                _, _, width, height = node.extents
                self.assertGreaterEqual(min(width, height), 32)

    def test_the_demonstration_says_so(self):
        banners = [node for node in self.root.walk() if node.is_showing and "demo" in node.name.lower()]
        self.assertTrue(banners, "nothing says that the household is invented")

    def test_pages_are_tabs(self):
        tabs = self.find("Pages", "page tab list")
        self.assertEqual([(node.role, node.name) for node in tabs.children if node.role != "label"],
                         [("page tab", "People"), ("page tab", "Settings")])

    def test_a_card_tells_the_whole_story(self):
        names = [card.name for card in self.cards()]
        self.assertEqual(len(names), 4, names)
        sam = next(name for name in names if name.startswith("Sam"))
        self.assertRegex(sam, r"(?i)(away for \d+ minutes|here now)")
        self.assertIn("gigabytes", sam)
        self.assertIn("this is you", names[0])

    def test_tab_visits_everything_once_and_comes_back(self):
        visited = []
        for _ in range(40):
            self.desktop.press("Tab")
            before = visited[-1] if visited else None
            name = wait_for(lambda: self.focused_name() if self.focused_name() != before else None, "the focus to move")
            if name in visited:
                break
            visited.append(name)
        self.assertGreaterEqual(len(visited), 4, visited)
        self.assertTrue(any("Search" in name for name in visited), visited)
        self.assertTrue(any(name in ("People", "Settings") for name in visited), visited)

    def test_pressing_details_does_what_a_click_does(self):
        button = self.find("Details about Sam", "push button")
        button.do("Press")
        self.find("Sam – Usher", None)
        wait_for(lambda: any(node.name.startswith("Minecraft") for node in self.root.walk()), "Sam's programs")
        self.desktop.press("Escape")
        wait_for(self.cards, "the cards to be back")
        wait_for(lambda: (self.focused_name() or "").startswith("Sam"), "the focus to be back on Sam's card")

    def test_a_click_with_the_mouse_opens_the_same(self):
        x, y, width, height = self.find("Details about Kim", "push button").extents
        self.desktop.run(["xdotool", "mousemove", str(x + width // 2), str(y + height // 2), "click", "1"])
        self.find("Kim – Usher", None)
        self.desktop.press("alt+Left")
        wait_for(self.cards, "the cards to be back")
        self.desktop.run(["xdotool", "mousemove", "2", "2"])

    def test_search_finds_a_person(self):
        self.desktop.press("ctrl+f")
        wait_for(lambda: "Search" in (self.focused_name() or ""), "the focus in the search field")
        self.desktop.type("kim")
        wait_for(lambda: len(self.cards()) == 1, "one card")
        self.assertTrue(self.cards()[0].name.startswith("Kim"))
        self.desktop.type("xyz")
        self.find("Nobody fits “kimxyz”", "label")
        self.assertEqual(self.cards(), [])
        self.desktop.press("ctrl+a", "BackSpace")
        wait_for(lambda: len(self.cards()) == 4, "everybody to be back")
        self.assertIn("Search", self.focused_name())

    def test_settings_are_reached_by_keyboard(self):
        self.desktop.press("ctrl+2")
        wait_for(lambda: self.root.find("Settings – Usher", None), "the Settings page")
        wait_for(lambda: self.root.find(role="radio button"), "a choice of looks")


if __name__ == "__main__":
    if MISSING:
        print(f"skipped: {MISSING} is not installed")
        sys.exit(1 if os.environ.get("CI") == "true" else 77)
    try:
        unittest.main()
    except Missing as missing:
        print(f"skipped: {missing} is not installed")
        sys.exit(1 if os.environ.get("CI") == "true" else 77)
