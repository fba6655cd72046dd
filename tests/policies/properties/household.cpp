// SPDX-License-Identifier: MIT
#include "household.h"

#include <algorithm>

namespace usher::policy {
namespace {

using namespace std::chrono_literals;

std::vector<Person> randomPeople(Dice& dice)
{
    std::vector<Person> people;
    for (int count = dice.roll(3) + 1; count > 0; --count) {
        Person person;
        switch (dice.roll(5)) {
        case 0:
            person.kind = Person::Kind::Children;
            break;
        case 1:
            person.kind = Person::Kind::Standard;
            break;
        case 2:
            person.kind = Person::Kind::Login;
            person.name = "p" + std::to_string(dice.roll(6));
            break;
        default:
            break;
        }
        people.push_back(person);
    }
    return people;
}

void randomConditions(Dice& dice, Rule& rule)
{
    rule.when.awayFor = std::chrono::minutes{1 + dice.roll(6)};
    if (dice.isOneIn(3)) {
        rule.when.states = {dice.isOneIn(2), dice.isOneIn(2), true};
    }
    if (dice.isOneIn(5)) {
        const int from = dice.roll(24 * 60);
        rule.when.between = Between{{true, true, false, true, true, true, true},
                                    std::chrono::minutes{from},
                                    std::chrono::minutes{(from + 1 + dice.roll(600)) % 1440}};
    }
    rule.when.someoneElseActive = dice.isOneIn(3);
    if (dice.isOneIn(8)) {
        rule.when.running = {"a"};
    }
    if (dice.isOneIn(8)) {
        rule.when.memoryAboveBytes = 100;
    }
    if (dice.isOneIn(8)) {
        rule.when.freeMemoryBelowBytes = 1000;
    }
    if (dice.isOneIn(6)) {
        rule.unless.running = {"b"};
    }
    if (dice.isOneIn(6)) {
        rule.unless.cpuAbovePercent = 50;
    }
    rule.unless.keepingAwake = dice.isOneIn(6);
}

Rule randomRule(Dice& dice, int number)
{
    Rule rule;
    rule.id = "r" + std::to_string(number);
    rule.isEnabled = !dice.isOneIn(12);
    rule.who = randomPeople(dice);
    if (dice.isOneIn(4)) {
        rule.except = {{Person::Kind::Login, "p" + std::to_string(dice.roll(6)), {}, 0}};
    }
    randomConditions(dice, rule);
    const int action = dice.roll(12);
    rule.then.action = action < 6   ? RuleAction::Ask
                       : action < 8 ? RuleAction::Warn
                                    : static_cast<RuleAction>(action - 8);
    rule.then.wait = dice.isOneIn(2) ? 30s : 60s * (1 + dice.roll(4));
    rule.then.noAnswer = dice.isOneIn(4) ? Silence::Recommend : Silence::SignOut;
    rule.then.unseen = dice.isOneIn(2) ? Silence::Recommend : Silence::SignOut;
    rule.then.ifAppsRefuse = dice.isOneIn(2) ? Refusal::Stop : Refusal::Force;
    rule.then.askAgainIn = std::chrono::minutes{1 + dice.roll(10)};
    rule.then.askAgainAtMost = dice.roll(3);
    return rule;
}

/// -1 no, 0 unknown, 1 yes.
int sign(const std::optional<bool>& fact)
{
    return !fact ? 0 : *fact ? 1 : -1;
}

int names(const std::vector<Person>& list, std::size_t person)
{
    const bool isChild = person % 2 == 1;
    const bool isAdministrator = person == 0;
    return std::ranges::any_of(list,
                               [&](const Person& named) {
                                   switch (named.kind) {
                                   case Person::Kind::Everyone:
                                       return true;
                                   case Person::Kind::Children:
                                       return isChild;
                                   case Person::Kind::Standard:
                                       return !isAdministrator;
                                   default:
                                       return named.name == "p" + std::to_string(person);
                                   }
                               })
               ? 1
               : -1;
}

int runs(const Dweller& dweller, const std::string& program)
{
    if (!dweller.programs) {
        return 0;
    }
    return std::ranges::count(*dweller.programs, program) > 0 ? 1 : -1;
}

int somebodyElse(const World& world, const Dweller& dweller)
{
    int result = -1;
    for (const Dweller& other : world.dwellers) {
        if (other.person == dweller.person || other.presentation != Presentation::Active) {
            continue;
        }
        result = std::max(result, !other.presentAt ? 0 : world.now - *other.presentAt < 5min ? 1 : -1);
    }
    return result;
}

int inWindow(const World& world, const Between& between)
{
    const auto local = localOf(world.wall).at;
    const auto today = std::chrono::floor<std::chrono::days>(local);
    // Every minute of the week that belongs to a listed day's window, counted from that day's midnight.
    for (const auto day : {today, today - std::chrono::days{1}}) {
        const auto end = between.to > between.from ? between.to : between.to + 24h;
        if (between.days[std::chrono::weekday{day}.iso_encoding() - 1] && local >= day + between.from &&
            local < day + end) {
            return 1;
        }
    }
    return -1;
}

std::vector<int> conditionsOf(const World& world, const Dweller& dweller, const Rule& rule)
{
    std::vector<int> all{names(rule.who, dweller.person), -names(rule.except, dweller.person)};
    all.push_back(rule.when.states[static_cast<std::size_t>(dweller.presentation)] ? 1 : -1);
    all.push_back(dweller.presentAt ? (world.now - *dweller.presentAt >= rule.when.awayFor ? 1 : -1) : 0);
    if (rule.when.between) {
        all.push_back(inWindow(world, *rule.when.between));
    }
    if (rule.when.someoneElseActive) {
        all.push_back(somebodyElse(world, dweller));
    }
    if (!rule.when.running.empty()) {
        all.push_back(runs(dweller, rule.when.running[0]));
    }
    if (rule.when.memoryAboveBytes) {
        all.push_back(!dweller.memoryBytes ? 0 : *dweller.memoryBytes > *rule.when.memoryAboveBytes ? 1 : -1);
    }
    if (rule.when.freeMemoryBelowBytes) {
        all.push_back(!world.freeMemoryBytes                                     ? 0
                      : *world.freeMemoryBytes < *rule.when.freeMemoryBelowBytes ? 1
                                                                                 : -1);
    }
    if (!rule.unless.running.empty()) {
        all.push_back(-runs(dweller, rule.unless.running[0]));
    }
    if (rule.unless.cpuAbovePercent) {
        all.push_back(!dweller.cpuPercent ? 0 : *dweller.cpuPercent > *rule.unless.cpuAbovePercent ? -1 : 1);
    }
    if (rule.unless.keepingAwake) {
        all.push_back(-sign(dweller.isKeepingAwake));
    }
    return all;
}

} // namespace

RuleSet randomRules(Dice& dice)
{
    RuleSet rules;
    rules.timeZone = "Test/Zone";
    const int count = 1 + dice.roll(4);
    for (int i = 0; i < count; ++i) {
        rules.rules.push_back(randomRule(dice, i));
    }
    if (dice.isOneIn(3)) {
        rules.protectedPeople = {{Person::Kind::Login, "p" + std::to_string(dice.roll(6)), {}, 0}};
    }
    return rules;
}

SessionFacts factsOf(const Dweller& dweller)
{
    SessionFacts facts;
    facts.person.key = facts.person.login = "p" + std::to_string(dweller.person);
    facts.person.isAdministrator = dweller.person == 0;
    facts.person.isChild = dweller.person % 2 == 1;
    facts.person.groups.emplace();
    facts.presentation = dweller.presentation;
    facts.presentAt = dweller.presentAt;
    facts.programs = dweller.programs;
    facts.cpuPercent = dweller.cpuPercent;
    facts.memoryBytes = dweller.memoryBytes;
    facts.isKeepingAwake = dweller.isKeepingAwake;
    return facts;
}

LocalTime localOf(Wall wall)
{
    return {std::chrono::local_time<std::chrono::milliseconds>{wall.time_since_epoch() + 90min},
            std::nullopt};
}

Surroundings surroundingsOf(const World& world)
{
    Surroundings around;
    around.now = world.now;
    around.wall = world.wall;
    around.local = localOf(world.wall);
    around.freeMemoryBytes = world.freeMemoryBytes;
    for (const Dweller& dweller : world.dwellers) {
        around.company.add(factsOf(dweller));
    }
    return around;
}

int plainVerdict(const World& world, const Dweller& dweller)
{
    if (names(world.rules.protectedPeople, dweller.person) != -1) {
        return -1;
    }
    for (std::size_t i = 0; i < world.rules.rules.size(); ++i) {
        const Rule& rule = world.rules.rules[i];
        const std::vector<int> all = conditionsOf(world, dweller, rule);
        const int worst = *std::ranges::min_element(all);
        if (rule.isEnabled && (worst == 1 || (worst == 0 && rule.then.action == RuleAction::LeaveAlone))) {
            return static_cast<int>(i);
        }
    }
    return -1;
}

} // namespace usher::policy
