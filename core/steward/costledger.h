// SPDX-License-Identifier: MIT
#pragma once

#include "engine/facts.h"
#include "platform/simulated/household.h"

#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <string>

namespace usher {

/// What sessions of a story cost, as samples tell it: known from a session's first sample on, kept until the
/// next.
class CostLedger
{
public:
    /// Samples are taken at whole multiples of this, and the CPU figure is the mean of the last kMeanOf.
    static constexpr policy::Awake kInterval{std::chrono::seconds{10}};
    static constexpr std::size_t kMeanOf = 12;

    void sample(const Household& household);
    /// Puts in what is known of a session.
    void tell(const HouseholdSession& session, policy::SessionFacts& facts) const;
    [[nodiscard]] std::optional<std::int64_t> freeMemoryBytes() const { return m_freeMemoryBytes; }

private:
    struct Cost
    {
        std::vector<std::string> programs;
        std::deque<int> cpuPercents; ///< The last kMeanOf samples.
        std::int64_t memoryBytes = 0;
        bool isKeepingAwake = false;
    };
    using Key = std::pair<std::string, WallTime>;

    std::map<Key, Cost> m_costs;
    std::optional<std::int64_t> m_freeMemoryBytes;
};

} // namespace usher
