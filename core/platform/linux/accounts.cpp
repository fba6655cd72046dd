// SPDX-License-Identifier: MIT
#include "platform/linux/accounts.h"

#include <grp.h>
#include <pwd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <vector>

namespace usher {

namespace {

constexpr std::size_t kFirstBytes = 4096;
constexpr std::size_t kMostBytes = std::size_t{1} << 20;
constexpr qsizetype kLongestName = 256;
// Who may become root with sudo or polkit: Debian and Ubuntu, Fedora and Arch, Ubuntu before 12.04.
constexpr std::array kAdministratorGroups{"sudo", "wheel", "admin"};

std::optional<gid_t> groupId(const char* name)
{
    std::vector<char> buffer(kFirstBytes);
    group entry{};
    group* found = nullptr;
    while (::getgrnam_r(name, &entry, buffer.data(), buffer.size(), &found) == ERANGE &&
           buffer.size() < kMostBytes) {
        buffer.resize(buffer.size() * 2);
    }
    return found != nullptr ? std::optional(found->gr_gid) : std::nullopt;
}

std::optional<bool> isAdministrator(const passwd& person)
{
    if (person.pw_uid == 0) {
        return true;
    }
    std::vector<gid_t> groups(64);
    int count = static_cast<int>(groups.size());
    if (::getgrouplist(person.pw_name, person.pw_gid, groups.data(), &count) < 0) {
        groups.resize(static_cast<std::size_t>(std::max(count, 0)));
        if (::getgrouplist(person.pw_name, person.pw_gid, groups.data(), &count) < 0) {
            return std::nullopt;
        }
    }
    groups.resize(static_cast<std::size_t>(std::max(count, 0)));
    return std::any_of(kAdministratorGroups.begin(), kAdministratorGroups.end(), [&groups](const char* name) {
        const auto id = groupId(name);
        return id && std::find(groups.begin(), groups.end(), *id) != groups.end();
    });
}

Account ask(std::uint32_t uid)
{
    std::vector<char> buffer(kFirstBytes);
    passwd entry{};
    passwd* found = nullptr;
    while (::getpwuid_r(uid, &entry, buffer.data(), buffer.size(), &found) == ERANGE &&
           buffer.size() < kMostBytes) {
        buffer.resize(buffer.size() * 2);
    }
    if (found == nullptr) {
        return {{}, uid == 0 ? std::optional(true) : std::nullopt};
    }
    return {fullNameFromGecos(entry.pw_gecos), isAdministrator(entry)};
}

} // namespace

Account Accounts::find(std::uint32_t uid, AwakeTime now)
{
    const auto known = m_remembered.constFind(uid);
    if (known != m_remembered.constEnd() && now - known->askedAt < kRememberedFor) {
        return known->account;
    }
    const auto account = ask(uid);
    m_remembered.insert(uid, {account, now});
    return account;
}

QString fullNameFromGecos(const char* gecos)
{
    const auto text = QString::fromUtf8(gecos != nullptr ? gecos : "");
    return text.section(u',', 0, 0).trimmed().left(kLongestName);
}

} // namespace usher
