// SPDX-License-Identifier: MIT
#pragma once

#include "session/clock.h"
#include "session/result.h"

#include <QString>

#include <optional>

namespace usher {

/// Whether the owner paused the rules, as it is written down beside the rule file. In wall time: a pause goes
/// on over restarts and sleep.
struct RulePause
{
    bool isPaused = false;
    std::optional<WallTime> until; ///< None: until somebody resumes.

    /// Whether no rule may begin anything at that moment.
    [[nodiscard]] bool holdsAt(WallTime now) const { return isPaused && (!until || now < *until); }
    bool operator==(const RulePause&) const = default;
};

/// Where it stands, for a rule file at that path.
[[nodiscard]] QString pausePlaceBeside(const QString& ruleFile);

/// No file: not paused. A file that cannot be read or understood: paused, so that people are left alone.
[[nodiscard]] RulePause readRulePause(const QString& ruleFile);

/// Writes it down, whole or not at all; not paused: takes the file away.
[[nodiscard]] Result<void> writeRulePause(const QString& ruleFile, const RulePause& pause);

} // namespace usher
