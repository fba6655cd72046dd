// SPDX-License-Identifier: MIT
#include "platform/linux/processes.h"

#include "platform/linux/folderentries.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>

namespace usher {

namespace {

// The kernel keeps that much of a program's name (TASK_COMM_LEN - 1); a name as long may be longer in truth.
constexpr std::size_t kKernelNameBytes = 15;
constexpr std::size_t kMostNames = 4096;
constexpr std::size_t kMostNameBytes = 255;
// systemd keeps a process of that name for every login service, only to close the PAM session at its end. It
// sleeps all the time; what works is a program that borrowed the name.
constexpr std::string_view kUserManager{"systemd"};
constexpr std::string_view kPamHelper{"(sd-pam)"};
constexpr std::chrono::seconds kPamHelperWorksLess{1};

// The program's whole file name, if the first words of the command line hold one that begins like the
// kernel's. The second word is the file of a script.
std::string_view wholeName(std::string_view commandLine, std::string_view shortName)
{
    for (int word = 0; word < 2; ++word) {
        const auto end = commandLine.find('\0');
        auto name = commandLine.substr(0, end);
        name.remove_prefix(name.rfind('/') + 1);
        if (name.starts_with(shortName) && name.size() <= kMostNameBytes) {
            return name;
        }
        if (end == std::string_view::npos) {
            break;
        }
        commandLine.remove_prefix(end + 1);
    }
    return shortName;
}

// What it means that a file of a process could not be read just now.
ProcessReader::Outcome whyUnread()
{
    return errno == EACCES || errno == EPERM ? ProcessReader::Outcome::Hidden : ProcessReader::Outcome::Gone;
}

// The person's systemd is in a group of its own: …/user@UID.service/init.scope. Of several hierarchies any
// that says so will do.
bool isManagersGroup(std::string_view path)
{
    std::string_view component;
    while (takeComponent(path, component)) {
        if (component.starts_with("user@") && component.ends_with(".service")) {
            return takeComponent(path, component) && component == "init.scope" && path.empty();
        }
    }
    return false;
}

} // namespace

ProcessReader::ProcessReader(std::string procRoot)
    : m_root(std::move(procRoot))
    , m_tick(std::chrono::microseconds{std::chrono::seconds{1}} / std::max(1L, ::sysconf(_SC_CLK_TCK)))
    , m_pageBytes(std::max(1L, ::sysconf(_SC_PAGESIZE)))
{
}

void ProcessReader::beginReading(std::chrono::milliseconds uptime)
{
    m_uptime = uptime;
    if (!m_folder.isValid()) {
        m_folder = openFolder(m_root.c_str());
    }
    // Names are made up at will by whoever starts programs; a fresh start is the simplest bound.
    if (m_names.size() > kMostNames || m_longNames.size() > kMostNames) {
        m_longNames.clear();
        m_names.clear();
    }
}

ProcessReader::Outcome ProcessReader::read(std::int64_t pid, Process& process)
{
    const auto statText = m_file.read(m_folder.get(), pathOf(pid, "/stat"));
    if (!statText) {
        return whyUnread();
    }
    const auto stat = parseProcessStat(*statText);
    if (!stat) {
        return statText->empty() ? Outcome::Gone : Outcome::Hidden;
    }
    if (stat->state == 'Z' || stat->state == 'X') {
        return Outcome::Gone;
    }
    process.time.pid = pid;
    process.time.startTime = stat->startTicks;
    process.time.cpuTime = m_tick * stat->cpuTicks;
    process.time.age =
        m_uptime - std::chrono::duration_cast<std::chrono::milliseconds>(m_tick * stat->startTicks);
    process.terminal = stat->terminal;
    // The text of `stat` is gone as soon as another file is read.
    const bool isPamHelper = stat->name == kPamHelper && process.time.cpuTime < kPamHelperWorksLess;
    const bool mayBeManager = stat->name == kUserManager;
    process.program = programOf(pid, *stat);
    process.isHelper = isPamHelper || (mayBeManager && isManager(pid));
    const auto statmText = m_file.read(m_folder.get(), pathOf(pid, "/statm"));
    if (!statmText) {
        return whyUnread();
    }
    const auto pages = parsePrivatePages(*statmText);
    process.memoryBytes = pages.value_or(0) * m_pageBytes;
    return pages ? Outcome::Read : Outcome::Hidden;
}

void ProcessReader::listAll(std::vector<std::int64_t>& pids)
{
    FolderEntries entries{openFolder(m_root.c_str())};
    while (const auto* entry = entries.next()) {
        const std::string_view name{entry->d_name};
        std::int64_t pid = 0;
        const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), pid);
        if (error == std::errc{} && end == name.data() + name.size() && pid > 0) {
            pids.push_back(pid);
        }
    }
}

bool ProcessReader::isManager(std::int64_t pid)
{
    auto text = m_file.read(m_folder.get(), pathOf(pid, "/cgroup"));
    std::string_view line;
    while (text && takeLine(*text, line)) {
        if (isManagersGroup(line)) {
            return true;
        }
    }
    return false;
}

std::optional<std::string_view> ProcessReader::systemdPath(std::int64_t pid, Outcome& outcome)
{
    const auto text = m_file.read(m_folder.get(), pathOf(pid, "/cgroup"));
    outcome = text ? Outcome::Read : whyUnread();
    return text ? parseSystemdPath(*text) : std::nullopt;
}

const char* ProcessReader::pathOf(std::int64_t pid, std::string_view file)
{
    std::array<char, 24> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), pid).ptr;
    m_path.assign(digits.data(), end);
    m_path.append(file);
    return m_path.c_str();
}

ProgramName* ProcessReader::intern(std::string_view name)
{
    const auto known = m_names.find(name);
    if (known != m_names.end()) {
        return &known->second;
    }
    const auto text = QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
    return &m_names.emplace(name, ProgramName{text}).first->second;
}

ProgramName* ProcessReader::programOf(std::int64_t pid, const ProcessStat& stat)
{
    if (stat.name.size() < kKernelNameBytes) {
        return intern(stat.name);
    }
    auto& known = m_longNames[pid];
    if (known.program == nullptr || known.startTicks != stat.startTicks || known.shortName != stat.name) {
        known.startTicks = stat.startTicks;
        known.shortName = stat.name;
        const auto commandLine = m_file.read(m_folder.get(), pathOf(pid, "/cmdline"));
        known.program = intern(commandLine ? wholeName(*commandLine, known.shortName) : known.shortName);
    }
    return known.program;
}

} // namespace usher
