// SPDX-License-Identifier: MIT
#include "platform/linux/linuxclock.h"

#include <time.h> // NOLINT(modernize-deprecated-headers): clock_gettime is POSIX, <ctime> need not declare it

namespace usher {

namespace {

std::chrono::milliseconds readClock(clockid_t id)
{
    timespec now{};
    clock_gettime(id, &now);
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::seconds{now.tv_sec} +
                                                                 std::chrono::nanoseconds{now.tv_nsec});
}

} // namespace

WallTime LinuxClock::wallNow() const
{
    return WallTime{readClock(CLOCK_REALTIME)};
}

AwakeTime LinuxClock::awakeNow() const
{
    return readClock(CLOCK_MONOTONIC);
}

} // namespace usher
