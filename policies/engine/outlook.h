// SPDX-License-Identifier: MIT
#pragma once

#include "engine/evaluate.h"

#include <span>

namespace usher::policy {

/// How it would go on for one session if everybody went on as they are: whoever is here stays, whoever is
/// away stays away, programs run on.
struct Outlook
{
    Verdict now;
    /// By rule: when it decides for the first time, now or later; none: not within kOutlook.
    std::vector<std::optional<Awake>> decidesAt;
    /// By rule: what stands against it besides time alone; Decides if nothing does.
    std::vector<RuleReason> besidesTime;
};

/// So far ahead is looked: a window that is open once a week comes into view.
inline constexpr Awake kOutlook = std::chrono::hours{7 * 24};

/// One for each session, from evaluate() alone. The verdicts point into `rules`.
[[nodiscard]] std::vector<Outlook> lookAhead(const RuleSet& rules, std::span<const SessionFacts> sessions,
                                             const Surroundings& around, const ZoneClock& zoneClock);

} // namespace usher::policy
