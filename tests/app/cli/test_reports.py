#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""usherctl list, show and status as a process: what they print, and what they end with."""

import datetime
import json
import pathlib
import subprocess
import tempfile
import unittest

from processtest import DATA, USHERCTL, ProcessTest, environment, simulated


def midday():
    """A time zone in which it is midday now: there, what was two hours ago was today. POSIX counts westwards."""
    east = 12 - datetime.datetime.now(datetime.timezone.utc).hour
    return f"Etc/GMT{-east:+d}"


class Reports(ProcessTest):
    def test_list(self):
        run = self.run_usherctl("list", *simulated("household.json"))
        self.assertEqual(run.stderr, "")
        self.assertEqual(run.returncode, 0)
        self.assertEqual(run.stdout, (DATA / "household.txt").read_text(encoding="utf-8"))

    def test_list_json(self):
        run = self.run_usherctl("list", "--json", *simulated("household.json"))
        self.assertEqual((run.returncode, run.stderr), (0, ""))
        sample = json.loads(run.stdout)
        self.assertEqual(list(sample), ["takenAt", "backend", "simulated", "cpuCount", "memoryBytes",
                                        "memoryAvailableBytes", "sessions"])
        self.assertEqual((sample["backend"], sample["simulated"]), ("simulated", True))
        self.assertRegex(sample["takenAt"], r"^2026-11-23T19:00:0\d\.\d{3}Z$")
        by_user = {session["user"]: session for session in sample["sessions"]}
        self.assertEqual(list(by_user), ["alex", "sam", "kim", "noor"])
        self.assertEqual([by_user[user]["state"] for user in by_user], ["active", "active", "locked", "disconnected"])
        self.assertEqual((by_user["noor"]["idleSeconds"], by_user["noor"]["idleSource"]), (None, None))
        self.assertEqual(by_user["sam"]["cpuPercent"], 13)
        self.assertEqual([program["name"] for program in by_user["sam"]["programs"]], ["minecraft", "firefox"])

    def test_times_have_no_seconds(self):
        for language in ({}, {"LC_ALL": "C"}, {"LANGUAGE": "en"}, {"LANGUAGE": "de"}):
            with self.subTest(language):
                run = self.run_usherctl("list", "--backend", "simulated", env=environment(TZ=midday(), **language))
                self.assertRegex(run.stdout, r"(since|seit) \d\d:\d\d ")

    def test_the_demonstration_is_said_to_be_one(self):
        run = self.run_usherctl("list", "--backend", "simulated")
        self.assertEqual(run.returncode, 0)
        self.assertTrue(run.stdout.startswith("Demonstration household:"))
        self.assertEqual(len(run.stdout.splitlines()), 8)
        self.assertIs(json.loads(self.run_usherctl("list", "--backend=simulated", "--json").stdout)["simulated"], True)

    def test_show(self):
        by_id = self.run_usherctl("show", "3", *simulated("household.json"))
        by_both = self.run_usherctl("show", "sam#3", *simulated("household.json"))
        self.assertEqual((by_id.returncode, by_both.returncode), (0, 0))
        self.assertIn("\nSam: sam#3\n", by_id.stdout)
        self.assertRegex(by_id.stdout, r"\nminecraft +12 % +1\.8 GB +1\n")
        shown = json.loads(self.run_usherctl("show", "sam", "--json", *simulated("household.json")).stdout)
        self.assertEqual(shown["session"]["id"], "3")

    def test_show_nobody(self):
        run = self.run_usherctl("show", "lee", *simulated("household.json"))
        self.assert_one_complaint(run, 4)
        self.assertIn("alex, sam, kim and noor", run.stderr)

    def test_status(self):
        run = self.run_usherctl("status", *simulated("household.json"))
        self.assertEqual((run.returncode, run.stderr), (0, ""))
        self.assertRegex(run.stdout, r"(?m)^  Backend +simulated$")
        report = json.loads(self.run_usherctl("status", "--json", *simulated("household.json")).stdout)
        self.assertIs(report["reachable"], True)
        self.assertEqual(report["sessionCount"], 4)
        self.assertEqual(len(report["capabilities"]), 11)

    def test_selftest(self):
        run = self.run_usherctl("selftest", *simulated("household.json"))
        self.assertEqual((run.returncode, run.stderr), (0, ""))
        self.assertRegex(run.stdout, r"(?m)^Qt: 6\.\d+\.\d+, built with 6\.")
        self.assertRegex(run.stdout, r"(?m)^Sessions: 4$")
        self.assertRegex(run.stdout, r"(?m)^  good    no two sessions have the same id")
        for personal in ('"sam"', "Sam", "kim", "noor", "firefox", "minecraft"):
            self.assertNotIn(personal, run.stdout)

    def test_german(self):
        run = self.run_usherctl("list", *simulated("household.json"), env=environment(LC_ALL="de_DE.UTF-8"))
        self.assertTrue(run.stdout.startswith("Vorführung: Diese Personen sind erfunden"), run.stdout)
        self.assertIn("4 Personen sind angemeldet.", run.stdout)

    def test_hostile_names(self):
        with tempfile.TemporaryDirectory() as folder:
            for arguments in (["list"], ["list", "--json"], ["show", "sam"], ["show", "sam", "--json"]):
                run = self.run_usherctl(*arguments, *simulated("hostile.json"), cwd=folder)
                self.assertEqual(run.returncode, 0, run.stderr)
                for character in run.stdout:
                    self.assertFalse(character != "\n" and (ord(character) < 32 or 0x7F <= ord(character) <= 0x9F),
                                     run.stdout)
                    self.assertNotIn(character, "\u202e\u2028")
            self.assertEqual(list(pathlib.Path(folder).iterdir()), [])
        listed = self.run_usherctl("list", *simulated("hostile.json")).stdout
        name = "\\x1b[31mSam\\u202e\\x9b\\x7f\\x0a<b>"
        self.assertIn(f" {name} holds 0.3 of 16 GB.", listed)
        self.assertIn(f" {name} ", listed)
        self.assertIn(" mine\\u202e$(touch owned)<b>\n", listed)
        sample = json.loads(self.run_usherctl("list", "--json", *simulated("hostile.json")).stdout)
        self.assertEqual(sample["sessions"][0]["fullName"], "\x1b[31mSam\u202e\x9b\x7f\n<b>")


class Refusals(ProcessTest):
    def test_wrong_command_lines(self):
        for arguments in ([], ["lits"], ["list", "sam"], ["show"], ["list", "--fast"], ["status", "--watch"],
                          ["list", "--backend"], ["list", "--backend", "x11"], ["list", "--json=yes"],
                          ["ask"], ["message", "sam"], ["sign-out"], ["lock", "sam", "--force"],
                          ["disconnect", "sam", "kim"], ["ask", "sam", "--wait", "1s"], ["history", "sam"], ["history", "--since", "soon"]):
            with self.subTest(arguments):
                self.assert_one_complaint(self.run_usherctl(*arguments), 2)

    def test_what_other_systems_have(self):
        self.assert_one_complaint(self.run_usherctl("list", "--backend", "wts"), 8)

    def test_mistaken_scenario(self):
        run = self.run_usherctl("list", *simulated("mistaken.json"))
        self.assertEqual((run.returncode, run.stdout), (1, ""))
        lines = run.stderr.splitlines()
        for line in lines:
            self.assertRegex(line, r"/mistaken\.json:[56]:\d+: error: ")
        self.assertIn(f"{DATA / 'mistaken.json'}:5:29: error: ", run.stderr)
        self.assertIn(f"{DATA / 'mistaken.json'}:6:19: error: ", run.stderr)

    def test_missing_scenario(self):
        run = self.run_usherctl("list", "--backend", "simulated:/nonexistent.json")
        self.assertEqual((run.returncode, run.stdout), (1, ""))
        self.assertIn("/nonexistent.json", run.stderr)


class Streams(ProcessTest):
    def test_reader_that_has_had_enough(self):
        program = subprocess.Popen(["sh", "-c", '"$USHERCTL" list --json "$@"; echo "code $?" >&2', "sh",
                                    *simulated("household.json")],
                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                                   env=environment(USHERCTL=USHERCTL))
        program.stdout.close()
        self.assertEqual(program.stderr.read(), "code 0\n")
        program.stderr.close()
        program.wait()

    def test_first_line_only(self):
        run = subprocess.run(["bash", "-c", '"$0" list --json "$@" | head -1', USHERCTL,
                              *simulated("household.json")],
                             capture_output=True, text=True, env=environment())
        self.assertEqual((run.stdout, run.stderr), ("{\n", ""))

    def test_full_disk(self):
        with open("/dev/full", "w") as full:
            run = self.run_usherctl("list", *simulated("household.json"), stdout=full)
        self.assert_one_complaint(run, 1)

    def test_closed_output(self):
        run = subprocess.run(["bash", "-c", '"$0" list "$@" >&-', USHERCTL,
                              *simulated("household.json")],
                             capture_output=True, text=True, env=environment())
        self.assert_one_complaint(run, 1)

    def test_everything_closed(self):
        run = subprocess.run(["bash", "-c", '"$0" list "$@" <&- >&- 2>&-; exit $?', USHERCTL,
                              *simulated("household.json")], env=environment())
        self.assertEqual(run.returncode, 1)


if __name__ == "__main__":
    unittest.main()
