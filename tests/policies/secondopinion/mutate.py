# SPDX-License-Identifier: MIT
"""Rule files and scenarios with mistakes: of the text, of its structure, of a value."""

import json
import random

import generate

WORST = (
    b"null", b"1.0", b"1e0", b"1e400", b"-0", b"-1", b"0", b"1", b"99999999999999999999999", b"true", b'""',
    b"[]", b"{}", b'"\\u0041"', b'"x y"', b'" x"', b'"@sam"', b'"@group:"', b'"@group:x"', b'"uid:"',
    b'"uid:12"', b'"a\\\\b"', b'"a\\\\b\\\\c"', b'"0m"', b'"01m"', b'"61m"', b'"1h"', b'"3601s"', b'"8d"',
    b'"7d"', b'"168h"', b'"1m "', b'"24:00"', b'"00:00"', b'"7:00"', b'"1024GB"', b'"1048576GB"',
    b'"1048577GB"', b'"1073741824MB"', b'"0MB"', b'"1mb"', b'"ask"', b'"lock"', b'"nap"', b'"{name}"',
    b'"{nam}"', b'"}"', b'"{{name}}"', b'"Europe/Berlin"', b'"europe/berlin"', b'"+01:00"', b'"a/b"', b'"a:b"',
    b'"a\\u007f"', b'"a\\u0085"', '"ä♥𝄞"'.encode(), b'"\\ud834\\udd1e"', b'["@everyone","@x"]',
    b'["mon","mon"]', b'{"a":{"a":1,"a":2}}', b'{"user":"sam"}', b'"sam"', b'"2026-11-23T20:00:00+01:00"',
    b'"2026-11-23T20:00:00"', b'"2026-02-30T20:00:00Z"', b'{"days":["mon"],"from":"01:00","to":"01:00"}',
    b'"' + b"x" * 64 + b'"', b'"' + b"x" * 65 + b'"', b'"' + b"x" * 80 + b'"', b'"' + b"x" * 81 + b'"',
    b'"' + b"x" * 255 + b'"', b'"' + b"x" * 256 + b'"', b'"' + b"x" * 257 + b'"', b'"' + b"x" * 401 + b'"',
    '"'.encode() + "ä".encode() * 400 + b'"', b"[" * 14 + b"]" * 14, b"[" * 15 + b"]" * 15, b"[" * 20,
)
KEYS = (
    "id", "name", "who", "when", "then", "awayFor", "wait", "message", "notNow", "version", "rules",
    "timeZone", "between", "runing", "nam", "a~b/c", "ä", "$schema", "remote", "at", "until", "user", "input",
    "lock", "atmost", "unles", "",
)
STRAY = (
    b"\xff", b"\x80", b"\xc3", b"\xed\xa0\x80", b"\xf0\x9f", b"\xc0\xaf", b"\xf4\x90\x80\x80", b"\x00",
    b"\x1f", b"\t", b"\n", b"\r\n", b"\\ud800", b"\\udc00", b"\\ud800\\u0041", b"\\ud800\\ud800", b"\\u12",
    b"\\x", b'"', b",", b":", b"{", b"}", b"[", b"]", b"\\", b"/", b"//", b"'", b"nul", b"tru", b"NaN", b"-",
    b"+", b".", b"0", b"1", b"e", b"\xef\xbb\xbf", b"\xc3\xa4", b"\xe2\x82\xac", b"\xf0\x9d\x84\x9e",
    b"\xe2\x82", b" ", b"{}",
)


class Spoiler:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.author = generate.Author(seed)

    def file(self):
        """(rules or scenario, bytes)"""
        kind = "rules" if self.random.random() < 0.65 else "scenario"
        document = self.rules() if kind == "rules" else self.scenario()
        data = self.spoiled(document)
        for _ in range(self.random.choice((0, 0, 0, 0, 1, 1, 2))):
            data = self.torn(data)
        return kind, data

    def rules(self):
        return self.author.rules(generate.STARTS[0])

    def scenario(self):
        author = self.author
        author.start, author.until = generate.STARTS[0], 600
        author.loaded = author.rules(author.start)
        author.people = list(generate.USERS[:2])
        events = ("answer", "input", "run", "quit", "keepAwake", "appsRefuse", "sleep", "setClock", "restartService",
                  "loadRules", "cancel", "ask", "signIn", "stuck")
        times = sorted(self.random.randrange(601) for _ in range(self.random.randrange(5)))
        return {"start": author.start, "memory": "16GB", "people": [{"user": user, "fullName": "X", "child": True}
                                                                   for user in author.people],
                "timeline": [{"at": f"{at}s"} | author.event(author.pick(events), author.pick(author.people))
                             for at in times], "until": "600s"}

    # Mistakes of structure and of values, made while the document is spelled.

    def spoiled(self, document):
        count = self.random.choice((0, 1, 1, 1, 2, 3, 5))
        places = list(self.places(document))
        chosen = self.random.sample(places, min(count, len(places)))
        return self.write(document, set(chosen), ()).encode("latin-1")

    def places(self, value, here=()):
        yield here
        children = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
        for key, child in children:
            yield from self.places(child, here + (key,))

    def write(self, value, spoiled, here):
        """Bytes as latin-1, so that mistakes of encoding can be written too."""
        if here in spoiled and (not isinstance(value, dict) or self.random.random() < 0.4):
            return self.random.choice(WORST).decode("latin-1")
        gap = self.random.choice(("", "", " ", "\n", "\t", "\r\n"))
        if isinstance(value, dict):
            members = [(self.key(key), self.write(child, spoiled, here + (key,))) for key, child in value.items()]
            if here in spoiled:
                self.change(members)
            return "{" + gap + f",{gap}".join(f"{key}:{gap}{child}" for key, child in members) + gap + "}"
        if isinstance(value, list):
            return "[" + gap + f",{gap}".join(self.write(child, spoiled, here + (index,))
                                              for index, child in enumerate(value)) + gap + "]"
        return json.dumps(value, ensure_ascii=self.random.random() < 0.3).encode().decode("latin-1")

    def key(self, key):
        if self.random.random() < 0.01:
            return '"' + "".join(f"\\u{ord(letter):04x}" for letter in key) + '"'
        return json.dumps(key, ensure_ascii=False).encode().decode("latin-1")

    def change(self, members):
        at = self.random.randrange(len(members) + 1)
        what = self.random.choice(("drop", "add", "add", "repeat", "misspell"))
        if what == "drop" and members:
            members.pop(min(at, len(members) - 1))
        elif what == "repeat" and members:
            members.insert(at, (self.random.choice(members)[0], self.random.choice(WORST).decode("latin-1")))
        elif what == "misspell" and members:
            key, child = members.pop(min(at, len(members) - 1))
            letter = self.random.randrange(1, len(key))
            members.insert(at, (key[:letter] + self.random.choice("xyz") + key[letter:], child))
        else:
            members.insert(at, (self.key(self.random.choice(KEYS)), self.random.choice(WORST).decode("latin-1")))

    # Mistakes of the text.

    def torn(self, data):
        at = self.random.randrange(len(data) + 1)
        what = self.random.choice(("cut", "stray", "stray", "stray", "lose", "change", "end", "front"))
        if what == "cut":
            return data[:at]
        if what == "stray":
            return data[:at] + self.random.choice(STRAY) + data[at:]
        if what == "lose":
            return data[:at] + data[at + self.random.randrange(1, 4):]
        if what == "change":
            return data[:at] + bytes([self.random.randrange(256)]) + data[at + 1:]
        if what == "end":
            return data + self.random.choice(STRAY)
        return self.random.choice(STRAY) + data
