#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""usherctl history, and what show says besides, as a process."""

import json
import pathlib
import sqlite3
import tempfile
import time
import unittest

from processtest import ProcessTest, environment, simulated

MESSAGE, GONE = 1, 8  # as the kinds of what happened are numbered in the file

RULES = {"version": 1, "rules": [{"id": "forgotten", "name": "Forgotten", "who": ["@everyone"],
                                  "when": {"awayFor": "2h"}, "then": {"action": "ask"}}]}


def entry(at, kind, user, **other):
    return {"atMs": int(at * 1000), "kind": kind, "session": {"boot": "b", "id": "3", "owner": "1001", "signedInAtMs": 0},
            "user": user, "fullName": user.title(), "rule": "", "deadlineMs": None, "mode": 0, "cause": 0,
            "withdrawal": None, "isDryRun": False, "programs": [], "error": None, "freedBytes": None, **other}


class HistoryTest(ProcessTest):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def usherctl(self, *arguments):
        return self.run_usherctl(*arguments, env=environment(USHER_CONFIG_DIR=str(self.folder)))

    def remember(self, *entries):
        with sqlite3.connect(self.folder / "state.sqlite") as database:
            database.execute("CREATE TABLE IF NOT EXISTS tellings (id INTEGER PRIMARY KEY AUTOINCREMENT,"
                             " at_ms INTEGER NOT NULL, user TEXT NOT NULL, body BLOB NOT NULL)")
            for one in entries:
                database.execute("INSERT INTO tellings (at_ms, user, body) VALUES (?, ?, ?)",
                                 (one["atMs"], one["user"], json.dumps(one).encode()))
        database.close()

    def test_nothing_happened_and_nothing_is_made(self):
        run = self.usherctl("history")
        self.assertEqual((run.returncode, run.stdout, run.stderr), (0, "Nothing happened in that time.\n", ""))
        self.assertEqual(list(self.folder.iterdir()), [])
        self.assertEqual(json.loads(self.usherctl("history", "--json").stdout), {"entries": []})
        self.assertEqual(len(self.usherctl("history", "--csv").stdout.splitlines()), 1)

    def test_how_far_back_and_who(self):
        now = time.time()
        self.remember(entry(now - 8 * 86400, MESSAGE, "old"), entry(now - 3600, MESSAGE, "sam"),
                      entry(now - 60, GONE, "kim", freedBytes=1 << 30))

        def users(*options):
            return [one["user"] for one in json.loads(self.usherctl("history", "--json", *options).stdout)["entries"]]
        self.assertEqual(users(), ["sam", "kim"])
        self.assertEqual(users("--since", "30d"), ["old", "sam", "kim"])
        self.assertEqual(users("--since", "30m"), ["kim"])
        self.assertEqual(users("--since", "99999999d"), ["old", "sam", "kim"])
        self.assertEqual(users("--user=sam"), ["sam"])
        self.assertEqual(users("--user=nobody"), [])
        text = self.usherctl("history").stdout
        self.assertIn("Sam was asked", text)
        self.assertIn("Kim is signed out (1.0 GB of memory is free again)", text)

    def test_what_cannot_be_read_is_said(self):
        (self.folder / "state.sqlite").write_bytes(b"no database" * 1000)
        self.assert_one_complaint(self.usherctl("history"), 1)

    def test_invented_people_have_no_history(self):
        self.remember(entry(time.time(), MESSAGE, "sam"))
        run = self.usherctl("history", *simulated("household.json"))
        self.assertEqual(run.stdout, "Nothing happened in that time.\n")
        shown = json.loads(self.usherctl("show", "sam", "--json", *simulated("household.json")).stdout)
        self.assertEqual((shown["rules"], shown["lastEvents"]), (None, []))

    def test_show_says_what_the_rules_say(self):
        rules = self.folder / "some.json"
        rules.write_text(json.dumps(RULES), encoding="utf-8")
        options = ["--rules", str(rules), *simulated("household.json")]
        shown = json.loads(self.usherctl("show", "sam", "--json", *options).stdout)["rules"]
        explained = json.loads(self.usherctl("rules", "explain", "--json", *options).stdout)["sessions"]
        sam = next(one for one in explained if one["user"] == "sam")
        self.assertEqual(shown["reasons"][0]["outcome"], sam["reasons"][0]["outcome"])
        self.assertEqual(set(shown), set(sam) - {"id", "user"})
        text = self.usherctl("show", "sam", *options).stdout
        self.assertRegex(text, r"\nRules: .*\n  forgotten  ")

    def test_show_says_that_rules_cannot_be_used(self):
        broken = self.folder / "broken.json"
        broken.write_text("{", encoding="utf-8")
        run = self.usherctl("show", "sam", "--rules", str(broken), *simulated("household.json"))
        self.assertEqual(run.returncode, 0)
        self.assertIn(f"The rules cannot be used. See what is wrong: usherctl rules check {broken}", run.stdout)


if __name__ == "__main__":
    unittest.main()
