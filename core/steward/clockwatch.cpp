// SPDX-License-Identifier: MIT
#include "steward/clockwatch.h"

#include "engine/advance.h"

namespace usher {

bool ClockWatch::hasJumped(AwakeTime awake, WallTime wall)
{
    const auto offset = wall.time_since_epoch() - awake;
    const auto moved = offset - m_offset.value_or(offset);
    m_offset = offset;
    return moved >= kShortestSleep || moved < -policy::kLargestClockStep;
}

} // namespace usher
