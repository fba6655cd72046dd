// SPDX-License-Identifier: MIT
#include "platform/linux/linuxclock.h"

#include <time.h> // NOLINT(modernize-deprecated-headers): clock_gettime is POSIX, <ctime> need not declare it

namespace usher {

using namespace std::chrono_literals;

namespace {

/// Two clocks that are read further apart say nothing about each other.
constexpr auto kCloseTogether = 5ms;

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

std::optional<std::chrono::milliseconds> LinuxClock::asleepSoFar() const
{
    for (;;) {
        const auto before = readClock(CLOCK_MONOTONIC);
        const auto withSleep = readClock(CLOCK_BOOTTIME);
        const auto after = readClock(CLOCK_MONOTONIC);
        // Somebody else had the processor in between: then the next try is soon.
        if (after - before <= kCloseTogether) {
            return withSleep - before;
        }
    }
}

} // namespace usher
