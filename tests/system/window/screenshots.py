#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Pictures of every page and state of the real program. usage: screenshots.py BIN_FOLDER OUTPUT_FOLDER [NAME…]

Most are drawn by the program itself, without a display; states that need somebody who types, or a system that hangs,
are taken from a virtual display. Fails if a picture cannot be made or the program has anything to complain about.
"""

import dataclasses
import os
import pathlib
import subprocess
import sys
import tempfile

from desktop import Desktop, Missing, wait_for
import dialog
from fakelogind import FakeLogind
from framebuffer import Framebuffer
from household import HOSTILE_NAMES, hostile_household, household

THEMES = {"light": ["--theme", "light"], "dark": ["--theme", "dark"]}
#: Looks besides: what goes wrong on one page goes wrong here.
LOOKS = {
    "contrast": ["--theme", "high-contrast"],
    "200": ["--theme", "light", "--text-scale", "200"],
    "narrow": ["--theme", "light", "--size", "480x720"],
    "german": ["--theme", "dark", "--language", "de"],
    "german-narrow-200": ["--theme", "light", "--language", "de", "--text-scale", "200", "--size", "480x900"],
}
#: Before a program: it sees no process of other people, as somebody who is no administrator where /proc hides them.
AMONG_HIDDEN = ["unshare", "--mount", "--propagation", "private", "sh", "-c",
                'mount -t proc -o hidepid=2 proc /proc && exec setpriv --regid 65534 --clear-groups '
                '--bounding-set -sys_ptrace "$@"', "sh"]
DEMO = ["--demo"]
LOGIND = ["--backend", "logind"]


@dataclasses.dataclass
class Drawn:
    """A picture the program draws by itself. `page` is one of --page."""
    name: str
    page: str
    source: list
    looks: dict = dataclasses.field(default_factory=lambda: THEMES)
    scenario: str = ""
    environment: dict = dataclasses.field(default_factory=dict)
    behind: list = dataclasses.field(default_factory=list) # the command that starts it


DRAWN = [
    Drawn("people", "people", DEMO, {**THEMES, **LOOKS}),
    Drawn("people-nobody", "people", [], scenario=household({}, until="1h").replace(
        '"people":[]', '"people":[{"user":"alex"}]')),
    Drawn("people-hostile-names", "people", [], {**THEMES, "narrow": LOOKS["narrow"]}, scenario=hostile_household()),
    Drawn("people-backend-missing", "people", LOGIND,
          environment={"DBUS_SYSTEM_BUS_ADDRESS": "unix:path=/nonexistent/bus"}),
    Drawn("person", "person", DEMO, {**THEMES, **LOOKS}),
    Drawn("person-hostile-name", "person", [], scenario=household({"long": HOSTILE_NAMES["long"]})),
    Drawn("rules", "rules", DEMO, {**THEMES, **LOOKS}),
    Drawn("rule", "rule", DEMO, {**THEMES, **LOOKS}),
    Drawn("history", "history", DEMO, {**THEMES, **LOOKS}),
    Drawn("settings", "settings", DEMO, {**THEMES, **LOOKS}),
]


class Album:
    def __init__(self, bin_folder, folder, wanted):
        self.bin = bin_folder
        self.folder = pathlib.Path(folder)
        self.folder.mkdir(parents=True, exist_ok=True)
        self.wanted = wanted
        self.complaints = []
        self.count = 0

    def wants(self, name):
        return not self.wanted or any(name.startswith(wish) for wish in self.wanted)

    def path(self, name, look):
        self.count += 1
        path = self.folder / f"{name}-{look}.png"
        path.unlink(missing_ok=True)
        return path

    def note(self, what, text):
        """Whatever the program says is about something that is wrong."""
        lines = [line for line in text.splitlines() if "XDG_RUNTIME_DIR" not in line]
        self.complaints += [f"{what}: {line}" for line in lines]

    def draw(self, scene, extra=None):
        for look, options in scene.looks.items():
            path = self.path(scene.name, look)
            with tempfile.NamedTemporaryFile("w", suffix=".json") as scenario:
                source = scene.source
                if scene.scenario:
                    scenario.write(scene.scenario)
                    scenario.flush()
                    source = ["--backend", f"simulated:{scenario.name}"]
                result = subprocess.run(
                    [*scene.behind, f"{self.bin}/usher", *source, "--page", scene.page, *options, "--screenshot", path],
                    env={**os.environ, "LC_ALL": "C.UTF-8", "LANGUAGE": "en", **scene.environment, **(extra or {})},
                    capture_output=True, text=True, timeout=60)
            self.note(path.name, result.stderr)
            if result.returncode != 0 or not path.exists():
                self.complaints.append(f"{path.name}: was not drawn")

    def draw_all(self):
        for scene in DRAWN:
            if self.wants(scene.name):
                self.draw(scene)
        if self.wants("people-only-me"):
            with FakeLogind(self.bin, "--mine") as logind:
                self.draw(Drawn("people-only-me", "people", LOGIND), logind.environment)
        for page in ("people", "person"):
            if self.wants(f"{page}-several-sessions"):
                with FakeLogind(self.bin, "--several") as logind:
                    looks = {**THEMES, "200": LOOKS["200"], "german-narrow-200": LOOKS["german-narrow-200"]}
                    self.draw(Drawn(f"{page}-several-sessions", page, LOGIND, looks), logind.environment)
        if self.wants("people-no-permission"):
            # Only root can hide processes; anybody else sees the session as one whose processes are not known.
            behind = AMONG_HIDDEN if os.geteuid() == 0 else []
            with FakeLogind(self.bin) as logind:
                for page in ("people", "person"):
                    self.draw(Drawn(f"{page}-no-permission", page, LOGIND, behind=behind), logind.environment)


class Stage:
    """The program on a virtual display, with somebody at the keyboard."""

    def __init__(self, album, desktop, look, source, environment=None):
        self.album = album
        self.desktop = desktop
        self.look = look
        self.program = desktop.start([f"{album.bin}/usher", *THEMES[look], *source],
                                     **{"LC_ALL": "C.UTF-8", "LANGUAGE": "en", "DBUS_SYSTEM_BUS_ADDRESS": "", **(environment or {})})

    def __enter__(self):
        import accessibletree
        self.root = accessibletree.find_program(self.program)
        self.framebuffer = Framebuffer(self.desktop.folder)
        return self

    def __exit__(self, *_):
        self.program.terminate()
        self.album.note(f"window, {self.look}", self.program.communicate()[1])

    def find(self, name):
        return wait_for(lambda: self.root.find(name), name, 40)

    def picture(self, name):
        window = self.desktop.run(["xdotool", "search", "--onlyvisible", "--name", "Usher"]).split()[-1]
        lines = self.desktop.run(["xdotool", "getwindowgeometry", "--shell", window]).split()
        place = {key: int(value) for key, value in (line.split("=") for line in lines)}
        path = self.album.path(name, self.look)
        self.settled()
        self.framebuffer.save(path, place["X"], place["Y"], place["WIDTH"], place["HEIGHT"])

    def settled(self):
        """Until the picture no longer changes."""
        seen = []

        def is_still():
            seen.append(hash(self.framebuffer.pixels[:]))
            return len(seen) > 10 and len(set(seen[-10:])) == 1
        wait_for(is_still, "a picture that stands still")


def play(album, desktop, look):
    if album.wants("people-search"):
        with Stage(album, desktop, look, DEMO) as stage:
            stage.find("Details about Alex")
            stage.desktop.press("ctrl+f")
            wait_for(lambda: (stage.root.focused() or stage.root).name == "Search", "the focus in the search field")
            stage.desktop.type("xyz")
            stage.find("Nobody fits “xyz”")
            stage.picture("people-search-without-match")
            stage.desktop.press("Escape")
            stage.find("Details about Alex")
            stage.desktop.press("Tab", "Return")
            stage.find("Away longest")
            stage.picture("people-sort")
            stage.desktop.press("Escape", "Tab", "Tab", "Right")
            stage.picture("people-focus")
    if album.wants("people-loading") or album.wants("people-stale"):
        with FakeLogind(album.bin) as logind:
            logind.hang()
            with Stage(album, desktop, look, LOGIND, logind.environment) as stage:
                stage.find("Looking…")
                stage.picture("people-loading")
                stage.find("Try again")
                stage.picture("people-cannot-see")
                logind.resume()
                # It may be back by itself before anybody presses "Try again".
                stage.desktop.press("F5")
                wait_for(lambda: any(n.name.startswith("Details about") for n in stage.root.walk()), "the cards", 30)
                logind.hang()
                wait_for(lambda: any(n.name.startswith("Shown as of") for n in stage.root.walk()), "stale", 60)
                stage.picture("people-stale")
                logind.resume()


#: What the dialog that asks somebody can look like: the person's own settings, the message, the environment.
LONG_NAME = "Maximiliane-Alexandra von Hohenstein-Wernigerode"
DIALOGS = {
    "light": ("", {}, {}), "dark": ("mode=Dark", {}, {}),
    "contrast": ("mode=HighContrast", {}, {}),
    "last-minute-light": ("", {"seconds": 20}, {}), "last-minute-dark": ("mode=Dark", {"seconds": 20}, {}),
    "200": ("textScale=2", {}, {}), "200-dark": ("textScale=2\nmode=Dark", {}, {}), "scaled": ("", {}, {"QT_SCALE_FACTOR": "2"}),
    "german": ("", {"title": "Alex fragt", "text": "Alex möchte an diesen PC. Bitte speichere deine Arbeit."}, {"LANGUAGE": "de"}),
    "long": ("", {"title": f"{LONG_NAME} asks", "text": f"{LONG_NAME} would like to use this PC. " + "Please save your game. " * 40}, {}),
    "long-200": ("textScale=2", {"title": f"{LONG_NAME} asks", "text": "Please save your game. " * 90}, {}),
    "note": ("", {"title": "A message from Alex", "text": "Dinner is ready!\nCome down, please.", "question": False}, {}),
}


def picture_dialogs(album, desktop):
    framebuffer = Framebuffer(desktop.folder)
    for look, (settings, words, environment) in DIALOGS.items():
        if not album.wants(f"dialog-{look}"):
            continue
        with tempfile.TemporaryDirectory() as folder:
            os.mkdir(f"{folder}/usher")
            pathlib.Path(folder, "usher", "usher.conf").write_text(f"[appearance]\n{settings}\n")
            with dialog.Dialog(desktop, f"{album.bin}/usher-agent", dialog.request(**words), LANGUAGE=environment.pop("LANGUAGE", "en"),
                               XDG_CONFIG_HOME=folder, **environment) as shown:
                shown.wait_for_word("shown")
                window = wait_for(desktop.active_window, "the dialog in front")
                lines = desktop.run(["xdotool", "getwindowgeometry", "--shell", window]).split()
                place = {key: int(value) for key, value in (line.split("=") for line in lines)}
                framebuffer.save(album.path("dialog", look), place["X"], place["Y"], place["WIDTH"], place["HEIGHT"])
        album.note(f"dialog, {look}", shown.complaints)


def main():
    album = Album(sys.argv[1], sys.argv[2], sys.argv[3:])
    album.draw_all()
    with Desktop(framebuffer=True, frames=False) as desktop:
        import accessibletree
        accessibletree.connect(desktop)
        desktop.run(["xdotool", "mousemove", "1270", "890"])
        for look in THEMES:
            play(album, desktop, look)
        picture_dialogs(album, desktop)
    for complaint in album.complaints:
        print(complaint)
    print(f"{album.count} pictures are in {album.folder}")
    return 1 if album.complaints else 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except (Missing, ImportError, ValueError) as missing:
        print(f"skipped: {missing} is missing")
        sys.exit(1 if os.environ.get("CI") == "true" else 77)
