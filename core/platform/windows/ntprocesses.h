// SPDX-License-Identifier: MIT
#pragma once

#include "platform/windows/systemcalls.h"
#include "session/cpuusage.h"
#include "session/session.h"

#include <span>
#include <unordered_map>

namespace usher {

/// One process of the whole list.
struct NtProcess
{
    std::int64_t pid = 0;
    std::uint32_t session = 0;
    QString name; ///< File name, as Windows has it: untrusted.
    std::uint64_t createTime = 0;
    std::chrono::microseconds cpuTime{};
    std::int64_t privateBytes = 0; ///< Working set that no other process has in its own.
    std::int64_t committedBytes = 0;

    bool operator==(const NtProcess&) const = default;
};

/// The processes in what NtQuerySystemInformation filled, without the idle process. What is cut off or points
/// outside of the buffer ends the list there.
[[nodiscard]] std::vector<NtProcess> readProcesses(std::span<const std::byte> buffer);

/// Asks for all processes with a buffer that grows as Windows wants it, up to a bound. Nothing if Windows
/// refuses. The buffer is kept for the next time.
[[nodiscard]] std::optional<std::vector<NtProcess>> queryProcesses(const SystemCalls& calls,
                                                                   std::vector<std::byte>& buffer);

/// What a session costs.
struct NtCost
{
    Usage usage;
    int processCount = 0;
    QList<Program> programs; ///< Most expensive first: memory, then CPU, then name.

    bool operator==(const NtCost&) const = default;
};

/// Adds up what sessions cost, from one list of processes to the next. CPU time is counted by (pid, creation
/// time); memory is the private working set, as Task Manager shows it, so nothing shared counts twice. Not
/// for several threads.
class NtUsage
{
public:
    /// By session id; a session without processes is not in it.
    [[nodiscard]] std::unordered_map<std::uint32_t, NtCost> read(const std::vector<NtProcess>& processes,
                                                                 AwakeTime now, int cpuCount);

private:
    CpuUsage m_cpu;
};

} // namespace usher
