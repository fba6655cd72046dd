#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""What `usherctl list` costs in CPU time, beside the two commands it replaces.

    list_cost.py USHERCTL [RUNS]

Before it measures, it makes the machine as full as a PC in use: EACH sleeping processes in every session, and as many as
that makes outside of them. ps looks at all of them, list at those of the sessions, twice. Prints the ratio to `loginctl list-sessions` plus `ps -eo user,pcpu,rss,comm`: user and system time of the processes,
run by turns, medians. The pause of 200 ms in `list` costs time, not CPU, so it is left out by itself. Needs a
system with logind; ends with 1 if the ratio is above 1, with 77 where there is nothing to compare.
"""

import contextlib
import glob
import os
import statistics
import subprocess
import sys

LIMIT = 1.0
EACH = 20
SCOPES = "/sys/fs/cgroup/user.slice/user-*.slice/session-*.scope/cgroup.procs"
NOTHING_TO_COMPARE = 77


def cpu_seconds(command):
    """User and system time of one process, and whether it succeeded."""
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return used.ru_utime + used.ru_stime, process.returncode == 0


def sleeper(group=None):
    """A process that does nothing, in the control group if one is named."""
    def enter():
        if group:
            with open(group, "w", encoding="ascii") as procs:
                procs.write(str(os.getpid()))
    return subprocess.Popen(["sleep", "86400"], stdin=subprocess.DEVNULL, preexec_fn=enter)


@contextlib.contextmanager
def full_machine():
    sleepers = []
    try:
        for scope in glob.glob(SCOPES):
            sleepers += [sleeper(scope) for _ in range(EACH)]
        sleepers += [sleeper() for _ in range(len(sleepers))]
        yield
    finally:
        for process in sleepers:
            process.kill()
            process.wait()


def main():
    with full_machine():
        return measure()


def measure():
    usherctl = [sys.argv[1], "list", "--direct"]
    others = [["loginctl", "list-sessions", "--no-pager"], ["ps", "-eo", "user,pcpu,rss,comm"]]
    runs = int(sys.argv[2]) if len(sys.argv) > 2 else 21
    commands = [usherctl, *others]
    times = [[] for _ in commands]
    for turn in range(runs + 1):
        for command, spent in zip(commands, times):
            seconds, is_good = cpu_seconds(command)
            if not is_good:
                print(f"cannot compare: {' '.join(command)} fails here (is there a systemd-logind?)")
                return NOTHING_TO_COMPARE
            if turn > 0:  # the first one only warms the caches
                spent.append(seconds)
    own, *rest = (statistics.median(spent) * 1000 for spent in times)
    ratio = own / sum(rest)
    processes = len(glob.glob("/proc/[0-9]*"))
    print(f"{processes} processes; usherctl list {own:.2f} ms CPU; loginctl {rest[0]:.2f} ms + ps {rest[1]:.2f} ms; ratio {ratio:.2f} (at most {LIMIT})")
    return 0 if ratio <= LIMIT else 1


if __name__ == "__main__":
    sys.exit(main())
