#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The real window on a virtual display, walked through what a screen reader sees. usage: test_window.py BIN_FOLDER"""

import os
import re
import sys
import tempfile
import time
import unittest

try:
    import accessibletree
    MISSING = None
except (ImportError, ValueError) as error:
    MISSING = f"python3-gi or gir1.2-atspi-2.0 ({error})"
from desktop import DEADLINE, Desktop, Missing, wait_for
from fakelogind import FakeLogind
from household import HOSTILE_NAMES, hostile_household, restless_household

BIN = sys.argv.pop() if len(sys.argv) > 1 else "build/dev/bin"
INTERACTIVE = {"push button", "page tab", "list item", "combo box", "check box", "radio button", "text", "entry"}


class WindowTest(unittest.TestCase):
    """One program for all stories of a class, on one desktop for all classes."""

    desktop = None
    arguments = ["--demo"]
    environment = {}

    @classmethod
    def setUpClass(cls):
        cls.program = cls.desktop.start([f"{BIN}/usher", *cls.arguments],
                                        **{"LC_ALL": "C.UTF-8", "LANGUAGE": "en", **cls.environment})
        cls.addClassCleanup(cls.end)
        cls.root = accessibletree.find_program(cls.program)
        wait_for(lambda: any(node.name.startswith("Details about") for node in cls.root.walk()), "the cards")

    @classmethod
    def end(cls):
        cls.program.terminate()
        cls.program.communicate()

    def setUp(self):
        self.assertIsNone(self.program.poll(), "the program has ended")
        self.desktop.press("ctrl+1")
        wait_for(self.cards, "the People page")

    def find(self, name=None, role=None, deadline=DEADLINE):
        return wait_for(lambda: self.root.find(name, role), f"{role} {name!r}", deadline)

    def cards(self):
        """As they stand in the window, from left to right, line by line."""
        people = self.root.find("People", "list")
        if people:
            people.accessible.clear_cache()
        children = people.children if people else []
        cards = [node for node in children if node.role == "list item" and node.is_showing]
        return sorted(cards, key=lambda node: (node.extents[1], node.extents[0]))

    def first_names(self):
        return [re.split(r"\W", card.name)[0] for card in self.cards()]

    def focused_name(self):
        node = self.root.focused()
        return node.name if node else None

    def focus(self, name):
        """Tabs on until the focus is on the thing of that name."""
        for _ in range(20):
            if (self.focused_name() or "").startswith(name):
                return
            before = self.focused_name()
            self.desktop.press("Tab")
            wait_for(lambda: self.focused_name() not in (before, None), "the focus to move")
        self.fail(f"the focus never came to {name}")

    def point_at(self, node, click=False):
        x, y, width, height = node.extents
        self.desktop.run(["xdotool", "mousemove", str(x + width // 2), str(y + height // 2)]
                         + (["click", "1"] if click else []))

    def point_away(self):
        self.desktop.run(["xdotool", "mousemove", "2", "2"])


class DemoTest(WindowTest):
    """Each story begins on the People page of the demo household."""

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
                         [("page tab", "People"), ("page tab", "Rules"), ("page tab", "History"),
                          ("page tab", "Settings")])

    def test_a_card_tells_the_whole_story(self):
        names = [card.name for card in self.cards()]
        self.assertEqual(len(names), 4, names)
        sam = next(name for name in names if name.startswith("Sam"))
        self.assertRegex(sam, r"(?i)(away for \d+ minutes|here now)")
        self.assertIn("gigabytes", sam)
        self.assertIn("this is you", names[0])

    def test_tab_goes_through_the_window_as_it_is_read(self):
        self.focus("People")
        visited = []
        while not visited or visited[-1] != "People":
            before = self.focused_name()
            self.desktop.press("Tab")
            visited.append(wait_for(lambda: self.focused_name() if self.focused_name() != before else None,
                                    "the focus to move"))
            self.assertLess(len(visited), 20, visited)
        card = next(name for name in visited if ", " in name)
        name = card.split(",")[0]
        self.assertEqual(visited, ["Rules", "History", "Settings", "Search", "Sort by", "Look again", card,
                                   f"Ask {name}, then sign out…", f"More for {name}", "People"])

    def test_arrows_go_from_card_to_card_and_enter_opens(self):
        names = self.first_names()
        self.focus("Look again")
        self.desktop.press("Tab")
        wait_for(lambda: ", " in (self.focused_name() or ""), "the focus on a card")
        self.desktop.press("Home", "Left", "Left", "Up", "Up")
        wait_for(lambda: (self.focused_name() or "").startswith(names[0]), "the focus on the first card")
        self.desktop.press("Right")
        wait_for(lambda: (self.focused_name() or "").startswith(names[1]), "the focus on the second card")
        self.desktop.press("Return")
        self.find(f"{names[1]} – Usher")
        self.desktop.press("Escape")
        wait_for(lambda: (self.focused_name() or "").startswith(names[1]), "the focus to be back on the card")

    def test_pressing_details_does_what_a_click_does(self):
        self.find("More for Sam", "push button").do("Press")
        self.find("Details", "menu item").do("Press")
        self.find("Sam – Usher", None)
        wait_for(lambda: any(node.name.startswith("Minecraft") for node in self.root.walk()), "Sam's programs")
        self.desktop.press("Escape")
        wait_for(self.cards, "the cards to be back")
        wait_for(lambda: (self.focused_name() or "").startswith("Sam"), "the focus to be back on Sam's card")

    def test_a_click_with_the_mouse_opens_the_same(self):
        self.point_at(next(card for card in self.cards() if card.name.startswith("Kim")), click=True)
        self.find("Kim – Usher", None)
        self.desktop.press("alt+Left")
        wait_for(self.cards, "the cards to be back")
        self.point_away()

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
        self.desktop.type("noor")
        wait_for(lambda: len(self.cards()) == 1, "one card")
        self.desktop.press("Escape")
        wait_for(lambda: len(self.cards()) == 4, "everybody to be back after Esc")
        self.assertIn("Search", self.focused_name())

    def test_the_order_is_chosen_by_keyboard(self):
        for keys, choice in (["Down"], "Name"), (["Up"], "Usual order"):
            self.focus("Sort by")
            self.desktop.press("Return")
            wait_for(lambda: self.root.find("Away longest", "list item"), "the choices")
            self.desktop.press(*keys, "Return")
            wait_for(lambda: self.find("Sort by", "combo box").description == choice, choice)

    def test_settings_are_reached_by_keyboard(self):
        self.desktop.press("ctrl+4")
        wait_for(lambda: self.root.find("Settings – Usher", None), "the Settings page")
        wait_for(lambda: self.root.find(role="radio button"), "a choice of looks")


class ScenarioTest(WindowTest):
    """A household of the class's own."""

    @classmethod
    def setUpClass(cls):
        with tempfile.NamedTemporaryFile("w", suffix=".json") as scenario:
            scenario.write(cls.scenario)
            scenario.flush()
            cls.arguments = ["--backend", f"simulated:{scenario.name}"]
            super().setUpClass()


class HostileNamesTest(ScenarioTest):
    scenario = hostile_household()

    def test_nothing_in_a_name_is_obeyed(self):
        names = [node.name for node in self.root.walk()]
        self.assertTrue(any(name.startswith(HOSTILE_NAMES["markup"]) for name in names), names)
        for name in names:
            with self.subTest(name=name):
                self.assertNotRegex(name, "[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")

    def test_a_long_name_stays_in_its_card(self):
        left, top, width, height = self.root.find(role="frame").extents
        cards = self.cards()
        self.assertEqual(len({card.extents[2:] for card in cards}), 1, "cards differ in size")
        for card in cards:
            with self.subTest(card=card.name[:40]):
                x, _, card_width, _ = card.extents
                self.assertGreaterEqual(x, left)
                self.assertLessEqual(x + card_width, left + width)


class MovingPeopleTest(ScenarioTest):
    scenario = restless_household()

    def order_with(self, kim):
        """Everybody's order, once Kim's card says so."""
        def look():
            cards = {card.name.split(",")[0]: card.name for card in self.cards()}
            return kim in cards.get("Kim", "") and self.first_names()
        return wait_for(look, f"Kim: {kim}")

    def test_nobody_moves_under_the_pointer(self):
        self.point_at(self.cards()[0])
        first = self.order_with("Here now")
        self.assertEqual(self.order_with("locked"), first)
        self.assertEqual(self.order_with("Here now"), first)
        self.assertEqual(self.order_with("locked"), first)
        self.point_away()
        wait_for(lambda: self.first_names() == ["Alex", "Noor", "Sam", "Kim"], "Kim, who is away, to be last")


class SeveralSessionsTest(WindowTest):
    """Somebody who is signed in three times: at two terminals and at the desktop."""
    arguments = ["--backend", "logind"]

    @classmethod
    def setUpClass(cls):
        cls.logind = cls.enterClassContext(FakeLogind(BIN, "--several"))
        cls.environment = cls.logind.environment
        super().setUpClass()

    def test_the_card_says_so_and_the_page_has_the_menu(self):
        wait_for(lambda: any("3 sessions: " in card.name for card in self.cards()), "the sessions in the card's name")
        self.assertEqual(len(self.cards()), 1)
        self.cards()[0].do("Press")
        wait_for(lambda: any(node.name.startswith("From office-pc · ") for node in self.root.walk()), "the sessions")
        self.find("More for sam", "push button").do("Press")
        self.find("Sign out without asking…", "menu item")
        names = [node.name for node in self.root.walk() if node.role == "menu item" and node.is_showing]
        self.assertEqual(names, ["Lock", "Sign out without asking…"])


class HangingSystemTest(WindowTest):
    arguments = ["--backend", "logind"]

    @classmethod
    def setUpClass(cls):
        cls.logind = cls.enterClassContext(FakeLogind(BIN))
        cls.environment = cls.logind.environment
        super().setUpClass()

    def test_the_window_answers_while_the_system_does_not(self):
        self.logind.hang()
        began = time.monotonic()
        while not any(node.name.startswith("Shown as of") for node in self.root.walk()):
            self.assertLess(time.monotonic() - began, 60, "nothing says that this is old")
            self.desktop.press("ctrl+4")
            self.find("Settings – Usher", deadline=4)
            self.desktop.press("F5", "ctrl+1")
            self.find("People – Usher", deadline=4)
        self.assertTrue(self.cards(), "what was known is still shown")
        self.logind.resume()
        self.desktop.press("F5")
        wait_for(lambda: not any(node.is_showing and node.name.startswith("Shown as of") for node in self.root.walk()),
                 "fresh figures")


def setUpModule():
    desktop = unittest.enterModuleContext(Desktop())
    accessibletree.connect(desktop)
    WindowTest.desktop = desktop


if __name__ == "__main__":
    if MISSING:
        print(f"skipped: {MISSING} is not installed")
        sys.exit(1 if os.environ.get("CI") == "true" else 77)
    try:
        unittest.main()
    except Missing as missing:
        print(f"skipped: {missing} is not installed")
        sys.exit(1 if os.environ.get("CI") == "true" else 77)
