// SPDX-License-Identifier: MIT
#include "session/cpuusage.h"

#include <algorithm>

namespace usher {

namespace {

// The start of a process is known to a clock tick (10 ms); a reading of thousands of processes takes some
// time too.
constexpr std::chrono::milliseconds kStartTolerance{50};

} // namespace

std::optional<double> cpuShare(std::chrono::microseconds used, std::chrono::milliseconds elapsed,
                               int cpuCount)
{
    if (elapsed.count() <= 0 || used.count() < 0 || cpuCount < 1) {
        return std::nullopt;
    }
    const double available = std::chrono::duration<double, std::micro>(elapsed).count() * cpuCount;
    return std::clamp(100.0 * static_cast<double>(used.count()) / available, 0.0, 100.0);
}

void addShare(std::optional<double>& sum, std::optional<double> share)
{
    if (share) {
        sum = std::min(100.0, sum.value_or(0.0) + *share);
    }
}

void CpuUsage::beginReading(AwakeTime now, int cpuCount)
{
    const auto isForgotten = [this](const auto& entry) { return entry.second.reading != m_reading; };
    std::erase_if(m_processes, isForgotten);
    std::erase_if(m_counters, isForgotten);
    m_elapsed = m_reading == 0 ? std::chrono::milliseconds{} : now - m_readAt;
    m_readAt = now;
    m_cpuCount = cpuCount;
    ++m_reading;
}

std::optional<double> CpuUsage::ofProcess(const ProcessTime& process)
{
    auto& counted = m_processes[process.pid];
    const bool isSame = isFromLastReading(counted) && counted.startTime == process.startTime;
    counted.startTime = process.startTime;
    if (isSame) {
        return advance(counted, process.cpuTime);
    }
    counted.cpuTime = process.cpuTime;
    counted.reading = m_reading;
    const bool startedSince = m_reading > 1 && process.age <= m_elapsed + kStartTolerance;
    return startedSince ? cpuShare(process.cpuTime, m_elapsed, m_cpuCount) : std::nullopt;
}

std::optional<double> CpuUsage::ofCounter(std::string_view name, std::chrono::microseconds cpuTime)
{
    const auto known = m_counters.find(name);
    if (known == m_counters.end()) {
        m_counters.emplace(name, Counted{0, cpuTime, m_reading});
        return std::nullopt;
    }
    return advance(known->second, cpuTime);
}

std::optional<double> CpuUsage::advance(Counted& counted, std::chrono::microseconds cpuTime)
{
    const bool isKnown = isFromLastReading(counted);
    const auto used = cpuTime - counted.cpuTime;
    counted.cpuTime = cpuTime;
    counted.reading = m_reading;
    return isKnown ? cpuShare(used, m_elapsed, m_cpuCount) : std::nullopt;
}

} // namespace usher
