#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""usherctl where the system's session manager is missing or hangs: exit 8 and one line, never an empty list."""

import json
import socket
import tempfile
import threading
import time
import unittest

from processtest import ProcessTest, environment


class Unreachable(ProcessTest):
    def test_no_session_manager(self):
        for arguments in (["list"], ["list", "--json"], ["list", "--watch"], ["show", "sam"]):
            with self.subTest(arguments):
                self.assert_one_complaint(self.run_usherctl(*arguments), 8)

    def test_status_without_a_session_manager(self):
        run = self.run_usherctl("status", "--json")
        self.assertEqual(run.returncode, 8)
        self.assertEqual(run.stderr.count("\n"), 1)
        report = json.loads(run.stdout)
        self.assertIs(report["reachable"], False)
        self.assertIsNone(report["sessionCount"])
        self.assertIn("systemd", report["reason"])

    def test_a_bus_that_hangs(self):
        with tempfile.TemporaryDirectory() as folder, socket.socket(socket.AF_UNIX) as listener:
            path = f"{folder}/bus"
            listener.bind(path)
            listener.listen()
            accepted = []
            threading.Thread(target=lambda: accepted.append(listener.accept()), daemon=True).start()
            begun = time.monotonic()
            run = self.run_usherctl("list", env=environment(DBUS_SYSTEM_BUS_ADDRESS=f"unix:path={path}"))
            took = time.monotonic() - begun
            for connection, _ in accepted:
                connection.close()
        self.assert_one_complaint(run, 8)
        self.assertLess(took, 6)


if __name__ == "__main__":
    unittest.main()
