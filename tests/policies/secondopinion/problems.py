# SPDX-License-Identifier: MIT
"""What is wrong with a file: each problem with its place, in file order; and the checks both kinds of file share."""

from dataclasses import dataclass

import jsontext

BAD = object()


@dataclass(frozen=True)
class Problem:
    line: int
    column: int
    pointer: str | None   # None: the file as a whole
    text: str
    suggests: str | None = None   # the known key nearest to a misspelt one, where one is near


def pointer_part(key):
    return "/" + key.replace("~", "~0").replace("/", "~1")


class Check:
    """Walks a document and collects problems. A check of a value gives what it means, or BAD."""

    def __init__(self):
        self.found = []

    def report(self, offset, pointer, text, suggests=None):
        self.found.append((offset, pointer, text, suggests))
        return BAD

    def problems(self, data):
        ordered = sorted(self.found, key=lambda problem: problem[0])
        return [Problem(*jsontext.place(data, offset), pointer, text, suggests)
                for offset, pointer, text, suggests in ordered]

    def wrong(self, node, pointer, text):
        return self.report(node.offset, pointer, text)

    def fields(self, node, pointer, known, required=(), misplaced=lambda found: ()):
        """key -> (node, pointer) of an object's known keys; what misplaced(found) names is refused at its key."""
        first, strange = {}, set()
        for member in node.members:
            here = pointer + pointer_part(member.key)
            if member.key in first or member.key in strange:
                self.report(member.offset, here, "repeated key")
            elif member.key not in known:
                strange.add(member.key)
                self.report(member.offset, here, "unknown key", nearest(member.key, known))
            else:
                first[member.key] = member
        for key in required:
            if key not in first:
                self.report(node.offset, pointer, f"missing key {key}")
        refused = misplaced(first)
        for key in refused:
            self.report(first[key].offset, pointer + pointer_part(key), "misplaced key")
        return {key: (member.node, pointer + pointer_part(key)) for key, member in first.items() if key not in refused}

    def text(self, node, pointer):
        return node.value if node.kind == "text" else self.wrong(node, pointer, "text wanted")

    def form(self, understand):
        def check(node, pointer):
            text = self.text(node, pointer)
            if text is BAD:
                return BAD
            meaning = understand(text)
            return meaning if meaning is not None and meaning is not False else self.wrong(node, pointer, "wrong form")
        return check

    def said(self, is_good):
        return self.form(lambda text: text if is_good(text) else None)

    def flag(self, node, pointer):
        return node.value if node.kind == "bool" else self.wrong(node, pointer, "true or false wanted")

    def whole(self, least, most):
        def check(node, pointer):
            if node.kind != "number" or node.value is None:
                return self.wrong(node, pointer, "whole number wanted")
            return node.value if least <= node.value <= most else self.wrong(node, pointer, "out of range")
        return check

    def listed(self, item, least=0):
        def check(node, pointer):
            if node.kind != "array":
                return self.wrong(node, pointer, "list wanted")
            if len(node.items) < least:
                return self.wrong(node, pointer, "empty list")
            values = [item(child, f"{pointer}/{index}") for index, child in enumerate(node.items)]
            return BAD if BAD in values else values
        return check

    def values(self, fields, checks):
        return {key: checks[key](*place) for key, place in fields.items() if key in checks}


def nearest(key, known):
    """The known key a misspelt one is surely meant to be: near it, and nearer than all others."""
    ranked = sorted((distance(key, candidate), candidate) for candidate in known)
    clear = len(ranked) == 1 or ranked[0][0] < ranked[1][0]
    return ranked[0][1] if clear and ranked[0][0] <= min(2, len(key) // 3) else None


def distance(left, right):
    row = list(range(len(right) + 1))
    for index, one in enumerate(left, 1):
        before, row[0] = row[0], index
        for column, other in enumerate(right, 1):
            before, row[column] = row[column], min(row[column] + 1, row[column - 1] + 1, before + (one != other))
    return row[-1]
