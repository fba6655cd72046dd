#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""usher.exe without an administrator's rights: what its window offers, and who has the one window: test_windowrights.py BIN
STANDIN PICTURES

Wine asks nobody and gives no more rights, so what the button starts has as few as before. That one with more takes the
place is shown by starting that.
"""

import pathlib
import subprocess
import sys

from playedwindow import PATIENCE, TITLE, played, run, wait_for
from test_usher import colours
from test_usherctl import story

SESSIONS = {"sam": 3, "kim": 4}
PLAY = {"scenario": story(people=[{"user": user} for user in SESSIONS],
                          begin=[{"at": "0s", "signIn": user, "id": str(number)} for user, number in SESSIONS.items()])}
PLAIN = "plainstart.exe"
BUTTON = ("ctrl+f", "Tab", "Tab", "Tab")


def ended(program, what):
    wait_for(lambda: program.poll() is not None, f"the end of {what}", PATIENCE)
    assert program.returncode == 0, f"{what} ended with {program.returncode}"


def offers_more_rights(left, folder):
    window = left.window
    window.settle()
    window.save(folder / "offered.png")
    assert colours(folder / "offered.png") >= 50, "a picture of nothing"
    window.desktop.press(*BUTTON)
    window.save(folder / "focused.png")
    window.desktop.press("Return")
    ended(window.program, "the window whose button was pressed")


def makes_room(left, folder):
    window = left.window
    above = window.start()
    ended(window.program, "the window without rights")
    wait_for(lambda: window.desktop.search(TITLE), "the window with rights", PATIENCE)
    beside = window.start(PLAIN)
    ended(beside, "the start beside it")
    window.settle()
    window.save(folder / "elevated.png")
    assert above.poll() is None, "the window with rights went"
    assert (folder / "elevated.png").read_bytes() != (folder / "offered.png").read_bytes(), "it still offers more rights"
    above.terminate()
    above.wait()


def main():
    programs, standin, pictures = sys.argv[1:]
    folder = pathlib.Path(pictures).resolve()
    folder.mkdir(parents=True, exist_ok=True)
    failed = 0
    for step in (offers_more_rights, makes_room):
        problems = []
        with played(programs, standin, PLAY, SESSIONS, before=PLAIN) as left:
            try:
                step(left, folder)
            except (AssertionError, subprocess.CalledProcessError) as error:
                problems.append(str(error))
        problems += [f"usher complained: {left.complaints[-2000:]}"] if left.complaints else []
        failed += bool(problems)
        print(f"{'FAIL' if problems else 'PASS'}  {step.__name__.replace('_', ' ')}", *problems, sep="\n      ", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    run(main)
