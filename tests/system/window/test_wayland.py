#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The real dialog and the real window on Wayland. usage: test_wayland.py BIN_FOLDER"""

import os
import sys
import unittest

try:
    import accessibletree
    MISSING = None
except (ImportError, ValueError) as error:
    MISSING = f"python3-gi or gir1.2-atspi-2.0 ({error})"
import dialog
from desktop import Missing, WaylandDesktop, wait_for

BIN = sys.argv.pop() if len(sys.argv) > 1 else "build/dev/bin"


class WaylandTest(unittest.TestCase):
    desktop = None

    def find(self, name, role=None):
        return wait_for(lambda: self.root.find(name, role), f"{role} {name!r}")

    def test_a_press_in_the_dialog_answers(self):
        for button, answer in ("Not now", "no"), ("Sign out now", "yes"):
            with self.subTest(button=button), dialog.Dialog(self.desktop, f"{BIN}/usher-agent", dialog.request(),
                                                            LANGUAGE="en") as opened:
                opened.wait_for_word("shown")
                self.root = accessibletree.find_program(opened.process)
                self.find(button, "push button").do("Press")
                wait_for(opened.has_ended, "the dialog to end")
                self.assertEqual(opened.listen(), ["shown", answer])

    def test_somebody_is_asked_in_the_window(self):
        program = self.desktop.start([f"{BIN}/usher", "--demo"], LC_ALL="C.UTF-8", LANGUAGE="en")
        self.addCleanup(program.communicate)
        self.addCleanup(program.terminate)
        self.root = accessibletree.find_program(program)
        self.find("Ask Sam, then sign out…", "push button").do("Press")
        self.find("Ask Sam", "push button").do("Press")
        self.find("Cancel (Sam)", "push button").do("Press")
        self.find("OK (Sam)", "push button").do("Press")
        self.find("Ask Sam, then sign out…", "push button")


def setUpModule():
    desktop = unittest.enterModuleContext(WaylandDesktop())
    accessibletree.connect(desktop)
    WaylandTest.desktop = desktop


if __name__ == "__main__":
    if MISSING:
        print(f"skipped: {MISSING} is not installed")
        sys.exit(1 if os.environ.get("CI") == "true" else 77)
    try:
        unittest.main()
    except Missing as missing:
        print(f"skipped: {missing} is not installed")
        sys.exit(1 if os.environ.get("CI") == "true" else 77)
