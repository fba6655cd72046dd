# SPDX-License-Identifier: MIT
"""What the engine says, by way of usher_first_opinion."""

import subprocess


class FirstOpinion:
    def __init__(self, program):
        self.process = subprocess.Popen([program], stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.stdin.close()
        self.process.wait()
        self.process.stdout.close()

    def ask(self, kind, *files):
        question = " ".join([kind] + [str(len(file)) for file in files]).encode() + b"\n" + b"".join(files)
        self.process.stdin.write(question)
        self.process.stdin.flush()
        length = self.process.stdout.readline()
        if not length:
            raise RuntimeError(f"usher_first_opinion ended with {self.process.wait()}")
        return self.process.stdout.read(int(length))
