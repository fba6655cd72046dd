#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The dashboard beside task managers of the same desktop: time to first frame, processor while changing, peak memory.

usage: window.py BIN_FOLDER [--seconds N] [--rounds N] [--starts N]

All programs are started the same way on X servers of their own, one after the other, in several rounds. Of the times to a
first frame the shortest counts, since whatever else a machine does only adds to one; of the rest the median. The
dashboard plays a household in which three cards change every 2 s; the others do what they do by default. It also shows a
household in which nothing changes, and its frames are counted. Fails if the dashboard is not below every other one in
each figure, or draws anything while nothing changes.
"""

import argparse
import os
import pathlib
import shutil
import statistics
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).parents[1] / "system" / "window"))
from desktop import Desktop, Missing, wait_for  # noqa: E402: needs what is above
from framebuffer import Framebuffer  # noqa: E402: needs what is above
from household import changing_household, quiet_household  # noqa: E402: needs what is above

PEERS = {"gnome-system-monitor": ["gnome-system-monitor"], "xfce4-taskmanager": ["xfce4-taskmanager"]}
TICKS = os.sysconf("SC_CLK_TCK")


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


FIRST_FRAME = "first frame, ms"
PROCESSOR = "processor, % of one core"
MEMORY = "peak memory, MB"


def appear(desktop, command):
    """Starts it; how long until something of it is on the screen, in ms."""
    screen = Framebuffer(desktop.folder)
    empty = screen.colours()
    begin = time.monotonic()
    program = desktop.start(command)
    wait_for(lambda: screen.colours() > empty + 6, f"a first frame of {command[0]}", interval=0.002)
    return program, (time.monotonic() - begin) * 1000


def first_frame(command):
    with Desktop(framebuffer=True) as desktop:
        return appear(desktop, command)[1]


def run_for(command, seconds, settle):
    with Desktop(framebuffer=True) as desktop:
        program, _ = appear(desktop, command)
        time.sleep(settle)
        before = processor_seconds(program.pid)
        time.sleep(seconds)
        used = (processor_seconds(program.pid) - before) / seconds
        return {PROCESSOR: used * 100, MEMORY: peak_memory(program.pid) / 1e6}


def frames(log):
    return log.read_text().lower().count("rendered")


def count_frames(usher, scenario, seconds, settle):
    """How often the window is drawn in that time, once it has settled; Qt says so of every frame it draws."""
    log = pathlib.Path(scenario + ".log")
    with Desktop(framebuffer=True) as desktop, open(log, "w") as errors:
        desktop.environment["QT_LOGGING_RULES"] = "qt.scenegraph.time.renderloop=true"
        desktop.spawn([usher, "--backend", f"simulated:{scenario}"], stderr=errors)
        wait_for(lambda: frames(log), "a first frame")
        time.sleep(settle)
        before = frames(log)
        time.sleep(seconds)
        after = frames(log)
    log.unlink()
    return after - before


def check_frames(usher):
    with tempfile.TemporaryDirectory() as folder:
        changing, quiet = f"{folder}/changing.json", f"{folder}/quiet.json"
        pathlib.Path(changing).write_text(changing_household())
        pathlib.Path(quiet).write_text(quiet_household())
        drawn = count_frames(usher, changing, 5, 3)
        idle = count_frames(usher, quiet, 5, 10)
    print(f"frames in 5 s: {idle} while nothing changes (at most 0), {drawn} while three cards change every 2 s")
    return idle == 0 and drawn > 0


def compare(commands, chosen):
    """Round by round, so that all of them meet the same machine."""
    starts = [{name: first_frame(command) for name, command in commands.items()} for _ in range(chosen.starts)]
    rounds = [{name: run_for(command, chosen.seconds, 4) for name, command in commands.items()}
              for _ in range(chosen.rounds)]
    figures = {FIRST_FRAME: {name: min(one[name] for one in starts) for name in commands}}
    for figure in (PROCESSOR, MEMORY):
        figures[figure] = {name: statistics.median(one[name][figure] for one in rounds) for name in commands}
    return figures


def report(figures):
    worst = 0.0
    for figure, values in figures.items():
        for peer in PEERS:
            ratio = values["usher"] / values[peer] if values[peer] else float("inf")
            worst = max(worst, ratio)
            print(f"{figure}: usher {values['usher']:.2f}, {peer} {values[peer]:.2f}, ratio {ratio:.2f} (below 1)")
    return worst < 1


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("bin")
    options.add_argument("--seconds", type=float, default=12)
    options.add_argument("--rounds", type=int, default=3)
    options.add_argument("--starts", type=int, default=9)
    chosen = options.parse_args()
    for peer in PEERS:
        if not shutil.which(peer):
            raise Missing(peer)
    usher = f"{chosen.bin}/usher"
    is_still = check_frames(usher)
    with tempfile.NamedTemporaryFile("w", suffix=".json") as scenario:
        scenario.write(changing_household())
        scenario.flush()
        figures = compare({"usher": [usher, "--backend", f"simulated:{scenario.name}"], **PEERS}, chosen)
    return 0 if report(figures) and is_still else 1


if __name__ == "__main__":
    try:
        sys.exit(main())
    except Missing as missing:
        print(f"skipped: {missing} is not installed")
        sys.exit(1 if os.environ.get("CI") == "true" else 77)
