#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The manual, the help and the completions of usherctl say the same, and work."""

import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import unittest

from processtest import USHERCTL, ProcessTest, environment, simulated

PACKAGING = pathlib.Path(os.environ["PACKAGING"])
MANUAL = PACKAGING / "man/usherctl.1"
COMPLETIONS = PACKAGING / "completions"


def options_in(text):
    return set(re.findall(r"(?<![\w-])--([a-z][a-z-]*)", text))


class Documents(ProcessTest):
    def setUp(self):
        self.help = self.run_usherctl("--help").stdout
        self.options = {match for match in re.findall(r"(?m)^  --([a-z-]+)", self.help)}
        self.commands = set(re.findall(r"(?m)^  ([a-z][a-z-]*)", self.help))

    def test_help_names_what_there_is(self):
        self.assertEqual(self.options, {"json", "watch", "wait", "message", "no-answer", "force", "rules", "scenario", "since", "user", "csv", "backend", "direct", "yes", "no-color", "help",
                                        "version"})
        self.assertEqual(self.commands, {"list", "show", "ask", "message", "sign-out", "lock", "disconnect", "rules",
                                         "history", "selftest", "status"})

    def test_help_is_whole_in_every_language(self):
        for language, form in (("en", "check FILE..."), ("de", "check DATEI...")):
            text = self.run_usherctl("--help", env=environment(LANGUAGE=language)).stdout
            self.assertIn(form, text)
            self.assertNotRegex(text, "[\u0080-\u009f\u00c2\u00e2\ufffd]", "bytes of UTF-8 taken for letters")

    def test_manual(self):
        source = MANUAL.read_text(encoding="utf-8")
        listed = {name.replace("\\-", "-") for name in re.findall(r"(?m)^\.It Fl \\-([a-z\\-]+)", source)}
        self.assertEqual(listed, self.options)
        named = {name.replace("\\-", "-") for name in re.findall(r"(?m)^\.It Cm ([a-z\\-]+)", source)}
        self.assertEqual(named, self.commands)
        codes = re.search(r"\.Sh EXIT STATUS(.*?)\.Sh", source, re.DOTALL).group(1)
        self.assertEqual(re.findall(r"(?m)^\.It (\d+)", codes), ["0", "1", "2", "3", "4", "5", "6", "7", "8"])

    def test_manual_has_no_warnings(self):
        for command in (["man", "-l", "--warnings=w", str(MANUAL)], ["groff", "-mdoc", "-ww", "-z", "-Tutf8", str(MANUAL)]):
            if shutil.which(command[0]) is None:
                self.skipTest(f"{command[0]} is not installed")
            run = subprocess.run(command, capture_output=True, text=True, env=environment(MANWIDTH="100"))
            self.assertEqual((run.returncode, run.stderr), (0, ""))

    def test_version_in_the_manual(self):
        version = self.run_usherctl("--version").stdout.removeprefix("usherctl ").strip()
        self.assertIn(f".Os Usher {version}\n", MANUAL.read_text(encoding="utf-8"))

    def test_bash_names_every_option(self):
        text = (COMPLETIONS / "usherctl.bash").read_text()
        self.assertEqual(options_in(" ".join(re.findall(r"options\+?='(.*?)'", text))), self.options)

    def test_zsh_names_every_option(self):
        text = (COMPLETIONS / "_usherctl").read_text()
        self.assertEqual(set(re.findall(r"--([a-z-]+)=?\[", text)), self.options)

    def test_fish_names_every_option(self):
        text = (COMPLETIONS / "usherctl.fish").read_text()
        self.assertEqual(set(re.findall(r"(?m)^complete .* -l ([a-z-]+)", text)), self.options)

    def test_other_shells_can_read_theirs(self):
        for command in (["zsh", "-n", str(COMPLETIONS / "_usherctl")], ["fish", "-n", str(COMPLETIONS / "usherctl.fish")]):
            if shutil.which(command[0]):
                run = subprocess.run(command, capture_output=True, text=True, env=environment())
                self.assertEqual((run.returncode, run.stderr), (0, ""))


class BashCompletion(ProcessTest):
    def complete(self, line):
        """The words bash would offer for a line, with a household in place of this PC's."""
        script = """
            PATH=$FAKES:$PATH
            source "$COMPLETION"
            COMP_LINE=$LINE COMP_POINT=${#LINE}
            _usherctl 2>/dev/null
            printf '%s\\n' "${COMPREPLY[@]}"
        """
        fakes = pathlib.Path(self.folder.name)
        fake = fakes / "usherctl"
        fake.write_text('#!/bin/sh\nexec "$USHERCTL" "$@" --backend "simulated:$SCENARIO"\n')
        fake.chmod(0o755)
        run = subprocess.run(["bash", "--norc", "-c", script], capture_output=True, text=True, cwd=self.folder.name,
                             env=environment(FAKES=str(fakes), USHERCTL=USHERCTL, LINE=line,
                                             SCENARIO=simulated("household.json")[1].removeprefix("simulated:"),
                                             COMPLETION=str(COMPLETIONS / "usherctl.bash")))
        self.assertEqual(run.stderr, "")
        return [word for word in run.stdout.split("\n") if word]

    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)

    def test_words(self):
        (pathlib.Path(self.folder.name) / "story.json").write_text("{}")
        for line, offered in (
                ("usherctl ", ["list", "show", "ask", "message", "sign-out", "lock", "disconnect", "rules",
                               "history", "status", "selftest"]),
                ("usherctl s", ["show", "sign-out", "status", "selftest"]),
                ("usherctl --json s", ["show", "sign-out", "status", "selftest"]),
                ("usherctl list ", []),
                ("usherctl list --w", ["--watch"]),
                ("usherctl show --w", []),
                ("usherctl --n", ["--no-color"]),
                ("usherctl --backend ", ["auto", "logind", "wts", "simulated", "simulated:"]),
                ("usherctl --backend=l", ["logind"]),
                ("usherctl --backend simulated:st", ["story.json"]),
                ("usherctl --backend=simulated:st", ["story.json"]),
                ("usherctl --backend logind s", ["show", "sign-out", "status", "selftest"]),
                ("usherctl rules ", ["check", "explain", "simulate", "show", "set", "pause", "resume"]),
                ("usherctl rules --json s", ["simulate", "show", "set"]),
                ("usherctl rules check st", ["story.json"]),
                ("usherctl rules simulate --r", ["--rules"]),
                ("usherctl rules simulate --rules st", ["story.json"]),
                ("usherctl rules simulate --rules=st", ["story.json"]),
                ("usherctl rules simulate --rules story.json --scenario st", ["story.json"]),
                ("usherctl list --r", []),
                ("usherctl ask sa", ["sam"]),
                ("usherctl ask sam s", []),
                ("usherctl ask sam --wait 5m --no", ["--no-color", "--no-answer"]),
                ("usherctl ask sam --no-answer ", ["sign-out", "leave"]),
                ("usherctl sign-out sam --f", ["--force"]),
                ("usherctl lock --f", []),
                ("usherctl history --s", ["--since"]),
                ("usherctl history --csv --u", ["--user"]),
                ("usherctl history --since ", ["1d", "7d", "30d"]),
                ("usherctl history --user=", []),
                ("usherctl history --user s", ["sam"]),
                ("usherctl show sam --r", ["--rules"]),
                ("usherctl show s", ["sam"]),
                ("usherctl show ", ["alex", "kim", "noor", "sam"])):
            with self.subTest(line):
                self.assertEqual(self.complete(line), offered)


if __name__ == "__main__":
    unittest.main()
