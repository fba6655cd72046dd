// SPDX-License-Identifier: MIT
#include "dashboard/rulepresets.h"

#include <QCoreApplication>

using namespace std::chrono_literals;

namespace usher {

namespace {

struct PresetText
{
    Q_DECLARE_TR_FUNCTIONS(RulePreset)
};

using policy::Person;

} // namespace

QStringList presetNames()
{
    return {PresetText::tr("Forgotten accounts"), PresetText::tr("Bedtime"),
            PresetText::tr("Make room when somebody needs the PC"), PresetText::tr("Gentle reminder only")};
}

QStringList presetTexts()
{
    return {PresetText::tr("Away for 2 hours: ask, then sign out."),
            PresetText::tr("Children, on school nights from 20:30: ask after 10 minutes away."),
            PresetText::tr("Others away for 15 minutes while somebody is here: ask."),
            PresetText::tr("Away for an hour: only tell me. Nobody is signed out.")};
}

policy::Rule presetRule(RulePreset preset)
{
    policy::Rule rule;
    rule.name = presetNames().at(static_cast<qsizetype>(preset)).toStdString();
    rule.who = {Person{}};
    rule.unless.keepingAwake = true;
    rule.then.action = policy::RuleAction::Ask;
    switch (preset) {
    case RulePreset::ForgottenAccounts:
        rule.when.awayFor = 2h;
        break;
    case RulePreset::Bedtime:
        rule.who = {Person{Person::Kind::Children, {}, {}, 0}};
        rule.when.awayFor = 10min;
        rule.when.between = policy::Between{{true, true, true, true, false, false, true}, 20h + 30min, 7h};
        rule.then.wait = 2min;
        break;
    case RulePreset::MakeRoom:
        rule.when.awayFor = 15min;
        rule.when.someoneElseActive = true;
        break;
    case RulePreset::Reminder:
        rule.when.awayFor = 1h;
        rule.then.action = policy::RuleAction::Recommend;
        break;
    }
    return rule;
}

} // namespace usher
