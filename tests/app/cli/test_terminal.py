#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""usherctl on a real pseudo-terminal: colours, widths, drawing anew, Ctrl-C."""

import fcntl
import json
import os
import pty
import re
import select
import signal
import struct
import subprocess
import termios
import time
import unittest

from processtest import USHERCTL, ProcessTest, environment, simulated

PATIENCE = 20


class OnTerminal:
    """A process whose terminal we hold."""

    def __init__(self, *arguments, columns=100, rows=30, **variables):
        self.master, slave = pty.openpty()
        self.resize(columns, rows)
        self.process = subprocess.Popen([USHERCTL, *arguments], stdin=slave, stdout=slave, stderr=slave,
                                        env=environment(**{"TERM": "xterm"} | variables), start_new_session=True,
                                        preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0))
        os.close(slave)
        self.seen = ""

    def resize(self, columns, rows):
        fcntl.ioctl(self.master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def read_until(self, pattern):
        """What was printed since the last call, as soon as it matches; None for: until it ends."""
        end = time.monotonic() + PATIENCE
        while pattern is None or not re.search(pattern, self.seen, re.DOTALL):
            ready, _, _ = select.select([self.master], [], [], max(end - time.monotonic(), 0))
            if not ready:
                raise AssertionError(f"{pattern!r} did not come: {self.seen!r}")
            try:
                read = os.read(self.master, 65536)
            except OSError:
                read = b""
            if not read:
                if pattern is None:
                    break
                raise AssertionError(f"ended without {pattern!r}: {self.seen!r}")
            self.seen += read.decode("utf-8")
        seen, self.seen = self.seen, ""
        return seen

    def type(self, keys):
        os.write(self.master, keys)

    def end(self):
        rest = self.read_until(None)
        code = self.process.wait(PATIENCE)
        os.close(self.master)
        return code, rest

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()


class Terminal(ProcessTest):
    def listed(self, *arguments, **options):
        with OnTerminal("list", *simulated("household.json"), *arguments, **options) as terminal:
            code, text = terminal.end()
        self.assertEqual(code, 0, text)
        return text.replace("\r\n", "\n")

    def test_colours(self):
        self.assertIn("\x1b[", self.listed())
        self.assertNotIn("\x1b", self.listed("--no-color"))
        self.assertNotIn("\x1b", self.listed(NO_COLOR="1"))
        self.assertNotIn("\x1b", self.listed(TERM="dumb"))
        self.assertIn("\x1b[", self.listed(NO_COLOR=""))

    def test_narrow(self):
        for columns in (30, 40, 60):
            lines = self.listed("--no-color", columns=columns).splitlines()
            table = lines[lines.index("") + 1:]
            self.assertEqual(len(table), 5)
            self.assertLessEqual(max(map(len, table)), columns)

    def test_watch_draws_and_ends_with_ctrl_c(self):
        with OnTerminal("list", "--watch", "--no-color", *simulated("news.json")) as terminal:
            first = terminal.read_until(r"alex.*\x1b\[J")
            self.assertTrue(first.startswith("\x1b[?1049h\x1b[?25l\x1b[H"))
            self.assertNotIn("sam", first)
            terminal.read_until(r"sam.*Locked.*\x1b\[J")
            terminal.type(b"\x03")
            code, rest = terminal.end()
        self.assertEqual(code, 0)
        self.assertIn("\x1b[?25h\x1b[?1049l", rest)
        self.assertIn("sam", rest.split("\x1b[?1049l")[1])

    def test_watch_follows_the_size(self):
        with OnTerminal("list", "--watch", "--no-color", *simulated("household.json"), columns=100) as terminal:
            terminal.read_until(r"PROGRAMS.*\x1b\[J")
            terminal.resize(40, 30)
            smaller = terminal.read_until(r"\x1b\[H.*\x1b\[J")
            self.assertNotIn("PROGRAMS", smaller)
            terminal.process.send_signal(signal.SIGTERM)
            self.assertEqual(terminal.end()[0], 0)

    def test_watch_ends_when_the_terminal_is_closed(self):
        with OnTerminal("list", "--watch", *simulated("household.json")) as terminal:
            terminal.read_until(r"WHO.*\x1b\[J")
            os.close(terminal.master)
            self.assertIn(terminal.process.wait(PATIENCE), (0, 1))


class WatchIntoAPipe(ProcessTest):
    def watch(self, *arguments):
        return subprocess.Popen([USHERCTL, "list", "--watch", *arguments, *simulated("news.json")],
                                stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment(), text=True)

    def test_a_line_for_each_news(self):
        with self.watch("--json") as process:
            counts = []
            states = []
            while not states or states[-1] != ["active", "locked"]:
                sample = json.loads(process.stdout.readline())
                states.append([session["state"] for session in sample["sessions"]])
                counts.append(len(sample["sessions"]))
            process.send_signal(signal.SIGINT)
            self.assertEqual(process.communicate(timeout=PATIENCE)[1], "")
            self.assertEqual(process.returncode, 0)
        self.assertEqual((counts[0], counts[-1]), (1, 2))
        self.assertLessEqual(len(counts), 4)

    def test_reader_leaves(self):
        with self.watch("--json") as process:
            process.stdout.readline()
            process.stdout.close()
            self.assertEqual(process.stderr.read(), "")
            self.assertEqual(process.wait(PATIENCE), 0)

    def test_text_has_no_escapes(self):
        with self.watch() as process:
            text = ""
            while "Locked" not in text:
                text += process.stdout.readline()
            process.terminate()
            process.communicate(timeout=PATIENCE)
            self.assertEqual(process.returncode, 0)
        self.assertNotIn("\x1b", text)


if __name__ == "__main__":
    unittest.main()
