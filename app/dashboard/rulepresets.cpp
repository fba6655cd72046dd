// SPDX-License-Identifier: MIT
#include "dashboard/rulepresets.h"

#include "dashboard/rulesentence.h"
#include "steward/rulefile.h"

#include <QCoreApplication>

#include <array>

namespace usher {

namespace {

/// The files, by RulePreset, in the resources.
constexpr std::array kFiles{"forgotten-accounts", "bedtime", "make-room", "gentle-reminder"};

/// What stands in them as a name, for whoever translates.
[[maybe_unused]] constexpr std::array kNames{
    QT_TRANSLATE_NOOP("RulePreset", "Forgotten accounts"), QT_TRANSLATE_NOOP("RulePreset", "Bedtime"),
    QT_TRANSLATE_NOOP("RulePreset", "Make room when somebody needs the PC"),
    QT_TRANSLATE_NOOP("RulePreset", "Gentle reminder only")};

/// A preset that cannot be read is an empty rule: it cannot be kept.
policy::Rule ruleOf(const char* file)
{
    const auto read = readRuleFile(QStringLiteral(":/usher/presets/%1.json").arg(QString::fromLatin1(file)));
    const auto* set = std::get_if<policy::RuleSet>(&read);
    return set != nullptr && !set->rules.empty() ? set->rules.front() : policy::Rule{};
}

} // namespace

policy::Rule presetRule(RulePreset preset)
{
    auto rule = ruleOf(kFiles.at(static_cast<std::size_t>(preset)));
    rule.id.clear();
    rule.name = QCoreApplication::translate("RulePreset", rule.name.c_str()).toStdString();
    return rule;
}

QStringList presetNames()
{
    QStringList names;
    for (std::size_t i = 0; i < kFiles.size(); ++i) {
        names += QString::fromStdString(presetRule(static_cast<RulePreset>(i)).name);
    }
    return names;
}

QStringList presetTexts(const QLocale& locale)
{
    QStringList texts;
    for (const char* file : kFiles) {
        texts += plainText(ruleSentence(ruleOf(file), RuleWords{locale, {}}, SentenceDetail::Brief));
    }
    return texts;
}

} // namespace usher
