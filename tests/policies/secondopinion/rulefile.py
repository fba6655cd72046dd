# SPDX-License-Identifier: MIT
"""Rule files: every problem with its place, or the rules."""

from dataclasses import dataclass, field

import forms
import jsontext
from problems import BAD, Check, Problem

OF_MESSAGES = ("wait", "noAnswer", "unseen", "ifAppsRefuse", "notNow", "message")
ACTIONS = ("leave-alone", "recommend", "lock", "disconnect", "ask", "warn")
STATES = ("active", "locked", "disconnected")


@dataclass
class Rule:
    id: str
    enabled: bool = True
    who: list = field(default_factory=list)
    excepted: list = field(default_factory=list)
    when: dict = field(default_factory=dict)
    unless: dict = field(default_factory=dict)
    action: str = "recommend"
    wait: int = 300
    no_answer: str = "sign-out"
    unseen: str = "recommend"
    if_apps_refuse: str = "stop"
    ask_again_in: int = 900
    at_most: int = 3


@dataclass
class Rules:
    zone: str | None = None
    protected: list = field(default_factory=list)
    rules: list = field(default_factory=list)


def check(data):
    """(rules, problems): one of them is empty."""
    try:
        root = jsontext.read(data)
    except jsontext.Refused as refused:
        return None, [Problem(*jsontext.place(data, refused.offset), None, refused.text)]
    checking = RuleCheck()
    rules = checking.file(root)
    problems = checking.problems(data)
    return (None, problems) if problems else (rules, [])


class RuleCheck(Check):
    def file(self, root):
        if root.kind != "object":
            return self.wrong(root, None, "an object wanted")
        known = ("$schema", "version", "timeZone", "protected", "rules")
        required = ["version", "rules"] + (["timeZone"] if uses_between(root) else [])
        fields = self.fields(root, "", known, required)
        values = self.values(fields, {
            "$schema": self.text, "version": self.whole(1, 1), "timeZone": self.said(forms.is_zone),
            "protected": self.listed(self.person), "rules": self.rules})
        return None if self.found else Rules(values.get("timeZone"), values.get("protected", []), values["rules"])

    def person(self, node, pointer):
        return self.said(forms.is_person)(node, pointer)

    def program(self, node, pointer):
        return self.said(forms.is_program)(node, pointer)

    def rules(self, node, pointer):
        if node.kind == "array" and len(node.items) > 200:
            self.wrong(node, pointer, "more than 200 rules")
        self.ids = set()
        return self.listed(self.rule)(node, pointer)

    def rule(self, node, pointer):
        if node.kind != "object":
            return self.wrong(node, pointer, "an object wanted")
        known = ("id", "name", "enabled", "who", "except", "when", "unless", "then")
        fields = self.fields(node, pointer, known, ("id", "name", "who", "when", "then"))
        values = self.values(fields, {
            "id": self.id, "name": self.said(lambda text: 1 <= len(text) <= 80), "enabled": self.flag,
            "who": self.listed(self.person, 1), "except": self.listed(self.person),
            "when": self.when, "unless": self.unless, "then": self.then})
        if self.found:
            return BAD
        return Rule(values["id"], values.get("enabled", True), values["who"], values.get("except", []),
                    values["when"], values.get("unless", {}), **values["then"])

    def id(self, node, pointer):
        text = self.said(forms.is_rule_id)(node, pointer)
        if text is not BAD and text in self.ids:
            return self.wrong(node, pointer, "id used before")
        self.ids.add(text)
        return text

    def when(self, node, pointer):
        if node.kind != "object":
            return self.wrong(node, pointer, "an object wanted")
        known = ("awayFor", "state", "between", "someoneElseActive", "running", "memoryAbove", "freeMemoryBelow")
        fields = self.fields(node, pointer, known, ("awayFor",))
        return self.values(fields, {
            "awayFor": self.duration(60, 7 * 86400), "state": self.listed(self.one_of(STATES), 1),
            "between": self.between, "someoneElseActive": self.flag, "running": self.listed(self.program, 1),
            "memoryAbove": self.form(forms.size), "freeMemoryBelow": self.form(forms.size)})

    def unless(self, node, pointer):
        if node.kind != "object":
            return self.wrong(node, pointer, "an object wanted")
        fields = self.fields(node, pointer, ("running", "cpuAbove", "keepingAwake"))
        return self.values(fields, {
            "running": self.listed(self.program), "cpuAbove": self.whole(1, 100), "keepingAwake": self.flag})

    def between(self, node, pointer):
        if node.kind != "object":
            return self.wrong(node, pointer, "an object wanted")
        fields = self.fields(node, pointer, ("days", "from", "to"), ("days", "from", "to"))
        # Midnight is minute 0, and a meaning that is nothing would look like none.
        clock = self.form(lambda text: (forms.minute_of_day(text),) if forms.minute_of_day(text) is not None else None)
        values = self.values(fields, {"days": self.listed(self.one_of(forms.DAYS), 1), "from": clock, "to": clock})
        begin, end = values.get("from", BAD), values.get("to", BAD)
        if begin is not BAD and begin == end:
            return self.report(fields["to"][0].offset, fields["to"][1], "from and to are equal")
        if len(values) < 3 or BAD in values.values():
            return BAD
        return {"days": values["days"], "from": begin[0], "to": end[0]}

    def then(self, node, pointer):
        if node.kind != "object":
            return self.wrong(node, pointer, "an object wanted")
        fields = self.fields(node, pointer, ("action",) + OF_MESSAGES, ("action",), misplaced_of_action)
        values = self.values(fields, {
            "action": self.one_of(ACTIONS), "wait": self.duration(30, 3600),
            "noAnswer": self.one_of(("sign-out", "recommend")), "unseen": self.one_of(("sign-out", "recommend")),
            "ifAppsRefuse": self.one_of(("stop", "force")), "notNow": self.not_now,
            "message": self.said(forms.is_message)})
        not_now = values.get("notNow", {})
        names = {"action": "action", "wait": "wait", "noAnswer": "no_answer", "unseen": "unseen",
                 "ifAppsRefuse": "if_apps_refuse"}
        meant = {names[key]: value for key, value in values.items() if key in names}
        return meant | (not_now if not_now is not BAD else {})

    def not_now(self, node, pointer):
        if node.kind != "object":
            return self.wrong(node, pointer, "an object wanted")
        fields = self.fields(node, pointer, ("askAgainIn", "atMost"))
        values = self.values(fields, {"askAgainIn": self.duration(60, 86400), "atMost": self.whole(0, 20)})
        names = {"askAgainIn": "ask_again_in", "atMost": "at_most"}
        return {names[key]: value for key, value in values.items()}

    def duration(self, least, most):
        def understand(text):
            seconds = forms.duration(text)
            return seconds if seconds is not None and least <= seconds <= most else None
        return self.form(understand)

    def one_of(self, words):
        return self.said(lambda text: text in words)


def misplaced_of_action(found):
    """Which keys an action has no use for. An action that is none makes no key misplaced."""
    action = found["action"].node if "action" in found else None
    if action is None or action.kind != "text" or action.value not in ACTIONS or action.value in ("ask", "warn"):
        return ()
    return [key for key in OF_MESSAGES if key in found]


def first_of(node, key):
    return next((member.node for member in node.members if member.key == key), None) if node.kind == "object" else None


def uses_between(root):
    rules = first_of(root, "rules")
    if rules is None or rules.kind != "array":
        return False
    whens = (first_of(rule, "when") for rule in rules.items)
    return any(when is not None and first_of(when, "between") is not None for when in whens)
