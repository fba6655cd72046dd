// SPDX-License-Identifier: MIT
#pragma once

#include "platform/windows/filetime.h"

#include <functional>

namespace usher {

/// What is asked of Windows about time.
struct ClockCalls
{
    std::function<WallTime()> wallNow;   ///< GetSystemTimePreciseAsFileTime.
    std::function<Ticks()> withoutSleep; ///< QueryUnbiasedInterruptTime.
    /// QueryInterruptTime; nothing where there is no such call.
    std::function<std::optional<Ticks>()> withSleep;
};

/// The kernel's clocks. The unbiased interrupt time stands still while a PC sleeps or hibernates, so it is
/// the awake time; the interrupt time goes on, so they part by what the PC slept. Nobody sets either.
class WindowsClock final : public Clock
{
public:
    explicit WindowsClock(ClockCalls calls);

    [[nodiscard]] WallTime wallNow() const override;
    [[nodiscard]] AwakeTime awakeNow() const override;
    [[nodiscard]] std::optional<std::chrono::milliseconds> asleepSoFar() const override;

private:
    ClockCalls m_calls;
};

} // namespace usher
