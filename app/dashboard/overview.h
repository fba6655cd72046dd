// SPDX-License-Identifier: MIT
#pragma once

#include "session/sessionbackend.h"
#include "wording/friendlytext.h"

namespace usher {

/// What is true of the household as a whole.
struct HouseholdState
{
    std::optional<Sample> latest;
    std::optional<Error> error;    ///< Why the last look failed.
    std::optional<Error> fallback; ///< Why the demo household is shown instead of this PC's own sessions.
    bool isSimulated = false;
    bool isStale = false;
    QList<Capability> capabilities;
};

/// What the window says about the household as a whole. Two equal ones look the same.
struct Overview
{
    enum class Phase
    {
        Loading,
        Ready,
        JustMe,
        Nobody,
        Unavailable
    };

    Phase phase = Phase::Loading;
    bool isDemo = false;
    bool isStale = false;
    bool isOwnSessionOnly = false; ///< There are others, and nothing can be done for them.
    QString staleText;
    QString noticeTitle;
    QString noticeText;
    QString headline;
    QString machineText;

    bool operator==(const Overview&) const = default;
};

[[nodiscard]] Overview describeHousehold(const HouseholdState& state, WallTime now, const FriendlyText& text);

} // namespace usher
