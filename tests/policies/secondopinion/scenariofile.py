# SPDX-License-Identifier: MIT
"""Scenarios: every problem with its place, or the household and its timeline."""

from dataclasses import dataclass, field

import forms
import jsontext
from problems import BAD, Check, Problem

PLAIN = ("input", "lock", "unlock", "disconnect", "connect", "forgetIdle", "signOut", "stuck", "cancel")
EVENTS = PLAIN + ("signIn", "run", "quit", "keepAwake", "answer", "appsRefuse", "sleep", "setClock", "restartService",
                  "loadRules", "ask")


@dataclass
class Entry:
    at: int
    event: str
    value: object
    id: str | None = None


@dataclass
class Scenario:
    start: object = None
    memory: int | None = None
    people: dict = field(default_factory=dict)
    timeline: list = field(default_factory=list)
    until: int = 0


def check(data):
    """(scenario, problems): one of them is empty."""
    try:
        root = jsontext.read(data, limit_bytes=None)
    except jsontext.Refused as refused:
        return None, [Problem(*jsontext.place(data, refused.offset), None, refused.text)]
    checking = ScenarioCheck(data)
    scenario = checking.file(root)
    problems = checking.problems(data)
    return (None, problems) if problems else (scenario, [])


class ScenarioCheck(Check):
    def __init__(self, data):
        super().__init__()
        self.data = data
        self.users = None
        self.named = set()
        self.until = None
        self.last = 0

    def file(self, root):
        if root.kind != "object":
            return self.wrong(root, None, "an object wanted")
        fields = self.fields(root, "", ("start", "memory", "people", "timeline", "until"),
                             ("start", "people", "timeline", "until"))
        values = self.values(fields, {"start": self.form(forms.instant), "memory": self.form(forms.size),
                                      "people": self.listed(self.person), "until": self.duration()})
        if "people" in fields and fields["people"][0].kind == "array":
            self.users = {person.value for node in fields["people"][0].items
                          if (person := first_text(node, "user")) is not None}
        self.until = values.get("until", BAD)
        values |= self.values(fields, {"timeline": self.listed(self.entry)})
        if self.found:
            return None
        people = {person["user"]: person for person in values["people"]}
        return Scenario(values["start"], values.get("memory"), people, values["timeline"], values["until"])

    def duration(self, least=0, most=None):
        def understand(text):
            seconds = forms.duration(text)
            good = seconds is not None and seconds >= least and (most is None or seconds <= most)
            return (seconds,) if good else None
        check = self.form(understand)

        def unwrapped(node, pointer):
            found = check(node, pointer)
            return found if found is BAD else found[0]
        return unwrapped

    def one_of(self, words):
        return self.said(lambda text: text in words)

    def person(self, node, pointer):
        if node.kind != "object":
            return self.wrong(node, pointer, "an object wanted")
        fields = self.fields(node, pointer, ("user", "fullName", "administrator", "child"), ("user",))
        return self.values(fields, {"user": self.new_user, "fullName": self.text,
                                    "administrator": self.flag, "child": self.flag})

    def new_user(self, node, pointer):
        user = self.said(forms.is_name_part)(node, pointer)
        if user is not BAD and user in self.named:
            return self.wrong(node, pointer, "named before")
        self.named.add(user)
        return user

    def user(self, node, pointer):
        text = self.text(node, pointer)
        if text is not BAD and self.users is not None and text not in self.users:
            return self.wrong(node, pointer, "nobody of the people")
        return text

    def entry(self, node, pointer):
        if node.kind != "object":
            return self.wrong(node, pointer, "an object wanted")
        fields = self.fields(node, pointer, ("at", "id", "remote") + EVENTS, ("at",), misplaced_of_entry)
        at = self.at(*fields["at"]) if "at" in fields else BAD
        events = [key for key in fields if key in EVENTS]
        if not events:
            self.report(node.offset, pointer, "no event")
            return BAD
        value = self.event(events[0], *fields[events[0]])
        rest = self.values(fields, {"id": self.said(lambda text: text != ""), "remote": self.flag})
        return Entry(at, events[0], value, rest.get("id"))

    def at(self, node, pointer):
        seconds = self.duration()(node, pointer)
        if seconds is BAD:
            return BAD
        before, self.last = self.last, seconds
        if seconds < before:
            return self.wrong(node, pointer, "earlier than the entry before")
        if self.until is not BAD and self.until is not None and seconds > self.until:
            return self.wrong(node, pointer, "after the end")
        return seconds

    def event(self, event, node, pointer):
        if event in PLAIN or event == "signIn":
            return self.user(node, pointer)
        if event == "sleep":
            return self.duration(1)(node, pointer)
        if event == "setClock":
            return self.form(forms.instant)(node, pointer)
        if event == "restartService":
            return True if node.kind == "bool" and node.value else self.wrong(node, pointer, "true wanted")
        if event == "loadRules":
            return self.rules(node, pointer)
        if event == "ask" and node.kind == "text":
            return {"user": self.user(node, pointer)}
        return self.detailed(event, node, pointer)

    def rules(self, node, pointer):
        if node.kind == "text":
            return node.value if node.value else self.wrong(node, pointer, "a path wanted")
        if node.kind != "object":
            return self.wrong(node, pointer, "a file or rules wanted")
        return self.data[node.offset:end_of(self.data, node.offset)]

    def detailed(self, event, node, pointer):
        if node.kind != "object":
            return self.wrong(node, pointer, "an object wanted")
        program = self.said(forms.is_program)
        checks = {"user": self.user} | {
            "run": {"program": program, "cpu": self.whole(0, 100), "memory": self.form(forms.size)},
            "quit": {"program": program},
            "keepAwake": {"on": self.flag},
            "answer": {"with": self.one_of(("yes", "no", "close"))},
            "appsRefuse": {"program": program},
            "ask": {"wait": self.duration(30, 3600), "noAnswer": self.one_of(("sign-out", "recommend"))},
        }[event]
        required = ("user",) if event == "ask" else tuple(checks)
        return self.values(self.fields(node, pointer, tuple(checks), required), checks)


def misplaced_of_entry(found):
    """A second event is one too many, and an id or a remote belongs to a signIn."""
    events = [key for key in sorted(found, key=lambda key: found[key].offset) if key in EVENTS]
    extra = events[1:]
    if events[:1] != ["signIn"]:
        extra += [key for key in ("id", "remote") if key in found]
    return extra


def first_text(node, key):
    if node.kind != "object":
        return None
    found = next((member.node for member in node.members if member.key == key), None)
    return found if found is not None and found.kind == "text" else None


def end_of(data, offset):
    reader = jsontext.Reader(data, None)
    reader.at = offset
    reader.value()
    return reader.at
