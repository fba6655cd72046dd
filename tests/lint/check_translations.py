#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The catalogues hold exactly the texts of the sources, English has its plurals, German is complete.

What differs is what `translations/update` would change; run it, then translate what it added.
"""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

PLURAL_FORMS = 2
PLACE = re.compile(r"%(?:n|L?\d)|\{[a-z]+\}")


def texts(path):
    """Every message: where it belongs, what it says, how it is translated."""
    found = {}
    for context in ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            key = (context.findtext("name"), message.findtext("source"), message.findtext("comment") or "")
            translation = message.find("translation")
            forms = [form.text or "" for form in translation.iter("numerusform")]
            found[key] = (translation.get("type"), message.get("numerus") == "yes", forms or [translation.text or ""])
    return found


def check_current(committed, fresh, name):
    before, after = texts(committed), texts(fresh)
    missing = [f"{name}: not in the catalogue: {key}" for key in after.keys() - before.keys()]
    stale = [f"{name}: no longer in the sources: {key}" for key in before.keys() - after.keys()]
    return missing + stale


def check_complete(path):
    problems = []
    for key, (state, is_plural, forms) in texts(path).items():
        if state is not None or not all(forms):
            problems.append(f"{path.name}: not translated: {key}")
        elif is_plural and len(forms) != PLURAL_FORMS:
            problems.append(f"{path.name}: {len(forms)} plural forms instead of {PLURAL_FORMS}: {key}")
        else:
            # A plural form may leave the number out; every other place must be kept.
            wanted = set(PLACE.findall(key[1])) - {"%n"}
            problems += [f"{path.name}: other places than in the source: {key}" for form in forms
                         if set(PLACE.findall(form)) - {"%n"} != wanted]
    return problems


def main():
    root = pathlib.Path.cwd()
    problems = []
    with tempfile.TemporaryDirectory() as folder:
        for path in sorted((root / "translations").glob("*.ts")):
            shutil.copy(path, folder)
        subprocess.run([root / "translations/update", folder], check=True, env=os.environ, stderr=subprocess.DEVNULL)
        for path in sorted((root / "translations").glob("*.ts")):
            problems += check_current(path, pathlib.Path(folder) / path.name, path.name)
            problems += check_complete(path)
    print("\n".join(problems) or "all texts are there, in every language")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
