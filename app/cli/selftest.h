// SPDX-License-Identifier: MIT
#pragma once

#include "session/sessionbackend.h"
#include "session/systemfact.h"

namespace usher {

/// Something that must be true of what a system says, or is worth knowing in a report of a mistake.
struct SelfCheck
{
    enum class Outcome
    {
        Good,
        Bad,
        Unknown ///< The system does not say. Not a mistake of its own.
    };

    QString what;
    Outcome outcome = Outcome::Unknown;
    QString detail;

    bool operator==(const SelfCheck&) const = default;
};

/// What a self-test looks at besides sessions.
struct SelfState
{
    std::optional<std::chrono::milliseconds> asleep; ///< Clock::asleepSoFar().
    bool isRuleFileSafe = true;                      ///< Nobody who is not trusted may have prepared it.
};

/// What this program itself is like on this PC.
[[nodiscard]] QList<SelfCheck> selfChecks(const SelfState& state);

/// What two samples, one after the other, say about the system they come from. Names nobody: sessions are
/// called by their ids.
[[nodiscard]] QList<SelfCheck> selfChecks(const Sample& first, const Sample& second);

/// What a system said of itself; nothing: it did not answer in time.
[[nodiscard]] QList<SelfCheck> selfChecks(const std::optional<SystemFacts>& facts);

/// The report that goes with a report of a mistake: the system, what works on it, each session without names,
/// and the checks. In English, whoever reads it. No sample: `reason` says why.
[[nodiscard]] QString selfTestReport(const SessionBackend& backend, const std::optional<Sample>& sample,
                                     const QList<SelfCheck>& checks, const QString& reason);

/// Whether none of them is bad.
[[nodiscard]] bool allGood(const QList<SelfCheck>& checks);

} // namespace usher
