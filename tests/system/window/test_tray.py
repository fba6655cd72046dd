#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Closing the real window, with a tray and without one. usage: test_tray.py BIN_FOLDER"""

import os
import sys
import tempfile
import unittest

try:
    import accessibletree
    import pretendbus
    MISSING = None
except (ImportError, ValueError) as error:
    MISSING = f"python3-gi or gir1.2-atspi-2.0 ({error})"
from desktop import Desktop, Missing, wait_for
from fakelogind import FakeLogind
from household import household

BIN = sys.argv.pop() if len(sys.argv) > 1 else "build/dev/bin"
SPEECH = {"LC_ALL": "C.UTF-8", "LANGUAGE": "en"}


class TrayTest(unittest.TestCase):
    """A program of its own for each story; its settings are forgotten with it."""

    desktop = None

    def start(self, *arguments, **environment):
        settings = tempfile.TemporaryDirectory()
        self.addCleanup(settings.cleanup)
        program = self.desktop.start([f"{BIN}/usher", *arguments],
                                     **{**SPEECH, "XDG_CONFIG_HOME": settings.name, "XDG_STATE_HOME": settings.name, **environment})
        self.addCleanup(program.communicate)
        self.addCleanup(program.terminate)
        return program

    def open_demo(self):
        self.program = self.start("--demo")
        self.root = accessibletree.find_program(self.program)
        self.find("Ask Sam, then sign out…")

    def panel(self):
        panel = pretendbus.Panel(self.desktop).__enter__()
        self.addCleanup(panel.__exit__)
        return panel

    def find(self, name, role=None):
        return wait_for(lambda: self.root.find(name, role), f"{role} {name!r}")

    def windows(self):
        return self.desktop.search("Usher")

    def wait_for_end(self, program):
        wait_for(lambda: program.poll() is not None, "the program to end")
        self.assertEqual(program.returncode, 0)

    def close(self):
        self.desktop.press("ctrl+w")

    def close_into_tray(self):
        self.close()
        self.find("Keep in the tray", "push button").do("Press")
        wait_for(lambda: not self.windows(), "the window to go")

    def test_without_a_tray_closing_quits(self):
        self.open_demo()
        self.close()
        self.wait_for_end(self.program)

    def test_without_a_tray_closing_asks_while_somebody_is_asked(self):
        self.open_demo()
        self.find("Ask Sam, then sign out…").do("Press")
        self.find("Ask Sam", "push button").do("Press")
        self.find("Cancel (Sam)")
        self.close()
        self.find("Stay", "push button").do("Press")
        self.assertTrue(self.windows())
        self.close()
        self.find("Quit and cancel", "push button").do("Press")
        self.wait_for_end(self.program)

    def test_closed_into_the_tray_and_back(self):
        panel = self.panel()
        self.open_demo()
        wait_for(lambda: panel.items, "an icon in the tray")
        self.close_into_tray()
        self.assertIsNone(self.program.poll())
        panel.click()
        wait_for(self.windows, "the window to be back")
        self.find("Ask Sam, then sign out…")
        # Said once is enough.
        self.close()
        wait_for(lambda: not self.windows(), "the window to go")
        panel.choose("Open Usher")
        wait_for(self.windows, "the window to be back")

    def test_the_icon_says_who_is_signed_in(self):
        panel = self.panel()
        self.open_demo()
        wait_for(lambda: panel.items, "an icon in the tray")
        self.assertIn("signed in", panel.item("ToolTip")[2])
        self.assertTrue(panel.item("IconPixmap"))
        labels = list(panel.menu())
        self.assertEqual(labels[0], "Open Usher")
        self.assertEqual(labels[-1], "Quit")
        self.assertTrue([label for label in labels if label.startswith("Sam – ")], labels)
        self.assertIn("Until tomorrow", labels)
        panel.choose(next(label for label in labels if label.startswith("Kim – ")))
        self.find("Kim – Usher", None)

    def test_rules_are_paused_from_the_tray(self):
        panel = self.panel()
        self.open_demo()
        wait_for(lambda: panel.items, "an icon in the tray")
        panel.choose("For 1 hour")
        wait_for(lambda: "Resume rules" in panel.menu(), "the rules to rest")
        self.assertNotIn("For 1 hour", panel.menu())
        panel.choose("Resume rules")
        wait_for(lambda: "For 1 hour" in panel.menu(), "the rules to be in force")

    def test_names_cannot_hide_letters_in_the_menu(self):
        panel = self.panel()
        with tempfile.NamedTemporaryFile("w", suffix=".json") as scenario:
            scenario.write(household({"alex": "Alex", "sam": "Tom_and & Jerry"}))
            scenario.flush()
            self.start("--backend", f"simulated:{scenario.name}")
            wait_for(lambda: panel.items and len(panel.menu()) > 3, "the menu")
        self.assertTrue([label for label in panel.menu() if label.startswith("Tom__and _& Jerry – ")], panel.menu())

    def test_quitting_from_the_tray_asks_while_somebody_is_asked(self):
        panel = self.panel()
        self.open_demo()
        wait_for(lambda: panel.items, "an icon in the tray")
        plain = panel.item("IconPixmap")
        self.find("Ask Sam, then sign out…").do("Press")
        self.find("Ask Sam", "push button").do("Press")
        wait_for(lambda: panel.item("IconPixmap") != plain, "another icon")
        self.assertIn("Sam", panel.item("ToolTip")[2])
        self.close_into_tray()
        self.assertIsNone(self.program.poll(), "closing into the tray cancels nothing")
        panel.choose("Quit")
        wait_for(self.windows, "the window to be back")
        self.find("Quit and cancel", "push button").do("Press")
        self.wait_for_end(self.program)

    def test_started_in_the_tray(self):
        panel = self.panel()
        self.program = self.start("--demo", "--tray")
        wait_for(lambda: panel.items, "an icon in the tray")
        self.assertFalse(self.windows())
        panel.click()
        wait_for(self.windows, "the window")

    def test_a_panel_that_goes_leaves_nobody_behind(self):
        with pretendbus.Panel(self.desktop) as panel:
            self.open_demo()
            wait_for(lambda: panel.items, "an icon in the tray")
            self.close_into_tray()
        wait_for(self.windows, "the window to be back")
        self.close()
        self.wait_for_end(self.program)

    def test_a_second_start_raises_the_first(self):
        panel = self.panel()
        with FakeLogind(BIN) as logind:
            first = self.start(**logind.environment)
            wait_for(lambda: panel.items and self.windows(), "the window and its icon")
            self.root = accessibletree.find_program(first)
            self.close_into_tray()
            second = self.start(**logind.environment)
            self.wait_for_end(second)
            wait_for(self.windows, "the first one's window to be back")
            self.assertEqual(len(self.windows()), 1)
            self.assertIsNone(first.poll())
            # Invented people may be looked at beside the real ones.
            self.start("--demo")
            wait_for(lambda: len(self.windows()) == 2, "a demonstration beside it")


def setUpModule():
    desktop = unittest.enterModuleContext(Desktop())
    accessibletree.connect(desktop)
    TrayTest.desktop = desktop


if __name__ == "__main__":
    if MISSING:
        print(f"skipped: {MISSING} is not installed")
        sys.exit(1 if os.environ.get("CI") == "true" else 77)
    try:
        unittest.main()
    except Missing as missing:
        print(f"skipped: {missing} is not installed")
        sys.exit(1 if os.environ.get("CI") == "true" else 77)
