// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string_view>

namespace usher {

/// What one line of /proc/PID/stat says. Times are in clock ticks, as the kernel gives them.
struct ProcessStat
{
    std::string_view name; ///< Up to 15 bytes of the program's file name; may hold anything, parentheses too.
    char state = '?';
    int terminal = 0; ///< A device number; 0: none.
    std::uint64_t cpuTicks = 0;
    std::uint64_t startTicks = 0;
};

/// Nothing for a line that is not what the kernel writes.
[[nodiscard]] std::optional<ProcessStat> parseProcessStat(std::string_view text);

/// Pages in memory that no other process shares, from /proc/PID/statm.
[[nodiscard]] std::optional<std::int64_t> parsePrivatePages(std::string_view text);

/// The number behind `key` in a file of lines "key number" or "key: number kB" (/proc/meminfo, cpu.stat, …).
[[nodiscard]] std::optional<std::int64_t> numberAfter(std::string_view text, std::string_view key);

/// The path of a process in systemd's own hierarchy, from /proc/PID/cgroup: v2 ("0::") or name=systemd of v1.
[[nodiscard]] std::optional<std::string_view> parseSystemdPath(std::string_view text);

/// A whole text that is one number, apart from blanks around it.
[[nodiscard]] std::optional<std::int64_t> parseNumber(std::string_view text);

/// Takes the first line off `rest`; false if there is none left.
[[nodiscard]] bool takeLine(std::string_view& rest, std::string_view& line);

/// Takes the first component off a path; false if there is none left.
[[nodiscard]] bool takeComponent(std::string_view& rest, std::string_view& component);

} // namespace usher
