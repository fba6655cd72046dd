// SPDX-License-Identifier: MIT
#pragma once

#include "session/clock.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace usher {

/// What a process has used of the CPUs so far. Pids are reused: (pid, startTime) is the process.
struct ProcessTime
{
    std::int64_t pid = 0;
    std::uint64_t startTime = 0;         ///< In units of the system's own; only ever compared.
    std::chrono::microseconds cpuTime{}; ///< Since it started, all threads.
    std::chrono::milliseconds age{};     ///< Awake or not, since it started.
};

/// The share of the whole PC that `used` is of `elapsed`, 0 to 100. Unknown if no time passed or `used` is
/// negative, which is what a counter that was reset looks like.
[[nodiscard]] std::optional<double> cpuShare(std::chrono::microseconds used,
                                             std::chrono::milliseconds elapsed, int cpuCount);

/// Adds shares: what is unknown adds nothing, and the sum is unknown only if all of it is.
void addShare(std::optional<double>& sum, std::optional<double> share);

/// Turns counters that only ever grow into shares of the whole PC between one reading and the next. Remembers
/// one reading; whatever is not asked for in a reading is unknown in the one after.
class CpuUsage
{
public:
    /// Everything asked from here on belongs to the reading taken at `now`.
    void beginReading(AwakeTime now, int cpuCount);

    /// Unknown at the first reading, and for a process that was there before but not in the last reading. One
    /// that started since counts in full.
    [[nodiscard]] std::optional<double> ofProcess(const ProcessTime& process);

    /// A counter with a name of its own, for example that of a control group.
    [[nodiscard]] std::optional<double> ofCounter(std::string_view name, std::chrono::microseconds cpuTime);

private:
    struct Counted
    {
        std::uint64_t startTime = 0;
        std::chrono::microseconds cpuTime{};
        std::uint32_t reading = 0;
    };
    struct NameHash
    {
        using is_transparent = void; // NOLINT(readability-identifier-naming): the library's name
        std::size_t operator()(std::string_view name) const { return std::hash<std::string_view>{}(name); }
    };

    [[nodiscard]] bool isFromLastReading(const Counted& counted) const
    {
        return counted.reading + 1 == m_reading;
    }
    [[nodiscard]] std::optional<double> advance(Counted& counted, std::chrono::microseconds cpuTime);

    std::uint32_t m_reading = 0;
    AwakeTime m_readAt{};
    std::chrono::milliseconds m_elapsed{};
    int m_cpuCount = 1;
    std::unordered_map<std::int64_t, Counted> m_processes;
    std::unordered_map<std::string, Counted, NameHash, std::equal_to<>> m_counters;
};

} // namespace usher
