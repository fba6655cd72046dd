# SPDX-License-Identifier: MIT
"""What the tests of the finished program share: usherctl as a process, with nothing of the caller's in its way."""

import os
import pathlib
import subprocess
import unittest

USHERCTL = os.environ.get("USHERCTL", "usherctl")
DATA = pathlib.Path(__file__).parent / "data"
NO_BUS = "unix:path=/nonexistent/usher/bus"


def environment(**extra):
    kept = {name: value for name, value in os.environ.items() if name.startswith(("ASAN_", "UBSAN_", "LSAN_"))}
    return kept | {"PATH": os.environ["PATH"], "HOME": "/nonexistent", "LC_ALL": "C.UTF-8", "TZ": "UTC",
                   "DBUS_SYSTEM_BUS_ADDRESS": NO_BUS} | extra


def simulated(name):
    return ["--backend", f"simulated:{DATA / name}"]


class ProcessTest(unittest.TestCase):
    maxDiff = None

    def run_usherctl(self, *arguments, timeout=30, env=None, **options):
        options.setdefault("stdout", subprocess.PIPE)
        return subprocess.run([USHERCTL, *arguments], stdin=subprocess.DEVNULL, stderr=subprocess.PIPE,
                              env=env or environment(), timeout=timeout, text=True, encoding="utf-8", **options)

    def assert_one_complaint(self, run, code):
        """Nothing on standard output, one line on standard error, and the exit code."""
        self.assertEqual(run.returncode, code, run.stderr)
        self.assertIn(run.stdout, ("", None))
        self.assertTrue(run.stderr.startswith("usherctl: ") and run.stderr.endswith("\n"), run.stderr)
        self.assertEqual(run.stderr.count("\n"), 1, run.stderr)
