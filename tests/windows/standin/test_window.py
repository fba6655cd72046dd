#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Stories in the real window of usher.exe on a Windows that is played, by keyboard: test_window.py BIN STANDIN PICTURES

One window for all of them, each about somebody else. A story is right if Windows was asked for exactly that, the window
shows something new, and Usher's history tells the same afterwards.
"""

import dataclasses
import functools
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "system" / "window"))

from desktop import Desktop, Missing, wait_for  # noqa: E402
from framebuffer import Framebuffer  # noqa: E402
from stage import Stage, text_of, windows_path  # noqa: E402
from test_usher import colours, give_fonts  # noqa: E402
from test_usherctl import story  # noqa: E402

#: Who is signed in, and the number of the session. Nobody's name is a part of another's.
SESSIONS = {"alex": 2, "sam": 3, "kim": 4, "lee": 5, "noor": 6, "pat": 7, "ida": 8, "eva": 9, "tom": 10, "ben": 11, "zoe": 12,
            "uma": 13, "rolf": 14, "gus": 15, "hugo": 16, "cleo": 17, "vic": 18}
HOUSEHOLD = story({"at": "0s", "lock": "kim"}, {"at": "0s", "disconnect": "lee"},
                  people=[{"user": user} for user in SESSIONS],
                  begin=[{"at": "0s", "signIn": user, "id": str(number)} for user, number in SESSIONS.items()])
DENIED = 5
REFUSALS = {f"logoff {SESSIONS['pat']}": DENIED, f"message {SESSIONS['ida']}": DENIED}
#: With a busy machine in mind.
PATIENCE = 30
# Of the window as it opens, 960 wide.
IN_SECOND_CARD, IN_RING, BESIDE_RING = (700, 230), (547, 148), (480, 160)
TITLE = "People – Usher"


class Window:
    """usher.exe on a desktop of its own, and what it asked Windows for."""

    def __init__(self, desktop, stage, **environment):
        self.desktop = desktop
        self.record_file = stage.folder / "record.jsonl"
        self.prompts = stage.folder / "prompts"
        self.prompts.touch()
        play = {"scenario": HOUSEHOLD, "refusals": REFUSALS, "record": windows_path(self.record_file),
                "prompts": windows_path(self.prompts)}
        desktop.environment = stage.environment(play, **environment)
        self.log = stage.folder / "usher.log"
        with self.log.open("w") as log:
            self.program = desktop.spawn(["wine", str(stage.folder / "usher.exe"), "--software-rendering"], stdout=log, stderr=log)
        self.screen = Framebuffer(desktop.folder)
        wait_for(lambda: self.desktop.search(TITLE), "the window", PATIENCE)
        wait_for(lambda: self.screen.colours() > 20, "something to see in the window", PATIENCE)
        self.take_focus()
        geometry = self.desktop.run(["xdotool", "getactivewindow", "getwindowgeometry", "--shell"])
        self.place = {name: int(value) for name, value in (line.split("=") for line in geometry.split())}
        self.plain = self.edge()

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

    def spot(self, x, y):
        return b"".join(self.screen.rows(self.place["X"] + x, self.place["Y"] + y, 1, 1))

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

    def calls(self, user):
        """What Windows was asked for so far about one person."""
        text = self.record_file.read_text(encoding="ascii") if self.record_file.exists() else ""
        lines = [json.loads(line) for line in text.splitlines(keepends=True) if line.endswith("\n")]
        return [line for line in lines if "call" in line and line["session"] == SESSIONS[user]]

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
        assert box["timeout"] == 300, box
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


# In the menu of a card, and in the dialog that asks, where the focus begins on "Ask".
MENU = {what: ("Menu", *["Down"] * steps, "Return") for what, steps in (("message", 1), ("lock", 2), ("sign out", 3))}
ONE_MINUTE = ("Tab", "Tab", "space", "shift+Tab", "shift+Tab")
ONLY_TELL_ME = ("shift+Tab", "space", "Tab")
# On the card of somebody who is asked, or has answered.
CANCEL = ("Tab", "Return")
MORE_TIME = ("Tab", "Tab", "Return")
SIGN_OUT_ANYWAY = ("Tab", "Return")


def says_yes(window):
    window.ask_and_hear("sam", "yes")
    window.wait_for_calls("sam", "message", "logoff")


def says_no(window):
    window.ask_and_hear("eva", "no")
    window.wait_for_calls("eva", "message")


def says_no_and_is_signed_out(window):
    window.ask_and_hear("tom", "no")
    window.open_dialog(*SIGN_OUT_ANYWAY)
    window.close_dialog("Tab", "Return")
    window.wait_for_calls("tom", "message", "logoff")


def closes_the_question(window):
    window.ask_and_hear("ben", "close")
    window.wait_for_calls("ben", "message")


def gets_more_time_and_says_yes(window):
    window.ask_and_wait("zoe")
    window.desktop.press(*MORE_TIME)
    _, box = window.wait_for_calls("zoe", "message", "message")
    assert box["isQuestion"] and 300 < box["timeout"] <= 600, box
    window.prompt("yes", "zoe")
    window.wait_for_calls("zoe", "message", "message", "logoff")


def may_stay_after_all(window):
    window.ask_and_wait("uma")
    window.desktop.press(*CANCEL)
    _, box = window.wait_for_calls("uma", "message", "message")
    assert not box["isQuestion"] and "you will not be signed out" in box["text"], box
    wait_for(lambda: not window.is_counting(), "the end of the countdown", PATIENCE)


def is_given_a_minute(window):
    box = window.ask("noor", *ONE_MINUTE)
    assert box["timeout"] == 60, box


def does_not_answer(window):
    window.wait_for_calls("noor", "message", "logoff", patience=60 + PATIENCE)
    window.search("noor")
    window.desktop.press("Tab") # a caret blinks


def is_only_asked(window):
    window.ask("vic", *ONE_MINUTE, *ONLY_TELL_ME)


def does_not_answer_and_stays(window):
    window.find("vic")
    window.settle()
    window.wait_for_calls("vic", "message")


def is_locked(window):
    window.find("kim")
    window.open_dialog("ctrl+Return")
    assert not window.calls("kim"), "a question nobody sees"
    window.close_dialog("Return", "Tab", "Return")
    window.wait_for_calls("kim", "logoff")


def is_not_on_the_screen(window):
    window.sign_out_unasked("lee")


def cannot_be_signed_out(window):
    window.sign_out_unasked("pat")


def cannot_be_asked(window):
    window.ask("ida")


def is_taken_off_the_screen(window):
    window.find("rolf")
    window.desktop.press(*MENU["lock"])
    window.wait_for_calls("rolf", "disconnect")


def reads_a_message(window):
    window.find("gus")
    window.open_dialog(*MENU["message"])
    window.desktop.type("Dinner is ready")
    window.close_dialog("ctrl+Return")
    box, = window.wait_for_calls("gus", "message")
    assert box["text"] == "Dinner is ready" and not box["isQuestion"], box
    window.prompt("close", "gus")


def leaves_meanwhile(window):
    window.ask_and_hear("hugo", "leave")
    window.wait_for_calls("hugo", "message")


def is_not_asked_after_all(window):
    window.find("cleo")
    window.open_dialog("ctrl+Return")
    window.close_dialog("Escape")
    window.open_dialog(*MENU["sign out"])
    window.close_dialog("Return")
    window.open_dialog(*MENU["message"])
    window.desktop.type("Not sent")
    window.close_dialog("Escape")
    window.settle()
    window.wait_for_calls("cleo")


def is_asked_when_the_window_goes(window):
    window.ask_and_wait("alex")
    window.open_dialog("ctrl+q")
    window.close_dialog("Return")
    assert window.program.poll() is None, "it was to stay"
    window.open_dialog("ctrl+q")
    window.desktop.press("Tab", "Return")
    wait_for(lambda: window.program.poll() is not None, "the end of the program", PATIENCE)
    assert window.program.returncode == 0, window.program.returncode
    _, box = window.wait_for_calls("alex", "message", "message")
    assert "you will not be signed out" in box["text"], box


@dataclasses.dataclass
class Story:
    user: str
    act: object          # a function of the window
    history: tuple = ()  # what is told of that person, in this order
    begin: object = None # what is done before all other stories: it takes its time

    @property
    def name(self):
        return f"{self.user} {self.act.__name__.replace('_', ' ')}"


STORIES = [
    Story("sam", says_yes, ("message", "sign-out yes", "gone")),
    Story("eva", says_no, ("message", "declined")),
    Story("tom", says_no_and_is_signed_out, ("message", "declined", "sign-out owner", "gone")),
    Story("ben", closes_the_question, ("message", "declined")),
    Story("zoe", gets_more_time_and_says_yes, ("message", "more-time", "sign-out yes", "gone")),
    Story("uma", may_stay_after_all, ("message", "withdraw cancelled")),
    Story("kim", is_locked, ("sign-out owner", "gone")),
    Story("lee", is_not_on_the_screen, ("sign-out owner", "gone")),
    Story("pat", cannot_be_signed_out, ("sign-out owner", "failed")),
    Story("ida", cannot_be_asked, ("message", "failed")),
    Story("rolf", is_taken_off_the_screen, ("lock owner",)),
    Story("gus", reads_a_message),
    Story("hugo", leaves_meanwhile, ("message", "gone")),
    Story("cleo", is_not_asked_after_all),
    Story("noor", does_not_answer, ("message", "sign-out no-answer", "gone"), begin=is_given_a_minute),
    Story("vic", does_not_answer_and_stays, ("message", "recommend no-answer"), begin=is_only_asked),
    # The last one: the program ends.
    Story("alex", is_asked_when_the_window_goes, ("message", "withdraw cancelled")),
]


def problems_of(step, window):
    try:
        step(window)
    except (AssertionError, subprocess.CalledProcessError) as error:
        return [str(error)]
    return []


def check_picture(story, folder, seen, window):
    if window.program.poll() is not None:
        return # and there is no window any more
    window.settle()
    picture = folder / f"{story.user}.png"
    window.save(picture)
    assert colours(picture) >= 50, "a picture of nothing"
    twin = seen.setdefault(picture.read_bytes(), story.name)
    assert twin == story.name, f"looks as {twin} does"


def play(stories, window, folder):
    """What is wrong with each story, by the person it is about."""
    seen = {}
    found = {story.user: problems_of(story.begin, window) if story.begin else [] for story in stories}
    for story in stories:
        begun = time.monotonic()
        problems = found[story.user]
        problems += problems_of(story.act, window)
        problems += problems_of(functools.partial(check_picture, story, folder, seen), window)
        print(f"{time.monotonic() - begun:5.1f} s  {story.name}", flush=True)
        if problems and window.program.poll() is None:
            window.desktop.press("Escape") # whatever is open
    return found


def told_of(stage, environment):
    """What Usher's own history has of each person, oldest first."""
    with tempfile.TemporaryFile() as output:
        done = subprocess.run(["wine", str(stage.folder / "usherctl.exe"), "history", "--json"], env=environment,
                              stdin=subprocess.DEVNULL, stdout=output, timeout=PATIENCE)
        text = text_of(output)
    assert done.returncode == 0, f"the history ended with {done.returncode}"
    told = {user: [] for user in SESSIONS}
    for entry in json.loads(text)["entries"]:
        told[entry["user"]].append(entry["action"] + (f" {entry['why']}" if entry["why"] else ""))
    return told


def main():
    programs, standin, pictures, *names = sys.argv[1:]
    stories = [story for story in STORIES if not names or story.user in names]
    folder = pathlib.Path(pictures).resolve()
    folder.mkdir(parents=True, exist_ok=True)
    with Desktop(framebuffer=True, frames=False) as desktop, Stage(programs, standin) as stage, \
            tempfile.TemporaryDirectory(prefix="usher-wine-", ignore_cleanup_errors=True) as prefix:
        os.environ["WINEPREFIX"] = prefix
        os.environ["DISPLAY"] = desktop.environment["DISPLAY"]
        os.environ.pop("XAUTHORITY", None)
        environment = stage.environment({"scenario": HOUSEHOLD})
        subprocess.run(["wine", "wineboot", "--init"], env=environment, check=True, stdin=subprocess.DEVNULL,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        give_fonts()
        try:
            window = Window(desktop, stage, USHER_CONFIG_DIR=environment["USHER_CONFIG_DIR"])
            found = play(stories, window, folder)
            if window.program.poll() is None:
                window.program.terminate()
                window.program.wait()
            told = told_of(stage, environment)
            complaints = window.log.read_text(errors="replace").strip()
        finally:
            server = shutil.which("wineserver") or shutil.which("wineserver-stable")
            subprocess.run([server, "-k", "-w"], env=environment, check=False)
    for story in stories:
        if told[story.user] != list(story.history):
            found[story.user].append(f"the history tells {told[story.user]}, not {list(story.history)}")
        print(f"{'FAIL' if found[story.user] else 'PASS'}  {story.name}")
        for problem in found[story.user]:
            print("      " + problem)
    if complaints:
        print(f"usher complained: {complaints[-2000:]}")
    failed = sum(bool(problems) for problems in found.values())
    print(f"{len(stories) - failed} of {len(stories)} stories end as they should")
    return 1 if failed or complaints or not stories else 0


if __name__ == "__main__":
    for program in ("wine", "Xvfb"):
        if not shutil.which(program):
            print(f"skipped: {program} is not installed")
            sys.exit(77)
    try:
        sys.exit(main())
    except Missing as missing:
        print(f"skipped: {missing} is not installed")
        sys.exit(77)
