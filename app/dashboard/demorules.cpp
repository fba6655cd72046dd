// SPDX-License-Identifier: MIT
#include "dashboard/demorules.h"

#include "dashboard/ruledraft.h"
#include "engine/rulewriter.h"

#include <QTimeZone>

using namespace std::chrono_literals;

namespace usher {

namespace {

using policy::Person;

policy::Rule rule(const char* id, const QString& name, std::vector<Person> who, std::chrono::seconds awayFor)
{
    policy::Rule rule;
    rule.id = id;
    rule.name = name.toStdString();
    rule.who = std::move(who);
    rule.when.awayFor = awayFor;
    return rule;
}

Person login(const char* name)
{
    return {Person::Kind::Login, name, {}, 0};
}

} // namespace

QByteArray demoRules()
{
    auto steam = rule("steam", QStringLiteral("Steam"), {login("kim")}, 1min);
    steam.when.running = {"Steam"};

    auto forgotten =
        rule("forgotten", RuleDraft::tr("Forgotten accounts"), {login("sam"), login("noor")}, 1h);
    forgotten.then.action = policy::RuleAction::Ask;

    auto bedtime =
        rule("bedtime", RuleDraft::tr("Bedtime"), {Person{Person::Kind::Children, {}, {}, 0}}, 10min);
    bedtime.when.between = policy::Between{{true, true, true, true, false, false, true}, 20h + 30min, 7h};
    bedtime.then.action = policy::RuleAction::Ask;
    bedtime.then.wait = 2min;

    auto room = rule("make-room", RuleDraft::tr("Make room"), {Person{}}, 15min);
    room.when.someoneElseActive = true;
    room.then.action = policy::RuleAction::Recommend;
    room.isEnabled = false;

    policy::RuleSet rules;
    rules.timeZone = QTimeZone::systemTimeZoneId().toStdString();
    rules.rules = {steam, forgotten, bedtime, room};
    return QByteArray::fromStdString(policy::writeRules(rules));
}

} // namespace usher
