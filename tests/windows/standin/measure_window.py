#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""How long the window of usher.exe is busy at a stretch, while calls of Windows hang and somebody is asked by keyboard:
measure_window.py BIN STANDIN

The stand-in sends the window an empty message every millisecond and writes down how long it waits. Figures, not a test:
other programs take processor time as well.
"""

import json
import sys
import time

from playedwindow import played, wait_for
from test_usherctl import story

SECONDS = 15
SESSIONS = {"alex": 2, "sam": 3}
HOUSEHOLD = story(people=[{"user": user} for user in SESSIONS],
                  begin=[{"at": "0s", "signIn": user, "id": str(number)} for user, number in SESSIONS.items()])
HOUSE = {"strangers": 498, "processes": 4}
ROWS = [("2 people", {}), ("500 people, 2,000 processes", HOUSE),
        ("500 people, messages hang", HOUSE | {"hanging": ["message"]}),
        ("500 people, processes hang", HOUSE | {"hanging": ["processes"]})]


def turns_of(window):
    lines = window.record_file.read_text().splitlines() if window.record_file.exists() else []
    return [json.loads(line) for line in lines if "longestMilliseconds" in line]


def main():
    programs, standin = sys.argv[1:]
    for name, play in ROWS:
        with played(programs, standin, {"scenario": HOUSEHOLD} | play, SESSIONS) as left:
            left.window.prompt("probe", "start")
            begun = time.monotonic()
            try:
                left.window.ask("sam")
            except AssertionError as error:
                print(f"{name}: nobody was asked: {error}", flush=True)
            wait_for(lambda: time.monotonic() - begun > SECONDS, "the end of the measurement", 2 * SECONDS)
            left.window.prompt("probe", "stop")
            wait_for(lambda: turns_of(left.window), "the figures", SECONDS)
            turns, = turns_of(left.window)
            longest = ", ".join(f"{turn:.0f}" for turn in turns["longestMilliseconds"][:5])
            print(f"{name}: longest {longest} ms; {turns['late']} of {turns['count']} above 50 ms", flush=True)


if __name__ == "__main__":
    main()
