// SPDX-License-Identifier: MIT
#include "platform/windows/ntprocesses.h"

#include "platform/windows/filetime.h"

#include <QHash>

#include <algorithm>
#include <cstring>
#include <tuple>

namespace usher {

namespace {

constexpr std::uint32_t kFirstBuffer = 512 * 1024;
// 64 MiB hold some hundred thousand threads: whoever wants more is not believed.
constexpr std::uint32_t kLargestBuffer = 64 * 1024 * 1024;
// Processes start between the answer "that much" and the next question.
constexpr std::uint32_t kSlackBytes = 64 * 1024;

QString imageName(const nt::ProcessInformation& entry, std::span<const std::byte> buffer)
{
    const auto begin = reinterpret_cast<std::uintptr_t>(buffer.data());
    const auto text = reinterpret_cast<std::uintptr_t>(entry.imageName.text);
    const std::size_t bytes = entry.imageName.bytes;
    if (text < begin || text - begin > buffer.size() || buffer.size() - (text - begin) < bytes) {
        return {};
    }
    std::u16string copy(bytes / sizeof(char16_t), u'\0');
    std::memcpy(copy.data(), buffer.data() + (text - begin), copy.size() * sizeof(char16_t));
    return QString::fromStdU16String(copy);
}

NtProcess processOf(const nt::ProcessInformation& entry, std::span<const std::byte> buffer)
{
    NtProcess process;
    process.pid = static_cast<std::int64_t>(entry.processId);
    process.session = entry.sessionId;
    process.name = imageName(entry, buffer);
    process.createTime = static_cast<std::uint64_t>(entry.createTime);
    process.cpuTime = std::chrono::duration_cast<std::chrono::microseconds>(Ticks{entry.userTime} +
                                                                            Ticks{entry.kernelTime});
    process.privateBytes = std::max<std::int64_t>(0, entry.workingSetPrivateSize);
    process.committedBytes =
        static_cast<std::int64_t>(std::min(entry.privatePageCount, entry.workingSetSize));
    return process;
}

bool costsMore(const Program& a, const Program& b)
{
    const auto rank = [](const Program& program) {
        return std::tuple{-program.usage.memoryBytes.value_or(0), -program.usage.cpuPercent.value_or(0.0)};
    };
    return rank(a) != rank(b) ? rank(a) < rank(b) : a.name < b.name;
}

/// The processes of one session, by name.
class ProgramTally
{
public:
    void add(const NtProcess& process, std::optional<double> share, std::int64_t memoryBytes)
    {
        auto& slot = m_slots[process.name];
        if (slot == 0) {
            m_cost.programs.push_back({process.name, {std::nullopt, 0}, 0});
            slot = m_cost.programs.size();
        }
        auto& program = m_cost.programs[slot - 1];
        addShare(program.usage.cpuPercent, share);
        program.usage.memoryBytes = program.usage.memoryBytes.value_or(0) + memoryBytes;
        ++program.processCount;
        addShare(m_cost.usage.cpuPercent, share);
        m_cost.usage.memoryBytes = m_cost.usage.memoryBytes.value_or(0) + memoryBytes;
        ++m_cost.processCount;
    }

    [[nodiscard]] NtCost sorted()
    {
        std::ranges::sort(m_cost.programs, costsMore);
        return std::move(m_cost);
    }

private:
    NtCost m_cost;
    QHash<QString, qsizetype> m_slots; ///< From 1 on.
};

} // namespace

std::vector<NtProcess> readProcesses(std::span<const std::byte> buffer)
{
    std::vector<NtProcess> processes;
    for (std::size_t at = 0; buffer.size() >= sizeof(nt::ProcessInformation) &&
                             at <= buffer.size() - sizeof(nt::ProcessInformation);) {
        nt::ProcessInformation entry{};
        std::memcpy(&entry, buffer.data() + at, sizeof entry);
        if (entry.processId != 0) { // the idle process "uses" what nobody else does
            processes.push_back(processOf(entry, buffer));
        }
        if (entry.nextEntryOffset < sizeof(nt::ProcessInformation) ||
            entry.nextEntryOffset > buffer.size() - at) {
            break;
        }
        at += entry.nextEntryOffset;
    }
    return processes;
}

std::optional<std::vector<NtProcess>> queryProcesses(const SystemCalls& calls, std::vector<std::byte>& buffer)
{
    buffer.resize(std::max<std::size_t>(buffer.size(), kFirstBuffer));
    for (;;) {
        std::uint32_t needed = 0;
        const auto status = calls.querySystem(nt::kSystemProcessInformation, buffer.data(),
                                              static_cast<std::uint32_t>(buffer.size()), &needed);
        if (status == nt::kStatusSuccess) {
            const auto filled = needed == 0 ? buffer.size() : std::min<std::size_t>(needed, buffer.size());
            return readProcesses(std::span{buffer}.first(filled));
        }
        if (status != nt::kStatusInfoLengthMismatch || buffer.size() >= kLargestBuffer) {
            return std::nullopt;
        }
        const auto wanted = std::max<std::size_t>(std::size_t{needed} + kSlackBytes, buffer.size() * 2);
        buffer.resize(std::min<std::size_t>(wanted, kLargestBuffer));
    }
}

std::unordered_map<std::uint32_t, NtCost> NtUsage::read(const std::vector<NtProcess>& processes,
                                                        AwakeTime now, int cpuCount)
{
    m_cpu.beginReading(now, cpuCount);
    // A Windows that fills in no private working set at all does not know it; what cannot be shared is near
    // it.
    const bool hasPrivate =
        std::ranges::any_of(processes, [](const NtProcess& process) { return process.privateBytes > 0; });
    std::unordered_map<std::uint32_t, ProgramTally> tallies;
    for (const auto& process : processes) {
        // Every list has every process: one that is new has started since the last one.
        const ProcessTime time{process.pid, process.createTime, process.cpuTime, {}};
        tallies[process.session].add(process, m_cpu.ofProcess(time),
                                     hasPrivate ? process.privateBytes : process.committedBytes);
    }
    std::unordered_map<std::uint32_t, NtCost> costs;
    for (auto& [session, tally] : tallies) {
        costs.emplace(session, tally.sorted());
    }
    return costs;
}

} // namespace usher
