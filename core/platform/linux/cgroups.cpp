// SPDX-License-Identifier: MIT
#include "platform/linux/cgroups.h"

#include "platform/linux/folderentries.h"
#include "platform/linux/kerneltext.h"

#include <sys/stat.h>

namespace usher {

namespace {

// systemd nests about five deep; a user may delegate further, but not without end.
constexpr int kDeepest = 16;
// Links of a folder without folders in it, on file systems that count them (the kernel's and tmpfs do).
constexpr nlink_t kLinksOfALeaf = 2;

} // namespace

CgroupTree::CgroupTree(std::string root)
    : m_root(std::move(root))
{
}

bool CgroupTree::isUsable()
{
    const auto root = openFolder(m_root.c_str());
    return root.isValid() && ::faccessat(root.get(), "cgroup.procs", R_OK, 0) == 0 &&
           ::faccessat(root.get(), "cgroup.controllers", R_OK, 0) == 0 &&
           ::faccessat(root.get(), "user.slice", X_OK, 0) == 0;
}

FileDescriptor CgroupTree::open(const std::string& group) const
{
    return openFolder((m_root + '/' + group).c_str());
}

std::optional<std::chrono::microseconds> CgroupTree::cpuTime(const FileDescriptor& group)
{
    const auto text = m_file.read(group.get(), "cpu.stat");
    const auto used = text ? numberAfter(*text, "usage_usec") : std::nullopt;
    return used ? std::optional<std::chrono::microseconds>(*used) : std::nullopt;
}

std::optional<std::int64_t> CgroupTree::memoryBytes(const FileDescriptor& group)
{
    const auto text = m_file.read(group.get(), "memory.stat");
    if (!text) {
        return std::nullopt;
    }
    const auto anonymous = numberAfter(*text, "anon");
    const auto shared = numberAfter(*text, "shmem");
    if (anonymous && shared) {
        return *anonymous + *shared;
    }
    const auto cache = numberAfter(*text, "inactive_file").value_or(0);
    const auto currentText = m_file.read(group.get(), "memory.current");
    const auto current = currentText ? parseNumber(*currentText) : std::nullopt;
    return current && *current >= cache ? std::optional(*current - cache) : std::nullopt;
}

bool CgroupTree::addProcesses(const FileDescriptor& group, std::vector<std::int64_t>& pids)
{
    if (!group.isValid() || !addOwnProcesses(group.get(), pids)) {
        return false;
    }
    addProcessesBelow(group.get(), 1, pids);
    return true;
}

bool CgroupTree::addOwnProcesses(int group, std::vector<std::int64_t>& pids)
{
    const auto text = m_file.read(group, "cgroup.procs");
    if (!text) {
        return false;
    }
    auto rest = *text;
    std::string_view line;
    while (pids.size() < kMostProcesses && takeLine(rest, line)) {
        // 0 stands for a process outside of this PID namespace.
        if (const auto pid = parseNumber(line); pid && *pid > 0) {
            pids.push_back(*pid);
        }
    }
    return true;
}

void CgroupTree::addProcessesBelow(int group, int depth, std::vector<std::int64_t>& pids)
{
    struct stat about
    {
    };
    if (depth > kDeepest || ::fstat(group, &about) != 0 || about.st_nlink == kLinksOfALeaf) {
        return;
    }
    FolderEntries entries{openFolderAt(group, ".")};
    while (const auto* entry = entries.next()) {
        if (entry->d_type != DT_DIR) {
            continue;
        }
        if (const auto below = openFolderAt(entries.folder(), entry->d_name); below.isValid()) {
            // A threaded group refuses to list processes; they are all in the group above it.
            static_cast<void>(addOwnProcesses(below.get(), pids));
            addProcessesBelow(below.get(), depth + 1, pids);
        }
    }
}

} // namespace usher
