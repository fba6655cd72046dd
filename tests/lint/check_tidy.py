#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Runs clang-tidy with .clang-tidy over every source of the tree that the build compiles; any finding fails.

A file that was clean is not looked at again while its contents, the headers of the tree and the checks stay the
same: the proofs are kept in the build folder.
"""

import concurrent.futures
import hashlib
import json
import os
import pathlib
import shutil
import subprocess
import sys

# The newest one: it does not search the headers of the system for findings that nobody shows.
TOOLS = ("clang-tidy-22", "clang-tidy")
# The compile commands are GCC's; what clang finds of its own is not the compiler's business here.
ARGUMENTS = ("--quiet", "--extra-arg=-Wno-unknown-warning-option", "--extra-arg=-Wno-deprecated-declarations")


def tree_state(root, tool):
    """One digest over everything a finding can depend on besides the source itself."""
    listed = subprocess.run(["git", "ls-files", "-co", "--exclude-standard", "--", "*.h", ".clang-tidy"],
                            cwd=root, capture_output=True, text=True, check=True).stdout.split()
    digest = hashlib.sha256(tool.encode())
    for name in sorted(listed):
        path = root / name
        if path.exists():
            digest.update(name.encode() + b"\0" + path.read_bytes())
    return digest.digest()


def sources(root, build):
    for entry in json.loads((build / "compile_commands.json").read_text()):
        path = pathlib.Path(entry["directory"], entry["file"]).resolve()
        if path.is_relative_to(root) and not path.is_relative_to(build):
            yield path, entry.get("command", "")


def check(tool, build, path):
    run = subprocess.run([tool, *ARGUMENTS, "-p", str(build), str(path)],
                         capture_output=True, text=True, check=False)
    findings = "\n".join(line for line in run.stdout.splitlines() if line.strip())
    return run.returncode == 0 and not findings, findings + ("" if run.returncode == 0 else run.stderr)


def main():
    tool = next(filter(shutil.which, TOOLS), None)
    if tool is None:
        print("clang-tidy is missing")
        return 1
    build = pathlib.Path(sys.argv[1]).resolve()
    root = pathlib.Path.cwd().resolve()
    proofs = build / "tidy-proofs"
    proofs.mkdir(exist_ok=True)
    state = tree_state(root, tool)
    work = {}
    for path, command in sources(root, build):
        proof = proofs / hashlib.sha256(state + command.encode() + path.read_bytes()).hexdigest()
        if not proof.exists():
            work[path] = proof
    failed = 0
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count() or 2) as pool:
        results = {pool.submit(check, tool, build, path): path for path in work}
        for result in concurrent.futures.as_completed(results):
            clean, findings = result.result()
            if clean:
                work[results[result]].touch()
            else:
                failed += 1
                print(findings, flush=True)
    print(f"{len(work)} files looked at, {failed} with findings")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
