#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The Rules page of the real window, worked with what a screen reader sees. usage: test_rules.py BIN_FOLDER"""

import json
import os
import pathlib
import sys
import unittest

try:
    import accessibletree
    MISSING = None
except (ImportError, ValueError) as error:
    MISSING = f"python3-gi or gir1.2-atspi-2.0 ({error})"
from desktop import Desktop, Missing, wait_for

BIN = sys.argv.pop() if len(sys.argv) > 1 else "build/dev/bin"

AWAY_TWO_HOURS = {"id": "forgotten", "name": "Forgotten accounts", "who": ["sam"], "when": {"awayFor": "2h"},
                  "then": {"action": "ask"}}
ONLY_TELL = {"id": "tell", "name": "Only tell", "who": ["@everyone"], "when": {"awayFor": "1h"},
             "then": {"action": "recommend"}}


class RulesTest(unittest.TestCase):
    """One program for all stories; each begins with the rules it writes, on the Rules page."""

    @classmethod
    def setUpClass(cls):
        cls.desktop = Desktop()
        cls.desktop.__enter__()
        cls.addClassCleanup(cls.desktop.__exit__)
        accessibletree.connect(cls.desktop)
        cls.file = pathlib.Path(cls.desktop.folder) / "rules.json"
        cls.program = cls.desktop.start([f"{BIN}/usher", "--demo", "--rules", str(cls.file)],
                                        LC_ALL="C.UTF-8", LANGUAGE="en")
        cls.root = accessibletree.find_program(cls.program)
        wait_for(lambda: cls.root.find("People – Usher"), "the window")
        cls.desktop.press("ctrl+2")
        wait_for(lambda: cls.root.find("Rules – Usher"), "the Rules page")

    def write(self, *rules):
        new = self.file.with_suffix(".new")
        new.write_text(json.dumps({"version": 1, "rules": rules}), encoding="utf-8")
        new.replace(self.file)

    def begin(self, *rules):
        self.write(*rules)
        wait_for(lambda: len(self.rows()) == len(rules), f"{len(rules)} rules")

    def rules(self):
        return json.loads(self.file.read_text(encoding="utf-8"))["rules"]

    def rows(self):
        listed = self.root.find("Rules", "list")
        if not listed:
            return []
        listed.accessible.clear_cache()
        shown = [node for node in listed.children if node.description.rstrip("0123456789").endswith(" of ")
                 and node.is_showing]
        # In the tree they stand in the order in which they were made.
        return sorted(shown, key=lambda node: node.extents[1])

    def find(self, name=None, role=None):
        return wait_for(lambda: self.root.find(name, role), f"{role} {name!r}")

    def press(self, name):
        self.find(name).do("Press")

    def focus_first_rule(self):
        wait_for(self.rows, "the rules")[0].accessible.get_component_iface().grab_focus()
        wait_for(lambda: self.rows()[0].is_focused, "the focus on the first rule")

    def test_a_preset_becomes_a_rule(self):
        self.begin()
        self.find("No rules yet")
        self.press("Use “Forgotten accounts”")
        self.find("New rule")
        wait_for(lambda: any("Sam" in node.name and "asked" in node.name for node in self.root.walk()),
                 "what it would do to Sam")
        self.press("Add rule")
        wait_for(lambda: len(self.rows()) == 1, "the rule in the list")
        self.assertEqual([rule["name"] for rule in self.rules()], ["Forgotten accounts"])
        self.assertTrue(self.rows()[0].name.startswith("When anyone has been away for 2 hours, ask"))

    def test_a_rule_is_switched_off_and_the_change_undone(self):
        self.begin(AWAY_TWO_HOURS)
        self.find("“Forgotten accounts” is on", "check box").do("Press")
        wait_for(lambda: self.rules()[0].get("enabled") is False, "the rule to be off")
        wait_for(lambda: self.rows()[0].description.startswith("Off."), "the list to say so")
        self.desktop.press("ctrl+z")
        wait_for(lambda: "enabled" not in self.rules()[0], "the rule to be on again")

    def test_the_order_changes_by_keyboard(self):
        self.begin(AWAY_TWO_HOURS, ONLY_TELL)
        self.focus_first_rule()
        self.desktop.press("alt+Down")
        wait_for(lambda: [rule["id"] for rule in self.rules()] == ["tell", "forgotten"], "the new order")
        self.find("“Forgotten accounts” is now 2 of 2")
        wait_for(lambda: self.rows()[1].is_focused, "the focus to go with the rule")
        self.desktop.press("ctrl+z")
        wait_for(lambda: [rule["id"] for rule in self.rules()] == ["forgotten", "tell"], "the old order")

    def drag(self, row, distance):
        """As a hand does it: to the grip at the end of the row, and on in small steps."""
        self.root.accessible.clear_cache()
        more = [node for node in self.root.walk() if node.name.startswith("More about “") and node.is_showing]
        x, y, width, height = sorted(node.extents for node in more)[row]
        at = (x - width // 2, y + height // 2)
        self.desktop.run(["xdotool", "mousemove", str(at[0]), str(at[1]), "mousedown", "1"])
        for step in range(1, 11):
            self.desktop.run(["xdotool", "mousemove", str(at[0]), str(at[1] + distance * step // 10)])
        self.desktop.run(["xdotool", "mouseup", "1"])

    @staticmethod
    def ends(rows):
        """Where the list begins and ends; None while rows lie over each other."""
        spans = [(row.extents[1], row.extents[1] + row.extents[3]) for row in rows]
        if any(above[1] > below[0] for above, below in zip(spans, spans[1:])):
            return None
        return spans[0][0], spans[-1][1]

    def test_the_order_changes_by_mouse(self):
        third = {**ONLY_TELL, "id": "third", "name": "Third"}
        self.begin(AWAY_TWO_HOURS, ONLY_TELL, third)
        tops = [row.extents[1] for row in self.rows()]
        ends = self.ends(self.rows())
        self.drag(0, tops[2] - tops[0])
        wait_for(lambda: [rule["id"] for rule in self.rules()] == ["tell", "third", "forgotten"], "the new order")
        self.find("“Forgotten accounts” is now 3 of 3", "alert")
        wait_for(lambda: self.ends(self.rows()) == ends, "the rows in their places")
        self.drag(2, tops[0] - tops[1])
        wait_for(lambda: [rule["id"] for rule in self.rules()] == ["tell", "forgotten", "third"], "one place up")
        self.desktop.press("ctrl+z", "ctrl+z")
        wait_for(lambda: [rule["id"] for rule in self.rules()] == ["forgotten", "tell", "third"], "the old order")

    def test_a_drag_that_goes_nowhere_changes_nothing(self):
        self.begin(AWAY_TWO_HOURS, ONLY_TELL)
        before = self.file.read_bytes()
        self.drag(0, 12)
        self.press("Pause all")
        self.desktop.press("Escape")
        self.assertEqual(self.file.read_bytes(), before)

    def test_a_rule_is_deleted_and_brought_back(self):
        self.begin(AWAY_TWO_HOURS, ONLY_TELL)
        self.focus_first_rule()
        self.desktop.press("Delete")
        wait_for(lambda: len(self.rules()) == 1, "one rule less")
        self.press("Undo")
        wait_for(lambda: len(self.rules()) == 2, "both rules")

    def test_a_chip_is_changed(self):
        self.begin(AWAY_TWO_HOURS)
        self.focus_first_rule()
        self.desktop.press("Return")
        self.find("Edit rule")
        self.press("2 hours")
        self.press("1 h")
        self.find("1 hour", "push button")
        self.desktop.press("Escape")
        wait_for(lambda: not self.root.find("1 h"), "the popup to be closed")
        self.press("Save")
        wait_for(lambda: self.rules()[0]["when"]["awayFor"] == "1h", "the new span in the file")

    def test_escape_asks_only_if_something_would_be_lost(self):
        self.begin(AWAY_TWO_HOURS)
        self.focus_first_rule()
        self.desktop.press("Return")
        self.find("Edit rule")
        self.desktop.press("Escape")
        wait_for(self.rows, "the list")
        self.focus_first_rule()
        self.desktop.press("Return")
        self.find("Edit rule")
        self.desktop.type("x")
        self.find("Not saved yet")
        self.desktop.press("Escape")
        self.find("Discard what you changed?")
        self.press("Discard changes")
        wait_for(self.rows, "the list")
        self.assertEqual(self.rules()[0]["name"], "Forgotten accounts")

    def test_text_shows_its_mistakes_and_is_not_saved_with_them(self):
        self.begin(AWAY_TWO_HOURS)
        before = self.file.read_text(encoding="utf-8")
        self.press("More about rules")
        self.press("Edit as text…")
        area = self.find("Rule file")
        area.accessible.get_component_iface().grab_focus()
        wait_for(lambda: area.is_focused, "the focus in the text")
        self.desktop.press("ctrl+Home")
        self.desktop.type("x")
        self.find("This cannot be saved yet:")
        wait_for(lambda: any(node.name.startswith("Line 1: ") for node in self.root.walk()), "the mistake")
        self.press("Discard changes")
        wait_for(self.rows, "the list")
        self.assertEqual(self.file.read_text(encoding="utf-8"), before)

    def test_a_file_with_a_mistake_leaves_the_rules_and_says_where(self):
        self.begin(AWAY_TWO_HOURS)
        self.file.write_text('{\n"version": 1,\n"rulez": [],\n"rules": []}', encoding="utf-8")
        banner = self.find("The rule file has a mistake. The last good rules stay in force.")
        self.assertIn("line 3", banner.description)
        self.assertEqual(len(self.rows()), 1)

    def test_all_rules_are_paused_and_resumed(self):
        self.begin(AWAY_TWO_HOURS)
        self.press("Pause all")
        self.press("Until I resume")
        wait_for(lambda: self.rows()[0].description.startswith("Paused until you resume"), "the pause")
        self.press("Resume")
        wait_for(lambda: not self.rows()[0].description.startswith("Paused"), "the rules to go on")


if __name__ == "__main__":
    if MISSING:
        print(f"skipped: {MISSING} is not installed")
        sys.exit(1 if os.environ.get("CI") == "true" else 77)
    try:
        unittest.main()
    except Missing as missing:
        print(f"skipped: {missing} is not installed")
        sys.exit(1 if os.environ.get("CI") == "true" else 77)
