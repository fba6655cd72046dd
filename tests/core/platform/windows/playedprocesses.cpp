// SPDX-License-Identifier: MIT
#include "core/platform/windows/playedsystem.h"

#include "platform/windows/filetime.h"

#include <algorithm>
#include <cstring>

namespace usher {

namespace {

constexpr int kProcessors = 8;
constexpr std::size_t kThreadBytes = 80; // SYSTEM_THREAD_INFORMATION
constexpr std::uint32_t kThreads = 2;
constexpr std::size_t kAlignment = 8;
constexpr std::int64_t kShellBytes = std::int64_t{90} << 20U;

struct Running
{
    std::uint32_t session = 0;
    std::int64_t pid = 0;
    std::u16string name;
    std::int64_t memoryBytes = 0;
    Ticks cpuTime{};
    std::int64_t createTime = 0;
};

/// Puts entries one behind the other, as the kernel does: the structure, its threads, its name.
class ListWriter
{
public:
    explicit ListWriter(std::uintptr_t address)
        : m_address(address)
    {
    }

    void add(const Running& running)
    {
        const auto nameBytes = running.name.size() * sizeof(char16_t);
        const auto nameAt = m_bytes.size() + sizeof(nt::ProcessInformation) + kThreads * kThreadBytes;
        const auto end = (nameAt + nameBytes + kAlignment) / kAlignment * kAlignment;
        nt::ProcessInformation entry{};
        entry.nextEntryOffset = static_cast<std::uint32_t>(end - m_bytes.size());
        entry.threadCount = kThreads;
        entry.workingSetPrivateSize = running.memoryBytes;
        entry.workingSetSize = static_cast<std::uint64_t>(running.memoryBytes) * 2;
        entry.privatePageCount = static_cast<std::uint64_t>(running.memoryBytes);
        entry.createTime = running.createTime;
        entry.userTime = running.cpuTime.count() / 2;
        entry.kernelTime = running.cpuTime.count() - entry.userTime;
        entry.processId = static_cast<std::uint64_t>(running.pid);
        entry.sessionId = running.session;
        // NOLINTNEXTLINE(performance-no-int-to-ptr): where the caller's memory will be, no object yet
        const auto* const name = reinterpret_cast<const char16_t*>(m_address + nameAt);
        entry.imageName = {static_cast<std::uint16_t>(nameBytes), static_cast<std::uint16_t>(nameBytes),
                           name};
        m_last = m_bytes.size();
        m_bytes.resize(end);
        std::memcpy(m_bytes.data() + m_last, &entry, sizeof entry);
        std::memcpy(m_bytes.data() + nameAt, running.name.data(), nameBytes);
    }

    [[nodiscard]] std::vector<std::byte> ended()
    {
        std::memset(m_bytes.data() + m_last, 0, sizeof(std::uint32_t)); // the last one has no next
        return std::move(m_bytes);
    }

private:
    std::uintptr_t m_address;
    std::vector<std::byte> m_bytes;
    std::size_t m_last = 0;
};

Ticks usedBy(int cpuPercent, std::chrono::milliseconds runningFor)
{
    constexpr int kPercent = 100;
    return std::chrono::duration_cast<Ticks>(runningFor * kProcessors * cpuPercent / kPercent);
}

std::u16string fileName(const std::string& program)
{
    return QString::fromStdString(program).toStdU16String();
}

} // namespace

std::int64_t PlayedSystem::pidOf(const std::string& key)
{
    constexpr std::int64_t kFirst = 1000;
    constexpr std::int64_t kStep = 4;
    return m_pids.emplace(key, kFirst + kStep * static_cast<std::int64_t>(m_pids.size())).first->second;
}

std::vector<std::byte> PlayedSystem::processList(std::uintptr_t at)
{
    ListWriter list{at};
    const auto now = m_now();
    list.add({0, 0, u"", 8192, usedBy(90, now), 0}); // the idle process "uses" most of it
    list.add({0, 4, u"System", 1 << 20U, usedBy(1, now), 0});
    std::size_t more = m_faults.moreProcesses;
    for (const auto& session : m_household.sessions()) {
        const auto number = static_cast<std::uint32_t>(std::stoul(session.id));
        const auto created = fileTime(session.signedInAt);
        const auto age = now - session.beganAt;
        const auto key = session.id + '@' + std::to_string(created) + '/';
        list.add({number, pidOf(key), u"explorer.exe", kShellBytes, usedBy(1, age) / 10, created});
        for (const auto& program : session.programs) {
            list.add({number, pidOf(key + program.name), fileName(program.name), program.memoryBytes,
                      usedBy(program.cpuPercent, age), created});
        }
        for (; more > 0; --more) {
            list.add({number, pidOf(key + std::to_string(more)), u"worker.exe", 1 << 20U, {}, created});
        }
    }
    return list.ended();
}

std::int32_t PlayedSystem::querySystem(std::uint32_t infoClass, std::byte* buffer, std::uint32_t bytes,
                                       std::uint32_t* needed)
{
    const std::scoped_lock lock{m_guard};
    if (infoClass != nt::kSystemProcessInformation) {
        constexpr auto kStatusInvalidInfoClass = static_cast<std::int32_t>(0xC0000003);
        return kStatusInvalidInfoClass;
    }
    const auto list = processList(reinterpret_cast<std::uintptr_t>(buffer));
    *needed = static_cast<std::uint32_t>(list.size());
    if (list.size() > bytes) {
        return nt::kStatusInfoLengthMismatch;
    }
    std::memcpy(buffer, list.data(), list.size());
    return nt::kStatusSuccess;
}

} // namespace usher
