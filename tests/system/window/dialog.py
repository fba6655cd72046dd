# SPDX-License-Identifier: MIT
"""The dialog that asks somebody, as the courier starts it: the other end of its socket is here."""

import json
import select
import socket
import subprocess

from desktop import wait_for


def request(title="Alex asks", text="Alex would like to use this PC. You will be signed out at 16:35. Save your work. "
            "Sign out now?", question=True, seconds=299):
    """The courier's words for a message; see core/platform/linux/courierwords.cpp."""
    return json.dumps({"errand": "message", "title": title, "text": text, "isQuestion": question, "isCountdown": question,
                       "timeoutSeconds": seconds, "isGraphical": True}) + "\n"


class Dialog:
    """Use it with `with`. `said` collects what it answers, line by line."""

    def __init__(self, desktop, agent, line, **environment):
        self.ours, theirs = socket.socketpair()
        self.ours.sendall(line.encode())
        self.process = subprocess.Popen([agent], stdin=theirs, stdout=theirs, stderr=subprocess.PIPE, text=True,
                                        env={**desktop.environment, "LC_ALL": "C.UTF-8", **environment})
        theirs.close()
        self.said = []
        self.rest = b""

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.returncode is not None and self.process.stderr.closed:
            return
        self.ours.close()
        try:
            self.complaints = self.process.communicate(timeout=10)[1]
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.complaints = self.process.communicate()[1]
            raise

    def listen(self):
        while self.ours.fileno() >= 0 and select.select([self.ours], [], [], 0)[0]:
            chunk = self.ours.recv(4096)
            if not chunk:
                break
            self.rest += chunk
        *lines, self.rest = self.rest.split(b"\n")
        self.said += [line.decode() for line in lines]
        return self.said

    def wait_for_word(self, word):
        wait_for(lambda: word in self.listen(), f"{word!r} from the dialog")

    def has_ended(self):
        return self.process.poll() is not None
