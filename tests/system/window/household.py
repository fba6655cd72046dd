# SPDX-License-Identifier: MIT
"""Households for windows under test, as scenario files."""

import json

HOSTILE_NAMES = {
    "markup": "<b>Bold</b> <img src=x> &amp;",
    "bidi": "Sam\u202e\u2066reversed\u2069 mas",
    "control": "Kim\u0007\u001b[31m\nred",
    "long": "Maximiliane " * 25,
}


def household(names, timeline=(), until="2h"):
    """The scenario in which these people (sign-in name: full name) sign in at once."""
    entries = [{"at": "0s", "signIn": user} for user in names] + list(timeline)
    return json.dumps({
        "start": "2026-11-23T20:00:00+01:00", "memory": "16GB",
        "people": [{"user": user, "fullName": full} for user, full in names.items()],
        "timeline": entries, "until": until,
    }, separators=(",", ":"))


def changing_household(minutes=5, period=2):
    """Four people; the cards of three of them change every `period` seconds."""
    names = ["alex", "sam", "kim", "noor"]
    timeline = [running(name) for name in names]
    for step in range(1, minutes * 60 // period):
        for name in names[1:]:
            timeline.append({"at": f"{step * period}s", "lock" if step % 2 else "unlock": name})
    return household({name: name.capitalize() for name in names}, timeline, f"{minutes}m")


def quiet_household():
    """Four people of whom nothing changes."""
    names = ["alex", "sam", "kim", "noor"]
    return household({name: name.capitalize() for name in names}, [running(name) for name in names])


def restless_household(minutes=10, period=5):
    """Kim locks her screen and comes back, again and again: whoever is away goes behind those who are here."""
    timeline = [{"at": f"{step * period}s", "lock" if step % 2 else "unlock": "kim"}
                for step in range(1, minutes * 60 // period)]
    for minute in range(1, minutes * 2):
        timeline += [{"at": f"{minute * 30}s", "input": name} for name in ("sam", "noor")]
    timeline.sort(key=lambda entry: int(entry["at"][:-1]))
    return household({name: name.capitalize() for name in ("alex", "sam", "kim", "noor")}, timeline, f"{minutes}m")


def hostile_household():
    return household({"alex": "Alex", **HOSTILE_NAMES},
                     [running("markup", "<i>game"), running("control", "writer &amp;")])


def running(user, program="firefox"):
    return {"at": "0s", "run": {"user": user, "program": program, "cpu": 3, "memory": "900MB"}}
