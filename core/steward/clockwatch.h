// SPDX-License-Identifier: MIT
#pragma once

#include "session/clock.h"

#include <optional>

namespace usher {

/// Notices from the two clocks that the PC slept, or that its wall clock was set. Forwards both look the
/// same, so the shorter limit holds: a clock set forward a little counts as a nap, and nobody is signed out
/// for either.
class ClockWatch
{
public:
    /// A clock that is kept right over the network is set in much smaller steps.
    static constexpr std::chrono::milliseconds kShortestSleep{2000};

    /// Whether that happened since the last call. Both are read at the same moment.
    [[nodiscard]] bool hasJumped(AwakeTime awake, WallTime wall);

private:
    std::optional<std::chrono::milliseconds> m_offset;
};

} // namespace usher
