// SPDX-License-Identifier: MIT
#pragma once

#include "engine/advance.h"
#include "steward/presenceledger.h"

#include <deque>
#include <vector>

namespace usher {

/// Samples in the engine's terms: what happened since the one before, and what is so now. Unknown stays
/// unknown. Everything in awake time; the wall clock is only passed on.
class FactLedger
{
public:
    /// Over so much awake time the CPU figure is a mean.
    static constexpr AwakeTime kMeanOver{std::chrono::minutes{2}};

    /// What happened to sessions, in the order in which the engine is to be told. `state` is what it knows.
    [[nodiscard]] std::vector<policy::Event> takeIn(const Sample& sample, AwakeTime now,
                                                    const policy::State& state);

    /// One for each session of the last sample, in its order.
    [[nodiscard]] std::vector<policy::SessionFacts> facts() const;
    /// What is the same for all of them. Without a zone, or a clock for it, the local time is unknown.
    [[nodiscard]] policy::Surroundings surroundings(const std::vector<policy::SessionFacts>& facts,
                                                    AwakeTime now, WallTime wall, const std::string& zone,
                                                    const policy::ZoneClock& zoneClock) const;

    [[nodiscard]] const Sample& sample() const { return m_sample; }
    [[nodiscard]] PresenceLedger& presence() { return m_presence; }
    [[nodiscard]] const PresenceLedger& presence() const { return m_presence; }

private:
    struct Reading
    {
        AwakeTime at{};
        double cpuPercent = 0.0;
    };

    void takeInUsage(const Session& session, AwakeTime now);
    [[nodiscard]] policy::SessionFacts factsOf(const Session& session) const;
    [[nodiscard]] std::optional<double> cpuMean(const Session& session) const;

    Sample m_sample;
    PresenceLedger m_presence;
    QHash<Identity, std::deque<Reading>> m_readings; ///< Of the last kMeanOver.
};

} // namespace usher
