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
import re
import subprocess
import sys

# The compile commands are GCC's; what clang finds of its own is not the compiler's business here.
ARGUMENTS = ("--quiet", "--extra-arg=-Wno-unknown-warning-option", "--extra-arg=-Wno-deprecated-declarations")


def tree_state(root):
    """One digest over everything a finding can depend on besides the source itself."""
    listed = subprocess.run(["git", "ls-files", "-co", "--exclude-standard", "--", "*.h", ".clang-tidy"],
                            cwd=root, capture_output=True, text=True, check=True).stdout.split()
    digest = hashlib.sha256()
    for name in sorted(listed):
        path = root / name
        if path.exists():
            digest.update(name.encode() + b"\0" + path.read_bytes())
    return digest.digest()


def sources(root, build):
    """What the build compiles: a file to hand to the tool, how it is compiled, and our own sources in it.

    A build that compiles several sources as one (the sanitizer build does) is looked at in the same pieces, which
    spares the tool most of the work. What the build has generated is nobody's to mend.
    """
    def is_ours(path):
        return path.is_relative_to(root) and not path.is_relative_to(build)

    for entry in json.loads((build / "compile_commands.json").read_text(encoding="utf-8")):
        path = pathlib.Path(entry["directory"], entry["file"]).resolve()
        parts = [path]
        if re.fullmatch(r"unity_\d+_cxx\.cxx", path.name):
            parts = [pathlib.Path(name) for name in re.findall(r'#include "(.*)"', path.read_text(encoding="utf-8"))]
        own = [part for part in parts if is_ours(part)]
        if own:
            yield path, entry.get("command", ""), own


def check(root, build, path):
    own = f"--header-filter=^{re.escape(str(root))}/(policies|core|app|tests)/.*\\.(h|cpp)$"
    run = subprocess.run(["clang-tidy", *ARGUMENTS, own, "-p", str(build), str(path)],
                         capture_output=True, text=True, check=False)
    findings = "\n".join(line for line in run.stdout.splitlines() if line.strip())
    return run.returncode == 0 and not findings, findings + ("" if run.returncode == 0 else run.stderr)


def main():
    build = pathlib.Path(sys.argv[1]).resolve()
    root = pathlib.Path.cwd().resolve()
    proofs = build / "tidy-proofs"
    proofs.mkdir(exist_ok=True)
    state = tree_state(root)
    work = {}
    for path, command, own in sources(root, build):
        contents = b"\0".join(part.read_bytes() for part in own)
        proof = proofs / hashlib.sha256(state + command.encode() + contents).hexdigest()
        if not proof.exists():
            work[path] = proof
    failed = 0
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count() or 2) as pool:
        results = {pool.submit(check, root, build, path): path for path in work}
        for result in concurrent.futures.as_completed(results):
            clean, findings = result.result()
            if clean:
                work[results[result]].touch()
            else:
                failed += 1
                print(findings, flush=True)
    print(f"{len(work)} pieces looked at, {failed} with findings")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
