// SPDX-License-Identifier: MIT
#include "dashboard/rulebook.h"

#include "dashboard/rulefiletext.h"
#include "engine/rulelookup.h"
#include "steward/zoneclock.h"
#include "wording/safetext.h"

#include <QDateTime>
#include <QTimeZone>

namespace usher {

QString RuleBook::ruleName(int row) const
{
    return safeText(QString::fromStdString(m_rules.rules[at(row)].name));
}

void RuleBook::setRuleOn(int row, bool isOn)
{
    auto rules = m_rules;
    rules.rules[at(row)].isEnabled = isOn;
    m_changes.change(std::move(rules),
                     isOn ? tr("“%1” is on").arg(ruleName(row)) : tr("“%1” is off").arg(ruleName(row)));
}

void RuleBook::moveRule(int from, int to)
{
    if (from == to || from < 0 || to < 0 || from >= count() || to >= count()) {
        return;
    }
    auto rules = m_rules;
    const auto rule = rules.rules[at(from)];
    rules.rules.erase(rules.rules.begin() + from);
    rules.rules.insert(rules.rules.begin() + to, rule);
    //: %2 and %3: its place and how many there are, "2 of 4"
    m_changes.change(std::move(rules),
                     tr("“%1” is now %2 of %3").arg(ruleName(from)).arg(to + 1).arg(count()));
}

void RuleBook::removeRule(int row)
{
    auto rules = m_rules;
    const auto name = ruleName(row);
    rules.rules.erase(rules.rules.begin() + row);
    m_changes.change(std::move(rules), tr("“%1” was deleted").arg(name));
}

void RuleBook::addRule(int preset)
{
    m_editor.open(preset < 0 ? newRule() : presetRule(static_cast<RulePreset>(preset)));
}

void RuleBook::addPreset(int preset)
{
    keep(presetRule(static_cast<RulePreset>(preset)));
}

void RuleBook::editRule(int row)
{
    m_editor.open(m_rules.rules[at(row)]);
}

void RuleBook::keep(const policy::Rule& rule)
{
    auto rules = m_rules;
    const auto name = safeText(QString::fromStdString(rule.name));
    auto* const known = policy::findRule(rules, rule.id);
    if (!rule.id.empty() && known != nullptr) {
        *known = rule;
        m_changes.change(std::move(rules), tr("“%1” was changed").arg(name));
        return;
    }
    auto added = rule;
    added.id = freeId(rules, QString::fromStdString(rule.name));
    rules.rules.push_back(added);
    m_changes.change(std::move(rules), tr("“%1” was added").arg(name));
}

void RuleBook::pauseFor(int minutes)
{
    m_changes.setPause({true, m_clock.wallNow() + std::chrono::minutes{minutes}});
}

void RuleBook::pauseUntilTomorrow()
{
    const auto today = m_text.moments().dayOf(m_clock.wallNow());
    const auto tomorrow = today.addDays(1).startOfDay(m_text.moments().zone());
    m_changes.setPause({true, WallTime{std::chrono::milliseconds{tomorrow.toMSecsSinceEpoch()}}});
}

void RuleBook::pauseUntilResumed()
{
    m_changes.setPause({true, std::nullopt});
}

void RuleBook::resume()
{
    m_changes.setPause({});
}

QString RuleBook::setTimeZone(const QString& zone)
{
    if (!isSystemZone(zone.toStdString())) {
        return tr("There is no time zone “%1”. Names look like Europe/Berlin.").arg(safeText(zone));
    }
    auto rules = m_rules;
    rules.timeZone = zone.toStdString();
    return m_changes.change(std::move(rules), tr("Times are those of %1 now").arg(zone))
               ? QString{}
               : m_changes.problem();
}

QString RuleBook::setProtectedPeople(const QStringList& people)
{
    RuleDraft draft;
    if (const auto problem = draft.setValue(RuleChip::Kind::Except, people); !problem.isEmpty()) {
        return problem;
    }
    auto rules = m_rules;
    rules.protectedPeople = draft.rule.except;
    return m_changes.change(std::move(rules), tr("Protected accounts were changed")) ? QString{}
                                                                                     : m_changes.problem();
}

QStringList RuleBook::problemsOf(const QString& text)
{
    return RuleFileText::problemsOf(text);
}

int RuleBook::firstProblemLine(const QString& text)
{
    return RuleFileText::firstProblemLine(text);
}

QString RuleBook::saveText(const QString& text)
{
    return m_changes.replaceText(text, tr("The rule file was changed"));
}

void RuleBook::cancelRule(int row)
{
    if (m_steward == nullptr) {
        return;
    }
    const auto proceedings = m_steward->proceedings();
    for (const auto& proceeding : proceedings) {
        if (isWaiting(proceeding) && proceeding.rule.toStdString() == m_rows[at(row)].rule.id) {
            m_steward->cancel(proceeding.session);
        }
    }
}

} // namespace usher
