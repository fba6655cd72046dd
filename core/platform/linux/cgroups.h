// SPDX-License-Identifier: MIT
#pragma once

#include "platform/linux/textfile.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace usher {

/// A tree of control groups, version 2. What cannot be read is unknown; nothing here fails loudly, because
/// groups come and go while they are read. Not for several threads.
class CgroupTree
{
public:
    /// More processes than that are not listed.
    static constexpr std::size_t kMostProcesses = 100'000;

    explicit CgroupTree(std::string root);

    /// Whether this is a version 2 tree that systemd keeps its users in.
    [[nodiscard]] bool isUsable();

    /// The folder of a group, by its path below the root; invalid if there is no such group.
    [[nodiscard]] FileDescriptor open(const std::string& group) const;
    [[nodiscard]] std::optional<std::chrono::microseconds> cpuTime(const FileDescriptor& group);
    /// Anonymous and shared memory, as a person counts: no file cache. Unknown without the memory controller.
    [[nodiscard]] std::optional<std::int64_t> memoryBytes(const FileDescriptor& group);
    /// Adds the processes of the group and of all below it; false if not even the group itself can be read.
    [[nodiscard]] bool addProcesses(const FileDescriptor& group, std::vector<std::int64_t>& pids);

private:
    [[nodiscard]] bool addOwnProcesses(int group, std::vector<std::int64_t>& pids);
    void addProcessesBelow(int group, int depth, std::vector<std::int64_t>& pids);

    std::string m_root;
    TextFile m_file;
};

} // namespace usher
