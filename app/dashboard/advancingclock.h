// SPDX-License-Identifier: MIT
#pragma once

#include "session/clock.h"

namespace usher {

/// Another clock, set forward by hand: lets an invented household live through minutes in an instant.
class AdvancingClock final : public Clock
{
public:
    /// The base must outlive the clock.
    explicit AdvancingClock(const Clock& base)
        : m_base(base)
    {
    }

    [[nodiscard]] WallTime wallNow() const override { return m_base.wallNow() + m_offset; }
    [[nodiscard]] AwakeTime awakeNow() const override { return m_base.awakeNow() + m_offset; }
    [[nodiscard]] std::optional<std::chrono::milliseconds> asleepSoFar() const override
    {
        return m_base.asleepSoFar();
    }
    void advance(std::chrono::milliseconds by) { m_offset += by; }

private:
    const Clock& m_base;
    std::chrono::milliseconds m_offset{0};
};

} // namespace usher
