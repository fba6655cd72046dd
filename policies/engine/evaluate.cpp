// SPDX-License-Identifier: MIT
#include "engine/evaluate.h"

#include "engine/matching.h"
#include "engine/weekwindow.h"

#include <algorithm>

namespace usher::policy {
namespace {

/// Looks at the conditions of one rule, one after the other.
class RuleTrial
{
public:
    RuleTrial(const Rule& rule, const SessionFacts& session, const Surroundings& around)
        : m_rule{rule}
        , m_session{session}
        , m_around{around}
    {
    }

    [[nodiscard]] RuleReason run()
    {
        tryPeople();
        if (!m_hasNo) {
            tryWhen();
        }
        if (!m_hasNo) {
            tryUnless();
        }
        const bool isException = m_rule.then.action == RuleAction::LeaveAlone;
        if (m_hasNo || (m_hasUnknown && !isException)) {
            m_reason.outcome = m_hasNo ? RuleOutcome::NotMet : RuleOutcome::Unknown;
        } else {
            m_reason.outcome = RuleOutcome::Decides;
        }
        return m_reason;
    }

    /// When time alone could make this rule apply, or stop applying.
    [[nodiscard]] std::optional<Awake> changesAt() const { return m_isFixed ? std::nullopt : m_changesAt; }

private:
    /// What changes only with new facts, so that a no is a no until then.
    void note(Condition condition, Tristate value, std::optional<std::int64_t> actual = {})
    {
        m_isFixed = m_isFixed || value == Tristate::No;
        noteTimed(condition, value, actual);
    }

    void noteTimed(Condition condition, Tristate value, std::optional<std::int64_t> actual = {})
    {
        if (value == Tristate::No && !m_hasNo) {
            m_hasNo = true;
            m_reason = {RuleOutcome::NotMet, condition, actual};
        } else if (value == Tristate::Unknown && !m_hasNo && !m_hasUnknown) {
            m_hasUnknown = true;
            m_reason = {RuleOutcome::Unknown, condition, std::nullopt};
        }
    }

    void changeAt(Awake moment)
    {
        if (moment > m_around.now && (!m_changesAt || moment < *m_changesAt)) {
            m_changesAt = moment;
        }
    }

    static Tristate notSo(Tristate value)
    {
        return value == Tristate::Yes ? Tristate::No : value == Tristate::No ? Tristate::Yes : value;
    }

    void tryPeople()
    {
        note(Condition::Who, namesPerson(m_rule.who, m_session.person, m_around.namesIgnoreCase));
        note(Condition::Except,
             notSo(namesPerson(m_rule.except, m_session.person, m_around.namesIgnoreCase)));
    }

    void tryWhen()
    {
        const When& when = m_rule.when;
        const auto shown = static_cast<std::size_t>(m_session.presentation);
        note(Condition::State, known(when.states[shown]), static_cast<std::int64_t>(shown));
        if (m_hasNo) {
            return;
        }
        tryAway(when.awayFor);
        if (when.between) {
            tryBetween(*when.between);
        }
        if (when.someoneElseActive) {
            tryCompany();
        }
        if (!when.running.empty()) {
            note(Condition::Running, runsOneOf(when.running, m_session, m_around.namesIgnoreCase));
        }
        if (when.memoryAboveBytes) {
            const auto& memory = m_session.memoryBytes;
            note(Condition::MemoryAbove, memory ? known(*memory > *when.memoryAboveBytes) : Tristate::Unknown,
                 memory);
        }
        if (when.freeMemoryBelowBytes) {
            const auto& free = m_around.freeMemoryBytes;
            note(Condition::FreeMemoryBelow,
                 free ? known(*free < *when.freeMemoryBelowBytes) : Tristate::Unknown, free);
        }
    }

    void tryAway(Awake needed)
    {
        if (!m_session.presentAt) {
            noteTimed(Condition::AwayFor, Tristate::Unknown);
            return;
        }
        const Awake away = m_around.now - *m_session.presentAt;
        changeAt(*m_session.presentAt + needed);
        noteTimed(Condition::AwayFor, known(away >= needed), away.count());
    }

    void tryBetween(const Between& between)
    {
        if (!m_around.local) {
            noteTimed(Condition::Between, Tristate::Unknown);
            return;
        }
        changeAt(windowChangesAt(between, m_around, *m_around.local));
        noteTimed(Condition::Between, known(isWithin(between, *m_around.local)),
                  timeOfDay(*m_around.local).count());
    }

    void tryCompany()
    {
        const Company::Others others = m_around.company.others(m_session.person.key);
        Tristate value = others.hasUnknown ? Tristate::Unknown : Tristate::No;
        if (others.latest && m_around.now - *others.latest < kActiveFor) {
            value = Tristate::Yes;
            changeAt(*others.latest + kActiveFor);
        }
        note(Condition::SomeoneElseActive, value);
    }

    void tryUnless()
    {
        const Unless& unless = m_rule.unless;
        if (!unless.running.empty()) {
            note(Condition::UnlessRunning,
                 notSo(runsOneOf(unless.running, m_session, m_around.namesIgnoreCase)));
        }
        if (unless.cpuAbovePercent) {
            const auto& cpu = m_session.cpuPercent;
            const auto hundredths = cpu ? std::optional{static_cast<std::int64_t>(*cpu * 100)} : std::nullopt;
            note(Condition::UnlessCpuAbove, cpu ? known(*cpu <= *unless.cpuAbovePercent) : Tristate::Unknown,
                 hundredths);
        }
        if (unless.keepingAwake) {
            const auto& awake = m_session.isKeepingAwake;
            note(Condition::UnlessKeepingAwake, awake ? known(!*awake) : Tristate::Unknown);
        }
    }

    const Rule& m_rule;
    const SessionFacts& m_session;
    const Surroundings& m_around;
    RuleReason m_reason;
    std::optional<Awake> m_changesAt;
    bool m_hasNo = false;
    bool m_hasUnknown = false;
    bool m_isFixed = false;
};

Exemption exemptionOf(const RuleSet& rules, const SessionFacts& session, const Surroundings& around)
{
    if (session.exemption != Exemption::None) {
        return session.exemption;
    }
    const Tristate named = namesPerson(rules.protectedPeople, session.person, around.namesIgnoreCase);
    return named == Tristate::No ? Exemption::None : Exemption::Protected;
}

} // namespace

Verdict evaluate(const RuleSet& rules, const SessionFacts& session, const Surroundings& around)
{
    Verdict verdict;
    verdict.exemption = exemptionOf(rules, session, around);
    verdict.reasons.reserve(rules.rules.size());
    for (const Rule& rule : rules.rules) {
        if (verdict.exemption != Exemption::None || !rule.isEnabled) {
            verdict.reasons.push_back({rule.isEnabled ? RuleOutcome::Exempt : RuleOutcome::Disabled, {}, {}});
            continue;
        }
        RuleTrial trial{rule, session, around};
        RuleReason& reason = verdict.reasons.emplace_back(trial.run());
        if (verdict.rule != nullptr) {
            reason.outcome =
                reason.outcome == RuleOutcome::Decides ? RuleOutcome::AnotherFirst : reason.outcome;
            continue;
        }
        const auto change = trial.changesAt();
        if (change && (!verdict.changesAt || *change < *verdict.changesAt)) {
            verdict.changesAt = change;
        }
        verdict.rule = reason.outcome == RuleOutcome::Decides ? &rule : nullptr;
    }
    return verdict;
}

} // namespace usher::policy
