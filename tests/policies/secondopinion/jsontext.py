# SPDX-License-Identifier: MIT
"""JSON with places: what a text holds, and where each key and value stands.

A syntax error stands at the first byte with which the text can no longer be completed, so the reader below never looks
ahead: it refuses a byte as soon as no continuation of what came before could hold it.
"""

from dataclasses import dataclass, field

MOST_BYTES = 65536
MOST_LEVELS = 16
BLANK = b" \t\n\r"
HEX = b"0123456789abcdefABCDEF"
SIMPLE_ESCAPES = {ord('"'): '"', ord("\\"): "\\", ord("/"): "/", ord("b"): "\b", ord("f"): "\f", ord("n"): "\n",
                  ord("r"): "\r", ord("t"): "\t"}


class Refused(Exception):
    """The file as a whole: one problem, and nothing else is looked at."""

    def __init__(self, offset, text):
        super().__init__(text)
        self.offset = offset
        self.text = text


@dataclass
class Node:
    """kind: object, array, text, number, bool or null. Offsets are bytes."""
    kind: str
    offset: int
    value: object = None
    members: list = field(default_factory=list)   # of an object: Member, repeated keys too
    items: list = field(default_factory=list)     # of an array: Node


@dataclass
class Member:
    key: str
    offset: int
    node: Node


def place(data, offset):
    """Line and column of a byte, from 1. Columns count the code points before it; a sequence it cuts short is none."""
    start = data.rfind(b"\n", 0, offset) + 1
    line = data.count(b"\n", 0, offset) + 1
    return line, len(data[start:offset].decode(errors="ignore")) + 1


def read(data, limit_bytes=MOST_BYTES, limit_levels=MOST_LEVELS):
    if limit_bytes is not None and len(data) > limit_bytes:
        raise Refused(0, "too large")
    if data.startswith(b"\xef\xbb\xbf"):
        raise Refused(0, "byte order mark")
    return Reader(data, limit_levels).document()


class Reader:
    def __init__(self, data, limit_levels):
        self.data = data
        self.at = 0
        self.level = 0
        self.limit_levels = limit_levels

    def document(self):
        self.skip_blank()
        root = self.value()
        self.skip_blank()
        if self.at < len(self.data):
            self.refuse("bytes after the document")
        return root

    def refuse(self, text="syntax"):
        raise Refused(self.at, text)

    def peek(self):
        return self.data[self.at] if self.at < len(self.data) else None

    def skip_blank(self):
        while self.at < len(self.data) and self.data[self.at] in BLANK:
            self.at += 1

    def value(self):
        byte = self.peek()
        if byte == ord("{"):
            return self.nested(self.object)
        if byte == ord("["):
            return self.nested(self.array)
        if byte == ord('"'):
            start = self.at
            return Node("text", start, self.text())
        if byte is not None and byte in b"-0123456789":
            return self.number()
        for word, kind, meaning in ((b"true", "bool", True), (b"false", "bool", False), (b"null", "null", None)):
            if byte == word[0]:
                return self.word(word, kind, meaning)
        self.refuse()

    def nested(self, read_it):
        self.level += 1
        if self.limit_levels is not None and self.level > self.limit_levels:
            self.refuse("nested too deep")
        node = read_it()
        self.level -= 1
        return node

    def object(self):
        node = Node("object", self.at)
        self.at += 1
        self.skip_blank()
        if self.peek() == ord("}"):
            self.at += 1
            return node
        while True:
            self.expect(b'"', advance=False)
            offset = self.at
            key = self.text()
            self.skip_blank()
            self.expect(b":")
            self.skip_blank()
            node.members.append(Member(key, offset, self.value()))
            self.skip_blank()
            if self.expect(b",}") == ord("}"):
                return node
            self.skip_blank()

    def array(self):
        node = Node("array", self.at)
        self.at += 1
        self.skip_blank()
        if self.peek() == ord("]"):
            self.at += 1
            return node
        while True:
            node.items.append(self.value())
            self.skip_blank()
            if self.expect(b",]") == ord("]"):
                return node
            self.skip_blank()

    def expect(self, allowed, advance=True):
        byte = self.peek()
        if byte is None or byte not in allowed:
            self.refuse()
        if advance:
            self.at += 1
        return byte

    def word(self, word, kind, meaning):
        start = self.at
        for byte in word:
            self.expect(bytes([byte]))
        return Node(kind, start, meaning)

    def number(self):
        """The value is a whole number, or None for one with a fraction or an exponent."""
        start = self.at
        if self.peek() == ord("-"):
            self.at += 1
        if self.expect(b"0123456789") != ord("0"):
            self.digits()
        whole = True
        if self.peek() == ord("."):
            whole = False
            self.at += 1
            self.expect(b"0123456789")
            self.digits()
        if self.peek() in (ord("e"), ord("E")):
            whole = False
            self.at += 1
            if self.peek() in (ord("+"), ord("-")):
                self.at += 1
            self.expect(b"0123456789")
            self.digits()
        spelled = self.data[start:self.at].decode()
        return Node("number", start, whole_number(spelled) if whole else None)

    def digits(self):
        while self.peek() is not None and self.peek() in b"0123456789":
            self.at += 1

    def text(self):
        self.at += 1
        pieces = []
        while True:
            byte = self.peek()
            if byte is None or byte < 0x20:
                self.refuse()
            if byte == ord('"'):
                self.at += 1
                return "".join(pieces)
            if byte == ord("\\"):
                pieces.append(self.escape())
            elif byte < 0x80:
                pieces.append(chr(byte))
                self.at += 1
            else:
                pieces.append(self.sequence(byte))

    def escape(self):
        self.at += 1
        byte = self.peek()
        if byte == ord("u"):
            return self.unicode_escape()
        if byte is None or byte not in SIMPLE_ESCAPES:
            self.refuse()
        self.at += 1
        return SIMPLE_ESCAPES[byte]

    def unicode_escape(self):
        self.at += 1
        first = self.hex_digits((HEX, HEX, HEX, HEX), no_low_half=True)
        if not 0xD800 <= first <= 0xDBFF:
            return chr(first)
        self.expect(b"\\")
        self.expect(b"u")
        second = self.hex_digits((b"dD", b"cdefCDEF", HEX, HEX))
        return chr(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00))

    def hex_digits(self, allowed, no_low_half=False):
        spelled = ""
        for position, digits in enumerate(allowed):
            if no_low_half and position == 1 and spelled in "dD":
                digits = b"0123456789abAB"
            spelled += chr(self.expect(digits))
        return int(spelled, 16)

    def sequence(self, lead):
        """One ill-formed sequence is refused at the byte that spoils it (the Unicode Standard, table 3-7)."""
        start = self.at
        if 0xC2 <= lead <= 0xDF:
            ranges = [(0x80, 0xBF)]
        elif 0xE0 <= lead <= 0xEF:
            ranges = [{0xE0: (0xA0, 0xBF), 0xED: (0x80, 0x9F)}.get(lead, (0x80, 0xBF)), (0x80, 0xBF)]
        elif 0xF0 <= lead <= 0xF4:
            ranges = [{0xF0: (0x90, 0xBF), 0xF4: (0x80, 0x8F)}.get(lead, (0x80, 0xBF)), (0x80, 0xBF), (0x80, 0xBF)]
        else:
            self.refuse("ill-formed UTF-8")
        self.at += 1
        for least, most in ranges:
            byte = self.peek()
            if byte is None or not least <= byte <= most:
                self.refuse("ill-formed UTF-8")
            self.at += 1
        return self.data[start:self.at].decode()


def whole_number(spelled):
    """Numbers of any size are judged by range: a long one is as good as the nearest that is certainly out of it."""
    if len(spelled) <= 19:
        return int(spelled)
    return -10**18 if spelled.startswith("-") else 10**18
