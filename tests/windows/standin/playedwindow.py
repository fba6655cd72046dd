# SPDX-License-Identifier: MIT
"""The real window of usher.exe on a Windows that is played, driven by keyboard, and what it asked Windows for."""

import contextlib
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time
import types

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "system" / "window"))

from desktop import Desktop, Missing, wait_for  # noqa: E402: needs what is above
from framebuffer import Framebuffer  # noqa: E402: needs what is above
from stage import Stage, text_of, windows_path  # noqa: E402: needs what is above
from test_usher import give_fonts  # noqa: E402: needs what is above

#: Seconds, with a busy machine in mind.
PATIENCE = 30
# Of the window as it opens, 960 wide.
IN_SECOND_CARD, IN_RING, BESIDE_RING = (700, 230), (547, 148), (480, 160)
TITLE = "People – Usher"
# In the menu of a card.
MENU = {what: ("Menu", *["Down"] * steps, "Return") for what, steps in (("message", 1), ("lock", 2), ("sign out", 3))}


class Window:
    """usher.exe on a desktop of its own. `sessions` has the number of the session of each person; `before` is a program
    of the stand-in's that starts it. With `in_tray` it starts beside the clock, and is opened by a second start after that
    was done."""

    def __init__(self, desktop, stage, play, sessions, before=None, in_tray=None):
        self.desktop = desktop
        self.stage = stage
        self.sessions = sessions
        self.record_file = stage.folder / "record.jsonl"
        self.prompts = stage.folder / "prompts"
        self.prompts.touch()
        told = {"record": windows_path(self.record_file), "prompts": windows_path(self.prompts)}
        desktop.environment = stage.environment(play | told)
        self.log = stage.folder / "usher.log"
        self.log.touch()
        self.program = self.start(before, *(["--tray"] if in_tray else []))
        if in_tray:
            wait_for(lambda: desktop.search("Wine System Tray"), "the icon for the tray", PATIENCE)
            in_tray(self)
            self.start(before)
        self.screen = Framebuffer(desktop.folder)
        wait_for(lambda: self.desktop.search(TITLE), "the window", PATIENCE)
        wait_for(lambda: self.screen.colours() > 20, "something to see in the window", PATIENCE)
        self.take_focus()
        geometry = self.desktop.run(["xdotool", "getactivewindow", "getwindowgeometry", "--shell"])
        self.place = {name: int(value) for name, value in (line.split("=") for line in geometry.split())}
        self.plain = self.edge()

    def start(self, before=None, *options):
        """Once more."""
        words = [str(self.stage.folder / before)] if before else []
        with self.log.open("a") as log:
            return self.desktop.spawn(["wine", *words, windows_path(self.stage.folder / "usher.exe"), "--software-rendering",
                                       *options],
                                      stdout=log, stderr=log)

    def take_focus(self):
        """From the icon for the tray, which is a window of its own where there is no tray, and comes a little later."""
        wait_for(lambda: self.desktop.search("Wine System Tray"), "the icon for the tray", PATIENCE)
        self.desktop.run(["xdotool", "windowactivate", "--sync", *self.desktop.search(TITLE)])
        self.wait_for_title(TITLE)

    def title(self):
        found = subprocess.run(["xdotool", "getactivewindow", "getwindowname"], env=self.desktop.environment,
                               capture_output=True, text=True)
        return found.stdout.strip()

    def wait_for_title(self, title):
        wait_for(lambda: self.title() == title, f"the title {title!r}, which is {self.title()!r}", PATIENCE)

    def part(self, x, y, width, height):
        return b"".join(self.screen.rows(self.place["X"] + x, self.place["Y"] + y, width, height))

    def spot(self, x, y):
        return self.part(x, y, 1, 1)

    def edge(self):
        """A spot where nothing is but the window's ground, which a dialog makes darker."""
        return self.spot(3, self.place["HEIGHT"] // 2)

    def is_second_card_there(self):
        return self.spot(*IN_SECOND_CARD) != self.plain

    def is_counting(self):
        """Whether there is a ring on the first card, the only one."""
        return self.spot(*IN_RING) != self.spot(*BESIDE_RING)

    def picture(self):
        return b"".join(self.screen.rows(*(self.place[name] for name in ("X", "Y", "WIDTH", "HEIGHT"))))

    def save(self, path):
        self.screen.save(path, *(self.place[name] for name in ("X", "Y", "WIDTH", "HEIGHT")))

    def recorded(self, kind):
        """What the record has so far with that in it."""
        text = self.record_file.read_text(encoding="ascii") if self.record_file.exists() else ""
        lines = [json.loads(line) for line in text.splitlines(keepends=True) if line.endswith("\n")]
        return [line for line in lines if kind in line]

    def bubbles(self):
        """The windows that Wine's taskbar shows: the icon's own, and what it says."""
        found = subprocess.run(["xdotool", "search", "--onlyvisible", "--class", "explorer"],
                               env=self.desktop.environment, capture_output=True, text=True)
        return set(found.stdout.split())

    def calls(self, user):
        """What Windows was asked for so far about one person."""
        return [line for line in self.recorded("call") if line["session"] == self.sessions[user]]

    def wait_for_calls(self, user, *names, patience=PATIENCE):
        """Exactly these, one after the other."""
        wait_for(lambda: len(self.calls(user)) >= len(names), f"{names} for {user}", patience)
        found = self.calls(user)
        assert [call["call"] for call in found] == list(names), f"{user}: {found}"
        return found

    def prompt(self, what, user):
        """Something happens to somebody."""
        with self.prompts.open("a") as prompts:
            prompts.write(f"{what} {user}\n")

    def search(self, user):
        """One card is left."""
        self.desktop.press("ctrl+1", "ctrl+f", "BackSpace")
        wait_for(self.is_second_card_there, "everybody's cards", PATIENCE)
        self.desktop.type(user)
        wait_for(lambda: not self.is_second_card_there(), "one card", PATIENCE)

    def find(self, user):
        """The focus is on that card: its page opens and closes again."""
        self.search(user)
        self.desktop.press("Tab", "Tab", "Tab", "Return")
        self.wait_for_title(f"{user} – Usher")
        self.desktop.press("Escape")
        self.wait_for_title(TITLE)

    def change_setting(self, key, name, value):
        """A number in Windows' registry, as its settings do it: they tell every window afterwards."""
        subprocess.run(["wine", "reg", "add", key, "/v", name, "/t", "REG_DWORD", "/d", str(value), "/f"],
                       env=self.desktop.environment, check=True, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                       stderr=subprocess.DEVNULL)
        self.prompt("announce", "settings")

    def settle(self):
        """Nothing in the window moves any more: no countdown, which moves every second."""
        last, since = None, 0.0

        def is_still():
            nonlocal last, since
            now = self.picture()
            if now != last:
                last, since = now, time.monotonic()
            return time.monotonic() - since > 1.5

        wait_for(is_still, "a window that is still", PATIENCE)

    def open_dialog(self, *keys):
        self.desktop.press(*keys)
        wait_for(lambda: self.edge() != self.plain, "a dialog", PATIENCE)

    def close_dialog(self, *keys):
        self.desktop.press(*keys)
        wait_for(lambda: self.edge() == self.plain, "the end of the dialog", PATIENCE)

    def ask(self, user, *choices):
        self.find(user)
        self.open_dialog("ctrl+Return")
        self.close_dialog(*choices, "Return")
        box = self.wait_for_calls(user, "message")[0]
        assert box["isQuestion"] and box["title"] and "You will be signed out at" in box["text"], box
        return box

    def ask_and_wait(self, user):
        box = self.ask(user)
        # Five minutes from the request on: on a busy PC the box comes up later than that.
        assert 290 <= box["timeout"] <= 300, box
        wait_for(self.is_counting, "a countdown", PATIENCE)

    def ask_and_hear(self, user, answer):
        self.ask_and_wait(user)
        self.prompt(answer, user)
        wait_for(lambda: not self.is_counting(), "the end of the countdown", PATIENCE)

    def sign_out_unasked(self, user):
        self.find(user)
        self.open_dialog(*MENU["sign out"])
        self.close_dialog("Tab", "Return")
        self.wait_for_calls(user, "logoff")


def told_of(stage, environment):
    """What Usher's own history has of each person, oldest first: what was done and why."""
    with tempfile.TemporaryFile() as output:
        done = subprocess.run(["wine", str(stage.folder / "usherctl.exe"), "history", "--json"], env=environment,
                              stdin=subprocess.DEVNULL, stdout=output, timeout=PATIENCE)
        text = text_of(output)
    assert done.returncode == 0, f"the history ended with {done.returncode}"
    told = {}
    for entry in json.loads(text)["entries"]:
        told.setdefault(entry["user"], []).append(entry["action"] + (f" {entry['why']}" if entry["why"] else ""))
    return told


@contextlib.contextmanager
def played(programs, standin, play, sessions, rules=None, before=None, in_tray=None):
    """The window, on a Windows of its own that ends with it. `told()` is what Usher's history has of each person by now.
    `usherctl` runs that program there, where it has a screen. What is left afterwards: `history`, the last of it, and
    what usher.exe complained about in `complaints`."""
    with Desktop(framebuffer=True, frames=False) as desktop, Stage(programs, standin) as stage, \
            tempfile.TemporaryDirectory(prefix="usher-wine-", ignore_cleanup_errors=True) as prefix:
        os.environ["WINEPREFIX"] = prefix
        os.environ["DISPLAY"] = desktop.environment["DISPLAY"]
        os.environ.pop("XAUTHORITY", None)
        home = stage.folder / "ProgramData"
        play = play | {"programData": windows_path(home)}
        (home / "Usher").mkdir(parents=True)
        if rules:
            (home / "Usher" / "rules.json").write_text(json.dumps(rules), encoding="utf-8")
        environment = stage.environment(play)
        subprocess.run(["wine", "cmd.exe", "/c", "exit"], env=environment, check=True, stdin=subprocess.DEVNULL,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        give_fonts()
        left = types.SimpleNamespace(told=lambda: told_of(stage, environment), history={}, complaints="",
                                     usherctl=lambda words, play: stage.run("usherctl.exe", words, play))
        try:
            left.window = Window(desktop, stage, play, sessions, before, in_tray)
            yield left
            if left.window.program.poll() is None:
                left.window.program.terminate()
                left.window.program.wait()
            left.history = left.told()
            left.complaints = left.window.log.read_text(errors="replace").strip()
        finally:
            server = shutil.which("wineserver") or shutil.which("wineserver-stable")
            subprocess.run([server, "-k", "-w"], env=environment, check=False)


def conclude(stories, found, left):
    """Prints what became of each story, by person in `found`; the code to end with. Each has a user, a name and a history."""
    for story in stories:
        if (told := left.history.get(story.user, [])) != list(story.history):
            found[story.user].append(f"the history tells {told}, not {list(story.history)}")
        print(f"{'FAIL' if found[story.user] else 'PASS'}  {story.name}")
        for problem in found[story.user]:
            print("      " + problem)
    if left.complaints:
        print(f"usher complained: {left.complaints[-2000:]}")
    failed = sum(bool(problems) for problems in found.values())
    print(f"{len(stories) - failed} of {len(stories)} stories end as they should")
    return 1 if failed or left.complaints or not stories else 0


def run(main):
    """Ends the program with what main() returns; with 77, and a line that says so, where something is not installed."""
    try:
        for program in ("wine", "Xvfb"):
            if not shutil.which(program):
                raise Missing(program)
        code = main()
    except Missing as missing:
        print(f"skipped: {missing} is not installed")
        code = 77
    sys.exit(code)
