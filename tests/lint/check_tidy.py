#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Runs clang-tidy with .clang-tidy over every source of the tree that the build compiles; any finding fails.

usage: check_tidy.py BUILD_FOLDER [--beside OTHER_BUILD] [NAME…]
       NAME: only pieces with a source whose path contains one
       --beside: a build for another system, which has a check of its own. What both compile is left to that one, unless it
       is something else on each system. As long as that build is not configured, nothing is left out.

Nearly all of the work is reading headers, so many sources are read as one piece: those of a layer, as long as none of
them names something of its own as another one does, or as a header does that only another one reads. A piece that was
clean is not looked at again while its contents, the headers of the tree and the checks stay the same: the proofs are
kept in the build folder.
"""

import argparse
import collections
import concurrent.futures
import hashlib
import json
import os
import pathlib
import re
import shlex
import shutil
import subprocess
import sys

# The newest one of Debian 12: it does not search the headers of the system for findings that nobody shows.
TOOL = "clang-tidy-22"
PIECE_LINES = 3500

# What a file names, in the tree's format: each begins a line.
NAMED = re.compile(r"^(?:template <.*> ?)?(?:\[\[nodiscard\]\] )?(?:"
                   r"(?:class|struct|union|enum class|enum) (\w+)"
                   r"|(?:using|namespace) (\w+) = (.*);"
                   r"|(?!using| )[\w:<>&*, ]*[\w>&*] [*&]*(\w+(?:\(.*)?)(?:\{| = |;|\[|$)"
                   r"|(Q_DECLARE_METATYPE\(.*\)))", re.MULTILINE)
INCLUDED = re.compile(r'^#include "(.*)"', re.MULTILINE)
DIFFERS = re.compile(r"^# *(?:if|elif)\b.*\bQ_OS_", re.MULTILINE)
# A compiler that makes programs for another system says in its name for which one.
COMPILER = re.compile(r"(?:.*/)?(?:(\w+(?:-\w+)+)-)?(?:g|c|clang)\+\+(?:-[\w.]+)*")


def compiled(root, build):
    """Our own sources as the build compiles them: path and flags. What the build generates is nobody's to mend."""
    for entry in json.loads((build / "compile_commands.json").read_text(encoding="utf-8")):
        path = pathlib.Path(entry["directory"], entry["file"]).resolve()
        words = shlex.split(entry["command"])
        if re.fullmatch(r"unity_\d+_cxx\.cxx", path.name):
            parts = [pathlib.Path(name) for name in re.findall(r'#include "(.*)"', path.read_text(encoding="utf-8"))]
        else:
            parts = [path]
        for part in parts:
            if part.is_relative_to(root) and not part.is_relative_to(build):
                yield part, words


def sources_of(root, build, other):
    """What is to be read, with its flags: all that `build` compiles; only what `other` does not read, if there is one."""
    elsewhere = set()
    if other and (other / "compile_commands.json").exists():
        elsewhere = {source for source, _ in compiled(root, other)}
    for source, words in compiled(root, build):
        if source not in elsewhere or DIFFERS.search(source.read_text(encoding="utf-8")):
            yield source, words


def flags(words):
    """What decides what a source means: for which system, where it includes from, and its macros."""
    following = iter(words)
    for word in following:
        compiler = COMPILER.fullmatch(word)
        if compiler:
            if compiler[1]:
                yield (f"--target={compiler[1]}",)
        elif word in ("-I", "-isystem", "-D"):
            yield (word, next(following))
        elif word.startswith(("-I", "-D", "-std=")):
            yield (word,)


def names_in(text):
    """What is named, with what it is another name for. Functions with how many parameters they take: overloads get on."""
    found = {}
    for kind, alias, meant, other, metatype in NAMED.findall(text):
        function = other.split("(")[0] + "," * (other.count(",") + other.count("("))
        if not function.startswith("main,"):  # gets another name
            found[kind or alias or metatype or function] = meant
    return found


def clash(one, other):
    return any(name in other and not (meant and meant == other[name]) for name, meant in one.items())


class Headers:
    """What the tree's headers name."""

    def __init__(self, root):
        self.paths = collections.defaultdict(list)
        for path in root.glob("*/**/*.h"):
            self.paths[path.name].append(path)
        self.known = {}

    def names(self, name):
        """Of one and of all that it includes; of each file of that name, if it cannot be told which one is meant."""
        ending = name.replace("../", "")
        if ending not in self.known:
            found = self.known[ending] = {}  # known from now on: headers may include each other
            for path in self.paths[ending.split("/")[-1]]:
                if path.as_posix().endswith("/" + ending):
                    text = path.read_text(encoding="utf-8")
                    found.update(names_in(text))
                    found.update(self.read_by(text))
        return self.known[ending]

    def read_by(self, text):
        found = {}
        for name in INCLUDED.findall(text):
            found.update(self.names(name))
        return found


class Piece:
    def __init__(self):
        self.sources, self.own, self.read, self.lines = [], {}, {}, 0

    def has_room_for(self, own, read, lines):
        return (self.lines + lines <= PIECE_LINES and not clash(own, self.own)
                and not clash(own, self.read) and not clash(self.own, read))

    def add(self, source, own, read, lines):
        self.sources.append(source)
        self.own.update(own)
        self.read.update(read)
        self.lines += lines

    def text(self):
        """Each program's main gets a name of its own."""
        return "".join(f'#define main main{number}\n#include "{source}"\n#undef main\n'
                       for number, source in enumerate(self.sources))


def layer(root, source):
    """Sources of one layer may be read together: policies, core, app; of the tests, each folder beside them."""
    parts = source.relative_to(root).parts
    return "-".join(parts[:2] if parts[0] == "tests" else parts[:1])


def pieces(root, compilations):
    """Yields the name of a piece, the piece and its flags."""
    headers = Headers(root)
    found = collections.defaultdict(dict)
    for source, words in compilations:
        found[layer(root, source)].setdefault(source, words)
    for name, sources in found.items():
        common = dict.fromkeys(flag for words in sources.values() for flag in flags(words))
        packed = []
        for source in sorted(sources):
            text = source.read_text(encoding="utf-8")
            read = headers.read_by(text)
            own = {name: meant for name, meant in names_in(text).items() if name not in read}
            lines = text.count("\n")
            fitting = next((piece for piece in packed if piece.has_room_for(own, read, lines)), None)
            if fitting is None:
                fitting = Piece()
                packed.append(fitting)
            fitting.add(source, own, read, lines)
        for number, piece in enumerate(packed):
            yield f"{name}-{number}", piece, [word for flag in common for word in flag]


def tree_state(root):
    """One digest over everything a finding can depend on besides the sources themselves."""
    listed = subprocess.run(["git", "ls-files", "-co", "--exclude-standard", "--", "*.h", ".clang-tidy"],
                            cwd=root, capture_output=True, text=True, check=True).stdout.split()
    digest = hashlib.sha256(TOOL.encode())
    for name in sorted(listed):
        path = root / name
        if path.exists():
            digest.update(name.encode() + b"\0" + path.read_bytes())
    return digest.digest()


def check(root, path, words, sources):
    clean, findings = tidy(root, path, words)
    if clean or "clang-diagnostic-error" not in findings:
        return clean, findings
    # They do not go together after all, which is nobody's mistake, but costs time.
    reason = next(line for line in findings.splitlines() if "clang-diagnostic-error" in line)
    print(f"{path.stem} is read one by one: {reason}", file=sys.stderr, flush=True)
    alone = [tidy(root, source, words) for source in sources]
    return all(clean for clean, _ in alone), "\n".join(findings for _, findings in alone if findings)


def tidy(root, path, words):
    own = f"--header-filter=^{re.escape(str(root))}/(policies|core|app|tests)/.*\\.(h|cpp)$"
    run = subprocess.run([TOOL, "--quiet", f"--config-file={root}/.clang-tidy", own, str(path), "--", *words],
                         capture_output=True, text=True, check=False)
    findings = "\n".join(line for line in run.stdout.splitlines() if line.strip())
    return run.returncode == 0 and not findings, findings + ("" if run.returncode == 0 else run.stderr)


def proof_of(state, piece, words):
    contents = b"\0".join(source.read_bytes() for source in piece.sources)
    return hashlib.sha256(state + " ".join(words).encode() + contents).hexdigest()


def main():
    if not shutil.which(TOOL):
        print(f"{TOOL} is not installed")
        return 1
    parser = argparse.ArgumentParser()
    parser.add_argument("build", type=pathlib.Path)
    parser.add_argument("--beside", type=pathlib.Path)
    parser.add_argument("wanted", nargs="*")
    asked = parser.parse_intermixed_args()
    build, wanted = asked.build.resolve(), asked.wanted
    root = pathlib.Path.cwd().resolve()
    folder = build / "tidy"
    folder.mkdir(exist_ok=True)
    state = tree_state(root)
    work = []
    for name, piece, words in pieces(root, sources_of(root, build, asked.beside and asked.beside.resolve())):
        proof = folder / proof_of(state, piece, words)
        if proof.exists() or (wanted and not any(want in str(source) for source in piece.sources for want in wanted)):
            continue
        path = folder / f"{name}.cpp"
        path.write_text(piece.text(), encoding="utf-8")
        work.append((path, words, piece, proof))
    failed = 0
    work.sort(key=lambda one: -one[2].lines)
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count() or 2) as pool:
        results = {pool.submit(check, root, path, words, piece.sources): proof for path, words, piece, proof in work}
        for result in concurrent.futures.as_completed(results):
            clean, findings = result.result()
            if clean:
                results[result].touch()
            else:
                failed += 1
                print(findings, flush=True)
    print(f"{len(work)} pieces looked at, {failed} with findings")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
