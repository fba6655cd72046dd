#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Asking somebody to sign out, in the real window, by keyboard and by screen reader. usage: test_ask.py BIN_FOLDER"""

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


class AskTest(unittest.TestCase):
    """One program for all stories: each begins and ends with nobody being asked."""

    @classmethod
    def setUpClass(cls):
        cls.desktop = Desktop()
        cls.desktop.__enter__()
        cls.addClassCleanup(cls.desktop.__exit__)
        accessibletree.connect(cls.desktop)
        cls.program = cls.desktop.start([f"{BIN}/usher", "--demo"], LC_ALL="C.UTF-8", LANGUAGE="en")
        cls.root = accessibletree.find_program(cls.program)
        wait_for(lambda: cls.root.find("Ask Sam, then sign out…"), "Sam's card")

    def find(self, name, role=None):
        return wait_for(lambda: self.root.find(name, role), f"{role} {name!r}")

    def focused_name(self):
        node = self.root.focused()
        return node.name if node else None

    def wait_for_focus(self, name):
        wait_for(lambda: self.focused_name() == name, f"the focus on {name!r}")

    def end_request(self):
        self.find("Cancel (Sam)").do("Press")
        self.find("OK (Sam)").do("Press")
        self.find("Ask Sam, then sign out…")

    def test_asked_by_screen_reader_and_cancelled(self):
        self.find("Ask Sam, then sign out…", "push button").do("Press")
        self.find("Ask Sam", "push button").do("Press")
        ring = wait_for(lambda: self.root.find(role="progress bar"), "the ring")
        self.assertRegex(ring.name, r"4 minutes and \d+ seconds? left|5 minutes")
        self.assertTrue(any("Waiting for Sam’s answer" in node.name for node in self.root.walk()))
        self.end_request()

    def test_asked_by_keyboard(self):
        self.find("Ask Sam, then sign out…").accessible.get_component_iface().grab_focus()
        self.wait_for_focus("Ask Sam, then sign out…")
        self.desktop.press("Return")
        self.wait_for_focus("Ask Sam")
        self.desktop.press("Return")
        wait_for(lambda: self.root.find(role="progress bar"), "the ring")
        self.end_request()

    def test_tab_stays_in_the_dialog(self):
        self.find("Ask Sam, then sign out…").do("Press")
        self.wait_for_focus("Ask Sam")
        visited = []
        for _ in range(12):
            before = self.focused_name()
            self.desktop.press("Tab")
            visited.append(wait_for(lambda b=before: self.focused_name() if self.focused_name() != b else None,
                                    "the focus to move"))
            if visited[-1] == "Ask Sam":
                break
        self.assertEqual(visited[-1], "Ask Sam", visited)
        self.assertIn("Cancel", visited)
        self.assertTrue(all(visited), visited)
        self.assertFalse([name for name in visited if "People" in name or "Settings" in name], visited)
        self.desktop.press("Escape")
        wait_for(lambda: (self.focused_name() or "").startswith("Sam"), "the focus to be back on Sam's card")

    def test_locked_person_cannot_be_asked(self):
        self.find("Ask Kim, then sign out…").do("Press")
        self.find("Sign out without asking…", "push button")
        self.desktop.press("Escape")
        self.find("Ask Kim, then sign out…")


if __name__ == "__main__":
    if MISSING:
        print(f"skipped: {MISSING} is not installed")
        sys.exit(1 if os.environ.get("CI") == "true" else 77)
    try:
        unittest.main()
    except Missing as missing:
        print(f"skipped: {missing} is not installed")
        sys.exit(1 if os.environ.get("CI") == "true" else 77)
