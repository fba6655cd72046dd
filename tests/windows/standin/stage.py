# SPDX-License-Identifier: MIT
"""A folder with the finished Windows programs and the stand-in wtsapi32.dll beside them, and plays to run them in."""

import json
import os
import pathlib
import signal
import subprocess
import tempfile
import time


def windows_path(path):
    return "Z:" + str(path).replace("/", "\\")


def text_of(file):
    file.seek(0)
    return file.read().decode("utf-8", "replace").replace("\r\n", "\n")


class Stage:
    """`with Stage(bin, standin) as stage`: programs of the build folder `bin`, the DLL of the folder `standin`."""

    def __init__(self, programs, standin):
        self.programs = pathlib.Path(programs).resolve()
        self.standin = pathlib.Path(standin).resolve()
        self.temporary = tempfile.TemporaryDirectory(prefix="usher-standin-")
        self.folder = pathlib.Path(self.temporary.name)

    def __enter__(self):
        for entry in self.programs.iterdir():
            if entry.suffix in (".dll", ".conf") or entry.name in ("usher.exe", "usherctl.exe", "plugins", "qml"):
                (self.folder / entry.name).symlink_to(entry.resolve())
        for name in ("wtsapi32.dll", "plainstart.exe"):
            (self.folder / name).symlink_to(self.standin / name)
        self.plays = self.folder / "plays"
        self.plays.mkdir()
        return self

    def __exit__(self, *_):
        self.temporary.cleanup()

    def environment(self, play, **extra):
        """`play` is what play.h describes, with the story itself, not its path, as "scenario". Each has a ProgramData of
        its own; "programData" None: Wine's."""
        scenario = self.plays / f"{time.monotonic_ns()}.json"
        scenario.write_text(json.dumps(play["scenario"]), encoding="utf-8")
        home = self.plays / f"{scenario.stem}-home"
        home.mkdir()
        told = {"programData": windows_path(home)} | play | {"scenario": windows_path(scenario)}
        kept = {name: os.environ[name] for name in ("PATH", "HOME", "WINEPREFIX", "DISPLAY", "XAUTHORITY") if name in os.environ}
        return kept | {
            "WINEDEBUG": "-all",
            "WINEDLLOVERRIDES": "mscoree,mshtml,winemenubuilder.exe=;wtsapi32=n",
            "USHER_STANDIN": json.dumps({name: value for name, value in told.items() if value is not None}),
            "LC_ALL": "C.UTF-8", "TZ": "UTC",
        } | extra

    def run(self, program, arguments, play, timeout=60, **extra):
        """Runs to its end; (exit code, output, errors, seconds)."""
        # Files, not pipes: what Wine starts besides, and keeps, would hold those open.
        with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as errors:
            begun = time.monotonic()
            process = subprocess.Popen(["wine", str(self.folder / program), *arguments], stdin=subprocess.DEVNULL,
                                       stdout=output, stderr=errors, env=self.environment(play, **extra),
                                       start_new_session=True)
            late = ""
            try:
                code = process.wait(timeout=timeout)
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)
                code = process.wait()
                late = f"{program} did not end within {timeout} s\n"
            return code, text_of(output), text_of(errors) + late, time.monotonic() - begun
