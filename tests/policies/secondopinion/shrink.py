# SPDX-License-Identifier: MIT
"""The smallest question with the same disagreement: drops members and items while it stays, and simplifies texts."""

import copy


def shrunk(document, differs, rounds=6):
    """differs(document) says whether two opinions still differ about it."""
    for _ in range(rounds):
        before = copy.deepcopy(document)
        for path in sorted(paths(document), key=len):
            candidate = copy.deepcopy(document)
            if drop(candidate, path) and differs(candidate):
                document = candidate
        if document == before:
            break
    return document


def paths(value, here=()):
    """Later items first, so that dropping one leaves the others' paths as they are."""
    children = []
    if isinstance(value, (dict, list)):
        children = list(value.items() if isinstance(value, dict) else enumerate(value))
    for key, child in reversed(children):
        yield here + (key,)
        yield from paths(child, here + (key,))


def drop(document, path):
    """False: an earlier drop took it away, or what held it."""
    try:
        for key in path[:-1]:
            document = document[key]
        del document[path[-1]]
    except (KeyError, IndexError, TypeError):
        return False
    return True


def shrunk_bytes(data, differs):
    """Drops ever shorter pieces of a file."""
    length = max(1, len(data) // 2)
    while length:
        at = 0
        while at < len(data):
            candidate = data[:at] + data[at + length:]
            if differs(candidate):
                data = candidate
            else:
                at += length
        length //= 2
    return data
