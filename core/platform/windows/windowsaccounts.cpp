// SPDX-License-Identifier: MIT
#include "platform/windows/windowsaccounts.h"

#include "platform/windows/sidtext.h"

namespace usher {

namespace {

constexpr QStringView kAdministrators{u"S-1-5-32-544"};
constexpr qsizetype kLongestFullName = 256;

} // namespace

WindowsAccounts::WindowsAccounts(const SystemCalls& calls)
    : m_calls(calls)
{
}

WindowsAccount WindowsAccounts::find(const QString& domain, const QString& user, const QString& sid,
                                     AwakeTime now)
{
    auto& remembered = m_remembered[domain + u'\\' + user];
    if (remembered.askedAt == AwakeTime{} || now - remembered.askedAt >= kRememberedFor) {
        remembered = {ask(domain, user, sid), now};
    }
    return remembered.account;
}

WindowsAccount WindowsAccounts::ask(const QString& domain, const QString& user, const QString& sid) const
{
    WindowsAccount account;
    account.isChild = sid.isEmpty() ? std::nullopt : m_calls.hasFamilySettings(sid.toStdU16String());
    const auto computer = QString::fromStdU16String(m_calls.computerName());
    if (domain.compare(computer, Qt::CaseInsensitive) != 0) {
        return account;
    }
    const auto name = user.toStdU16String();
    std::u16string fullName;
    if (m_calls.fullNameOf(name, &fullName) == winerror::kNone) {
        account.fullName = QString::fromStdU16String(fullName).left(kLongestFullName);
    }
    std::vector<std::u16string> groups;
    if (m_calls.localGroupsOf(name, &groups) == winerror::kNone) {
        QStringList names;
        for (const auto& group : groups) {
            names.push_back(QString::fromStdU16String(group));
        }
        const auto administrators = administratorsGroup();
        if (!administrators.isEmpty()) {
            account.isAdministrator = names.contains(administrators, Qt::CaseInsensitive);
        }
        account.groups = names;
    }
    return account;
}

QString WindowsAccounts::administratorsGroup() const
{
    // "Administratoren", "Administrateurs": only the SID is the same everywhere.
    std::u16string name;
    return m_calls.accountOfSid(sidBytes(kAdministrators), &name) == winerror::kNone
               ? QString::fromStdU16String(name)
               : QString{};
}

} // namespace usher
