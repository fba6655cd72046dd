# SPDX-License-Identifier: MIT
"""Plays a scenario against rules: one JSON object a line for each action.

usage: story.py RULES SCENARIO
"""

import datetime
import json
import pathlib
import sys

import forms
import rulefile
import scenariofile
import verdicts
from episodes import Engine
from household import SAMPLE_EVERY, WINDOW, Household

JUMP = 300
SAMPLED = ("running", "memoryAbove", "freeMemoryBelow", "cpuAbove", "keepingAwake")


class Story:
    """every_second looks at each second instead of only where something can change; both must say the same."""

    def __init__(self, rules, scenario, folder=None, every_second=False):
        self.scenario = scenario
        self.folder = folder
        self.every_second = every_second
        self.household = Household(scenario)
        self.engine = Engine(self.household, rules, self.say)
        self.lines = []
        self.looking = None     # lines of this moment's looks

    def play(self):
        entries = list(self.scenario.timeline)
        now = 0
        while now is not None:
            self.pass_time(now)
            while entries and entries[0].at == now:
                self.apply(entries.pop(0))
            if now % SAMPLE_EVERY == 0:
                self.household.take_samples()
            self.look()
            now = self.next_moment(entries[0].at if entries else None)
        return "".join(self.lines)

    def pass_time(self, moment):
        """To a moment, with the samples between this and that; older ones than those of two windows tell nothing."""
        household = self.household
        first = max(household.now + 1, moment - 2 * WINDOW)
        for at in range(-(-first // SAMPLE_EVERY) * SAMPLE_EVERY, moment, SAMPLE_EVERY):
            household.move_to(at)
            household.take_samples()
        household.move_to(moment)

    def look(self):
        self.looking = []
        while self.engine.look():
            pass
        self.lines += [line for _, line in sorted(self.looking, key=lambda said: said[0])]
        self.looking = None

    def say(self, session, action, rule=None, deadline=None, mode=None, why=None):
        line = self.line(action, session.user, session.id, rule.id if rule else None, deadline, mode, why)
        if self.looking is None:
            self.lines.append(line)
        else:
            self.looking.append((session.order, line))

    def line(self, action, user=None, session=None, rule=None, deadline=None, mode=None, why=None):
        due = None if deadline is None else forms.spoken(deadline)
        said = {"at": forms.spoken(self.household.now), "action": action, "user": user, "session": session,
                "rule": rule, "deadline": due, "mode": mode, "why": why}
        present = {key: value for key, value in said.items() if value is not None}
        return json.dumps(present, ensure_ascii=False, separators=(",", ":")) + "\n"

    # When something can change next.

    def next_moment(self, next_entry):
        now, until = self.household.now, self.scenario.until
        if now >= until:
            return None
        if self.every_second:
            return now + 1
        moments = [until, next_entry, self.engine.settled_at]
        if any(fact in rule.when or fact in rule.unless for rule in self.engine.rules.rules for fact in SAMPLED):
            moments.append((now // SAMPLE_EVERY + 1) * SAMPLE_EVERY)
        moments += [at + 60 for at in self.engine.attempts]
        for session in self.household.sessions:
            moments += self.moments_of(session)
        if any("between" in rule.when for rule in self.engine.rules.rules):
            moments.append(now + 60 - self.household.wall.second)
        return min(moment for moment in moments if moment is not None and moment > now)

    def moments_of(self, session):
        memory = self.engine.of(session)
        yield memory.episode.due if memory.episode else None
        yield from memory.cancelled_until.values()
        yield from memory.declined_until.values()
        if session.presence is not None:
            yield session.presence + verdicts.RECENT
            for rule in self.engine.rules.rules:
                yield session.presence + rule.when["awayFor"]

    # The timeline.

    def apply(self, entry):
        if entry.event in ("sleep", "setClock", "restartService", "loadRules"):
            getattr(self, entry.event)(entry.value)
        elif entry.event == "signIn":
            if not self.household.sign_in(entry.value, entry.id):
                self.no_effect(entry.value)
        else:
            details = entry.value if isinstance(entry.value, dict) else {"user": entry.value}
            session = self.household.session_of(details["user"])
            if session is None or getattr(self, entry.event)(session, details) is False:
                self.no_effect(details["user"])

    def no_effect(self, user):
        session = self.household.session_of(user)
        self.lines.append(self.line("no-effect", user, session.id if session else None))

    def sleep(self, seconds):
        self.household.wall += datetime.timedelta(seconds=seconds)
        self.engine.settle()

    def setClock(self, wall):
        jump = abs((wall - self.household.wall).total_seconds())
        self.household.wall = wall
        if jump > JUMP:
            self.engine.settle()

    def restartService(self, _):
        self.engine.settle()

    def loadRules(self, content):
        try:
            data = content if isinstance(content, bytes) else (self.folder / content).read_bytes()
        except OSError:
            data = b""
        rules, problems = rulefile.check(data)
        if problems:
            self.lines.append(self.line("no-effect"))
        else:
            self.engine.load(rules)

    def input(self, session, _):
        if session.state == "disconnected":
            return False
        self.engine.present(session)

    def lock(self, session, _):
        if session.state != "active":
            return False
        session.state = "locked"

    def unlock(self, session, _):
        if session.state != "locked":
            return False
        self.arrive(session, "active")

    def connect(self, session, _):
        if session.state != "disconnected":
            return False
        self.arrive(session, "active")

    def disconnect(self, session, _):
        if session.state == "disconnected":
            return False
        self.arrive(session, "disconnected")

    def arrive(self, session, state):
        session.state = state
        self.engine.present(session)

    def run(self, session, details):
        session.programs[details["program"]] = (details["cpu"], details["memory"])

    def quit(self, session, details):
        return session.programs.pop(details["program"], None) is not None

    def keepAwake(self, session, details):
        session.keeping_awake = details["on"]

    def forgetIdle(self, session, _):
        session.presence = None

    def answer(self, session, details):
        return self.engine.answer(session, details["with"])

    def signOut(self, session, _):
        self.engine.ended(session)

    def appsRefuse(self, session, _):
        session.refuses = True

    def stuck(self, session, _):
        session.stays = True

    def cancel(self, session, _):
        return self.engine.cancel(session)

    def ask(self, session, details):
        return self.engine.ask(session, details.get("wait", 300), details.get("noAnswer", "sign-out"))


def tell(rules_data, scenario_data, folder=None, every_second=False):
    """What simulate prints, or None where it refuses one of the files."""
    rules, wrong_rules = rulefile.check(rules_data)
    scenario, wrong_scenario = scenariofile.check(scenario_data)
    if wrong_rules or wrong_scenario:
        return None
    return Story(rules, scenario, folder, every_second).play()


def main(rules, scenario):
    scenario = pathlib.Path(scenario)
    said = tell(pathlib.Path(rules).read_bytes(), scenario.read_bytes(), scenario.parent)
    if said is None:
        return 1
    sys.stdout.buffer.write(said.encode())
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
