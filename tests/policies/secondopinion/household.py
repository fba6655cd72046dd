# SPDX-License-Identifier: MIT
"""The simulated PC: its people's sessions, its clocks, and what the service can learn about them."""

import datetime
from dataclasses import dataclass, field

SAMPLE_EVERY = 10
WINDOW = 120


@dataclass
class Sample:
    at: int
    cpu: int
    memory: int
    programs: frozenset
    keeping_awake: bool


@dataclass
class Session:
    id: str
    user: str
    order: int
    signed_in: int
    state: str = "active"
    presence: int | None = 0     # awake time of the last evidence of presence, None: the system cannot tell
    presences: int = 0           # how many there were, so that two of one moment are told apart
    programs: dict = field(default_factory=dict)   # name -> (cpu, memory)
    keeping_awake: bool = False
    refuses: bool = False
    stays: bool = False
    samples: list = field(default_factory=list)

    def present(self, now):
        self.presence = now
        self.presences += 1

    def sample(self, now):
        self.samples = [sample for sample in self.samples if sample.at > now - 2 * WINDOW]
        self.samples.append(Sample(now, sum(cpu for cpu, _ in self.programs.values()),
                                   sum(memory for _, memory in self.programs.values()),
                                   frozenset(self.programs), self.keeping_awake))

    def last_sample(self):
        return self.samples[-1] if self.samples else None

    def cpu_samples(self, now):
        return [sample.cpu for sample in self.samples if now - WINDOW < sample.at <= now]


def names_of(person):
    """How rules can speak of somebody; what the system alone knows (groups, numbers, domains) is nobody here."""
    return {"@everyone", person["user"], "@administrators" if person.get("administrator") else "@standard"} | (
        {"@children"} if person.get("child") else set())


class Household:
    def __init__(self, scenario):
        self.meant = {user: names_of(person) for user, person in scenario.people.items()}
        self.memory = scenario.memory
        self.wall = scenario.start      # at awake time `now`
        self.now = 0
        self.sessions = []              # in order of sign-in
        self.used_ids = set()
        self.signed_in = 0
        self.available = None           # as of the last sample

    def move_to(self, now):
        self.wall += datetime.timedelta(seconds=now - self.now)
        self.now = now

    def session_of(self, user):
        return next((session for session in self.sessions if session.user == user), None)

    def sign_in(self, user, wanted_id):
        """False: this person has a session, or somebody has that id."""
        if self.session_of(user) or any(session.id == wanted_id for session in self.sessions):
            return False
        if wanted_id is None:
            number = 1
            while str(number) in self.used_ids:
                number += 1
            wanted_id = str(number)
        self.used_ids.add(wanted_id)
        self.signed_in += 1
        self.sessions.append(Session(wanted_id, user, self.signed_in, self.now, presence=self.now))
        return True

    def end(self, session):
        self.sessions.remove(session)

    def take_samples(self):
        for session in self.sessions:
            session.sample(self.now)
        if self.memory is not None:
            used = sum(memory for session in self.sessions for _, memory in session.programs.values())
            self.available = self.memory - used

    def away(self, session):
        return None if session.presence is None else self.now - session.presence
