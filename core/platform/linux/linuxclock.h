// SPDX-License-Identifier: MIT
#pragma once

#include "session/clock.h"

namespace usher {

/// The kernel's clocks. CLOCK_MONOTONIC stands still while a Linux PC sleeps, so it is the awake time, and
/// CLOCK_BOOTTIME goes on, so they part by what the PC slept.
class LinuxClock final : public Clock
{
public:
    [[nodiscard]] WallTime wallNow() const override;
    [[nodiscard]] AwakeTime awakeNow() const override;
    [[nodiscard]] std::optional<std::chrono::milliseconds> asleepSoFar() const override;
};

} // namespace usher
