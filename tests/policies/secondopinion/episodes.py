# SPDX-License-Identifier: MIT
"""What happens over time: episodes, recommendations, the brake, settling."""

from dataclasses import dataclass, field

import verdicts

SETTLING = 120
BRAKE_WINDOW = 60
BRAKE_MOST = 3
LAST_WAIT = 60
PLAIN_HOLD = 900
WAITS = ("message", "unseen-wait", "force-wait")


@dataclass
class Episode:
    """stage: message, unseen-wait, force-wait, recommendation, attempted or stuck. rule None: the owner's request."""
    stage: str
    rule: object
    due: int | None
    presences: int
    no_answer: str = "sign-out"
    said_yes: bool = False
    braked: bool = False


@dataclass
class Memory:
    """Of one session, by rule id."""
    begun: set = field(default_factory=set)             # begun in this stretch, and may not begin again in it
    cancelled_until: dict = field(default_factory=dict)
    declined_until: dict = field(default_factory=dict)
    asked_since_no: dict = field(default_factory=dict)  # present from the first "No" on
    episode: Episode | None = None
    attempted: bool = False


class Engine:
    def __init__(self, household, rules, say):
        self.household = household
        self.rules = rules
        self.say = say              # say(session, action, rule id, deadline, mode, why)
        self.memories = {}
        self.settled_at = SETTLING
        self.attempts = []          # awake times the brake counts

    def of(self, session):
        return self.memories.setdefault(session.order, Memory())

    # What timeline entries cause there and then.

    def present(self, session):
        session.present(self.household.now)
        memory = self.of(session)
        memory.begun.clear()
        memory.cancelled_until.clear()

    def ended(self, session):
        memory = self.of(session)
        if memory.episode or memory.attempted:
            self.say(session, "gone")
        self.household.end(session)

    def settle(self):
        self.settled_at = self.household.now + SETTLING
        for session in list(self.household.sessions):
            episode = self.of(session).episode
            if episode and episode.stage in WAITS:
                self.withdraw(session, "settling")

    def load(self, rules):
        self.rules = rules
        for session in list(self.household.sessions):
            episode = self.of(session).episode
            if episode and episode.rule and episode.stage in WAITS + ("recommendation",):
                self.withdraw(session, "rules-changed")
        self.settled_at = self.household.now + SETTLING

    def answer(self, session, reply):
        """False: there is no message to answer."""
        episode = self.of(session).episode
        if not episode or episode.stage != "message":
            return False
        self.present(session)
        if episode.rule and episode.rule.action == "warn":
            self.withdraw(session, "came-back")
        elif reply == "yes":
            self.attempt(session, "gentle", "yes")
        else:
            self.decline(session)
        return True

    def decline(self, session):
        memory = self.of(session)
        rule = memory.episode.rule
        memory.episode = None
        self.say(session, "declined", rule)
        if rule:
            memory.declined_until[rule.id] = self.household.now + rule.ask_again_in
            memory.asked_since_no.setdefault(rule.id, 0)

    def cancel(self, session):
        episode = self.of(session).episode
        if not episode or episode.stage in ("attempted", "stuck"):
            return False
        self.withdraw(session, "cancelled")
        return True

    def ask(self, session, wait, no_answer):
        episode = self.of(session).episode
        if episode and (episode.rule is None or episode.stage in ("attempted", "stuck")):
            return False
        if session.state != "active":
            self.say(session, "unseen")
            return True
        if episode:
            self.withdraw(session, "cancelled")
        deadline = self.household.now + wait
        self.of(session).episode = Episode("message", None, deadline, session.presences, no_answer)
        self.say(session, "message", deadline=deadline)
        return True

    # What ends and what is tried.

    def withdraw(self, session, why):
        memory = self.of(session)
        rule = memory.episode.rule
        memory.episode = None
        self.say(session, "withdraw", rule, why=why)
        if rule and why != "came-back":
            memory.begun.discard(rule.id)
        if rule and why == "cancelled":
            hold = rule.ask_again_in if rule.action in ("ask", "warn") else PLAIN_HOLD
            memory.cancelled_until[rule.id] = self.household.now + hold

    def attempt(self, session, mode, why):
        memory = self.of(session)
        episode = memory.episode
        memory.attempted = True
        self.say(session, "sign-out", episode.rule, mode=mode, why=why)
        if mode == "gentle" and session.refuses:
            self.refused(session, why)
        elif session.stays:
            episode.stage, episode.due = "attempted", self.household.now + LAST_WAIT
        else:
            self.ended(session)

    def refused(self, session, why):
        memory = self.of(session)
        episode = memory.episode
        self.say(session, "apps-refuse", episode.rule)
        if episode.rule and episode.rule.if_apps_refuse == "force":
            memory.episode = Episode("force-wait", episode.rule, self.household.now + LAST_WAIT, session.presences,
                                     said_yes=why == "yes")
        else:
            memory.episode = None
            self.say(session, "recommend", episode.rule, why="apps-refuse")

    # One look: facts of one instant decide for all, then the acts take effect.

    def look(self):
        """True: something was done, and another look at this moment may find more."""
        before = self.state()
        acts = []
        for session in self.household.sessions:
            rule = verdicts.deciding_rule(self.rules, self.household, session)
            act = self.decide(session, rule)
            if act:
                acts.append(act)
        for act in acts:
            act()
        return bool(acts) or self.state() != before

    def state(self):
        return [(order, memory.episode and (memory.episode.stage, id(memory.episode)), memory.episode and
                 memory.episode.braked, frozenset(memory.begun)) for order, memory in self.memories.items()]

    def decide(self, session, rule):
        self.end_what_no_longer_applies(session, rule)
        memory = self.of(session)
        if memory.episode and memory.episode.due is not None and self.household.now >= memory.episode.due:
            act = self.due(session, memory.episode)
            if act:
                return act
        if not memory.episode and rule and self.may_begin(session, rule):
            return self.begin(session, rule)
        return None

    def end_what_no_longer_applies(self, session, rule):
        episode = self.of(session).episode
        if not episode or episode.stage in ("attempted", "stuck"):
            return
        came = session.presences > episode.presences
        if episode.rule is None:
            if came and self.household.now >= episode.due:
                self.withdraw(session, "came-back")
        elif came:
            self.withdraw(session, "came-back")
        elif not episode.said_yes and (rule is None or rule.id != episode.rule.id):
            self.withdraw(session, "no-longer-applies")

    def due(self, session, episode):
        """What is to be done to the session, or None where all is said."""
        if episode.stage == "attempted":
            episode.stage, episode.due = "stuck", None
            self.say(session, "stuck", episode.rule)
            return None
        if episode.stage == "force-wait":
            return lambda: self.attempt(session, "forced", "apps-refuse")
        no_answer = episode.rule.no_answer if episode.rule else episode.no_answer
        if episode.stage == "message" and no_answer == "recommend":
            self.say(session, "recommend", episode.rule, why="no-answer")
            self.of(session).episode = self.standing(session, episode.rule) if episode.rule else None
            return None
        if episode.rule and not self.brake_lets(session, episode):
            return None
        why = "unseen" if episode.stage == "unseen-wait" else "no-answer"
        return lambda: self.attempt(session, "gentle", why)

    def brake_lets(self, session, episode):
        now = self.household.now
        self.attempts = [at for at in self.attempts if at > now - BRAKE_WINDOW]
        if len(self.attempts) < BRAKE_MOST:
            self.attempts.append(now)
            return True
        if not episode.braked:
            episode.braked = True
            self.say(session, "braked", episode.rule, why="rate")
        return False

    def may_begin(self, session, rule):
        memory, now = self.of(session), self.household.now
        return (rule.action != "leave-alone" and now >= self.settled_at and rule.id not in memory.begun
                and now >= memory.cancelled_until.get(rule.id, now) and now >= memory.declined_until.get(rule.id, now))

    def standing(self, session, rule):
        return Episode("recommendation", rule, None, session.presences)

    def begin(self, session, rule):
        """Begins an episode; what is to be done to the session, or None."""
        self.of(session).begun.add(rule.id)
        if rule.action == "lock":
            return (lambda: self.change(session, rule, "locked")) if session.state == "active" else None
        if rule.action == "disconnect":
            return (lambda: self.change(session, rule, "disconnected")) if session.state != "disconnected" else None
        if rule.action == "recommend":
            self.recommend(session, rule, "rule")
        elif self.of(session).asked_since_no.get(rule.id, -1) >= rule.at_most:
            self.recommend(session, rule, "refusals")
        elif session.state == "active":
            self.ask_for(session, rule)
        elif rule.unseen == "recommend":
            self.recommend(session, rule, "unseen")
        else:
            self.wait_unseen(session, rule)
        return None

    def change(self, session, rule, state):
        session.state = state
        self.say(session, "lock" if state == "locked" else "disconnect", rule, why="rule")

    def recommend(self, session, rule, why):
        self.of(session).episode = self.standing(session, rule)
        self.say(session, "recommend", rule, why=why)

    def ask_for(self, session, rule):
        memory, deadline = self.of(session), self.household.now + rule.wait
        memory.episode = Episode("message", rule, deadline, session.presences)
        if rule.id in memory.asked_since_no:
            memory.asked_since_no[rule.id] += 1
        self.say(session, "message", rule, deadline=deadline)

    def wait_unseen(self, session, rule):
        deadline = self.household.now + rule.wait
        self.of(session).episode = Episode("unseen-wait", rule, deadline, session.presences)
        self.say(session, "unseen", rule, deadline=deadline)
