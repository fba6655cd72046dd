#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Rules at work in the real window of usher.exe on a Windows that is played: test_windowrules.py BIN STANDIN

Everybody but the owner has been away for an hour when Usher starts, and each has a rule. In real time: rules begin
nothing in the first two minutes. Each story is right if Windows was asked for exactly that, not a moment too early, and
Usher's history tells why.
"""

import dataclasses
import sys
import time

from playedwindow import PATIENCE, conclude, played, run, wait_for
from test_usherctl import story

#: The first is the session that Wine says usher.exe is in.
SESSIONS = {"alex": 1, "sam": 3, "kim": 4, "lee": 5, "noor": 6, "pat": 7, "eva": 8, "tom": 9, "ben": 10}
HOUSEHOLD = story({"at": "1h", "disconnect": "lee"},
                  people=[{"user": user, "administrator": user == "alex"} for user in SESSIONS],
                  begin=[{"at": "0s", "signIn": user, "id": str(number), "remote": user != "alex"}
                         for user, number in SESSIONS.items()])
#: Seconds, and what of them is left for Windows' clocks to disagree about.
SETTLING, SHORTEST_WAIT, TOLERANCE = 120, 30, 2


def rule(user, action, when=None, **then):
    return {"id": user, "name": f"What becomes of {user}", "who": [user], "when": {"awayFor": "30m"} | (when or {}),
            "then": {"action": action} | then}


RULES = {"version": 1, "rules": [
    rule("sam", "ask", wait="30s"),
    rule("eva", "ask", wait="30s"),
    rule("noor", "ask", wait="30s"),
    rule("tom", "warn", wait="30s"),
    rule("lee", "ask", wait="30s"),
    rule("kim", "disconnect"),
    rule("pat", "ask", when={"awayFor": "3h"}),
    rule("ben", "leave-alone"),
    # Nobody is left for it but the owner, whom no rule touches.
    {"id": "all", "name": "Everybody", "who": ["alex"], "when": {"awayFor": "1m"}, "then": {"action": "warn", "wait": "30s"}},
]}


@dataclasses.dataclass
class Story:
    user: str
    name: str
    calls: tuple = ()
    history: tuple = ()
    answer: str = ""


STORIES = [
    Story("sam", "sam is asked and says yes", ("message", "logoff"), ("message", "sign-out yes", "gone"), "yes"),
    Story("eva", "eva is asked and says no", ("message",), ("message", "declined"), "no"),
    Story("noor", "noor does not answer", ("message", "logoff"), ("message", "sign-out no-answer", "gone")),
    Story("tom", "tom is told, and does not come back", ("message", "logoff"), ("message", "sign-out no-answer", "gone")),
    Story("lee", "lee sees no question and stays", (), ("recommend unseen",)),
    Story("kim", "kim goes off the screen", ("disconnect",), ("disconnect rule",)),
    Story("pat", "pat has not been away for long enough"),
    Story("ben", "ben is left alone"),
    Story("alex", "alex is never touched"),
]


def watch(left, begun):
    """What is wrong with each story, by person."""
    window = left.window
    found = {story.user: [] for story in STORIES}
    meant = [story for story in STORIES if story.calls]
    try:
        wait_for(lambda: all(window.calls(story.user) for story in meant), "the first acts", SETTLING + PATIENCE)
    except AssertionError as error:
        found["sam"].append(f"{error} of {[story.user for story in meant if not window.calls(story.user)]}")
    early = SETTLING - (time.monotonic() - begun)
    if early > TOLERANCE:
        found["sam"].append(f"a rule began {early:.0f} s too early")
    first = time.monotonic()
    for story in meant:
        if story.answer:
            window.prompt(story.answer, story.user)
    for story in meant:
        try:
            window.wait_for_calls(story.user, *story.calls, patience=SHORTEST_WAIT + PATIENCE)
        except AssertionError as error:
            found[story.user].append(str(error))
        waited = time.monotonic() - first
        if not story.answer and len(story.calls) == 2 and waited < SHORTEST_WAIT - TOLERANCE:
            found[story.user].append(f"was signed out after {waited:.0f} s")
    gone = [story.user for story in STORIES if "gone" in story.history]
    wait_for(lambda: all("gone" in left.told().get(user, []) for user in gone), "the end of their sessions", PATIENCE)
    for story in STORIES:
        calls = [call["call"] for call in window.calls(story.user)]
        if calls != list(story.calls):
            found[story.user].append(f"Windows was asked for {calls}, not {list(story.calls)}")
    return found


def main():
    programs, standin = sys.argv[1:]
    begun = time.monotonic()
    with played(programs, standin, {"scenario": HOUSEHOLD, "position": 2 * 3600}, SESSIONS, rules=RULES) as left:
        found = watch(left, begun)
    return conclude(STORIES, found, left)


if __name__ == "__main__":
    run(main)
