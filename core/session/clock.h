// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <optional>

namespace usher {

/// Wall-clock time with the precision of `list --json`. For display and for what other programs stamped in
/// wall time; never for measuring how long something took.
using WallTime = std::chrono::sys_time<std::chrono::milliseconds>;

/// Time the PC was awake since some fixed moment. Never set, never jumps, stands still while the PC sleeps.
using AwakeTime = std::chrono::duration<std::int64_t, std::milli>;

/// The only source of "now" for everything above the platform. Safe to call from any thread.
class Clock
{
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual WallTime wallNow() const = 0;
    [[nodiscard]] virtual AwakeTime awakeNow() const = 0;
    /// How long the PC has slept since some fixed moment; only grows. Nothing where a system does not tell
    /// sleep from a wall clock that was set.
    [[nodiscard]] virtual std::optional<std::chrono::milliseconds> asleepSoFar() const { return {}; }

protected:
    Clock() = default;
    Clock(const Clock&) = default;
    Clock& operator=(const Clock&) = default;
};

} // namespace usher
