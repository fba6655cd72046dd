# SPDX-License-Identifier: MIT
"""Households for windows under test, as scenario files."""

import json


def changing_household(minutes=5, period=2):
    """Four people; the cards of three of them change every `period` seconds."""
    names = ["alex", "sam", "kim", "noor"]
    timeline = [{"at": "0s", "signIn": name} for name in names]
    for name in names:
        timeline.append({"at": "0s", "run": {"user": name, "program": "firefox", "cpu": 3, "memory": "900MB"}})
    for step in range(1, minutes * 60 // period):
        for name in names[1:]:
            timeline.append({"at": f"{step * period}s", "lock" if step % 2 else "unlock": name})
    return json.dumps({
        "start": "2026-11-23T20:00:00+01:00", "memory": "16GB",
        "people": [{"user": name, "fullName": name.capitalize()} for name in names],
        "timeline": timeline, "until": f"{minutes}m",
    }, separators=(",", ":"))
