#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""House rules about the tree that no compiler knows: where includes may point, what QML may hold, what tests may not do."""

import pathlib
import re
import subprocess
import sys

LAYER_MAY_INCLUDE = {
    "policies": {"policies"},
    "core": {"policies", "core"},
    "app": {"policies", "core", "app"},
    "qml": {"policies", "core", "app", "qml"},
}
# Folders of a layer that others include by their name: "session/session.h" belongs to core.
LAYER_OF_FOLDER = {
    "engine": "policies", "presets": "policies",
    "session": "core", "platform": "core", "steward": "core", "link": "core",
    "dashboard": "app", "wording": "app", "cli": "app", "service": "app", "agent": "app",
    "courier": "app",
}
#: What MSVC takes in one piece of a string literal, in bytes.
LONGEST_LITERAL = 16_380
TOP_LEVEL = {"CMakeLists.txt", "CMakePresets.json", "README.md", "CHANGELOG.md", "LICENSE",
             "app", "qml", "core", "policies", "translations", "tests"}

problems = []


def report(path, number, text):
    problems.append(f"{path}:{number}: {text}")


def lines_of(path):
    return enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)


def check_top_level(files):
    for name in sorted({path.parts[0] for path in files}):
        if name not in TOP_LEVEL and not name.startswith("."):
            report(name, 1, "does not belong to the top level")


def check_includes(path):
    layer = path.parts[0]
    if layer not in LAYER_MAY_INCLUDE:
        return
    for number, line in lines_of(path):
        match = re.match(r'\s*#\s*include\s+"([^"/]+)/', line)
        target = LAYER_OF_FOLDER.get(match.group(1)) if match else None
        if target and target not in LAYER_MAY_INCLUDE[layer]:
            report(path, number, f"{layer}/ must not include from {target}/")
        if layer == "policies" and re.match(r"\s*#\s*include\s+<Q", line):
            report(path, number, "policies/ knows no Qt")


def check_platform_choice(path):
    if path.name == "backendfactory.cpp" or path.parts[0] == "tests":
        return
    for number, line in lines_of(path):
        if re.search(r"#\s*(el)?if.*\b(Q_OS_\w+|_WIN32|__linux__)\b", line):
            report(path, number, "the platform is chosen in core/platform/backendfactory.cpp alone")


def check_source(path):
    text = path.read_text(encoding="utf-8")
    if not text.startswith("// SPDX-License-Identifier: MIT\n"):
        report(path, 1, "the first line names the licence")
    if path.suffix == ".h" and "#pragma once" not in text:
        report(path, 1, "#pragma once is missing")
    if path.suffix == ".cpp" and path.parts[0] == "policies":
        for number, line in lines_of(path):
            if re.search(r"\b(system_clock|steady_clock)::now|\btime\(nullptr\)|\bstd::(i|o)?fstream\b", line):
                report(path, number, "policies/ reads no clock and no file")


def check_msvc(path):
    """What MSVC refuses and no compiler here does: an array's iterators are classes there, and literals have a limit."""
    text = path.read_text(encoding="utf-8")
    for match in re.finditer(r"\bauto\s*\*[^;=]*=\s*std::(ranges::)?find", text):
        report(path, text.count("\n", 0, match.start()) + 1, "search a std::span: an iterator need not be a pointer")
    for match in re.finditer(r'R"(\w*)\((.*?)\)\1"', text, re.DOTALL):
        if len(match.group(2).encode()) > LONGEST_LITERAL:
            report(path, text.count("\n", 0, match.start()) + 1, f"more than {LONGEST_LITERAL} bytes in one piece of a literal")


def check_waiting(path):
    for number, line in lines_of(path):
        if re.search(r"\bqWait\(|\bqSleep\(|sleep_for\(|\busleep\(|QThread::(m|u)?sleep", line):
            report(path, number, "tests live in virtual time: no sleeping")


def check_qml(path):
    text = path.read_text(encoding="utf-8")
    head = "".join(text.splitlines(keepends=True)[:4])
    if "pragma ComponentBehavior: Bound" not in head:
        report(path, 1, "pragma ComponentBehavior: Bound is missing")
    in_theme = "theme" in path.parts
    for number, line in lines_of(path):
        code = line.split("//")[0]
        if not in_theme and re.search(r'"#[0-9a-fA-F]{3,8}"|\bpixelSize:\s*\d|\bpointSize:\s*\d', code):
            report(path, number, "colours and sizes come from Theme")
        if re.search(r"\bfunction\s+\w+\([^)]*\)\s*\{", code):
            report(path, number, "functions are typed")
        if re.search(r"\bparent\.parent\b", code):
            report(path, number, "no parent.parent")
        if re.search(r"\bproperty var\b", code) and "//" not in line:
            report(path, number, "property var needs its reason in the same line")


def check_words(path):
    for number, line in lines_of(path):
        if re.search(r"\b(TODO|FIXME|XXX|HACK)\b", line) and path.name != "check_tree.py":
            report(path, number, "left open in the code")


def main():
    listed = subprocess.run(["git", "ls-files", "-co", "--exclude-standard"], capture_output=True, text=True, check=True)
    files = [pathlib.Path(name) for name in listed.stdout.splitlines() if pathlib.Path(name).is_file()]
    check_top_level(files)
    for path in files:
        if path.suffix in (".cpp", ".h"):
            check_source(path)
            check_includes(path)
            check_msvc(path)
            check_platform_choice(path)
            check_words(path)
            if path.parts[0] == "tests" and "bench" not in path.parts:
                check_waiting(path)
        elif path.suffix == ".qml":
            check_words(path)
            if path.parts[0] == "qml":
                check_qml(path)
    print("\n".join(problems) if problems else f"{len(files)} files keep to the rules of the house")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
