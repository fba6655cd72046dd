// SPDX-License-Identifier: MIT
#pragma once

#include "platform/linux/kerneltext.h"
#include "platform/linux/textfile.h"
#include "session/cpuusage.h"

#include <QString>

#include <string>
#include <unordered_map>

namespace usher {

/// A program's name, one object however many processes have it. The slot is scratch space for whoever groups
/// by name: it is valid only in the round it was given in.
struct ProgramName
{
    QString text;
    std::uint64_t round = 0;
    std::size_t slot = 0;
};

/// One process at one moment.
struct Process
{
    ProcessTime time;
    std::int64_t memoryBytes = 0; ///< Resident and not shared.
    int terminal = 0;             ///< Device number; 0: none.
    ProgramName* program = nullptr;
    bool isHelper = false; ///< systemd's own for this person: costs, but nobody started it.
};

/// Reads processes below /proc. Processes end while they are read, so every single one may be missing. Not
/// for several threads.
class ProcessReader
{
public:
    enum class Outcome
    {
        Read,
        Gone,   ///< Ended, or never was, or has ended and nobody noticed yet.
        Hidden, ///< It is there, but this user may not look (hidepid), or it says nonsense.
    };

    explicit ProcessReader(std::string procRoot);

    /// Opens a reading at which the system had been up (sleep included) for `uptime`.
    void beginReading(std::chrono::milliseconds uptime);
    [[nodiscard]] Outcome read(std::int64_t pid, Process& process);
    /// All processes of the system.
    void listAll(std::vector<std::int64_t>& pids);
    /// The path in systemd's hierarchy; nothing if it cannot be told, with `outcome` telling why. Valid until
    /// the next call.
    [[nodiscard]] std::optional<std::string_view> systemdPath(std::int64_t pid, Outcome& outcome);

private:
    struct LongName
    {
        std::uint64_t startTicks = 0;
        std::string shortName;
        ProgramName* program = nullptr;
    };
    struct TextHash
    {
        using is_transparent = void; // NOLINT(readability-identifier-naming): the library's name
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };

    [[nodiscard]] const char* pathOf(std::int64_t pid, std::string_view file);
    [[nodiscard]] ProgramName* intern(std::string_view name);
    [[nodiscard]] ProgramName* programOf(std::int64_t pid, const ProcessStat& stat);
    [[nodiscard]] bool isManager(std::int64_t pid);

    std::string m_root;
    FileDescriptor m_folder;
    TextFile m_file;
    std::string m_path;
    std::chrono::milliseconds m_uptime{};
    std::chrono::microseconds m_tick;
    std::int64_t m_pageBytes;
    std::unordered_map<std::string, ProgramName, TextHash, std::equal_to<>> m_names;
    std::unordered_map<std::int64_t, LongName> m_longNames;
};

} // namespace usher
