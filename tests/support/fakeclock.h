// SPDX-License-Identifier: MIT
#pragma once

#include "session/clock.h"

namespace usher {

/// A clock that stands still until it is told to move.
class FakeClock final : public Clock
{
public:
    [[nodiscard]] WallTime wallNow() const override { return m_wall; }
    [[nodiscard]] AwakeTime awakeNow() const override { return m_awake; }
    [[nodiscard]] std::optional<std::chrono::milliseconds> asleepSoFar() const override
    {
        return tellsSleep ? std::optional{m_asleep} : std::nullopt;
    }

    /// Time passes while the PC is awake.
    void advance(std::chrono::milliseconds by)
    {
        m_wall += by;
        m_awake += by;
    }
    /// The PC sleeps: only the wall clock moves.
    void sleep(std::chrono::milliseconds by)
    {
        m_wall += by;
        m_asleep += by;
    }
    void setWall(WallTime wall) { m_wall = wall; }

    bool tellsSleep = true; ///< Whether this system tells sleep from a clock that was set.

private:
    WallTime m_wall{std::chrono::sys_days{std::chrono::year{2026} / 11 / 23} + std::chrono::hours{19}};
    AwakeTime m_awake{std::chrono::hours{5}};
    std::chrono::milliseconds m_asleep{0};
};

} // namespace usher
