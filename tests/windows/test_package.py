#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The portable ZIP and the installer, each in an empty Windows. usage: test_package.py BUILD_FOLDER NAME OBJDUMP

The pictures that the dashboard draws stay in BUILD_FOLDER/screenshots.
"""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
import zipfile
import zlib

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "system" / "window"))

from desktop import Desktop, Missing, wait_for  # noqa: E402: needs what is above
from framebuffer import Framebuffer  # noqa: E402: needs what is above

BUILD = pathlib.Path(sys.argv[1])
NAME = sys.argv[2]
OBJDUMP = sys.argv[3]
MOST_BYTES = 40_000_000
#: A Windows has fonts; this one has only what Wine needs for itself.
FONTS = pathlib.Path("/usr/share/fonts/opentype/inter")
#: What Qt loads by name, so that no import table speaks of it.
LOADED_BY_NAME = re.compile(r"^(plugins|qml)/")


class Windows:
    """A Wine prefix that nobody has used, with nothing of this system's in its way."""

    def __init__(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="usher-windows-"))
        kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
        self.environment = kept | {"WINEPREFIX": str(self.folder / "prefix"), "WINEDEBUG": "-all", "LC_ALL": "C.UTF-8",
                                   "WINEDLLOVERRIDES": "mscoree,mshtml,winemenubuilder.exe="}
        self.run("cmd.exe", "/c", "exit", timeout=180)  # whatever comes first starts Windows

    @property
    def drive(self):
        return self.folder / "prefix" / "drive_c"

    def run(self, program, *arguments, timeout=120, **environment):
        """What it wrote goes through files: services of Windows outlive it, and hold pipes open."""
        with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as errors:
            code = subprocess.run(["wine", str(program), *arguments], env=self.environment | environment, timeout=timeout,
                                  stdin=subprocess.DEVNULL, stdout=out, stderr=errors).returncode
            out.seek(0)
            errors.seek(0)
            return code, out.read().decode(), errors.read().decode(errors="replace")

    def shut_down(self):
        """Whatever runs next starts it again."""
        server = shutil.which("wineserver") or shutil.which("wineserver-stable")
        subprocess.run([server, "-k", "-w"], env=self.environment, check=False)

    def end(self):
        self.shut_down()
        shutil.rmtree(self.folder, ignore_errors=True)


def imports_of(library):
    listed = subprocess.run([OBJDUMP, "-p", str(library)], capture_output=True, text=True, check=True).stdout
    return {name.lower() for name in re.findall(r"DLL Name: (\S+)", listed)}


def loaded_from(trace):
    """Whether built in, and the path, of every library in a log of +loaddll."""
    found = re.findall(r'Loaded L"(.*?)" at \S+: (native|builtin)', trace)
    return [(kind == "builtin", path.replace("\\\\", "\\")) for path, kind in found]


class PackageTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.windows = Windows()
        cls.addClassCleanup(cls.windows.end)
        cls.pictures = BUILD / "screenshots"
        cls.pictures.mkdir(exist_ok=True)
        cls.zip = BUILD / f"{NAME}.zip"
        with zipfile.ZipFile(cls.zip) as archive:
            archive.extractall(cls.windows.drive)
        fonts = cls.windows.drive / "windows" / "Fonts"
        fonts.mkdir(exist_ok=True)
        for font in FONTS.glob("Inter-*.otf"):
            shutil.copy(font, fonts)
        cls.home = cls.windows.drive / NAME

    def test_the_zip_is_small(self):
        self.assertLessEqual(self.zip.stat().st_size, MOST_BYTES)

    def test_no_library_is_there_that_nobody_asks_for(self):
        files = [path for path in self.home.rglob("*") if path.suffix in (".dll", ".exe")]
        asked_for = set().union(*(imports_of(path) for path in files))
        idle = [path.name for path in files if path.suffix == ".dll" and path.name.lower() not in asked_for
                and not LOADED_BY_NAME.match(path.relative_to(self.home).as_posix())]
        self.assertEqual(idle, [])

    def test_nothing_is_left_over_from_building(self):
        kinds = {path.suffix for path in self.home.rglob("*") if path.is_file()}
        self.assertFalse(kinds & {".a", ".lib", ".pdb", ".qmltypes", ".h", ".cmake", ".o"}, kinds)

    def assert_only_own_libraries(self, trace):
        loaded = loaded_from(trace)
        self.assertTrue(any(path.lower().endswith("qt6core.dll") for _, path in loaded), trace[-2000:])
        home = f"c:\\{NAME}\\".lower()
        foreign = [path for is_builtin, path in loaded if not is_builtin and not path.lower().startswith(home)]
        self.assertEqual(foreign, [])
        lost = [path for is_builtin, path in loaded if is_builtin and not path.lower().startswith("c:\\windows\\")]
        self.assertEqual(lost, [])

    def test_usherctl_lists_the_household(self):
        code, out, errors = self.windows.run(self.home / "usherctl.exe", "list", "--backend", "simulated",
                                             WINEDEBUG="-all,+loaddll")
        self.assertEqual(code, 0, errors[-2000:])
        self.assertIn("sam", out.lower())
        self.assert_only_own_libraries(errors)

    def test_usherctl_says_its_version(self):
        code, out, _ = self.windows.run(self.home / "usherctl.exe", "--version")
        self.assertEqual(code, 0)
        self.assertIn(NAME.split("-")[1], out)

    def test_the_dashboard_draws_itself_without_a_screen(self):
        picture = self.pictures / "people-offscreen.png"
        picture.unlink(missing_ok=True)
        code, _, errors = self.windows.run(self.home / "usher.exe", "--demo", "--screenshot", f"Z:{picture}",
                                           WINEDEBUG="-all,+loaddll")
        self.assertEqual(code, 0, errors[-2000:])
        self.assertGreater(picture.stat().st_size, 20_000)
        self.assert_only_own_libraries(errors)

    @staticmethod
    def wait_until_still(screen):
        """Wine hands a picture on in parts; the last of them is there when a second goes by without another."""
        seen = []

        def is_still():
            seen.append(zlib.crc32(screen.pixels))
            return len(seen) > 50 and len(set(seen[-50:])) == 1

        wait_for(is_still, "a window that is drawn", deadline=60)

    def test_the_dashboard_opens_its_window(self):
        # A Windows has one desktop: if it began without a screen, as for other tests, no window is ever on this one.
        self.windows.shut_down()
        log = self.pictures / "window.log"
        with Desktop(framebuffer=True, frames=False) as desktop, log.open("w") as errors:
            environment = self.windows.environment | {"DISPLAY": desktop.environment["DISPLAY"], "QSG_RHI_BACKEND": "opengl",
                                                      "WINEDEBUG": "-all,+loaddll"}
            desktop.environment = environment
            desktop.spawn(["wine", str(self.home / "usher.exe"), "--demo", "--gpu"], stderr=errors)
            screen = Framebuffer(desktop.folder)
            wait_for(lambda: screen.colours() > 20, "something to see in the window", deadline=90)
            self.wait_until_still(screen)
            screen.save(self.pictures / "people-window.png")
        self.assert_only_own_libraries(log.read_text(errors="replace"))


class InstallerTest(unittest.TestCase):
    LISTED = r"HKLM\Software\Microsoft\Windows\CurrentVersion\Uninstall\Usher"
    RUN = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Run"
    #: Somebody else who is signed in.
    RUN_OF_SAM = r"HKU\S-1-5-21-1-2-3-1001\Software\Microsoft\Windows\CurrentVersion\Run"

    @classmethod
    def setUpClass(cls):
        cls.windows = Windows()
        cls.addClassCleanup(cls.windows.end)
        with zipfile.ZipFile(BUILD / f"{NAME}.zip") as archive:
            cls.expected = {name.split("/", 1)[1] for name in archive.namelist() if not name.endswith("/")}

    def succeed(self, program, *arguments):
        code, out, errors = self.windows.run(program, *arguments)
        self.assertEqual(code, 0, errors)
        return out

    def install(self, *arguments):
        self.succeed(BUILD / f"{NAME}.exe", "/S", *arguments)

    def values(self, key):
        """The values of a registry key; none, if there is no such key."""
        code, out, _ = self.windows.run("reg", "query", key)
        self.assertIn(code, (0, 1))
        return dict(re.findall(r"^ {4}(\S+) +REG_\w+ +(.*?)\r?$", out, re.MULTILINE))

    def assert_installed(self, home):
        installed = {path.relative_to(home).as_posix() for path in home.rglob("*") if path.is_file()}
        self.assertEqual(installed ^ self.expected, {"Uninstall.exe"})

    def entries(self):
        """What the start menu of everybody has of ours."""
        menu = self.windows.drive / "ProgramData/Microsoft/Windows/Start Menu/Programs/Usher"
        return {path.name for path in menu.glob("*")} if menu.exists() else None

    def test_installs_and_leaves_nothing(self):
        self.install()
        home = self.windows.drive / "Program Files" / "Usher"
        self.assert_installed(home)
        listed = self.values(self.LISTED)
        self.assertEqual(listed["DisplayName"], "Usher")
        self.assertEqual(listed["DisplayVersion"], NAME.split("-")[1])
        self.assertEqual(listed["UninstallString"], '"C:\\Program Files\\Usher\\Uninstall.exe"')
        self.assertEqual(self.entries(), {"Usher.lnk", "Uninstall.lnk"})
        self.assertIn("sam", self.succeed(home / "usherctl.exe", "list", "--backend", "simulated").lower())
        self.assertIn("people", self.succeed(home / "usher.exe", "--help").lower())

        # A newer one over it, as it comes to most people: whoever starts Usher with Windows goes on doing so.
        chosen = {"Usher": "usher.exe", "Another": "another.exe"}
        for key in (self.RUN, self.RUN_OF_SAM):
            for name, program in chosen.items():
                self.succeed("reg", "add", key, "/v", name, "/d", program)
        self.install()
        self.assert_installed(home)
        self.assertEqual(self.values(self.RUN), chosen)
        self.assertEqual(self.values(self.RUN_OF_SAM), chosen)

        rules = next(self.windows.drive.glob("users/*/AppData/Local")) / "Usher" / "rules.json"
        rules.parent.mkdir()
        rules.write_text('{"version": 1, "rules": []}')
        # As Windows starts it: it goes on from a copy, so that it can remove itself.
        self.succeed(home / "Uninstall.exe", "/S")
        wait_for(lambda: not home.exists() and self.entries() is None, "nothing in its folder and the start menu", deadline=60)
        wait_for(lambda: not self.values(self.LISTED), "nothing in the list of programs")
        wait_for(lambda: self.windows.run("reg", "query", r"HKLM\Software\The Usher authors")[0] == 1, "nothing in the registry")
        for key in (self.RUN, self.RUN_OF_SAM):
            self.assertEqual(self.values(key), {"Another": "another.exe"})
        self.assertTrue(rules.exists(), "the owner's rules")

    def test_does_not_go_away_under_an_open_window(self):
        self.install("/D=C:\\Household\\Usher")
        home = self.windows.drive / "Household" / "Usher"
        self.assert_installed(home)
        # Stays where it is, so that its end is the end.
        uninstall = [home / "Uninstall.exe", "/S", "_?=C:\\Household\\Usher"]
        log = self.windows.folder / "open.log"
        with log.open("w") as errors:
            usher = subprocess.Popen(["wine", str(home / "usher.exe"), "--demo"], stdin=subprocess.DEVNULL,
                                     stdout=subprocess.DEVNULL, stderr=errors,
                                     env=self.windows.environment | {"WINEQT_QPA_PLATFORM": "offscreen",
                                                                     "WINEDEBUG": "-all,+loaddll"})
        self.addCleanup(usher.wait)
        self.addCleanup(usher.terminate)
        wait_for(lambda: "Qt6Core.dll" in log.read_text(errors="replace"), "the program at work", deadline=60)
        code, _, _ = self.windows.run(*uninstall)
        self.assertNotEqual(code, 0)
        self.assert_installed(home)
        usher.terminate()
        usher.wait()
        self.succeed(*uninstall)
        self.assertEqual([path.name for path in home.rglob("*") if path.name != "Uninstall.exe"], [])


if __name__ == "__main__":
    for program in ("wine", "Xvfb"):
        if not shutil.which(program):
            print(f"skipped: {program} is not installed")
            sys.exit(77)
    try:
        unittest.main(argv=sys.argv[:1], verbosity=2)
    except Missing as missing:
        print(f"skipped: {missing} is not installed")
        sys.exit(77)
