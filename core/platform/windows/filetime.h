// SPDX-License-Identifier: MIT
#pragma once

#include "session/clock.h"

#include <cstdint>
#include <optional>
#include <ratio>

namespace usher {

/// What Windows counts time in: 100 ns.
using Ticks = std::chrono::duration<std::int64_t, std::ratio<1, 10'000'000>>;

/// A moment as Windows stamps it: ticks since 1601-01-01 UTC. Nothing for 0, which means "never" or "unknown"
/// in every structure we read, for negative values, and for moments after the year 9999.
[[nodiscard]] constexpr std::optional<WallTime> wallTimeOf(std::int64_t fileTime)
{
    using namespace std::chrono;
    constexpr sys_time<Ticks> kEpoch{sys_days{year{1601} / 1 / 1}};
    constexpr sys_time<Ticks> kEnd{sys_days{year{10000} / 1 / 1}};
    if (fileTime <= 0 || Ticks{fileTime} >= kEnd - kEpoch) {
        return std::nullopt;
    }
    return floor<milliseconds>(kEpoch + Ticks{fileTime});
}

} // namespace usher
