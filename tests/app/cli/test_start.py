#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""app/run and tests/run, the two commands of the README, in a tree whose programs only write down how they are called."""

import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest

SOURCE = pathlib.Path(__file__).resolve().parents[3]
STANDS_FOR = """#!/bin/sh
echo "$(basename "$0") $*" >>"$CALLS"
"""


class Start(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.tree = pathlib.Path(folder.name)
        self.calls = self.tree / "calls"
        self.calls.touch()
        for script in ("app/run", "tests/run"):
            (self.tree / script).parent.mkdir(exist_ok=True)
            shutil.copy(SOURCE / script, self.tree / script)
        for program in ("path/cmake", "path/ctest", "app/packaging/install-missing", "build/release/bin/usher",
                        "build/release/bin/usherctl"):
            self.stand_in(program)

    def stand_in(self, program, end=""):
        path = self.tree / program
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(STANDS_FOR + end)
        path.chmod(0o755)

    def start(self, *command):
        run = subprocess.run([self.tree / command[0], *command[1:]], stdin=subprocess.DEVNULL, capture_output=True,
                             text=True, timeout=30, cwd=self.tree,
                             env={"PATH": f"{self.tree}/path:{os.environ['PATH']}", "CALLS": str(self.calls)})
        return run, self.calls.read_text().splitlines()

    def tables(self, *options):
        run, calls = self.start("app/run", *options)
        self.assertEqual(run.returncode, 0, run.stderr)
        self.assertTrue(calls[-1].startswith("usher --screenshot "), calls)
        return [call for call in calls if call.startswith("usherctl")]

    def test_help_installs_and_builds_nothing(self):
        for script in ("app/run", "tests/run"):
            with self.subTest(script):
                run, calls = self.start(script, "--help")
                self.assertEqual((run.returncode, run.stderr), (0, ""))
                self.assertIn(f"{script} ", run.stdout)
                self.assertIn("--no-install", run.stdout)
                self.assertNotIn("set -euo", run.stdout)
                self.assertEqual([call for call in calls if call != "usher --help"], [])

    def test_without_a_display_the_table_is_that_of_the_chosen_backend(self):
        self.assertEqual(self.tables(), ["usherctl list"])
        self.calls.write_text("")
        self.assertEqual(self.tables("--backend", "simulated:a b.json"), ["usherctl list --backend simulated:a b.json"])
        self.calls.write_text("")
        self.assertEqual(self.tables("--backend=simulated:a.json"), ["usherctl list --backend simulated:a.json"])
        self.calls.write_text("")
        self.assertEqual(self.tables("--demo"), ["usherctl list --backend simulated"])

    def test_where_nothing_can_be_read_the_demonstration_follows(self):
        self.stand_in("build/release/bin/usherctl", '[ "$*" != list ] || exit 8\n')
        self.assertEqual(self.tables(), ["usherctl list", "usherctl list --backend simulated"])


if __name__ == "__main__":
    unittest.main()
