#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Proves that bindings of our QML are compiled to C++ ahead of time.

Without the QML modules installed at build time the compiler falls back to byte code for everything, and says nothing.
"""

import pathlib
import re
import sys

# Four of a hundred only state constants.
SHARE_AT_LEAST = 0.9


def main():
    build = pathlib.Path(sys.argv[1])
    generated = [path for path in build.glob("qml/.rcc/qmlcache/**/*_qml.cpp")]
    if not generated:
        print("no generated code of QML files was found")
        return 1
    compiled = [path for path in generated if "aotContext->" in path.read_text()]
    functions = sum(len(re.findall(r"\baotContext->", path.read_text())) for path in compiled)
    print(f"{len(compiled)} of {len(generated)} QML files have bindings compiled to C++ ({functions} uses of the context)")
    return 0 if len(compiled) >= SHARE_AT_LEAST * len(generated) else 1


if __name__ == "__main__":
    sys.exit(main())
