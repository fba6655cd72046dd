// SPDX-License-Identifier: MIT
#pragma once

#include "platform/linux/cgroups.h"
#include "platform/linux/processes.h"
#include "session/session.h"

#include <string>
#include <unordered_map>
#include <vector>

namespace usher {

/// Where a session's processes are, in systemd's tree of control groups.
struct SessionPlace
{
    std::string slice;   ///< "user-1001.slice"
    std::string scope;   ///< "session-3.scope"
    std::string service; ///< "user@1001.service" if this session shows what runs in there, else empty.
};

/// What a session costs, and which terminals its processes have.
struct SessionCost
{
    Usage usage;
    std::optional<int> processCount;
    QList<Program> programs; ///< Most expensive first: memory, then CPU, then name.
    std::vector<int> terminals;
};

/// What can be told on this system, known after the first reading.
struct UsageSources
{
    bool hasCgroups = false; ///< Version 2.
    bool hasMemoryController = false;
    bool hasHiddenProcesses = false; ///< hidepid, or worse.

    bool operator==(const UsageSources&) const = default;
};

/// Reads what sessions cost: from control groups version 2 where they are, else by looking at every process.
/// Desktop programs live in the user's own service, so that counts with the session it is said to belong to.
/// Not for several threads.
class UsageReader
{
public:
    UsageReader(std::string cgroupRoot, std::string procRoot);

    /// One cost for each place, in the same order. `now` is awake time; `uptime` includes sleep.
    [[nodiscard]] std::vector<SessionCost> read(const std::vector<SessionPlace>& places, AwakeTime now,
                                                std::chrono::milliseconds uptime, int cpuCount);
    [[nodiscard]] const UsageSources& sources() const { return m_sources; }
    /// Which of the places a process belongs to.
    [[nodiscard]] std::optional<std::size_t> placeOf(std::int64_t pid,
                                                     const std::vector<SessionPlace>& places);

private:
    struct Tally;
    struct Owners;

    void readGroup(const std::string& group, Tally& tally);
    void readFromGroups(const SessionPlace& place, Tally& tally);
    void readFromProcesses(const std::vector<SessionPlace>& places, std::vector<Tally>& tallies);
    void addProcess(std::int64_t pid, Tally& tally);
    [[nodiscard]] SessionCost costOf(Tally& tally) const;

    CgroupTree m_groups;
    ProcessReader m_processes;
    CpuUsage m_cpu;
    UsageSources m_sources;
    std::uint64_t m_round = 0;
    std::vector<std::int64_t> m_pids;
};

} // namespace usher
