// SPDX-License-Identifier: MIT
#pragma once

#include "core/platform/windows/playedsystem.h"

#include <atomic>

namespace usher {

/// Time that a test moves and threads read.
class PlayedClock final : public Clock
{
public:
    [[nodiscard]] WallTime wallNow() const override { return m_start + m_passed.load(); }
    [[nodiscard]] AwakeTime awakeNow() const override { return m_passed.load(); }
    void advance(std::chrono::milliseconds by) { m_passed = m_passed.load() + by; }
    [[nodiscard]] std::chrono::sys_seconds start() const { return m_start; }

private:
    std::chrono::sys_seconds m_start{std::chrono::sys_days{std::chrono::year{2026} / 11 / 23} +
                                     std::chrono::hours{19}};
    std::atomic<std::chrono::milliseconds> m_passed{std::chrono::milliseconds{1000}};
};

/// Who runs the program on a played PC, and what else Windows would know there.
struct PlayedCaller
{
    std::optional<std::uint32_t> session;
    std::string user; ///< Empty: Windows does not say.
    bool isElevated = true;
    bool knowsAccounts = true; ///< Accounts can be looked up by name.
    bool announces = true;     ///< Changes of sessions.
    std::uint32_t lastInputTick = 0;
    std::uint32_t anyInputTick = 0;
    std::u16string consoleSecurity; ///< Empty: it may not be read.
    /// Windows takes that long between one look at the stopwatch and the next.
    std::chrono::microseconds pace{0};
};

/// Windows' calls, played. The clock outlives every call.
[[nodiscard]] SystemCalls playedCalls(const std::shared_ptr<PlayedSystem>& system, const Clock& clock,
                                      const PlayedCaller& caller);

} // namespace usher
