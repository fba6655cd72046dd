#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""usherctl ask, message, sign-out, lock and disconnect: what they do, say and end with, as a process and on a terminal."""

import json
import signal
import unittest

from processtest import ProcessTest, environment, simulated
from test_terminal import OnTerminal

HOUSEHOLD = simulated("answers.json")


class Errands(ProcessTest):
    def assert_done(self, run, *lines):
        self.assertEqual((run.returncode, run.stderr), (0, ""))
        self.assertEqual(run.stdout.splitlines(), list(lines))

    def test_yes(self):
        self.assert_done(self.run_usherctl("ask", "sam", *HOUSEHOLD), "Sam is asked.",
                         "Sam said yes and is being signed out.", "Sam is signed out.")

    def test_json_says_what_happens(self):
        run = self.run_usherctl("ask", "sam#3", "--json", *HOUSEHOLD)
        self.assertEqual((run.returncode, run.stderr), (0, ""))
        told = [json.loads(line) for line in run.stdout.splitlines()]
        self.assertEqual([one["action"] for one in told], ["message", "sign-out", "gone"])
        self.assertEqual((told[1]["why"], told[1]["mode"], told[1]["session"]), ("yes", "gentle", "3"))

    def test_no(self):
        run = self.run_usherctl("ask", "kim", *HOUSEHOLD)
        self.assertEqual((run.returncode, run.stdout), (5, "Kim is asked.\n"))
        self.assertEqual(run.stderr, "usherctl: Kim said no, and stays signed in.\n")

    def test_nobody_sees_it(self):
        for command in (["ask", "noor"], ["message", "noor", "Hello!"]):
            with self.subTest(command):
                self.assert_one_complaint(self.run_usherctl(*command, *HOUSEHOLD), 7)

    def test_programs_that_want_to_save_are_named(self):
        run = self.run_usherctl("ask", "lee", *HOUSEHOLD)
        self.assertEqual(run.returncode, 1)
        self.assertIn("writer", run.stderr.lower())
        run = self.run_usherctl("sign-out", "lee", *HOUSEHOLD)
        self.assertEqual(run.returncode, 1)
        self.assert_done(self.run_usherctl("sign-out", "lee", "--force", *HOUSEHOLD), "Lee is being signed out.",
                         "Lee is signed out.")

    def test_message_is_read(self):
        self.assert_done(self.run_usherctl("message", "kim", "Dinner!", *HOUSEHOLD), "Kim has read the message.")

    def test_done_at_once(self):
        self.assert_done(self.run_usherctl("lock", "kim", *HOUSEHOLD), "The screen of Kim is locked.")
        self.assert_done(self.run_usherctl("disconnect", "kim", *HOUSEHOLD), "Kim is off the screen.")
        self.assert_done(self.run_usherctl("sign-out", "kim", *HOUSEHOLD), "Kim is being signed out.",
                         "Kim is signed out.")

    def test_already_so(self):
        self.assert_one_complaint(self.run_usherctl("lock", "noor", *HOUSEHOLD), 1)

    def test_nobody_of_that_name(self):
        for command in ("ask", "sign-out", "lock", "disconnect"):
            with self.subTest(command):
                self.assert_one_complaint(self.run_usherctl(command, "toni", *HOUSEHOLD), 4)

    def test_owner_cancels_in_the_story(self):
        run = self.run_usherctl("ask", "ben", *HOUSEHOLD)
        self.assertEqual((run.returncode, run.stdout), (6, "Ben is asked.\n"))
        self.assertEqual(run.stderr, "usherctl: The request was cancelled. Ben stays signed in.\n")

    def test_german(self):
        run = self.run_usherctl("ask", "sam", *HOUSEHOLD, env=environment(LC_ALL="de_DE.UTF-8"))
        self.assertEqual(run.stdout.splitlines()[-1], "Sam ist abgemeldet.")


class OnATerminal(ProcessTest):
    def test_time_left_counts_down(self):
        with OnTerminal("ask", "sam", *HOUSEHOLD) as terminal:
            terminal.read_until(r"Waiting for Sam: \d:\d\d left\. Ctrl-C takes the question back\.")
            code, rest = terminal.end()
        self.assertEqual(code, 0)
        self.assertTrue(rest.endswith("\r\x1b[KSam said yes and is being signed out.\r\nSam is signed out.\r\n"), rest)

    def test_ctrl_c_takes_it_back(self):
        with OnTerminal("ask", "alex", *HOUSEHOLD) as terminal:
            terminal.read_until("Waiting for Alex")
            terminal.type(b"\x03")
            code, rest = terminal.end()
        self.assertEqual(code, 6)
        self.assertIn("usherctl: The request was cancelled. Alex stays signed in.", rest)

    def test_steps_of_a_slow_sign_out(self):
        with OnTerminal("sign-out", "mia", "--yes", *HOUSEHOLD) as terminal:
            terminal.read_until(r"Ending the session of Mia… \(1 s\)")
            code, rest = terminal.end()
        self.assertEqual(code, 0)
        self.assertTrue(rest.endswith("\r\x1b[KMia is signed out.\r\n"), rest)

    def test_being_told_to_end_takes_it_back(self):
        with OnTerminal("ask", "alex", "--no-color", *HOUSEHOLD) as terminal:
            terminal.read_until("Waiting for Alex")
            terminal.process.send_signal(signal.SIGTERM)
            code, _ = terminal.end()
        self.assertEqual(code, 6)

    def test_confirmation(self):
        for answer, expected in ((b"y\n", 0), (b"yes\n", 0), (b"n\n", 6), (b"\n", 6), (b"\x04", 6)):
            with self.subTest(answer), OnTerminal("sign-out", "sam", *HOUSEHOLD) as terminal:
                asked = terminal.read_until(r"\[y/N\] $")
                self.assertIn("What is not saved may be lost in: Game.", asked)
                terminal.type(answer)
                code, rest = terminal.end()
            self.assertEqual(code, expected, rest)

    def test_yes_skips_it(self):
        with OnTerminal("lock", "kim", "--yes", *HOUSEHOLD) as terminal:
            code, text = terminal.end()
        self.assertEqual((code, text), (0, "The screen of Kim is locked.\r\n"))


if __name__ == "__main__":
    unittest.main()
