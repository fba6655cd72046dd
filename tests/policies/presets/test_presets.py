#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The rule files that come with Usher, each at work in a story, and every example of the guide to rule files."""

import json
import os
import pathlib
import re
import subprocess
import tempfile
import unittest

USHERCTL = os.environ["USHERCTL"]
POLICIES = pathlib.Path(os.environ["POLICIES"])
STORIES = pathlib.Path(__file__).parent
PRESETS = ["bedtime", "forgotten-accounts", "gentle-reminder", "make-room"]


def rules(*arguments):
    kept = {name: value for name, value in os.environ.items() if name.startswith(("ASAN_", "UBSAN_", "LSAN_"))}
    return subprocess.run([USHERCTL, "rules", *map(str, arguments)], capture_output=True, text=True, encoding="utf-8",
                          timeout=30, env=kept | {"LC_ALL": "C.UTF-8"})


class Presets(unittest.TestCase):
    maxDiff = None

    def test_all_are_here(self):
        files = {path.stem for path in (POLICIES / "presets").glob("*.json")} - {"rules.schema"}
        self.assertEqual(sorted(files), PRESETS)

    def test_each_does_what_its_story_tells(self):
        for name in PRESETS:
            with self.subTest(name):
                run = rules("simulate", "--rules", POLICIES / "presets" / f"{name}.json",
                            "--scenario", STORIES / f"{name}.story.json", "--json")
                self.assertEqual((run.returncode, run.stderr), (0, ""))
                self.assertEqual(run.stdout, (STORIES / f"{name}.lines").read_text(encoding="utf-8"))


class Guide(unittest.TestCase):
    def setUp(self):
        self.text = (POLICIES / "README.md").read_text(encoding="utf-8")
        self.blocks = re.findall(r"```(json|text)\n(.*?)```", self.text, re.DOTALL)
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def test_the_examples_work(self):
        ran = 0
        for kind, block in self.blocks:
            if kind == "text":
                run = rules("simulate", "--rules", self.folder / "rules", "--scenario", self.folder / "story")
                self.assertEqual((run.stdout, run.stderr), (block, ""))
            elif '"timeline"' in block:
                (self.folder / "story").write_text(block, encoding="utf-8")
                continue
            else:
                (self.folder / "rules").write_text(block, encoding="utf-8")
                run = rules("check", self.folder / "rules")
                self.assertEqual((run.returncode, run.stderr), (0, ""))
            ran += 1
        self.assertGreaterEqual(ran, 3)

    def test_every_key_and_every_preset_is_explained(self):
        schema = (POLICIES / "presets/rules.schema.json").read_text(encoding="utf-8")
        keys = set()

        def collect(node):
            if isinstance(node, dict):
                keys.update(node.get("properties", {}))
                for child in node.values():
                    collect(child)
            elif isinstance(node, list):
                for child in node:
                    collect(child)

        collect(json.loads(schema))
        self.assertGreater(len(keys), 30)
        for key in keys:
            self.assertRegex(self.text, rf'[`"]{re.escape(key)}[`"]')
        for name in PRESETS:
            self.assertIn(f"`{name}.json`", self.text)


if __name__ == "__main__":
    unittest.main()
