// SPDX-License-Identifier: MIT
#pragma once

#include "engine/evaluate.h"
#include "session/session.h"
#include "wording/friendlytext.h"

#include <nlohmann/json.hpp>

#include <QCoreApplication>

namespace usher {

/// What rules would do now with everybody in one sample, and why, one reason for every rule. Judged by the
/// engine that acts; nothing is done.
class RulesExplanation
{
    Q_DECLARE_TR_FUNCTIONS(RulesExplanation)

public:
    /// `now` is when the sample was taken, in awake time. All but the sample are needed until the end.
    RulesExplanation(const policy::RuleSet& rules, const Sample& sample, AwakeTime now);

    [[nodiscard]] QString text(const FriendlyText& words) const;
    [[nodiscard]] nlohmann::ordered_json json(bool isSimulated) const;

    /// Of one session of the sample, by its place in it: what would happen, in a sentence, and a line for
    /// every rule.
    [[nodiscard]] QString outcomeOf(qsizetype session, const FriendlyText& words) const;
    [[nodiscard]] QString reasonLines(qsizetype session, const FriendlyText& words) const;
    [[nodiscard]] nlohmann::ordered_json jsonOf(qsizetype session) const;

private:
    [[nodiscard]] static QString outcome(const policy::Verdict& verdict, const Session& session);
    [[nodiscard]] static QString exemption(policy::Exemption exemption);

    const policy::RuleSet& m_rules;
    Sample m_sample;
    AwakeTime m_now;
    std::vector<policy::Verdict> m_verdicts; ///< One for each session, in order.
};

} // namespace usher
