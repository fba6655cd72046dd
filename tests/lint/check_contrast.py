#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Computes the contrasts of the themes' colours, as WCAG 2.1 defines them: text 4.5:1, signs and edges 3:1."""

import pathlib
import re
import sys

TEXT, SIGN = 4.5, 3.0
GROUNDS = ["window", "surface", "surfaceHover", "surfacePressed"]
PAIRS = [
    *[("text", ground, TEXT) for ground in GROUNDS],
    *[("textMuted", ground, TEXT) for ground in GROUNDS],
    ("accentInk", "accent", TEXT), ("accentInk", "accentHover", TEXT),
    ("accentText", "window", TEXT), ("accentText", "surface", TEXT),
    ("accentTintInk", "accentTint", TEXT), ("text", "accentTint", TEXT),
    ("warnTintInk", "warnTint", TEXT), ("neutralTintInk", "neutralTint", TEXT),
    *[(sign, ground, SIGN) for sign in ("focusRing", "controlBorder", "accent") for ground in ("window", "surface")],
    ("sparkLine", "surface", SIGN),
]


def luminance(colour):
    channels = [int(colour[i:i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def problems_in(path):
    source = path.read_text(encoding="utf-8")
    colours = dict(re.findall(r'^\s*(\w+): "(#[0-9a-f]{6})"$', source, re.M))
    avatars = re.findall(r'"(#[0-9a-f]{6})"', re.search(r"avatars: \[(.*)\]", source)[1])
    pairs = [(ink, colours[ink], ground, colours[ground], least) for ink, ground, least in PAIRS]
    pairs += [("avatarInk", colours["avatarInk"], "an avatar", avatar, TEXT) for avatar in avatars]
    for ink, ink_colour, ground, ground_colour, least in pairs:
        ratio = contrast(ink_colour, ground_colour)
        if ratio < least:
            yield f"{path.name}: {ink} {ink_colour} on {ground} {ground_colour} is {ratio:.2f}:1, not {least}:1"


def main():
    files = [pathlib.Path("qml/theme") / f"{name}Colors.qml" for name in ("Light", "Dark")]
    problems = [problem for path in files for problem in problems_in(path)]
    print("\n".join(problems) or f"{len(files)} sets of colours can be read")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
