#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Stories of usherctl.exe on a Windows that is played: test_usherctl.py BIN STANDIN [NAME…]"""

import concurrent.futures
import dataclasses
import json
import os
import pathlib
import shutil
import sys

from stage import Stage, windows_path

PEOPLE = [{"user": "alex", "fullName": "Alex", "administrator": True}, {"user": "sam", "child": True},
          {"user": "kim"}, {"user": "lee"}]
# Alex is at this PC, Sam and Kim are signed in too.
BEGIN = [{"at": "0s", "signIn": "alex", "id": "2"}, {"at": "0s", "signIn": "sam", "id": "3"},
         {"at": "0s", "signIn": "kim", "id": "4"}]


def story(*timeline, people=PEOPLE, begin=BEGIN):
    return {"start": "2026-11-23T20:00:00+01:00", "memory": "16GB", "people": people,
            "timeline": [*begin, *timeline], "until": "48h"}


@dataclasses.dataclass
class Row:
    name: str
    words: list
    code: int
    says: tuple = ()      # in the output
    complains: tuple = () # in the errors
    never: tuple = ()     # in neither
    play: dict = dataclasses.field(default_factory=dict)
    scenario: dict = dataclasses.field(default_factory=story)
    rules: dict = None
    kept: dict = None     # rules in the folder of the whole PC, as it is played
    before: object = None # prepares the folder of the whole PC, in Wine's own ProgramData, which is used then
    after: object = None  # what is wrong with that folder in the end, or nothing
    is_plain: bool = False # without an administrator's rights
    environment: dict = dataclasses.field(default_factory=dict)
    at_most: float = 20   # seconds, with a busy machine in mind
    at_least: float = 0
    facts: object = None  # a function of the JSON


def sessions(output):
    return {one["user"]: one for one in json.loads(output)["sessions"]}


def is_list_of(*users):
    return lambda told: [one["user"] for one in told["sessions"]] == list(users)


def fact(user, name, value):
    return lambda told: {one["user"]: one for one in told["sessions"]}[user][name] == value


REMOTE = story({"at": "0s", "signIn": "lee", "id": "9", "remote": True})
LOCKED = {"at": "0s", "lock": "sam"}
AWAY = {"at": "10m", "disconnect": "sam"}
RULE = {"version": 1, "rules": [{"id": "forgotten", "name": "Forgotten", "who": ["@everyone"],
                                 "when": {"awayFor": "30m"}, "then": {"action": "ask"}}]}


ROWS = [
    # Who is there
    Row("list", ["list"], 0, says=("alex", "sam", "kim")),
    Row("list, json", ["list", "--json"], 0, facts=is_list_of("alex", "sam", "kim")),
    Row("backend is wts", ["list", "--json"], 0, facts=lambda told: told["backend"] == "wts"),
    Row("wts by name", ["list", "--json", "--backend", "wts"], 0, facts=is_list_of("alex", "sam", "kim")),
    Row("logind is not here", ["list", "--backend", "logind"], 8, complains=("logind",)),
    Row("services and listeners are nobody", ["list"], 0, never=("Services", "RDP-Tcp", "65536", "999")),
    Row("nobody", ["list", "--json"], 0, scenario=story(begin=[]), facts=lambda told: told["sessions"] == []),
    Row("500 sessions", ["list", "--json"], 0, play={"strangers": 497}, facts=lambda told: len(told["sessions"]) == 500),
    Row("locked", ["list", "--json"], 0, scenario=story(LOCKED), facts=fact("sam", "state", "locked")),
    Row("disconnected", ["list", "--json"], 0, scenario=story(AWAY), play={"position": 3600},
        facts=fact("sam", "state", "disconnected")),
    Row("away since the disconnect", ["list", "--json"], 0, scenario=story(AWAY), play={"position": 3600},
        facts=lambda told: 3000 <= {one["user"]: one for one in told["sessions"]}["sam"]["idleSeconds"] < 3060),
    Row("its source is said", ["list", "--json"], 0, scenario=story(AWAY), play={"position": 3600},
        facts=fact("sam", "idleSource", "disconnect-time")),
    Row("console is an estimate", ["list", "--json"], 0, facts=fact("kim", "idleSource", "console-estimate")),
    Row("estimate is explained", ["show", "kim"], 0, says=("only roughly right",)),
    Row("remote input is certain", ["list", "--json"], 0,
        scenario=REMOTE,
        facts=lambda told: {one["user"]: one for one in told["sessions"]}["lee"]["idleSource"] == "input"),
    Row("remote host", ["show", "lee"], 0, says=("LAPTOP",),
        scenario=REMOTE),
    Row("unknown is no number", ["list", "--json"], 0, scenario=story({"at": "0s", "forgetIdle": "sam"}),
        facts=fact("sam", "idleSeconds", None)),
    Row("SIDs are known", ["list", "--json"], 0, facts=fact("sam", "sid", "S-1-5-21-1-2-3-1002")),
    Row("2,000 processes", ["list", "--json"], 0, play={"processes": 2000}, facts=fact("sam", "sid", "S-1-5-21-1-2-3-1002")),
    Row("no right to see processes", ["list", "--json"], 0, play={"errors": {"processes": 5}},
        facts=lambda told: all(one["sid"] is None for one in told["sessions"])),
    Row("show", ["show", "sam"], 0, says=("possible",)),
    Row("show by id", ["show", "sam#3", "--json"], 0, facts=lambda told: told["session"]["id"] == "3"),
    Row("show nobody", ["show", "noor"], 4),
    Row("longest name", ["show", "x" * 256, "--json"], 0, scenario=story(
        people=[{"user": "x" * 256}], begin=[{"at": "0s", "signIn": "x" * 256, "id": "3"}]),
        facts=lambda told: len(told["session"]["user"]) == 256),
    Row("status", ["status"], 0, says=("wts",)),
    Row("status, json", ["status", "--json"], 0, facts=lambda told: told["reachable"] and told["sessionCount"] == 3),
    Row("no right to list", ["list"], 3, complains=("administrator",), play={"errors": {"enumerate": 5}}),
    Row("no right to query", ["list"], 3, complains=("administrator",), play={"errors": {"query": 5}}),
    Row("listing hangs", ["list"], 8, play={"hanging": ["enumerate"]}, at_least=4),
    Row("listing is not there", ["list"], 8, play={"errors": {"enumerate": 120}}),
    Row("query hangs", ["list"], 8, play={"hanging": ["query"]}, at_least=4),
    Row("server is gone", ["list"], 8, play={"errors": {"enumerate": 1722}}),
    # Asking
    Row("ask, yes", ["ask", "sam"], 0, says=("is asked", "said yes", "is signed out"), play={"reactions": {"sam": "yes"}}),
    Row("ask, no", ["ask", "sam"], 5, complains=("said no",), play={"reactions": {"sam": "no"}}),
    Row("ask, yes, as json", ["ask", "sam", "--json"], 0, says=('"action":"gone"', '"why":"yes"'),
        play={"reactions": {"sam": "yes"}}),
    Row("ask, closed", ["ask", "sam"], 5, complains=("stays signed in",), play={"reactions": {"sam": "close"}}),
    Row("ask, no answer, left alone", ["ask", "sam", "--wait", "30s", "--no-answer", "leave"], 7,
        complains=("did not answer",), at_least=29, at_most=60),
    Row("ask, no answer", ["ask", "sam", "--wait", "30s"], 0, says=("did not answer", "is signed out"), at_least=29, at_most=60),
    Row("ask, never returns", ["ask", "sam", "--wait", "30s"], 0, says=("did not answer", "is signed out"),
        play={"hanging": ["message"]}, at_least=29, at_most=60),
    Row("ask, locked", ["ask", "sam"], 7, complains=("cannot see",), scenario=story(LOCKED)),
    Row("ask, disconnected", ["ask", "sam"], 7, complains=("cannot see",), scenario=story(AWAY), play={"position": 3600}),
    Row("ask, denied", ["ask", "sam"], 3, complains=("administrator",), never=("signed out",),
        play={"errors": {"message": 5}}),
    Row("ask, answer after the session is gone", ["ask", "sam"], 0, says=("is signed out",), never=("said yes",),
        play={"answersWhenGone": True}, scenario=story({"at": "3s", "signOut": "sam"})),
    Row("ask, id handed to somebody else", ["ask", "sam"], 0, says=("is signed out",), never=("said yes",),
        play={"reactions": {"sam": "yes"}, "handOver": {"from": "sam", "to": "lee"}}),
    Row("ask, id reused while asking", ["ask", "sam"], 0, says=("is signed out",), never=("said yes",),
        scenario=story({"at": "3s", "signOut": "sam"}, {"at": "3s", "signIn": "lee", "id": "3"})),
    Row("ask, sign-out denied", ["ask", "sam"], 3, complains=("administrator",),
        play={"reactions": {"sam": "yes"}, "errors": {"logoff": 5}}),
    Row("ask, nonsense for an answer", ["ask", "sam"], 1, never=("signed out",), play={"response": 17}),
    Row("ask, box gone at once", ["ask", "sam"], 1, never=("signed out",), play={"response": 32000}),
    Row("ask, answered with nothing", ["ask", "sam"], 1, never=("signed out",), play={"response": 0}),
    Row("ask, not waited for", ["ask", "sam"], 1, never=("signed out",), play={"response": 32001}),
    Row("ask, server gone while asking", ["ask", "sam"], 8, never=("signed out",), play={"errors": {"message": 1726}}),
    Row("ask nobody", ["ask", "noor"], 4),
    # Telling
    Row("message, read", ["message", "sam", "Dinner!"], 0, says=("has read the message",), play={"reactions": {"sam": "yes"}}),
    Row("message, closed", ["message", "sam", "Dinner!"], 0, says=("has read the message",), play={"reactions": {"sam": "close"}}),
    Row("message, locked", ["message", "sam", "Dinner!"], 7, scenario=story(LOCKED)),
    Row("message, denied", ["message", "sam", "Dinner!"], 3, play={"errors": {"message": 5}}),
    Row("message, longest", ["message", "sam", "x" * 400], 0, play={"reactions": {"sam": "yes"}}),
    Row("message, too long", ["message", "sam", "x" * 401], 2),
    Row("message, session ends", ["message", "sam", "Dinner!"], 6, scenario=story({"at": "3s", "signOut": "sam"})),
    # Acting
    Row("lock", ["lock", "sam"], 0, says=("is locked",)),
    Row("lock, already", ["lock", "sam"], 1, complains=("already",), scenario=story(LOCKED)),
    Row("lock, denied", ["lock", "sam"], 3, play={"errors": {"disconnect": 5}}),
    Row("disconnect", ["disconnect", "sam"], 0, says=("off the screen",)),
    Row("disconnect, already", ["disconnect", "sam"], 1, scenario=story(AWAY), play={"position": 3600}),
    Row("disconnect, denied", ["disconnect", "sam"], 3, complains=("administrator",), play={"errors": {"disconnect": 5}}),
    Row("disconnect, hangs", ["disconnect", "sam"], 8, play={"hanging": ["disconnect"]}, at_least=4),
    Row("sign out", ["sign-out", "sam"], 0, says=("is signed out",)),
    Row("sign out, forced", ["sign-out", "sam", "--force"], 0, says=("is signed out",)),
    Row("sign out, disconnected", ["sign-out", "sam"], 0, says=("is signed out",), scenario=story(AWAY), play={"position": 3600}),
    Row("sign out, denied", ["sign-out", "sam"], 3, complains=("administrator",), play={"errors": {"logoff": 5}}),
    # Whose session it is cannot be told, so it is left alone.
    Row("sign out, no right to see processes", ["sign-out", "sam"], 1, complains=("does not say for certain",),
        play={"errors": {"processes": 5}}),
    Row("sign out, processes hang", ["sign-out", "sam"], 8, play={"hanging": ["processes"]}, at_least=4),
    Row("sign out, id handed to somebody else", ["sign-out", "sam#3"], 4,
        scenario=story({"at": "0s", "signOut": "sam"}, {"at": "0s", "signIn": "lee", "id": "3"})),
    Row("lock, hangs", ["lock", "sam"], 8, play={"hanging": ["disconnect"]}, at_least=4),
    Row("sign out, hangs", ["sign-out", "sam"], 8, play={"hanging": ["logoff"]}, at_least=4),
    Row("sign out, stays", ["sign-out", "sam"], 1, complains=("still there",), play={"logoffDoesNothing": True},
        at_least=59, at_most=90),
    Row("sign out, gone already", ["sign-out", "sam"], 4, scenario=story({"at": "0s", "signOut": "sam"})),
    # A report to attach
    Row("selftest", ["selftest"], 0, says=("Backend: wts", "sign-out yes", "Sessions: 3", "good    no two sessions",
                                           "good    identities stay the same", "good    identities are complete",
                                           "good    a sample takes less than a second", " processes, 3 sessions)",
                                           "(ConsoleSecurity: Windows error 2)", "(it is not listed)"),
        never=("alex", "kim", '"user"', "S-1-5-21", "BAD")),
    Row("selftest, 500 sessions, 2,000 processes", ["selftest"], 0, play={"strangers": 497, "processes": 2000},
        says=("good    a sample takes less than a second", "500 sessions)")),
    Row("selftest, own session", ["selftest"], 0,
        says=("(Console: LastInputTime ", " s ago, GetLastInputInfo not known, in any session not known)"), never=("alex",),
        scenario=story(begin=[{"at": "0s", "signIn": "alex", "id": "1"}])),
    Row("selftest, nothing listed", ["selftest"], 8, says=("No sessions can be read", "list-sessions no"),
        play={"errors": {"enumerate": 1722}}),
    Row("selftest, no right to list", ["selftest"], 3, says=("No sessions can be read", "administrator"),
        play={"errors": {"enumerate": 5}}),
    # The folder of the whole PC
    Row("folder of administrators", ["rules", "show"], 0, says=("Forgotten",), kept=RULE),
    Row("folder of the system's", ["rules", "show"], 0, says=("Forgotten",), kept=RULE,
        play={"folderRights": "O:SYG:SYD:PAI(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)(A;OICI;FR;;;BU)"}),
    Row("folder that everybody may change", ["rules", "show"], 1, complains=("can be changed by",), kept=RULE,
        play={"folderRights": "O:BAG:BAD:(A;OICI;FA;;;BA)(A;OICI;0x1301bf;;;BU)"}),
    Row("folder without a list of rights", ["rules", "show"], 1, complains=("can be changed by",), kept=RULE,
        play={"folderRights": "O:BAG:BA"}),
    Row("folder of somebody", ["rules", "show"], 1, complains=("belongs to", "who is no administrator"), kept=RULE,
        play={"folderRights": "O:S-1-5-21-1-2-3-1002D:PAI(A;OICI;FA;;;BA)"}),
    # Rules
    Row("rules explain", ["rules", "explain", "--rules", "RULES"], 0, rules=RULE, says=("sam",)),
    Row("rules check", ["rules", "check", "RULES"], 0, rules=RULE),
    Row("rules check, bad", ["rules", "check", "RULES"], 1, rules={"rules": 7}),
]


OWN = pathlib.Path(os.environ.get("WINEPREFIX", "")) / "drive_c/ProgramData/Usher"
CHOSEN = OWN.parent / "Chosen"
PLANTED = json.dumps(RULE | {"rules": [RULE["rules"][0] | {"name": "Planted"}]})


def absent():
    pass


def planted():
    """Wine keeps no owner: whatever is there already belongs to the person, who is no administrators' group."""
    OWN.mkdir()
    (OWN / "rules.json").write_text(PLANTED, encoding="utf-8")


def a_file():
    OWN.write_text("no folder")


def is_guarded():
    if not OWN.is_dir():
        return "it was not made"
    # What Wine makes of the rights: the owner's are the person's, the group's the administrators'.
    if OWN.stat().st_mode & 0o007:
        return f"others may use it: {OWN.stat().st_mode:o}"
    return None if (OWN / "rules.json").exists() else "the rules are not there"


def nothing_chosen():
    CHOSEN.mkdir(exist_ok=True)


def is_guarded_and_nothing_chosen():
    return is_guarded() or (f"there is {sorted(CHOSEN.iterdir())}" if any(CHOSEN.iterdir()) else None)


def are_chosen_rules_set():
    if OWN.exists():
        return "the folder of the whole PC was made"
    return None if (CHOSEN / "rules.json").exists() else "the rules are not there"


def is_untouched():
    found = sorted(path.name for path in OWN.iterdir())
    is_same = found == ["rules.json"] and (OWN / "rules.json").read_text(encoding="utf-8") == PLANTED
    return None if is_same else f"there is {found} now"


# What anybody can write into their own environment, for all of their programs to come.
SOMEBODYS = {"USHER_CONFIG_DIR": windows_path(CHOSEN), "WINEQT_DEBUG_PLUGINS": "1", "WINEQT_FORCE_STDERR_LOGGING": "1",
             "WINEQT_PLUGIN_PATH": windows_path(CHOSEN)}
FORGOTTEN = "as administrator, so these variables do not count: QT_DEBUG_PLUGINS, QT_FORCE_STDERR_LOGGING, " \
            "QT_PLUGIN_PATH, USHER_CONFIG_DIR"
OF_PLUGINS = "checking directory path"

REFUSED = ("ProgramData\\Usher belongs to", "so Usher does not use it", "Rename or delete that folder")

# Of the folder that all of a PC's administrators share, as Wine has it. One after the other: there is only one.
FOLDER_ROWS = [
    Row("folder, made for administrators alone", ["rules", "set", "RULES"], 0, rules=RULE, before=absent, after=is_guarded),
    Row("folder, prepared by somebody: rules shown", ["rules", "show"], 1, complains=REFUSED, never=("Planted",),
        before=planted, after=is_untouched),
    Row("folder, prepared: rules set", ["rules", "set", "RULES"], 1, rules=RULE, complains=REFUSED, before=planted,
        after=is_untouched),
    Row("folder, prepared: rules explained", ["rules", "explain"], 1, complains=REFUSED, never=("Planted",),
        before=planted, after=is_untouched),
    Row("folder, prepared: rules paused", ["rules", "pause"], 1, complains=REFUSED, before=planted, after=is_untouched),
    Row("folder, prepared: history", ["history"], 1, complains=REFUSED, before=planted, after=is_untouched),
    Row("folder, prepared: one session", ["show", "sam"], 0, complains=REFUSED, never=("Planted",), before=planted,
        after=is_untouched),
    Row("folder, prepared: who is there", ["list"], 0, says=("sam",), before=planted, after=is_untouched),
    Row("folder, prepared: sign out", ["sign-out", "sam"], 0, says=("is signed out",),
        complains=("missing in the history", *REFUSED), before=planted, after=is_untouched),
    Row("folder, prepared: selftest", ["selftest"], 1, says=("BAD     the rules are where nobody else may write",),
        never=("alex", "Planted"), before=planted, after=is_untouched),
    Row("folder, another one chosen by somebody's environment", ["rules", "set", "RULES"], 0, rules=RULE,
        complains=(FORGOTTEN,), environment=SOMEBODYS, before=nothing_chosen, after=is_guarded_and_nothing_chosen),
    Row("plugins, by somebody's environment", ["lock", "sam"], 0, complains=(FORGOTTEN,), never=(OF_PLUGINS,),
        environment=SOMEBODYS, before=nothing_chosen),
    Row("folder, chosen without an administrator's rights", ["rules", "set", "RULES"], 0, rules=RULE, never=("do not count",),
        environment=SOMEBODYS, before=nothing_chosen, after=are_chosen_rules_set, is_plain=True),
    Row("plugins, without an administrator's rights", ["lock", "sam"], 3, complains=(OF_PLUGINS,),
        environment=SOMEBODYS, before=nothing_chosen, is_plain=True),
    Row("folder, a file in its place", ["rules", "show"], 1, complains=("ProgramData\\Usher is no folder",),
        before=a_file),
]


def clear_folder():
    shutil.rmtree(CHOSEN, ignore_errors=True)
    if OWN.is_dir():
        shutil.rmtree(OWN)
    else:
        OWN.unlink(missing_ok=True)


def folder_problems(row, stage):
    clear_folder()
    row.before()
    try:
        found, seconds = problems_of(row, stage, programData=None)
        wrong = row.after() if row.after else None
        return found + ([wrong] if wrong else []), seconds
    finally:
        clear_folder()


def problems_of(row, stage, **besides):
    words = list(row.words)
    if row.rules is not None:
        path = stage.plays / f"{abs(hash(row.name))}.rules.json"
        path.write_text(json.dumps(row.rules), encoding="utf-8")
        words = [windows_path(path) if word == "RULES" else word for word in words]
    play = row.play | besides | {"scenario": row.scenario}
    if row.kept is not None:
        shared = stage.plays / f"{abs(hash(row.name))}-shared"
        (shared / "Usher").mkdir(parents=True)
        (shared / "Usher" / "rules.json").write_text(json.dumps(row.kept), encoding="utf-8")
        play["programData"] = windows_path(shared)
    program = "usherctl.exe"
    if row.is_plain:
        program, words = "plainstart.exe", [windows_path(stage.folder / program), *words]
    code, output, errors, seconds = stage.run(program, words, play, timeout=row.at_most + 30, **row.environment)
    found = []
    if code != row.code:
        found.append(f"ended with {code}, not {row.code}")
    found += [f"does not say {text!r}" for text in row.says if text not in output]
    found += [f"does not complain {text!r}" for text in row.complains if text not in errors]
    found += [f"says {text!r}" for text in row.never if text in output or text in errors]
    if not row.at_least <= seconds <= row.at_most:
        found.append(f"took {seconds:.1f} s, not {row.at_least} to {row.at_most}")
    if row.facts and code == 0:
        try:
            if not row.facts(json.loads(output)):
                found.append("other facts")
        except (ValueError, KeyError) as error:
            found.append(f"no such facts: {error!r}")
    if found:
        found.append(f"output: {output[-1500:]!r}")
        found.append(f"errors: {errors[-600:]!r}")
    return found, seconds


def main():
    programs, standin, *names = sys.argv[1:]
    rows = [row for row in ROWS if not names or row.name in names]
    # The long ones first: they wait, and the others run meanwhile.
    rows.sort(key=lambda row: -row.at_least)
    of_the_folder = [row for row in FOLDER_ROWS if not names or row.name in names]
    failed = 0

    def tell(row, found, seconds):
        nonlocal failed
        failed += bool(found)
        print(f"{'FAIL' if found else 'PASS'}  {row.name}  ({seconds:.1f} s)", flush=True)
        for problem in found:
            print("      " + problem, flush=True)

    with Stage(programs, standin) as stage, concurrent.futures.ThreadPoolExecutor(max_workers=4) as pool:
        for row, (found, seconds) in zip(rows, pool.map(lambda row: problems_of(row, stage), rows)):
            tell(row, found, seconds)
        for row in of_the_folder:
            tell(row, *folder_problems(row, stage))
    count = len(rows) + len(of_the_folder)
    print(f"{count - failed} of {count} stories end as they should")
    return 1 if failed or not count else 0


if __name__ == "__main__":
    sys.exit(main())
