// SPDX-License-Identifier: MIT
#pragma once

#include "engine/facts.h"
#include "engine/rules.h"

#include <optional>
#include <vector>

namespace usher::policy {

/// What a rule may ask, in the order in which it is looked at.
enum class Condition
{
    None,
    Who,
    Except,
    AwayFor,
    State,
    Between,
    SomeoneElseActive,
    Running,
    MemoryAbove,
    FreeMemoryBelow,
    UnlessRunning,
    UnlessCpuAbove,
    UnlessKeepingAwake,
};

/// What became of one rule.
enum class RuleOutcome
{
    Decides,      ///< It applies, and it is the first.
    AnotherFirst, ///< It applies too, but a rule before it decides.
    NotMet,       ///< The condition is definitely not so.
    Unknown,      ///< The condition cannot be told, so people are left alone.
    Disabled,
    Exempt, ///< No rule may touch this session.
};

/// Why a rule did or did not apply, as data.
struct RuleReason
{
    RuleOutcome outcome = RuleOutcome::NotMet;
    Condition condition =
        Condition::None; ///< For NotMet and Unknown; for Decides: an unknown that counted as so.
    /// What there is, if known: milliseconds away, minutes since local midnight, bytes, hundredths of a
    /// percent, or a Presentation. What is needed stands in the rule.
    std::optional<std::int64_t> actual;

    bool operator==(const RuleReason&) const = default;
};

/// What the rules say about one session at one moment.
struct Verdict
{
    const Rule* rule = nullptr; ///< Which one decided; it lives in the rule set. None: nothing happens.
    Exemption exemption = Exemption::None;
    std::optional<Awake> changesAt;  ///< When it could be another one without new facts.
    std::vector<RuleReason> reasons; ///< One for every rule, in file order.
};

/// First match wins. An unknown fact in `when` makes a rule not apply, in `unless` it counts as present, in a
/// `leave-alone` rule as matching; a definite no beats an unknown.
[[nodiscard]] Verdict evaluate(const RuleSet& rules, const SessionFacts& session, const Surroundings& around);

/// How long somebody else's last presence keeps them "active".
inline constexpr Awake kActiveFor = std::chrono::minutes{5};

} // namespace usher::policy
