#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The real window where nobody real can be shown. usage: test_demo.py BIN_FOLDER"""

import json
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

OWN_RULE = {"id": "mine", "name": "Mine", "who": ["sam"], "when": {"awayFor": "2h"}, "then": {"action": "recommend"}}


class DemoTest(unittest.TestCase):
    """Where this PC's people cannot be read the demo household stands in: its rules are not the owner's."""

    @classmethod
    def setUpClass(cls):
        cls.desktop = Desktop()
        cls.desktop.__enter__()
        cls.addClassCleanup(cls.desktop.__exit__)
        accessibletree.connect(cls.desktop)
        cls.file = cls.desktop.folder / "own" / "rules.json"
        cls.file.parent.mkdir()
        cls.file.write_text(json.dumps({"version": 1, "rules": [OWN_RULE]}), encoding="utf-8")
        cls.before = cls.file.read_text(encoding="utf-8")
        program = cls.desktop.start([f"{BIN}/usher"], LC_ALL="C.UTF-8", LANGUAGE="en",
                                    USHER_CONFIG_DIR=str(cls.file.parent),
                                    DBUS_SYSTEM_BUS_ADDRESS="unix:path=/nonexistent/bus")
        cls.root = accessibletree.find_program(program)
        wait_for(lambda: cls.root.find("A demo household: nobody here is real"), "the demo")

    def find(self, name, role=None):
        return wait_for(lambda: self.root.find(name, role), f"{role} {name!r}")

    def test_the_owners_rule_file_is_not_touched(self):
        self.desktop.press("ctrl+2")
        self.find("Rules – Usher")
        self.find("“Bedtime” is on", "check box").do("Press")
        self.find("“Bedtime” is off")
        self.press_in_menu("Pause all", "Until I resume")
        self.find("Resume")
        self.assertEqual(self.file.read_text(encoding="utf-8"), self.before)
        self.assertEqual([path.name for path in self.file.parent.iterdir()
                          if path.name.startswith("rules")], ["rules.json"])

    def press_in_menu(self, opener, item):
        self.find(opener).do("Press")
        self.find(item).do("Press")

    def test_every_page_says_that_nobody_is_real(self):
        for keys, title in (("ctrl+2", "Rules – Usher"), ("ctrl+3", "History – Usher"),
                            ("ctrl+4", "Settings – Usher"), ("ctrl+1", "People – Usher")):
            self.desktop.press(keys)
            self.find(title)
            self.find("A demo household: nobody here is real")
        wait_for(lambda: next((node for node in self.root.walk() if node.name.startswith("Sam, ")), None),
                 "Sam's card").do("Press")
        self.find("Sam – Usher")
        self.find("A demo household: nobody here is real")

    def test_it_says_so_while_the_people_are_scrolled(self):
        self.desktop.press("ctrl+1")
        self.find("People – Usher")
        banner = self.find("A demo household: nobody here is real")
        card = wait_for(lambda: next((node for node in self.root.walk() if node.name.startswith("Alex, ")), None),
                        "Alex's card")
        place, before = banner.extents, card.extents
        self.desktop.run(["xdotool", "mousemove", str(before[0] + 20), str(before[1] + 20), "click", "--repeat", "5", "5"])
        wait_for(lambda: card.extents != before, "the people to scroll")
        self.assertEqual(banner.extents, place)
        self.assertTrue(banner.is_showing)


if __name__ == "__main__":
    if MISSING:
        print(f"skipped: {MISSING} is not installed")
        sys.exit(1 if os.environ.get("CI") == "true" else 77)
    try:
        unittest.main()
    except Missing as missing:
        print(f"skipped: {missing} is not installed")
        sys.exit(1 if os.environ.get("CI") == "true" else 77)
