// SPDX-License-Identifier: MIT
#pragma once

#include "session/clock.h"

namespace usher {

/// Notices from the clocks that the PC slept, or that its wall clock was set by so much that nobody should be
/// signed out for it. Where the system does not tell the two apart, a clock that was set forward counts as
/// sleep: nobody is signed out for either.
class ClockWatch
{
public:
    /// Clocks of one system are not read at quite the same moment.
    static constexpr std::chrono::milliseconds kShortestSleep{1000};
    /// Where sleep is not told: a clock that is kept right over the network is set in much smaller steps.
    static constexpr std::chrono::milliseconds kShortestGap{2000};

    /// Whether that happened since the last call; never at the first.
    [[nodiscard]] bool hasJumped(const Clock& clock);

private:
    struct Reading
    {
        AwakeTime awake{};
        std::chrono::milliseconds wall{};
        std::optional<std::chrono::milliseconds> asleep;
    };

    std::optional<Reading> m_last;
};

} // namespace usher
