# SPDX-License-Identifier: MIT
"""Which rule decides for a session at one moment. Conditions are True, False or None for unknown."""

import datetime
import zoneinfo

import forms

RECENT = 300


def deciding_rule(rules, household, session):
    """The first rule that applies, or None. Nobody protected is ever decided about."""
    if is_any_of(rules.protected, household, session):
        return None
    return next((rule for rule in rules.rules if applies(rule, rules.zone, household, session)), None)


def applies(rule, zone, household, session):
    if not rule.enabled or not is_any_of(rule.who, household, session):
        return False
    if is_any_of(rule.excepted, household, session):
        return False
    wanted = list(when_conditions(rule.when, zone, household, session))
    unwanted = list(unless_conditions(rule.unless, household, session))
    if rule.action == "leave-alone":
        return False not in wanted and True not in unwanted
    return all(wanted) and all(found is False for found in unwanted)


def is_any_of(people, household, session):
    return not household.meant[session.user].isdisjoint(people)


def when_conditions(when, zone, household, session):
    away = household.away(session)
    yield None if away is None else away >= when["awayFor"]
    if "state" in when:
        yield session.state in when["state"]
    if "between" in when:
        yield inside(when["between"], household.wall.astimezone(zoneinfo.ZoneInfo(zone)))
    if when.get("someoneElseActive"):
        yield someone_else_active(household, session)
    sample = session.last_sample()
    if "running" in when:
        yield None if sample is None else bool(sample.programs & set(when["running"]))
    if "memoryAbove" in when:
        yield None if sample is None else sample.memory > when["memoryAbove"]
    if "freeMemoryBelow" in when:
        yield None if household.available is None else household.available < when["freeMemoryBelow"]


def unless_conditions(unless, household, session):
    sample = session.last_sample()
    if unless.get("running"):
        yield None if sample is None else bool(sample.programs & set(unless["running"]))
    if "cpuAbove" in unless:
        samples = session.cpu_samples(household.now)
        yield sum(samples) > unless["cpuAbove"] * len(samples) if samples else None
    if unless.get("keepingAwake"):
        yield None if sample is None else sample.keeping_awake


def someone_else_active(household, session):
    found = False
    for other in household.sessions:
        if other is session or other.state != "active":
            continue
        away = household.away(other)
        if away is None:
            found = None
        elif away < RECENT:
            return True
    return found


def inside(between, local):
    seconds = local.hour * 3600 + local.minute * 60 + local.second
    begin, end = between["from"] * 60, between["to"] * 60
    today = forms.DAYS[local.weekday()]
    if begin < end:
        return today in between["days"] and begin <= seconds < end
    yesterday = forms.DAYS[(local.date() - datetime.timedelta(days=1)).weekday()]
    return (today in between["days"] and seconds >= begin) or (yesterday in between["days"] and seconds < end)
