# SPDX-License-Identifier: MIT
"""Random rules and stories from a seed. A story grows: what it tells so far says where the next entry matters."""
import copy
import datetime
import json
import random
import re

import forms
import story

USERS = ("alex", "sam", "kim", "jo", "Zoë", "max")
PROGRAMS = ("game.exe", "obs64.exe", "cc1", "mail ♥")
ZONES = ("Europe/Berlin", "America/New_York", "Asia/Kolkata", "Pacific/Auckland", "UTC", "Australia/Lord_Howe",
         "Africa/Casablanca", "America/St_Johns", "Pacific/Apia", "Europe/London")
# Around the changes of clocks in several zones, a leap day, the ends of a week, a month and a year.
STARTS = ("2026-03-29T00:40:00Z", "2026-10-25T00:30:00Z", "2026-03-08T06:30:00Z", "2026-11-01T05:20:00Z",
          "2028-02-28T23:45:00+01:00", "2026-12-31T23:50:00-05:00", "2026-11-22T22:55:00+01:00", "2026-04-04T13:30:00Z",
          "2026-09-26T13:40:00Z", "2026-06-14T11:59:30+05:30", "2011-12-30T09:30:00Z")
# What people and the owner do how often, and what they do more often in some stories.
HABITS = {"answer": 20, "input": 8, "lock": 6, "unlock": 4, "disconnect": 6, "connect": 4, "run": 6, "quit": 3,
          "keepAwake": 3, "forgetIdle": 3, "signOut": 4, "signIn": 7, "appsRefuse": 5, "stuck": 4, "sleep": 4,
          "setClock": 4, "restartService": 3, "loadRules": 7, "cancel": 7, "ask": 10}
MOODS = ({}, {}, {"answer": 40}, {"answer": 40}, {"ask": 50, "cancel": 30}, {"loadRules": 50},
         {"appsRefuse": 30, "answer": 40}, {"sleep": 20, "restartService": 20, "setClock": 20},
         {"lock": 25, "unlock": 20, "disconnect": 25, "connect": 20})
# What is interesting after something.
FOLLOWS = {"message": ("answer",), "unseen": ("unlock", "connect", "cancel", "ask"), "gone": ("signIn",),
           "stuck": ("signOut", "ask"), "apps-refuse": ("signOut", "input", "ask", "cancel"),
           "withdraw": ("input", "input", "loadRules", "sleep"),
           "recommend": ("cancel", "cancel", "ask", "loadRules", "input"),
           "lock": ("loadRules", "unlock", "connect"), "disconnect": ("loadRules", "connect"),
           "declined": ("input", "loadRules"), "braked": ("answer", "input", "cancel", "ask"),
           "sign-out": ("input", "ask", "cancel", "loadRules", "signOut")}
MESSAGE_ACTIONS = ("ask", "ask", "ask", "ask", "warn", "warn")


class Author:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.maybe = lambda chance: self.random.random() < chance
        self.pick = self.random.choice
        self.mood = self.pick(MOODS)
        self.stubborn = self.maybe(0.15)   # a story of people who say no again and again
        self.slow = self.maybe(0.04)    # a story of days, in which what a session costs does not matter

    # Rules.

    def rules(self, start):
        count = self.pick((1, 1, 2, 2, 3, 3, 4, 5))
        rules = [self.rule(f"rule-{number}", start) for number in range(1, count + 1)]
        if self.stubborn or self.maybe(0.15):
            rules.insert(0, self.crowding())
        document = {"version": 1}
        if any("between" in rule["when"] for rule in rules) or self.maybe(0.2):
            document["timeZone"] = self.pick(ZONES)
        if self.maybe(0.25):
            document["protected"] = self.random.sample(USERS, self.pick((0, 1, 1, 2)))
        return document | {"rules": rules}

    def rule(self, name, start):
        rule = {"id": name, "name": name, "who": self.who(), "when": self.when(start), "then": self.then()}
        if self.maybe(0.1):
            rule["enabled"] = self.maybe(0.5)
        if self.maybe(0.15):
            rule["except"] = self.who() if self.maybe(0.3) else [self.pick(USERS)]
        if not self.slow and self.maybe(0.3):
            rule["unless"] = self.unless()
        return rule

    def crowding(self):
        """A rule that signs everyone out at once, for the brake."""
        return {"id": "rule-0", "name": "everyone at once", "who": ["@everyone"], "when": {"awayFor": "1m"},
                "then": {"action": self.pick(("ask", "ask", "warn")), "wait": self.pick(("30s", "1m")),
                         "unseen": "sign-out", "ifAppsRefuse": self.pick(("stop", "force")),
                         "notNow": {"askAgainIn": "1m", "atMost": self.pick((0, 1, 2))}}}

    def who(self):
        if self.maybe(0.6):
            return ["@everyone"]
        choice = USERS + ("@administrators", "@standard", "@children", "@group:staff", "uid:1001", "PC\\sam",
                          "S-1-5-21-1-2-3-1001", "SAM")
        return [self.pick(choice) for _ in range(self.pick((1, 2, 3)))]

    def when(self, start):
        when = {"awayFor": self.pick(("1m", "1m", "60s", "90s", "2m", "2m", "121s", "3m", "5m", "300s", "7m"))}
        if self.maybe(0.25):
            when["state"] = self.random.sample(("active", "locked", "disconnected"), self.pick((1, 1, 2, 3)))
        if self.slow:
            when["awayFor"] = self.pick(("1m", "30m", "1h", "90m", "2h", "8h", "1d", "36h"))
        if self.maybe(0.7 if self.slow else 0.2):
            when["between"] = self.between(start)
        if self.maybe(0.15):
            when["someoneElseActive"] = self.maybe(0.8)
        return when if self.slow else when | self.costs()

    def costs(self):
        when = {}
        if self.maybe(0.1):
            when["running"] = [self.pick(PROGRAMS) for _ in range(self.pick((1, 1, 2)))]
        if self.maybe(0.1):
            when["memoryAbove"] = self.pick(("1MB", "500MB", "1GB", "1536MB"))
        if self.maybe(0.1):
            when["freeMemoryBelow"] = self.pick(("1GB", "3GB", "3072MB", "4GB", "16GB"))
        return when

    def between(self, start):
        local = forms.instant(start) + datetime.timedelta(minutes=self.random.randrange(-120, 720))
        moments = [(local + datetime.timedelta(minutes=self.random.randrange(0, 1439))).strftime("%H:%M")
                   for _ in range(2)]
        while moments[0] == moments[1]:
            moments[1] = f"{self.random.randrange(24):02}:{self.random.randrange(60):02}"
        if self.maybe(0.3):
            moments[self.pick((0, 1))] = self.pick(("00:00", "02:30", "23:59")) if "00:00" not in moments else "12:34"
        if moments[0] == moments[1]:
            moments = ["22:00", "07:00"]
        days = forms.DAYS if self.maybe(0.5) else self.random.sample(forms.DAYS, self.random.randrange(1, 6))
        return {"days": list(days), "from": moments[0], "to": moments[1]}

    def unless(self):
        unless = {}
        if self.maybe(0.35):
            unless["running"] = [self.pick(PROGRAMS) for _ in range(self.pick((0, 1, 1, 2)))]
        if self.maybe(0.5):
            unless["cpuAbove"] = self.pick((1, 5, 10, 25, 50, 100))
        if self.maybe(0.4):
            unless["keepingAwake"] = self.maybe(0.85)
        return unless

    def then(self):
        action = self.pick(MESSAGE_ACTIONS + ("recommend", "lock", "disconnect", "leave-alone"))
        then = {"action": action}
        if action not in ("ask", "warn"):
            return then
        if self.maybe(0.85):
            then["wait"] = self.pick(("30s", "31s", "45s", "1m", "1m", "2m", "3m"))
        for key, choice in (("noAnswer", ("sign-out", "recommend")), ("unseen", ("sign-out", "sign-out", "recommend")),
                            ("ifAppsRefuse", ("stop", "force", "force"))):
            if self.maybe(0.5):
                then[key] = self.pick(choice)
        if self.maybe(0.6):
            then["notNow"] = {}
            if self.maybe(0.8):
                then["notNow"]["askAgainIn"] = self.pick(("1m", "60s", "2m", "150s", "4m"))
            if self.maybe(0.7):
                then["notNow"]["atMost"] = self.pick((0, 0, 1, 1, 2, 3))
        if self.maybe(0.1):
            then["message"] = "{name}, {owner}: {rule} {time} {minutes}"
        return then

    # Stories.

    def story(self):
        """(rules, scenario)"""
        start = self.pick(STARTS)
        rules = self.rules(start)
        people = [{"user": user} | ({"administrator": self.maybe(0.5)} if self.maybe(0.4) else {})
                  | ({"child": self.maybe(0.5)} if self.maybe(0.4) else {})
                  for user in USERS[:self.pick((1, 2, 2, 3, 4, 6, 6))]]
        self.people = [person["user"] for person in people]
        until = self.pick((86400, 2 * 86400, 300000) if self.slow else (600, 900, 1200, 1800, 3600, 5400))
        self.until, self.start, self.loaded = until, start, rules
        scenario = {"start": start, "people": people, "timeline": self.opening(), "until": f"{until}s"}
        if self.maybe(0.6):
            scenario["memory"] = self.pick(("4GB", "16GB", "3GB"))
        for _ in range(self.pick((1, 2, 2) if self.slow else (4, 5, 6) if self.stubborn else (1, 2, 3, 4, 6))):
            self.grow(rules, scenario)
        return rules, scenario

    def opening(self):
        entries = []
        spread = self.pick((0, 0, 3, 30, 200))
        for user in self.people:
            if self.maybe(0.9):
                at = self.random.randrange(spread + 1)
                entries.append((at, self.sign_in(user)))
                if self.maybe(0.3):
                    entries.append((at + self.random.randrange(30), self.event("run", user)))
                if self.maybe(0.25):
                    entries.append((at + self.random.randrange(30), self.event("appsRefuse", user)))
                if self.maybe(0.15):
                    entries.append((at + self.random.randrange(30), self.event("stuck", user)))
        return [{"at": f"{at}s"} | event for at, event in sorted(entries, key=lambda entry: entry[0])]

    def sign_in(self, user):
        event = {"signIn": user}
        if self.maybe(0.3):
            event["id"] = self.pick(("1", "2", "3", "4", "c2", "7"))
        if self.maybe(0.05):
            event["remote"] = self.maybe(0.5)
        return event

    def grow(self, rules, scenario):
        told = story.tell(encoded(rules), encoded(scenario))
        lines = [line for line in map(json.loads, told.splitlines()) if line["action"] != "no-effect"]
        if self.stubborn:
            self.say_no(lines, scenario["timeline"])
        for _ in range(self.pick((0, 1, 1) if self.stubborn else (1, 2, 4, 8))):
            at, user, action = self.moment(lines)
            self.insert(scenario["timeline"], at, self.event(self.kind(action), user))
            if self.maybe(0.15):
                self.insert(scenario["timeline"], at, self.event(self.kind(action), self.pick(self.people)))

    def say_no(self, lines, timeline):
        """To the last message a person sees, mostly."""
        last = {line["user"]: line for line in lines if line["action"] == "message"}
        for user, line in last.items():
            if self.maybe(0.7):
                at = seconds(line["at"]) + self.pick((0, 1, 20))
                answer = {"user": user, "with": self.pick(("no", "close"))}
                self.insert(timeline, min(at, self.until), {"answer": answer})

    def insert(self, timeline, at, event):
        """Before or after the entries of that moment."""
        end = at + self.pick((0, 1))
        before = sum(1 for entry in timeline if forms.duration(entry["at"]) < end)
        timeline.insert(before, {"at": f"{at}s"} | event)

    def moment(self, lines):
        """Often a second before, at or after a moment the story tells of, or a window's end after one."""
        if not lines or self.maybe(0.15):
            return self.random.randrange(self.until + 1), self.pick(self.people), None
        line = self.pick(lines)
        moment = seconds(line.get("deadline", line["at"]) if self.maybe(0.6) else line["at"])
        moment += self.pick((0, 0, 0, 0, 0, 60, 60, 120, 300, 900))
        moment += self.pick((-1, 0, 0, 0, 1, self.random.randrange(-30, 30)))
        user = line["user"] if self.maybe(0.8) else self.pick(self.people)
        return min(max(moment, 0), self.until), user, line["action"]

    def kind(self, action):
        follows = FOLLOWS.get(action)
        if follows and self.maybe(0.4):
            return self.pick(follows)
        weights = HABITS | self.mood
        return self.random.choices(list(weights), list(weights.values()))[0]

    def event(self, kind, user):
        if kind == "signIn":
            return self.sign_in(user)
        details = {
            "run": lambda: {"user": user, "program": self.pick(PROGRAMS),
                            "cpu": self.pick((0, 1, 5, 6, 10, 11, 25, 50, 100)),
                            "memory": self.pick(("1MB", "500MB", "501MB", "1GB", "2GB"))},
            "quit": lambda: {"user": user, "program": self.pick(PROGRAMS)},
            "keepAwake": lambda: {"user": user, "on": self.maybe(0.6)},
            "answer": lambda: {"user": user, "with": self.pick(("yes", "yes", "no", "no", "no", "close"))},
            "appsRefuse": lambda: {"user": user, "program": self.pick(PROGRAMS)},
            "sleep": lambda: self.pick(("1s", "30s", "10m", "3h", "2d")),
            "setClock": self.clock, "restartService": lambda: True, "loadRules": self.new_rules,
            "ask": lambda: self.request(user),
        }.get(kind, lambda: user)
        return {kind: details()}

    def request(self, user):
        if self.maybe(0.4):
            return user
        request = {"user": user}
        if self.maybe(0.8):
            request["wait"] = self.pick(("30s", "45s", "1m", "90s", "3m"))
        if self.maybe(0.5):
            request["noAnswer"] = self.pick(("sign-out", "recommend"))
        return request

    def clock(self):
        """Near the first clock's time, so that jumps of about five minutes come about."""
        moved = forms.instant(self.start) + datetime.timedelta(
            seconds=self.pick((0, 300, 301, 299, -300, -301, 3600, 86400)) + self.random.randrange(0, self.until + 1))
        zone = datetime.timezone(datetime.timedelta(minutes=self.pick((0, 60, -210))))
        return moved.astimezone(zone).isoformat()

    def new_rules(self):
        rules = copy.deepcopy(self.loaded)
        change = self.pick(("same", "edit", "edit", "edit", "new", "bad", "bad", "fewer", "order"))
        if change == "edit":
            index = self.random.randrange(len(rules["rules"]))
            rules["rules"][index] = self.rule(rules["rules"][index]["id"], self.start)
        elif change == "new":
            rules = self.rules(self.start)
        elif change == "fewer" and len(rules["rules"]) > 1:
            del rules["rules"][self.random.randrange(len(rules["rules"]))]
        elif change == "order":
            self.random.shuffle(rules["rules"])
        elif change == "bad":
            rules.pop("version")
        if any("between" in rule["when"] for rule in rules["rules"]):
            rules.setdefault("timeZone", self.pick(ZONES))
        return rules


def seconds(spoken):
    return sum(int(amount) * forms.UNITS[unit] for amount, unit in re.findall(r"(\d+)([smhd])", spoken))


def encoded(document):
    return json.dumps(document, ensure_ascii=False, indent=1).encode()
