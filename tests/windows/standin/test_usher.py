#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Stories of usher.exe on a Windows that is played, as the pictures it draws: test_usher.py BIN STANDIN PICTURES [NAME…]

A picture is right if the program ended well, complained about nothing, in time, there is something to see in it, and
no other story has the same picture.
"""

import dataclasses
import json
import os
import pathlib
import shutil
import struct
import sys
import zlib

from stage import Stage, windows_path
from test_usherctl import AWAY, LOCKED, RULE, story


#: A Windows has fonts; this one has only what Wine needs for itself.
FONTS = pathlib.Path("/usr/share/fonts/opentype/inter")


@dataclasses.dataclass
class Row:
    name: str
    words: list = dataclasses.field(default_factory=list)
    play: dict = dataclasses.field(default_factory=dict)
    scenario: dict = dataclasses.field(default_factory=story)
    rules: dict = None
    at_most: float = 60


BUSY = story({"at": "0s", "signIn": "lee", "id": "9", "remote": True}, LOCKED, {"at": "10m", "disconnect": "kim"})
ROWS = [
    Row("people", scenario=BUSY, play={"position": 3600}),
    Row("people-dark", ["--theme", "dark"], scenario=BUSY, play={"position": 3600}),
    Row("people-contrast", ["--theme", "high-contrast"], scenario=BUSY, play={"position": 3600}),
    Row("people-german", ["--language", "de"], scenario=BUSY, play={"position": 3600}),
    Row("people-nobody", scenario=story(begin=[])),
    Row("people-many", play={"strangers": 497}, at_most=120),
    Row("people-denied", play={"errors": {"enumerate": 5}}),
    Row("people-hanging", play={"hanging": ["enumerate"]}),
    Row("people-longest-name", scenario=story(people=[{"user": "x" * 256}], begin=[{"at": "0s", "signIn": "x" * 256, "id": "3"}])),
    Row("person", ["--page", "person"], scenario=story(AWAY), play={"position": 3600}),
    Row("rules-none", ["--page", "rules"]),
    Row("rules", ["--page", "rules"], scenario=story(AWAY), play={"position": 3600}, rules=RULE),
    Row("rules-refused", ["--page", "rules"], rules={"version": 1, "rules": [{"id": "nothing"}]}),
    Row("people-rules", scenario=story(AWAY), play={"position": 3600}, rules=RULE),
    Row("settings", ["--page", "settings"]),
]


def colours(path):
    """How many different lines of pixels a PNG has: a picture of nothing has one."""
    data = path.read_bytes()
    if data[:8] != b"\x89PNG\r\n\x1a\n":
        return 0
    packed, at, height = b"", 8, 0
    while at < len(data):
        length, kind = struct.unpack(">I4s", data[at:at + 8])
        if kind == b"IHDR":
            height = struct.unpack(">I", data[at + 12:at + 16])[0]
        if kind == b"IDAT":
            packed += data[at + 8:at + 8 + length]
        at += 12 + length
    lines = zlib.decompress(packed)
    width = len(lines) // height
    return len({lines[i * width:(i + 1) * width] for i in range(height)})


def problems_of(row, stage, folder):
    picture = folder / f"{row.name}.png"
    picture.unlink(missing_ok=True)
    words = ["--screenshot", windows_path(picture), *row.words]
    if row.rules:
        rules = stage.plays / f"{row.name}.json"
        rules.write_text(json.dumps(row.rules))
        words += ["--rules", windows_path(rules)]
    code, output, errors, seconds = stage.run("usher.exe", words, row.play | {"scenario": row.scenario}, timeout=row.at_most)
    found = []
    if code != 0:
        found.append(f"ended with {code}")
    if not picture.exists():
        found.append("no picture")
    elif colours(picture) < 50:
        found.append("a picture of nothing")
    if output or errors:
        found.append(f"complains: {(output + errors)[-600:]!r}")
    return found, seconds


def give_fonts():
    fonts = pathlib.Path(os.environ["WINEPREFIX"]) / "drive_c" / "windows" / "Fonts"
    fonts.mkdir(exist_ok=True)
    for font in FONTS.glob("Inter-*.otf"):
        shutil.copy(font, fonts)


def main():
    programs, standin, pictures, *names = sys.argv[1:]
    folder = pathlib.Path(pictures).resolve()
    folder.mkdir(parents=True, exist_ok=True)
    rows = [row for row in ROWS if not names or row.name in names]
    give_fonts()
    failed = 0
    seen = {}
    with Stage(programs, standin) as stage:
        for row in rows:
            found, seconds = problems_of(row, stage, folder)
            if not found:
                twin = seen.setdefault((folder / f"{row.name}.png").read_bytes(), row.name)
                found += [f"looks as {twin} does"] if twin != row.name else []
            failed += bool(found)
            print(f"{'FAIL' if found else 'PASS'}  {row.name}  ({seconds:.1f} s)", flush=True)
            for problem in found:
                print("      " + problem, flush=True)
    print(f"{len(rows) - failed} of {len(rows)} pictures are as they should be")
    return 1 if failed or not rows else 0


if __name__ == "__main__":
    sys.exit(main())
