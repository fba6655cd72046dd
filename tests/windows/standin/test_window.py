#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Stories in the real window of usher.exe on a Windows that is played, by keyboard: test_window.py BIN STANDIN PICTURES

One window for all of them, each about somebody else. A story is right if Windows was asked for exactly that, the window
shows something new, and Usher's history tells the same afterwards.
"""

import dataclasses
import functools
import pathlib
import subprocess
import sys
import time

from playedwindow import MENU, PATIENCE, TITLE, conclude, played, run, wait_for
from test_usher import colours
from test_usherctl import story

#: Who is signed in, and the number of the session. Nobody's name is a part of another's.
SESSIONS = {"alex": 2, "sam": 3, "kim": 4, "lee": 5, "noor": 6, "pat": 7, "ida": 8, "eva": 9, "tom": 10, "ben": 11, "zoe": 12,
            "uma": 13, "rolf": 14, "gus": 15, "hugo": 16, "cleo": 17, "vic": 18, "jon": 19}
HOUSEHOLD = story({"at": "0s", "lock": "kim"}, {"at": "0s", "disconnect": "lee"},
                  people=[{"user": user} for user in SESSIONS],
                  begin=[{"at": "0s", "signIn": user, "id": str(number)} for user, number in SESSIONS.items()])
DENIED = 5
REFUSALS = {f"logoff {SESSIONS['pat']}": DENIED, f"message {SESSIONS['ida']}": DENIED}

# In the dialog that asks, where the focus begins on "Ask".
ONE_MINUTE = ("Tab", "Tab", "space", "shift+Tab", "shift+Tab")
ONLY_TELL_ME = ("shift+Tab", "space", "Tab")
# On the card of somebody who is asked, or has answered.
CANCEL = ("Tab", "Return")
MORE_TIME = ("Tab", "Tab", "Return")
SIGN_OUT_ANYWAY = ("Tab", "Return")


PERSONALIZE = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Themes\Personalize"
# Where it shows: the window's ground, a button on the first card, its upper edge, the heading.
GROUND, BUTTON, CARD_EDGE, HEADING = (3, 320, 1, 1), (360, 300, 1, 1), (260, 99, 40, 1), (224, 28, 180, 36)
# What is set, there and back.
LOOKS = [
    (PERSONALIZE, "AppsUseLightTheme", 0, 1, GROUND),
    (r"HKCU\Software\Microsoft\Windows\DWM", "AccentColor", 0xFF327D2F, 0xFFD77800, BUTTON),
    (r"HKCU\Software\Microsoft\Accessibility", "TextScaleFactor", 150, 100, HEADING),
]


def grow_dark(window):
    """While there is no window."""
    assert not window.desktop.search(TITLE), "a window, and not only an icon"
    window.change_setting(PERSONALIZE, "AppsUseLightTheme", 0)


def opens_as_windows_looks_by_then(window):
    assert max(window.part(*GROUND)[:3]) < 80, "the window opened light"
    window.change_setting(PERSONALIZE, "AppsUseLightTheme", 1)
    wait_for(lambda: min(window.part(*GROUND)[:3]) > 200, "a light window", PATIENCE)
    window.settle()
    window.plain = window.edge()


def follows_windows_settings(window):
    """Dark, the accent colour and the text size, one after the other, and back: at once, without a new start."""
    for key, name, there, back, place in LOOKS:
        for value in (there, back):
            window.settle()
            before = window.part(*place)
            window.change_setting(key, name, value)
            wait_for(lambda: window.part(*place) != before, f"the look with {name} {value}", PATIENCE)
    follows_contrast_themes(window)


def follows_contrast_themes(window):
    """Wine has none, so Windows' answer is played."""
    window.settle()
    plain = window.part(*CARD_EDGE)
    window.prompt("contrast", "on")
    wait_for(lambda: set(window.part(*CARD_EDGE)) == {0}, "black lines around cards", PATIENCE)
    window.prompt("contrast", "off")
    wait_for(lambda: window.part(*CARD_EDGE) == plain, "the look of before", PATIENCE)


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
    assert 50 <= box["timeout"] <= 60, box


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


def answers_while_the_window_is_away(window):
    """The icon beside the clock says so."""
    window.ask_and_wait("jon")
    own = window.desktop.active_window()
    window.desktop.run(["xdotool", "windowminimize", own])
    wait_for(lambda: not window.desktop.search(TITLE), "the window's absence", PATIENCE)
    before = window.bubbles()
    window.prompt("yes", "jon")
    window.wait_for_calls("jon", "message", "logoff")
    wait_for(lambda: window.recorded("notification"), "a notification", PATIENCE)
    told, = window.recorded("notification")
    assert told["title"] == "jon is signed out" and told["isTaken"], told
    wait_for(lambda: window.bubbles() - before, "the bubble it is in", PATIENCE)
    window.desktop.run(["xdotool", "windowactivate", own])
    window.wait_for_title(TITLE)


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


def looks_as_windows_does(window):
    opens_as_windows_looks_by_then(window)
    follows_windows_settings(window)


# Before anybody is asked: countdowns move.
FIRST = Story("usher", looks_as_windows_does)
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
    Story("jon", answers_while_the_window_is_away, ("message", "sign-out yes", "gone")),
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


def announcement_problems(left):
    """Windows tells a program with a screen about changes, unless its service does not run."""
    found = []
    for announces, expected in ((True, "change-events yes"), (False, "change-events no: Windows announces no changes")):
        code, output, _, _ = left.usherctl(["selftest"], {"scenario": HOUSEHOLD, "announces": announces})
        if code != 0 or expected not in output:
            found.append(f"selftest ended with {code}, without {expected!r}")
        if code == 0 and announces:
            code, output, errors, seconds = left.usherctl(["sign-out", "eva"], {"scenario": HOUSEHOLD})
            if code != 0 or "is signed out" not in output:
                found.append(f"sign-out ended with {code} after {seconds:.0f} s: {errors}")
    return found


def main():
    programs, standin, pictures, *names = sys.argv[1:]
    stories = [story for story in [FIRST, *STORIES] if not names or story.user in names]
    folder = pathlib.Path(pictures).resolve()
    folder.mkdir(parents=True, exist_ok=True)
    with played(programs, standin, {"scenario": HOUSEHOLD, "refusals": REFUSALS}, SESSIONS, in_tray=grow_dark) as left:
        found = play([story for story in stories if story is FIRST], left.window, folder)
        found |= play([story for story in stories if story is not FIRST], left.window, folder)
        found[stories[0].user] += announcement_problems(left)
    return conclude(stories, found, left)


if __name__ == "__main__":
    run(main)
