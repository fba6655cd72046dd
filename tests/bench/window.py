#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The dashboard beside task managers of the same desktop: time to first frame, processor while changing, peak memory.

usage: window.py BIN_FOLDER [--seconds N]

All programs are started the same way on the same X server, one after the other, in several rounds; the median counts.
The dashboard plays a household in which three cards change every 2 s; the others do what they do by default. Fails if
the dashboard is not below every one of them, in each figure.
"""

import argparse
import mmap
import os
import pathlib
import statistics
import struct
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).parents[1] / "system" / "window"))
from desktop import Desktop, Missing, wait_for  # noqa: E402
from household import changing_household  # noqa: E402

PEERS = {"gnome-system-monitor": ["gnome-system-monitor"], "xfce4-taskmanager": ["xfce4-taskmanager"]}
TICKS = os.sysconf("SC_CLK_TCK")


class Screen:
    """The X server's picture, read from its memory without asking it anything."""

    def __init__(self, folder):
        path = wait_for(lambda: next(iter(pathlib.Path(folder).glob("Xvfb_screen0")), None), "the frame buffer")
        with open(path, "rb") as file:
            self.pixels = mmap.mmap(file.fileno(), 0, prot=mmap.PROT_READ)
        header = struct.unpack(">25I", self.pixels[:100])
        self.start = header[0] + header[19] * 12

    def colours(self):
        """How many different values a coarse grid of bytes has: a few for frames and bars, many for text."""
        return len(set(self.pixels[self.start::1013]))


def descendants(pid):
    found = [pid]
    for parent in found:
        try:
            for task in os.listdir(f"/proc/{parent}/task"):
                found += [int(child) for child in pathlib.Path(f"/proc/{parent}/task/{task}/children").read_text().split()]
        except OSError:
            pass
    return found


def processor_seconds(pid):
    total = 0.0
    for process in descendants(pid):
        fields = pathlib.Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()
        total += (int(fields[11]) + int(fields[12])) / TICKS
    return total


def peak_memory(pid):
    lines = pathlib.Path(f"/proc/{pid}/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM")) * 1024


def measure(command, seconds, settle):
    with Desktop(framebuffer=True) as desktop:
        screen = Screen(desktop.folder)
        empty = screen.colours()
        begin = time.monotonic()
        program = desktop.start(command)
        wait_for(lambda: screen.colours() > empty + 6, f"a first frame of {command[0]}")
        first_frame = time.monotonic() - begin
        time.sleep(settle)
        before = processor_seconds(program.pid)
        time.sleep(seconds)
        used = (processor_seconds(program.pid) - before) / seconds
        return {"first frame, ms": first_frame * 1000, "processor, % of one core": used * 100,
                "peak memory, MB": peak_memory(program.pid) / 1e6}


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("bin")
    options.add_argument("--seconds", type=float, default=20)
    options.add_argument("--rounds", type=int, default=3)
    chosen = options.parse_args()
    with tempfile.NamedTemporaryFile("w", suffix=".json") as scenario:
        scenario.write(changing_household())
        scenario.flush()
        commands = {"usher": [f"{chosen.bin}/usher", "--backend", f"simulated:{scenario.name}"], **PEERS}
        rounds = [{name: measure(command, chosen.seconds, 4) for name, command in commands.items()}
                  for _ in range(chosen.rounds)]
    return report(rounds)


def report(rounds):
    worst = 0.0
    for figure in rounds[0]["usher"]:
        medians = {name: statistics.median(one[name][figure] for one in rounds) for name in rounds[0]}
        for peer in PEERS:
            ratio = medians["usher"] / medians[peer] if medians[peer] else float("inf")
            worst = max(worst, ratio)
            print(f"{figure}: usher {medians['usher']:.2f}, {peer} {medians[peer]:.2f}, ratio {ratio:.2f} (below 1)")
    return 0 if worst < 1 else 1


if __name__ == "__main__":
    try:
        sys.exit(main())
    except Missing as missing:
        print(f"skipped: {missing} is not installed")
        sys.exit(1 if os.environ.get("CI") == "true" else 77)
