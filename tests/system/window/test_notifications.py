#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""What the desktop's notifications get from the real programs. usage: test_notifications.py BIN_FOLDER"""

import os
import sys
import tempfile
import unittest

try:
    import accessibletree
    import pretendbus
    from gi.repository import GLib
    MISSING = None
except (ImportError, ValueError) as error:
    MISSING = f"python3-gi or gir1.2-atspi-2.0 ({error})"
import dialog
from desktop import Desktop, Missing, wait_for
from household import household

BIN = sys.argv.pop() if len(sys.argv) > 1 else "build/dev/bin"
SPEECH = {"LC_ALL": "C.UTF-8", "LANGUAGE": "en"}


class NotificationTest(unittest.TestCase):
    desktop = None

    def server(self, *capabilities):
        server = pretendbus.Notifications(self.desktop, *capabilities).__enter__()
        self.addCleanup(server.__exit__)
        return server


class OutcomeTest(NotificationTest):
    """The owner hears how a request went while they look elsewhere. Sam says "not now" soon, whenever he is asked."""

    def open_household(self, name):
        timeline = [{"at": f"{second}s", "answer": {"user": "sam", "with": "no"}} for second in range(1, 240)]
        scenario = tempfile.NamedTemporaryFile("w", suffix=".json")
        self.addCleanup(scenario.close)
        scenario.write(household({"alex": "Alex", "sam": name}, timeline))
        scenario.flush()
        self.program = self.desktop.start([f"{BIN}/usher", "--backend", f"simulated:{scenario.name}"], **SPEECH)
        self.addCleanup(self.program.communicate)
        self.addCleanup(self.program.terminate)
        self.root = accessibletree.find_program(self.program)

    def find(self, start):
        return wait_for(lambda: next((node for node in self.root.walk() if node.is_showing and node.name.startswith(start)), None),
                        start)

    def ask(self):
        """By screen reader, which works in a window behind, too."""
        self.find("Ask Sam").do("Press")
        wait_for(lambda: self.root.find("Cancel", "push button"), "the dialog")
        next(node for node in self.root.walk() if node.role == "push button" and node.is_showing
             and node.name.startswith("Ask Sam") and not node.name.endswith("…")).do("Press")

    def look_elsewhere(self):
        """Another window takes the keyboard."""
        other = dialog.Dialog(self.desktop, f"{BIN}/usher-agent", dialog.request(title="Something else")).__enter__()
        self.addCleanup(other.__exit__)
        wait_for(lambda: self.desktop.active_window() in self.desktop.search("Something else"), "the other window in front")

    def test_declined_is_told_in_plain_words(self):
        server = self.server("body", "body-markup", "actions")
        self.open_household("Sam <b>&amp;</b>")
        self.look_elsewhere()
        self.ask()
        shown = wait_for(lambda: server.shown, "a notification")
        self.assertEqual(len(shown), 1)
        self.assertEqual(shown[0]["title"], "Sam <b>&amp;</b> is still using the PC")
        self.assertEqual(shown[0]["body"], "Sam &lt;b&gt;&amp;amp;&lt;/b&gt; answered “Not now”.")
        self.assertEqual(list(shown[0]["actions"]), ["default"])
        self.assertEqual(shown[0]["hints"]["desktop-entry"], "io.github.usher.Usher")

    def test_without_markup_nothing_is_escaped(self):
        server = self.server("body")
        self.open_household("Sam & Max")
        self.look_elsewhere()
        self.ask()
        shown = wait_for(lambda: server.shown, "a notification")
        self.assertEqual(shown[0]["body"], "Sam & Max answered “Not now”.")
        self.assertEqual(shown[0]["actions"], {})

    def test_a_click_brings_the_window_to_the_front(self):
        server = self.server("body", "actions")
        self.open_household("Sam")
        self.look_elsewhere()
        self.ask()
        wait_for(lambda: server.shown, "a notification")
        server.choose("default")
        wait_for(lambda: self.desktop.active_window() in self.desktop.search("People – Usher"), "the window in front")

    def test_nothing_while_the_window_is_in_front(self):
        server = self.server("body", "actions")
        self.open_household("Sam")
        wait_for(lambda: self.desktop.active_window() in self.desktop.search("People – Usher"), "the window in front")
        self.ask()
        self.find("Sam is still using the PC")
        # What the window had to say would have come before this.
        pretendbus.call(server.bus, server.name, server.path, server.name, "CloseNotification", GLib.Variant("(u)", (0,)))
        self.assertEqual(server.shown, [])


def setUpModule():
    desktop = unittest.enterModuleContext(Desktop())
    accessibletree.connect(desktop)
    NotificationTest.desktop = desktop


if __name__ == "__main__":
    if MISSING:
        print(f"skipped: {MISSING} is not installed")
        sys.exit(1 if os.environ.get("CI") == "true" else 77)
    try:
        unittest.main()
    except Missing as missing:
        print(f"skipped: {missing} is not installed")
        sys.exit(1 if os.environ.get("CI") == "true" else 77)
