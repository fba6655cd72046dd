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

std::optional<std::vector<gid_t>> groupIds(const passwd& person)
{
    std::vector<gid_t> groups(64);
    int count = static_cast<int>(groups.size());
    if (::getgrouplist(person.pw_name, person.pw_gid, groups.data(), &count) < 0) {
        groups.resize(static_cast<std::size_t>(std::max(count, 0)));
        if (::getgrouplist(person.pw_name, person.pw_gid, groups.data(), &count) < 0) {
            return std::nullopt;
        }
    }
    groups.resize(static_cast<std::size_t>(std::max(count, 0)));
    return groups;
}

/// Nothing if the database could not be asked; an empty name if the group has none.
std::optional<QString> groupName(gid_t id)
{
    std::vector<char> buffer(kFirstBytes);
    group entry{};
    group* found = nullptr;
    int problem = 0;
    while ((problem = ::getgrgid_r(id, &entry, buffer.data(), buffer.size(), &found)) == ERANGE &&
           buffer.size() < kMostBytes) {
        buffer.resize(buffer.size() * 2);
    }
    if (found != nullptr) {
        return QString::fromUtf8(found->gr_name);
    }
    const bool isNowhere = problem == 0 || problem == ENOENT || problem == ESRCH;
    return isNowhere ? std::optional(QString{}) : std::nullopt;
}

std::optional<QStringList> groupsOf(const passwd& person)
{
    const auto ids = groupIds(person);
    if (!ids) {
        return std::nullopt;
    }
    QStringList names;
    for (const gid_t id : *ids) {
        const auto name = groupName(id);
        if (!name) {
            return std::nullopt;
        }
        if (!name->isEmpty()) {
            names.append(*name);
        }
    }
    return names;
}

std::optional<bool> isAdministrator(std::uint32_t uid, const std::optional<QStringList>& groups)
{
    if (uid == 0) {
        return true;
    }
    if (!groups) {
        return std::nullopt;
    }
    return std::ranges::any_of(kAdministratorGroups, [&groups](const char* name) {
        return groups->contains(QLatin1StringView{name});
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
        return {{}, isAdministrator(uid, std::nullopt), std::nullopt};
    }
    const auto groups = groupsOf(entry);
    return {fullNameFromGecos(entry.pw_gecos), isAdministrator(uid, groups), groups};
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
