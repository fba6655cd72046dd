// SPDX-License-Identifier: MIT
#include "platform/windows/windowsclock.h"

#include "platform/windows/filetime.h"

#include <windows.h>

namespace usher {

WallTime WindowsClock::wallNow() const
{
    FILETIME now{};
    GetSystemTimePreciseAsFileTime(&now);
    constexpr unsigned kHalf = 32;
    const auto ticks = (std::uint64_t{now.dwHighDateTime} << kHalf) | now.dwLowDateTime;
    return wallTimeOf(static_cast<std::int64_t>(ticks)).value_or(WallTime{});
}

AwakeTime WindowsClock::awakeNow() const
{
    ULONGLONG ticks = 0;
    QueryUnbiasedInterruptTime(&ticks);
    return std::chrono::duration_cast<AwakeTime>(Ticks{static_cast<std::int64_t>(ticks)});
}

} // namespace usher
