#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The dialog that asks somebody, on a real display: keyboard, screen reader, its end. usage: test_dialog.py BIN_FOLDER"""

import os
import sys
import tempfile
import unittest

try:
    import accessibletree
    MISSING = None
except (ImportError, ValueError) as error:
    MISSING = f"python3-gi or gir1.2-atspi-2.0 ({error})"
import dialog
from desktop import Desktop, Missing, wait_for

BIN = sys.argv.pop() if len(sys.argv) > 1 else "build/dev/bin"
LONG = "Please save your game and all that is open, I need the big screen for a call with grandma and grandpa. " * 60


class DialogTest(unittest.TestCase):
    desktop = None

    def open(self, environment=None, **words):
        opened = dialog.Dialog(self.desktop, f"{BIN}/usher-agent", dialog.request(**words), **{"LANGUAGE": "en", **(environment or {})})
        self.addCleanup(opened.__exit__)
        opened.wait_for_word("shown")
        self.root = accessibletree.find_program(opened.process)
        return opened

    def wait_for_focus(self, name):
        wait_for(lambda: (self.root.focused() or self.root).name == name, f"the focus on {name!r}")

    def names(self):
        return [node.name for node in self.root.walk() if node.is_showing and node.name]

    def find(self, name, role=None):
        return wait_for(lambda: self.root.find(name, role), f"{role} {name!r}")

    def wait_for_answer(self, opened, answer):
        wait_for(opened.has_ended, "the dialog to end")
        self.assertEqual(opened.listen(), ["shown", answer])
        self.assertEqual(opened.process.returncode, 0)

    def test_the_keyboard_is_on_not_now(self):
        for key in "Return", "space":
            with self.subTest(key=key):
                opened = self.open()
                self.wait_for_focus("Not now")
                self.desktop.press(key)
                self.wait_for_answer(opened, "no")

    def test_tab_reaches_both_buttons_and_nothing_else(self):
        opened = self.open()
        self.wait_for_focus("Not now")
        for name in "Sign out now", "Not now", "Sign out now":
            self.desktop.press("Tab")
            self.wait_for_focus(name)
        self.desktop.press("Return")
        self.wait_for_answer(opened, "yes")

    def test_escape_is_no_answer(self):
        opened = self.open()
        self.wait_for_focus("Not now")
        self.desktop.press("Escape")
        self.wait_for_answer(opened, "closed")

    def test_pressed_by_a_screen_reader(self):
        opened = self.open()
        self.find("Sign out now", "push button").do("Press")
        self.wait_for_answer(opened, "yes")

    def test_a_screen_reader_hears_everything(self):
        self.open()
        names = self.names()
        for part in ("Alex asks", "Alex would like to use this PC. You will be signed out at 16:35. Save your work. Sign out now?",
                     "4 minutes left", "Sign out now", "Not now"):
            self.assertIn(part, names)
        self.assertTrue([name for name in names if name.startswith("Signing out at ")], "the message says another time")

    def test_in_the_last_minute_seconds_are_said(self):
        self.open(seconds=59)
        self.assertTrue([name for name in self.names() if name.endswith("seconds left")], self.names())

    def test_a_message_has_one_button(self):
        opened = self.open(title="A message from Alex", text="Dinner is ready!", question=False)
        self.wait_for_focus("OK")
        self.assertEqual([node.name for node in self.root.walk() if node.role == "push button"  and node.is_showing], ["OK"])
        self.assertFalse([name for name in self.names() if "left" in name or "Signing out" in name])
        self.desktop.press("Return")
        self.wait_for_answer(opened, "ok")

    def test_gone_when_the_asker_goes(self):
        opened = self.open()
        opened.ours.close()
        wait_for(opened.has_ended, "the dialog to end")

    def test_gone_when_the_time_is_over(self):
        opened = self.open(seconds=1)
        wait_for(opened.has_ended, "the dialog to end")
        self.assertEqual(opened.listen(), ["shown"])

    def test_speaks_the_readers_language(self):
        self.open({"LANGUAGE": "de"}, text="Darf ich?")
        self.wait_for_focus("Jetzt nicht")
        self.assertTrue([name for name in self.names() if name.startswith("Abmeldung um ")])
        for name in self.names():
            self.assertNotRegex(name, r"\d:\d\d:\d\d", "no clock on a wall has seconds")

    def test_buttons_stay_on_the_screen(self):
        with tempfile.TemporaryDirectory() as settings:
            folder = os.path.join(settings, "usher")
            os.mkdir(folder)
            with open(os.path.join(folder, "usher.conf"), "w") as file:
                file.write("[appearance]\ntextScale=2\n")
            for environment in {}, {"XDG_CONFIG_HOME": settings}, {"QT_SCALE_FACTOR": "2"}:
                with self.subTest(environment=environment):
                    opened = self.open(environment, title="Maximiliane " * 12, text=LONG)
                    for name in "Not now", "Sign out now":
                        x, y, width, height = self.find(name, "push button").extents
                        self.assertGreaterEqual(min(x, y), 0)
                        self.assertLessEqual(y + height, 900)
                        self.assertLessEqual(x + width, 1280)
                    opened.ours.close()
                    wait_for(opened.has_ended, "the dialog to end")


def setUpModule():
    desktop = unittest.enterModuleContext(Desktop())
    accessibletree.connect(desktop)
    DialogTest.desktop = desktop


if __name__ == "__main__":
    if MISSING:
        print(f"skipped: {MISSING} is not installed")
        sys.exit(1 if os.environ.get("CI") == "true" else 77)
    try:
        unittest.main()
    except Missing as missing:
        print(f"skipped: {missing} is not installed")
        sys.exit(1 if os.environ.get("CI") == "true" else 77)
