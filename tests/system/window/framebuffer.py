# SPDX-License-Identifier: MIT
"""The picture of a virtual X server, read from its memory without asking it anything."""

import mmap
import pathlib
import struct
import zlib

from desktop import wait_for


class Framebuffer:
    """What Xvfb shows, as it keeps it: an XWD header, then rows of 32-bit pixels."""

    def __init__(self, folder):
        path = wait_for(lambda: next(iter(pathlib.Path(folder).glob("Xvfb_screen0")), None), "the frame buffer")
        with open(path, "rb") as file:
            self.pixels = mmap.mmap(file.fileno(), 0, prot=mmap.PROT_READ)
        header = struct.unpack(">25I", self.pixels[:100])
        self.width, self.height, self.stride = header[4], header[5], header[12]
        self.start = header[0] + header[19] * 12

    def colours(self):
        """How many different values a coarse grid of bytes has: a few for frames and bars, many for text."""
        return len(set(self.pixels[self.start::1013]))

    def rows(self, x, y, width, height):
        """The pixels of a part, as red, green and blue."""
        for line in range(max(y, 0), min(y + height, self.height)):
            begin = self.start + line * self.stride + 4 * max(x, 0)
            row = self.pixels[begin:begin + 4 * min(width, self.width - max(x, 0))]
            picture = bytearray(len(row) // 4 * 3)
            picture[0::3], picture[1::3], picture[2::3] = row[2::4], row[1::4], row[0::4]
            yield bytes(picture)

    def save(self, path, x=0, y=0, width=100_000, height=100_000):
        """Writes a part, or all of it, as a PNG file."""
        rows = list(self.rows(x, y, width, height))

        def chunk(kind, data):
            return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

        header = struct.pack(">IIBBBBB", len(rows[0]) // 3, len(rows), 8, 2, 0, 0, 0)
        data = zlib.compress(b"".join(b"\0" + row for row in rows), 6)
        path.write_bytes(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", data) + chunk(b"IEND", b""))
