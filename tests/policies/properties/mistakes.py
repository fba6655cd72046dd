#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""Seeds each mistake of mistakes.txt into the engine and expects engine_properties to notice it.

mistakes.py COMPILER ENGINE_FOLDER ENGINE_ARCHIVE CHECKER_OBJECT… : compiles one changed source a mistake, links it
before the archive, and runs the checker. Prints every mistake nobody noticed.
"""

import os
import re
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path


FLAGS = ("-std=c++20", "-O0", "-w")


def compile_headers(compiler, engine, folder):
    """The mistakes are in sources only, so their headers are compiled once."""
    header = Path(folder) / "engine.h"
    header.write_text("".join(f'#include "engine/{name}.h"\n' for name in ("advance", "evaluate", "matching")),
                      encoding="utf-8")
    subprocess.run([compiler, *FLAGS, f"-I{engine.parent}", "-x", "c++-header", header, "-o", f"{header}.gch"],
                   check=True)


def mistakes(path):
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line and not line.startswith("#"):
            file, right, wrong = (field.strip() for field in re.split(r" \|(?: |$)", line))
            yield number, file, *(text.replace("⏎", "\n").replace(r"\|", "|") for text in (right, wrong))


def verdict(compiler, engine, archive, objects, mistake, folder):
    number, file, right, wrong = mistake
    source = (engine / file).read_text(encoding="utf-8")
    if right not in source:
        return f"line {number}: no longer in {file}: {right}"
    changed = Path(folder) / f"{number}.cpp"
    changed.write_text(source.replace(right, wrong, 1), encoding="utf-8")
    program = changed.with_suffix("")
    built = subprocess.run(
        [compiler, *FLAGS, f"-I{engine.parent}", "-include", Path(folder) / "engine.h", changed, *objects, archive,
         "-o", program],
        capture_output=True, text=True, check=False)
    if built.returncode != 0:
        return f"line {number}: does not compile: {built.stderr[:300]}"
    try:
        run = subprocess.run([program, "20000"], capture_output=True, text=True, check=False, timeout=100)
    except subprocess.TimeoutExpired:
        return None
    return None if run.returncode != 0 else f"line {number}: nobody noticed: {file}: {right} -> {wrong}"


def main(compiler, engine, archive, *objects):
    listed = list(mistakes(Path(__file__).with_name("mistakes.txt")))
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(os.cpu_count()) as pool:
        compile_headers(compiler, Path(engine), folder)
        found = pool.map(lambda m: verdict(compiler, Path(engine), archive, objects, m, folder), listed)
        missed = []
        for line in found:
            if line:
                missed.append(line)
                print(line, flush=True)
    print(f"{len(listed)} mistakes, {len(listed) - len(missed)} noticed")
    return 1 if missed or len(listed) < 40 else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
