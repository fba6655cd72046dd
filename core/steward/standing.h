// SPDX-License-Identifier: MIT
#pragma once

#include "engine/evaluate.h"
#include "session/session.h"

#include <optional>
#include <string>
#include <vector>

namespace usher {

/// What the rules say about one session, at the last sample.
struct Standing
{
    Identity session;
    std::string rule;                                           ///< Which one decides; empty: none.
    policy::RuleAction action = policy::RuleAction::LeaveAlone; ///< Of that rule.
    policy::Exemption exemption = policy::Exemption::None;
    std::optional<AwakeTime> changesAt; ///< When it could be another one without anything new happening.
    std::optional<AwakeTime> beginsAt;  ///< That rule decides, but may not begin before then.
    bool hasDoneItsPart = false; ///< That rule decides, and begins nothing more until the person was there.
    std::vector<policy::RuleReason> reasons; ///< One for every rule, in file order.
    policy::SessionFacts facts;              ///< On which all that was decided.
};

} // namespace usher
