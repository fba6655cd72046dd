// SPDX-License-Identifier: MIT
#include "platform/windows/windowsclock.h"

#include <utility>

namespace usher {

using namespace std::chrono_literals;

namespace {

/// Two clocks that are read further apart say nothing about each other. Windows moves both at its timer tick.
constexpr Ticks kCloseTogether = 5ms;
constexpr int kMostTries = 100;

} // namespace

WindowsClock::WindowsClock(ClockCalls calls)
    : m_calls(std::move(calls))
{
}

WallTime WindowsClock::wallNow() const
{
    return m_calls.wallNow();
}

AwakeTime WindowsClock::awakeNow() const
{
    return std::chrono::floor<AwakeTime>(m_calls.withoutSleep());
}

std::optional<std::chrono::milliseconds> WindowsClock::asleepSoFar() const
{
    for (int tries = 0; tries < kMostTries; ++tries) {
        const auto before = m_calls.withoutSleep();
        const auto withSleep = m_calls.withSleep();
        const auto after = m_calls.withoutSleep();
        if (!withSleep || *withSleep < before) {
            return std::nullopt;
        }
        // Somebody else had the processor in between: then the next try is soon.
        if (after - before <= kCloseTogether) {
            return std::chrono::floor<std::chrono::milliseconds>(*withSleep - before);
        }
    }
    return std::nullopt;
}

} // namespace usher
