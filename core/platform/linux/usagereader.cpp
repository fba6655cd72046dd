// SPDX-License-Identifier: MIT
#include "platform/linux/usagereader.h"

#include <algorithm>
#include <tuple>

namespace usher {

struct UsageReader::Tally
{
    std::uint64_t round = 0;
    bool isReadable = false; ///< Where the processes are could be told.
    std::optional<double> groupCpu;
    std::optional<std::int64_t> groupMemory;
    std::optional<double> processCpu;
    std::int64_t processMemory = 0;
    int readCount = 0;
    int hiddenCount = 0;
    QList<Program> programs;
    std::vector<int> terminals;
};

/// Finds the place of a process by the names in its path.
struct UsageReader::Owners
{
    explicit Owners(const std::vector<SessionPlace>& places)
    {
        for (std::size_t i = 0; i < places.size(); ++i) {
            m_places.emplace(places[i].scope, i);
            if (!places[i].service.empty()) {
                m_places.emplace(places[i].service, i);
            }
        }
    }
    [[nodiscard]] std::optional<std::size_t> of(std::string_view path) const
    {
        std::string_view component;
        while (takeComponent(path, component)) {
            if (const auto found = m_places.find(component); found != m_places.end()) {
                return found->second;
            }
        }
        return std::nullopt;
    }

private:
    std::unordered_map<std::string_view, std::size_t> m_places;
};

namespace {

constexpr std::int64_t kFirstProcess = 1;

bool isMoreExpensive(const Program& a, const Program& b)
{
    const auto rank = [](const Program& program) {
        return std::tuple{-program.usage.memoryBytes.value_or(0), -program.usage.cpuPercent.value_or(0.0)};
    };
    return rank(a) != rank(b) ? rank(a) < rank(b) : a.name < b.name;
}

std::optional<double> both(std::optional<double> a, std::optional<double> b)
{
    return a && b ? std::optional(std::min(100.0, *a + *b)) : std::nullopt;
}

} // namespace

UsageReader::UsageReader(std::string cgroupRoot, std::string procRoot)
    : m_groups(std::move(cgroupRoot))
    , m_processes(std::move(procRoot))
{
}

std::vector<SessionCost> UsageReader::read(const std::vector<SessionPlace>& places, AwakeTime now,
                                           std::chrono::milliseconds uptime, int cpuCount)
{
    m_cpu.beginReading(now, cpuCount);
    m_processes.beginReading(uptime);
    m_sources = {.hasCgroups = m_groups.isUsable()};
    std::vector<Tally> tallies(places.size());
    if (m_sources.hasCgroups) {
        for (std::size_t i = 0; i < places.size(); ++i) {
            readFromGroups(places[i], tallies[i]);
        }
    } else {
        readFromProcesses(places, tallies);
    }
    std::vector<SessionCost> costs;
    costs.reserve(tallies.size());
    for (auto& tally : tallies) {
        m_sources.hasHiddenProcesses |= tally.hiddenCount > 0;
        costs.push_back(costOf(tally));
    }
    return costs;
}

std::optional<std::size_t> UsageReader::placeOf(std::int64_t pid, const std::vector<SessionPlace>& places)
{
    ProcessReader::Outcome outcome{};
    const auto path = m_processes.systemdPath(pid, outcome);
    return path ? Owners{places}.of(*path) : std::nullopt;
}

void UsageReader::readGroup(const std::string& group, Tally& tally)
{
    const auto folder = m_groups.open(group);
    if (!folder.isValid()) {
        return;
    }
    const bool isFirst = !tally.isReadable;
    const auto used = m_groups.cpuTime(folder);
    const auto share = used ? m_cpu.ofCounter(group, *used) : std::nullopt;
    tally.groupCpu = isFirst ? share : both(tally.groupCpu, share);
    const auto memory = m_groups.memoryBytes(folder);
    m_sources.hasMemoryController |= memory.has_value();
    if (isFirst) {
        tally.groupMemory = memory;
    } else {
        tally.groupMemory =
            memory && tally.groupMemory ? std::optional(*memory + *tally.groupMemory) : std::nullopt;
    }
    tally.isReadable |= m_groups.addProcesses(folder, m_pids);
}

void UsageReader::readFromGroups(const SessionPlace& place, Tally& tally)
{
    tally.round = ++m_round;
    m_pids.clear();
    readGroup("user.slice/" + place.slice + '/' + place.scope, tally);
    if (!place.service.empty()) {
        readGroup("user.slice/" + place.slice + '/' + place.service, tally);
    }
    for (const auto pid : m_pids) {
        addProcess(pid, tally);
    }
    // Not one of several can be looked at: /proc keeps silent about other people's processes (hidepid=2).
    if (tally.readCount == 0 && tally.hiddenCount == 0) {
        tally.hiddenCount = static_cast<int>(m_pids.size());
    }
}

void UsageReader::readFromProcesses(const std::vector<SessionPlace>& places, std::vector<Tally>& tallies)
{
    const Owners owners{places};
    m_pids.clear();
    m_processes.listAll(m_pids);
    // There is always a first process; with hidepid=2 there is no trace of other people's.
    m_sources.hasHiddenProcesses = std::ranges::find(m_pids, kFirstProcess) == m_pids.end();
    std::vector<std::vector<std::int64_t>> members(places.size());
    for (const auto pid : m_pids) {
        ProcessReader::Outcome outcome{};
        const auto path = m_processes.systemdPath(pid, outcome);
        m_sources.hasHiddenProcesses |= outcome == ProcessReader::Outcome::Hidden;
        if (const auto place = path ? owners.of(*path) : std::nullopt) {
            members[*place].push_back(pid);
        }
    }
    for (std::size_t i = 0; i < places.size(); ++i) {
        tallies[i].round = ++m_round;
        for (const auto pid : members[i]) {
            addProcess(pid, tallies[i]);
        }
        // A session without a single process is one whose processes cannot be seen.
        tallies[i].isReadable = tallies[i].readCount > 0;
    }
}

void UsageReader::addProcess(std::int64_t pid, Tally& tally)
{
    Process process;
    const auto outcome = m_processes.read(pid, process);
    if (outcome != ProcessReader::Outcome::Read) {
        tally.hiddenCount += outcome == ProcessReader::Outcome::Hidden ? 1 : 0;
        return;
    }
    ++tally.readCount;
    const auto share = m_cpu.ofProcess(process.time);
    addShare(tally.processCpu, share);
    tally.processMemory += process.memoryBytes;
    if (process.terminal != 0 &&
        std::ranges::find(tally.terminals, process.terminal) == tally.terminals.end()) {
        tally.terminals.push_back(process.terminal);
    }
    if (process.isHelper) {
        return;
    }
    auto& name = *process.program;
    if (name.round != tally.round) {
        name.round = tally.round;
        name.slot = static_cast<std::size_t>(tally.programs.size());
        tally.programs.push_back({name.text, {std::nullopt, 0}, 0});
    }
    auto& program = tally.programs[static_cast<qsizetype>(name.slot)];
    addShare(program.usage.cpuPercent, share);
    program.usage.memoryBytes = program.usage.memoryBytes.value_or(0) + process.memoryBytes;
    ++program.processCount;
}

SessionCost UsageReader::costOf(Tally& tally) const
{
    SessionCost cost;
    if (!tally.isReadable) {
        return cost;
    }
    std::ranges::sort(tally.programs, isMoreExpensive);
    cost.programs = std::move(tally.programs);
    cost.terminals = std::move(tally.terminals);
    cost.processCount = tally.readCount + tally.hiddenCount;
    cost.usage.cpuPercent = m_sources.hasCgroups ? tally.groupCpu : tally.processCpu;
    cost.usage.memoryBytes = tally.groupMemory;
    if (!tally.groupMemory && tally.hiddenCount == 0) {
        cost.usage.memoryBytes = tally.processMemory;
    }
    return cost;
}

} // namespace usher
