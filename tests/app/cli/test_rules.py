#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""usherctl rules as a process: what it prints, where, and what it ends with."""

import json
import os
import pathlib
import subprocess
import tempfile
import unittest

from processtest import USHERCTL, ProcessTest, environment, simulated

FORGOTTEN = {"version": 1, "protected": ["alex"],
             "rules": [{"id": "forgotten", "name": "Forgotten", "who": ["@everyone"], "when": {"awayFor": "30m"},
                        "then": {"action": "ask"}}]}
STORY = {"start": "2026-11-23T20:00:00+01:00", "people": [{"user": "alex"}, {"user": "sam"}],
         "timeline": [{"at": "0m", "signIn": "alex"}, {"at": "0m", "signIn": "sam", "id": "3"}, {"at": "1m", "input": "sam"}],
         "until": "2h"}
TOLD = """\
{"at":"31m","action":"message","user":"sam","session":"3","rule":"forgotten","deadline":"36m"}
{"at":"36m","action":"sign-out","user":"sam","session":"3","rule":"forgotten","mode":"gentle","why":"no-answer"}
{"at":"36m","action":"gone","user":"sam","session":"3"}
"""


class RuleFiles(ProcessTest):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def write(self, name, content):
        path = self.folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(content if isinstance(content, str) else json.dumps(content, ensure_ascii=False), encoding="utf-8")
        return name

    def rules(self, *arguments, **options):
        return self.run_usherctl("rules", *arguments, cwd=self.folder, **options)


class Check(RuleFiles):
    def test_good_files_are_not_worth_a_word(self):
        run = self.rules("check", self.write("a.json", FORGOTTEN), self.write("b.json", FORGOTTEN))
        self.assertEqual((run.returncode, run.stdout, run.stderr), (0, "", ""))

    def test_every_problem_of_every_file(self):
        self.write("a.json", '{"version": 2,\n "rulez": []}')
        self.write("b.json", "{")
        run = self.rules("check", "a.json", self.write("good.json", FORGOTTEN), "./b.json", "none.json")
        self.assertEqual((run.returncode, run.stdout), (1, ""))
        self.assertEqual([line.split(": error: ")[0] for line in run.stderr.splitlines()],
                         ["a.json:1:1", "a.json:1:13", "a.json:2:2", "./b.json:1:2", "none.json:1:1"])
        self.assertIn('did you mean "rules"?', run.stderr)

    def test_what_is_no_file_is_refused(self):
        os.mkfifo(self.folder / "pipe")
        (self.folder / "folder").mkdir()
        (self.folder / "link").symlink_to("pipe")
        problems = {"folder": "a folder, not a file", "pipe": "a pipe, a socket or a device, not a file",
                    "link": "a pipe, a socket or a device, not a file",
                    "/dev/zero": "a pipe, a socket or a device, not a file"}
        for name, problem in problems.items():
            with self.subTest(name):
                expected = f"{name}:1:1: error: cannot be read: it is {problem}\n"
                story = self.rules("simulate", "--rules", self.write("good.json", FORGOTTEN), "--scenario", name)
                household = self.run_usherctl("list", "--backend", f"simulated:{name}", cwd=self.folder)
                for run in (self.rules("check", name), story, household):
                    self.assertEqual((run.returncode, run.stdout, run.stderr), (1, "", expected))

    def test_what_a_shell_pipes_in_is_read(self):
        script = f'"{USHERCTL}" rules check <(cat good.json) && cat bad.json | "{USHERCTL}" rules check /dev/stdin'
        self.write("good.json", FORGOTTEN)
        self.write("bad.json", "{")
        run = subprocess.run(["bash", "-c", script], cwd=self.folder, env=environment(), capture_output=True, text=True,
                             timeout=30)
        self.assertEqual((run.returncode, run.stdout), (1, ""))
        self.assertTrue(run.stderr.startswith("/dev/stdin:1:2: error: "), run.stderr)

    def test_what_a_file_says_cannot_move_the_cursor(self):
        self.write("a.json", '{"version": 1, "rules": [], "\\u001b[2J\u202e": 1}')
        run = self.rules("check", "a.json")
        self.assertEqual(run.stderr, "a.json:1:29: error: /\\x1b[2J\\u202e: unknown key\n")

    def test_a_folder_a_name_that_cannot_be_and_an_endless_file(self):
        for name in (".", "/dev/zero", "x" * 300):
            with self.subTest(name):
                run = self.rules("check", name)
                self.assertEqual(run.returncode, 1)
                self.assertEqual(run.stderr.count("\n"), 1, run.stderr)
                self.assertTrue(run.stderr.startswith(f"{name}:1:1: error: "), run.stderr)

    def test_a_pipe_is_a_file_too(self):
        read, write = os.pipe()
        os.write(write, json.dumps(FORGOTTEN).encode())
        os.close(write)
        self.addCleanup(os.close, read)
        run = self.rules("check", f"/dev/fd/{read}", pass_fds=[read])
        self.assertEqual((run.returncode, run.stderr), (0, ""))


class Simulate(RuleFiles):
    def simulate(self, story, rules=FORGOTTEN, *arguments, **options):
        return self.rules("simulate", "--rules", self.write("rules.json", rules),
                          "--scenario", self.write("stories/story.json", story), *arguments, **options)

    def test_the_example_of_the_format(self):
        run = self.simulate(STORY, FORGOTTEN, "--json")
        self.assertEqual((run.returncode, run.stderr), (0, ""))
        self.assertEqual(run.stdout, TOLD)

    def test_in_sentences(self):
        run = self.simulate(STORY)
        self.assertEqual((run.returncode, run.stderr), (0, ""))
        self.assertEqual(run.stdout.splitlines()[0],
                         "At 31m sam is shown a message and has time until 36m (rule forgotten).")

    def test_the_time_and_place_of_the_caller_do_not_matter(self):
        for extra in ({"TZ": "Asia/Kolkata"}, {"LC_ALL": "de_DE.UTF-8"}, {"LC_ALL": "C"}):
            self.assertEqual(self.simulate(STORY, FORGOTTEN, "--json", env=environment(**extra)).stdout, TOLD)

    def test_a_story_in_which_nothing_happens(self):
        run = self.simulate(STORY | {"until": "10m"}, FORGOTTEN, "--json")
        self.assertEqual((run.returncode, run.stdout, run.stderr), (0, "", ""))

    def test_rule_files_are_looked_for_beside_the_story(self):
        self.write("stories/later.json", FORGOTTEN | {"rules": []})
        story = STORY | {"timeline": STORY["timeline"] + [{"at": "2m", "loadRules": "later.json"}]}
        self.assertEqual(self.simulate(story, FORGOTTEN, "--json").stdout, "")
        for missing in ("rules.json", "none.json", "a\u0000b", "."):
            with self.subTest(missing):
                story["timeline"][-1]["loadRules"] = missing
                run = self.simulate(story, FORGOTTEN, "--json")
                self.assertEqual((run.stdout, run.stderr), ('{"at":"2m","action":"no-effect"}\n' + TOLD, ""))
        story["timeline"][-1]["loadRules"] = "../rules.json"
        self.assertNotIn("no-effect", self.simulate(story, FORGOTTEN, "--json").stdout)

    def test_mistakes_of_both_files_are_told_and_nothing_is_played(self):
        run = self.simulate({"until": 1}, {"version": 1})
        self.assertEqual((run.returncode, run.stdout), (1, ""))
        self.assertEqual([line.split(": error: ")[0] for line in run.stderr.splitlines()],
                         ["rules.json:1:1"] + 3 * ["stories/story.json:1:1"] + ["stories/story.json:1:11"])

    def test_names_cannot_move_the_cursor(self):
        story = STORY | {"people": [{"user": "sam"}],
                         "timeline": [{"at": "0s", "signIn": "sam", "id": "\u009b2J\u202e\u001b"}]}
        run = self.simulate(story)
        self.assertEqual(run.returncode, 0, run.stderr)
        for character in run.stdout:
            self.assertFalse(character != "\n" and (ord(character) < 32 or 0x7F <= ord(character) <= 0x9F), run.stdout)

    def test_a_wrong_command_line(self):
        for arguments in ([], ["simulate"], ["check"], ["frobnicate"], ["simulate", "--rules", "a"]):
            with self.subTest(arguments):
                self.assert_one_complaint(self.rules(*arguments), 2)

    def test_a_reader_that_has_had_enough(self):
        self.simulate(STORY)
        run = subprocess.run(["bash", "-c", '"$0" rules simulate --rules rules.json --scenario stories/story.json | true; echo ${PIPESTATUS[0]}',
                              USHERCTL], cwd=self.folder, env=environment(), capture_output=True, text=True)
        self.assertEqual((run.stdout, run.stderr), ("0\n", ""))


class Installed(RuleFiles):
    """The installation's rule file, in a folder of the test's own."""

    def installed(self, *arguments, **extra):
        return self.rules(*arguments, env=environment(USHER_CONFIG_DIR=str(self.folder / "etc"), **extra))

    def test_set_and_show(self):
        self.assert_one_complaint(self.installed("show"), 1)
        run = self.installed("set", self.write("a.json", FORGOTTEN))
        self.assertEqual((run.returncode, run.stderr), (0, ""))
        self.assertIn("while the dashboard runs", run.stdout)
        self.assertEqual((self.folder / "etc/rules.json").stat().st_mode & 0o777, 0o600)
        run = self.installed("show")
        self.assertEqual((run.returncode, run.stderr), (0, ""))
        self.assertEqual(json.loads(run.stdout), FORGOTTEN)

    def test_bad_rules_are_refused_and_the_last_good_ones_stay(self):
        self.installed("set", self.write("a.json", FORGOTTEN))
        run = self.installed("set", self.write("b.json", '{"version": 2}'))
        self.assertEqual((run.returncode, run.stdout), (1, ""))
        self.assertEqual([line.split(": error: ")[0] for line in run.stderr.splitlines()], ["b.json:1:1", "b.json:1:13"])
        self.assertEqual(self.installed("set", "none.json").returncode, 1)
        self.assertEqual(json.loads(self.installed("show").stdout), FORGOTTEN)

    def test_a_file_somebody_broke_is_shown_with_its_problems(self):
        self.write("etc/rules.json", '{"version": 1}')
        run = self.installed("show")
        self.assertEqual((run.returncode, run.stdout), (1, '{"version": 1}'))
        self.assertIn('rules.json:1:1: error: the key "rules" is missing\n', run.stderr)
        shown = json.loads(self.installed("show", "--json").stdout)
        self.assertEqual((shown["rules"], len(shown["problems"])), (None, 1))

    def test_pause_and_resume(self):
        self.installed("set", self.write("a.json", FORGOTTEN))
        self.assertIn("paused until you resume", self.installed("pause").stdout)
        shown = json.loads(self.installed("show", "--json").stdout)
        self.assertEqual((shown["paused"], shown["pausedUntil"], shown["rules"]), (True, None, FORGOTTEN))
        self.assertIn("The rules are paused until ", self.installed("pause", "2h").stdout)
        self.assertRegex(json.loads(self.installed("show", "--json").stdout)["pausedUntil"], r"^20\d\d-.*Z$")
        self.assertEqual(self.installed("resume").returncode, 0)
        self.assertIs(json.loads(self.installed("show", "--json").stdout)["paused"], False)

    def test_what_cannot_be_written(self):
        run = self.rules("set", self.write("a.json", FORGOTTEN), env=environment(USHER_CONFIG_DIR="/proc/none"))
        self.assertEqual((run.returncode, run.stdout, run.stderr.count("\n")), (3, "", 1), run.stderr)


class Explain(RuleFiles):
    def explain(self, *arguments, rules=FORGOTTEN):
        return self.rules("explain", "--rules", self.write("rules.json", rules), *arguments, *simulated("household.json"))

    def test_everybody_and_every_rule(self):
        told = json.loads(self.explain("--json").stdout)
        self.assertEqual([session["user"] for session in told["sessions"]], ["alex", "sam", "kim", "noor"])
        by_user = {session["user"]: session for session in told["sessions"]}
        self.assertEqual(by_user["alex"]["exemption"], "protected")
        self.assertEqual(by_user["alex"]["reasons"],
                         [{"rule": "forgotten", "outcome": "exempt", "reason": "no rule touches this session"}])
        self.assertEqual(by_user["noor"]["reasons"],
                         [{"rule": "forgotten", "outcome": "unknown", "reason": "skipped: idle time unknown"}])
        for session in told["sessions"]:
            self.assertEqual(len(session["reasons"]), 1)

    def test_in_words(self):
        rules = FORGOTTEN | {"rules": [FORGOTTEN["rules"][0] | {"then": {"action": "leave-alone"}}]}
        run = self.explain(rules=rules)
        self.assertEqual((run.returncode, run.stderr), (0, ""))
        self.assertTrue(run.stdout.startswith("Demonstration household:"), run.stdout)
        self.assertIn("\nalex: is protected, no rule applies.\n", run.stdout)
        self.assertRegex(run.stdout, r"\nkim: no rule applies, nothing happens\. This can change in \d+ min\.\n"
                                     r"  forgotten +away \d+ s, needs 30 min\n")
        self.assertRegex(run.stdout, r"\nnoor: is left alone, by the rule “Forgotten”\.\n"
                                     r"  forgotten +applies: idle time unknown, so people are left alone\n")

    def test_a_bad_rule_file_explains_nothing(self):
        run = self.explain(rules={"version": 1})
        self.assertEqual((run.returncode, run.stdout), (1, ""))
        self.assertTrue(run.stderr.startswith("rules.json:1:1: error: "))

    def test_the_installation_s_own_rules(self):
        self.write("etc/rules.json", FORGOTTEN)
        run = self.rules("explain", *simulated("household.json"), env=environment(USHER_CONFIG_DIR=str(self.folder / "etc")))
        self.assertEqual((run.returncode, run.stderr), (0, ""))
        self.assertIn("forgotten", run.stdout)


if __name__ == "__main__":
    unittest.main()
