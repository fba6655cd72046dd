// SPDX-License-Identifier: MIT
#include "steward/clockwatch.h"

#include "engine/advance.h"

#include <utility>

namespace usher {

bool ClockWatch::hasJumped(const Clock& clock)
{
    const Reading now{clock.awakeNow(), clock.wallNow().time_since_epoch(), clock.asleepSoFar()};
    const Reading before = std::exchange(m_last, now).value_or(now);
    const auto moved = (now.wall - before.wall) - (now.awake - before.awake);
    if (!now.asleep || !before.asleep) {
        return moved >= kShortestGap || moved < -policy::kLargestClockStep;
    }
    const auto slept = *now.asleep - *before.asleep;
    return slept >= kShortestSleep || std::chrono::abs(moved - slept) > policy::kLargestClockStep;
}

} // namespace usher
