#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""What `cmake --install` lays down is whole and runs from there: test_installed.py BUILD_FOLDER"""

import configparser
import os
import pathlib
import subprocess
import sys
import tempfile

PLACES = [
    "bin/usher", "bin/usherctl", "libexec/usher/usher-agent", "libexec/usher/usher-courier",
    "share/man/man1/usherctl.1", "share/bash-completion/completions/usherctl", "share/zsh/site-functions/_usherctl",
    "share/fish/vendor_completions.d/usherctl.fish", "share/usher/presets/bedtime.json", "share/doc/Usher/rules.md",
    "share/applications/io.github.usher.Usher.desktop",
]


def run(*command, **extra):
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8"} | extra
    done = subprocess.run([str(word) for word in command], env=environment, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, f"{command} ended with {done.returncode}: {done.stderr[-800:]}"
    return done.stdout


def check_menu_entry(root):
    file = root / "share/applications/io.github.usher.Usher.desktop"
    run("desktop-file-validate", file)
    entry = configparser.ConfigParser(interpolation=None)
    entry.optionxform = str
    entry.read(file, encoding="utf-8")
    started = entry["Desktop Entry"]["Exec"]
    assert (root / "bin" / started).exists(), f"{started} is not installed"
    icon = entry["Desktop Entry"]["Icon"]
    assert (root / f"share/icons/hicolor/scalable/apps/{icon}.svg").exists(), f"{icon} has no picture"


def main():
    build, = sys.argv[1:]
    with tempfile.TemporaryDirectory(prefix="usher-installed-") as folder:
        root = pathlib.Path(folder)
        run("cmake", "--install", build, "--prefix", root)
        missing = [place for place in PLACES if not (root / place).is_file()]
        assert not missing, f"not installed: {missing}"
        assert "Sam" in run(root / "bin/usherctl", "list", "--backend", "simulated")
        assert run(root / "bin/usherctl", "--version").startswith("usherctl ")
        picture = root / "people.png"
        run(root / "bin/usher", "--demo", "--page", "people", "--screenshot", picture, USHER_CONFIG_DIR=folder)
        assert picture.read_bytes().startswith(b"\x89PNG")
        check_menu_entry(root)
    print(f"{len(PLACES)} files are where they belong, both programs run from there")


if __name__ == "__main__":
    main()
