#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""How long the window of usher.exe is busy at a stretch, while calls of Windows hang and somebody works by keyboard:
measure_window.py BIN STANDIN [PART_OF_A_ROW'S_NAME]

The stand-in sends the window an empty message every millisecond and writes down how long it waits. Figures, not a test:
other programs take processor time as well.
"""

import json
import sys
import time

from playedwindow import MENU, played, wait_for
from test_usherctl import story

SECONDS = 15
SESSIONS = {"alex": 2, "sam": 3}
HOUSEHOLD = story(people=[{"user": user} for user in SESSIONS],
                  begin=[{"at": "0s", "signIn": user, "id": str(number)} for user, number in SESSIONS.items()])
HOUSE = {"strangers": 498, "processes": 4}


def ask(window):
    window.ask("sam")


def sign_out(window):
    window.ask("sam")
    window.prompt("yes", "sam")
    window.wait_for_calls("sam", "message", "logoff")


def take_off_the_screen(window):
    window.find("sam")
    window.desktop.press(*MENU["lock"])
    window.wait_for_calls("sam", "disconnect")


def look_around(window):
    """Nobody is known who could be asked."""
    for _ in range(SECONDS):
        window.desktop.press("ctrl+2", "ctrl+3", "ctrl+4", "ctrl+1", "F5")
        time.sleep(0.5)


def with_hanging(call):
    return HOUSE | {"hanging": [call]}


ROWS = [("2 people", {}, ask), ("500 people, 2,000 processes", HOUSE, ask),
        ("500 people, messages hang", with_hanging("message"), ask),
        ("500 people, processes hang", with_hanging("processes"), look_around),
        ("500 people, signing out hangs", with_hanging("logoff"), sign_out),
        ("500 people, taking off the screen hangs", with_hanging("disconnect"), take_off_the_screen),
        ("500 people, the list hangs", with_hanging("enumerate"), look_around),
        ("500 people, questions about a session hang", with_hanging("query"), look_around)]


def turns_of(window):
    lines = window.record_file.read_text().splitlines() if window.record_file.exists() else []
    return [json.loads(line) for line in lines if "longestMilliseconds" in line]


def main():
    programs, standin, *parts = sys.argv[1:]
    for name, play, act in (row for row in ROWS if all(part in row[0] for part in parts)):
        with played(programs, standin, {"scenario": HOUSEHOLD} | play, SESSIONS) as left:
            left.window.prompt("probe", "start")
            begun = time.monotonic()
            try:
                act(left.window)
            except AssertionError as error:
                print(f"{name}: not done: {error}", flush=True)
            wait_for(lambda: time.monotonic() - begun > SECONDS, "the end of the measurement", 2 * SECONDS)
            left.window.prompt("probe", "stop")
            wait_for(lambda: turns_of(left.window), "the figures", SECONDS)
            turns, = turns_of(left.window)
            longest = ", ".join(f"{turn:.0f}" for turn in turns["longestMilliseconds"][:5])
            print(f"{name}: longest {longest} ms; {turns['late']} of {turns['count']} above 50 ms", flush=True)


if __name__ == "__main__":
    main()
