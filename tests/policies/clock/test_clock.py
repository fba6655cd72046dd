#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Rules that depend on the time of day, where clocks and calendars are at their most awkward: with the finished program."""

import json
import os
import pathlib
import subprocess
import tempfile
import unittest

USHERCTL = os.environ["USHERCTL"]
DAILY = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
RECOMMEND = {"action": "recommend"}
ASK = {"action": "ask", "wait": "5m"}

#: Name; the PC's clock as the story begins; the rule's zone, days and hours; what else happens; the first thing it does.
#: Sam is away from the beginning, and for two minutes no rule begins anything.
STORIES = [
    ("spring: the hour that is left out", "2027-03-28T01:00:00+01:00", "Europe/Berlin", DAILY, "02:30", "03:30", [],
     ["1h recommend"]),
    ("spring: a window that lies in it", "2027-03-28T01:00:00+01:00", "Europe/Berlin", ["sun"], "02:10", "02:50", [], []),
    ("autumn: the hour that comes twice", "2026-10-25T02:00:00+02:00", "Europe/Berlin", DAILY, "02:30", "02:45", [],
     ["30m recommend"]),
    ("autumn: its second time", "2026-10-25T02:50:00+02:00", "Europe/Berlin", DAILY, "02:30", "02:45", [],
     ["40m recommend"]),
    ("midnight: begins before it", "2026-11-28T23:00:00+01:00", "Europe/Berlin", ["sat"], "23:30", "00:30", [],
     ["30m recommend"]),
    ("midnight: still the day it began", "2026-11-29T00:10:00+01:00", "Europe/Berlin", ["sat"], "23:30", "00:30", [],
     ["2m recommend"]),
    ("midnight: not yet the next day's", "2026-11-29T00:10:00+01:00", "Europe/Berlin", ["sun"], "23:30", "00:30", [],
     ["23h20m recommend"]),
    ("begins on Sunday: Monday morning", "2026-11-30T06:00:00+01:00", "Europe/Berlin", ["sun"], "20:00", "07:00", [],
     ["2m recommend"]),
    ("begins on Sunday: Sunday morning", "2026-11-29T06:00:00+01:00", "Europe/Berlin", ["sun"], "20:00", "07:00", [],
     ["14h recommend"]),
    ("leap day: a Tuesday", "2028-02-28T10:30:00+01:00", "Europe/Berlin", ["tue"], "10:00", "11:00", [],
     ["23h30m recommend"]),
    ("leap day: the day after is Wednesday", "2028-02-29T12:00:00+01:00", "Europe/Berlin", ["wed"], "10:00", "11:00", [],
     ["22h recommend"]),
    ("no leap day in 2027", "2027-02-28T12:00:00+01:00", "Europe/Berlin", ["mon"], "10:00", "11:00", [],
     ["22h recommend"]),
    ("furthest east: Tuesday already", "2026-11-30T19:00:00Z", "Pacific/Kiritimati", ["tue"], "10:00", "11:00", [],
     ["1h recommend"]),
    ("far west: still Tuesday", "2026-12-02T06:00:00Z", "Pacific/Pago_Pago", ["tue"], "20:00", "21:00", [],
     ["1h recommend"]),
    ("a quarter of an hour beside the others", "2026-11-30T03:00:00Z", "Asia/Kathmandu", ["mon"], "09:00", "10:00", [],
     ["15m recommend"]),
    ("clock set on by years: settles, and the window comes", "2026-11-30T18:00:00+01:00", "Europe/Berlin", DAILY, "20:00",
     "21:00", [{"at": "10m", "setClock": "2036-11-30T19:55:00+01:00"}], ["15m recommend"]),
    ("clock set back by years, into the window: settles first", "2026-11-30T18:00:00+01:00", "Europe/Berlin", DAILY,
     "20:00", "21:00", [{"at": "10m", "setClock": "1999-12-31T20:30:00+01:00"}], ["12m recommend"]),
    ("hibernation over the whole window: the next day's", "2026-11-30T19:00:00+01:00", "Europe/Berlin", DAILY, "20:00",
     "21:00", [{"at": "30m", "sleep": "3h"}], ["22h recommend"]),
    ("hibernation from before it into it: settles first", "2026-11-30T19:00:00+01:00", "Europe/Berlin", DAILY, "20:00",
     "21:00", [{"at": "30m", "sleep": "1h"}], ["32m recommend"]),
]


def acts(begin, zone, days, start, end, timeline, then, until="24h"):
    rules = {"version": 1, "timeZone": zone, "rules": [
        {"id": "window", "name": "Window", "who": ["sam"], "then": then,
         "when": {"awayFor": "1m", "between": {"days": days, "from": start, "to": end}}}]}
    story = {"start": begin, "people": [{"user": "sam"}], "timeline": [{"at": "0s", "signIn": "sam"}, *timeline],
             "until": until}
    with tempfile.TemporaryDirectory() as folder:
        paths = [pathlib.Path(folder, name) for name in ("rules.json", "story.json")]
        for path, document in zip(paths, (rules, story)):
            path.write_text(json.dumps(document), encoding="utf-8")
        kept = {name: value for name, value in os.environ.items() if name.startswith(("ASAN_", "UBSAN_", "LSAN_"))}
        run = subprocess.run([USHERCTL, "rules", "simulate", "--rules", paths[0], "--scenario", paths[1], "--json"],
                             capture_output=True, text=True, encoding="utf-8", timeout=30, env=kept | {"LC_ALL": "C.UTF-8"})
    if (run.returncode, run.stderr) != (0, ""):
        raise AssertionError(f"{run.returncode}: {run.stderr}")
    lines = [json.loads(line) for line in run.stdout.splitlines()]
    return [f"{line['at']} {line['action']}" + (f" {line['why']}" if line["action"] == "withdraw" else "") for line in lines]


class Clock(unittest.TestCase):
    maxDiff = None

    def test_a_recommendation_comes_in_its_window(self):
        for name, begin, zone, days, start, end, timeline, expected in STORIES:
            with self.subTest(name):
                self.assertEqual(acts(begin, zone, days, start, end, timeline, RECOMMEND)[:1], expected)

    def test_nobody_is_signed_out_after_a_window_was_slept_through(self):
        slept = [{"at": "62m", "sleep": "12h"}]
        self.assertEqual(acts("2026-11-30T19:00:00+01:00", "Europe/Berlin", DAILY, "20:00", "21:00", slept, ASK, "10h"),
                         ["1h message", "1h2m withdraw settling"])


if __name__ == "__main__":
    unittest.main()
