# SPDX-License-Identifier: MIT
"""A logind that can hang, for one window under test."""

import os
import signal
import subprocess


class FakeLogind:
    """Use it with `with`. `environment` leads a program to it."""

    def __init__(self, folder, *options):
        self.command = [f"{folder}/window_fakelogind", *options]

    def __enter__(self):
        self.process = subprocess.Popen(self.command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.environment = {"DBUS_SYSTEM_BUS_ADDRESS": self.process.stdout.readline().strip()}
        return self

    def __exit__(self, *_):
        self.resume()
        self.process.communicate()

    def hang(self):
        os.kill(self.process.pid, signal.SIGSTOP)

    def resume(self):
        os.kill(self.process.pid, signal.SIGCONT)
