#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""Holds policies/presets/rules.schema.json against the corpus the rule reader is tested with.

What the reader accepts the schema must accept, and what it refuses the schema must refuse, except for what JSON
schema cannot say: those rows are named here with the reason.
Needs python3-jsonschema.
"""

import json
import re
import sys
from pathlib import Path

import jsonschema

CANNOT_SAY = {
    "repeated keys": r"twice|repeat|everything wrong",
    "an id is unique among the rules": r"id used",
    "two times differ": r"equal times",
    "which time zones exist": r"zone unknown|zone by other case",
    "1.0 and 1e0 are spelled as fractions": r"version 1\.0|version 1e0|cpu 25\.0|cpu 1e1|atMost 3\.0",
}


def unescaped(document):
    document = re.sub(r"%\(([^*)]*)\*(\d+)\)", lambda m: m[1] * int(m[2]), document)
    return re.sub(r"%([0-9A-F]{2})", lambda m: chr(int(m[1], 16)), document)


def rows(path):
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith(("#", "    ")):
            name, document = line.split(" | ", 1)
            yield name, unescaped(document)


def main(schema_path, corpus):
    # JSON schema means ECMA regular expressions, in which $ is the very end.
    text = Path(schema_path).read_text(encoding="utf-8")
    schema = json.loads(re.sub(r'("pattern": ".*)\$"', r'\1\\\\Z"', text))
    jsonschema.Draft7Validator.check_schema(schema)
    validator = jsonschema.Draft7Validator(schema)
    wrong, checked, excused = [], 0, 0
    for expected, file in ((True, "accept.txt"), (False, "reject.txt")):
        for name, document in rows(Path(corpus) / file):
            try:
                value = json.loads(document)
            except ValueError:
                continue
            checked += 1
            if validator.is_valid(value) == expected:
                continue
            if not expected and any(re.search(pattern, name) for pattern in CANNOT_SAY.values()):
                excused += 1
            else:
                wrong.append(f"{name}: the schema {'refuses' if expected else 'accepts'} {document}")
    print("\n".join(wrong))
    print(f"{checked} rule files: {len(wrong)} judged differently, {excused} beyond what a schema can say")
    return 1 if wrong or checked < 150 else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
