// SPDX-License-Identifier: MIT
#pragma once

#include "platform/windows/systemcalls.h"
#include "session/clock.h"

#include <QHash>
#include <QStringList>

namespace usher {

/// What Windows says about somebody's account.
struct WindowsAccount
{
    QString fullName; ///< Empty if there is none. Untrusted.
    std::optional<bool> isAdministrator;
    std::optional<bool> isChild;
    std::optional<QStringList> groups; ///< Of this PC, through other groups too. None: unknown.

    bool operator==(const WindowsAccount&) const = default;
};

/// Asks Windows about accounts and remembers the answers for some minutes. Accounts of another computer are
/// not asked about by name: that could take as long as a network does. Not for several threads.
class WindowsAccounts
{
public:
    static constexpr std::chrono::minutes kRememberedFor{10};

    /// The calls outlive it.
    explicit WindowsAccounts(const SystemCalls& calls);

    [[nodiscard]] WindowsAccount find(const QString& domain, const QString& user, const QString& sid,
                                      AwakeTime now);

private:
    struct Remembered
    {
        WindowsAccount account;
        AwakeTime askedAt{};
    };

    [[nodiscard]] WindowsAccount ask(const QString& domain, const QString& user, const QString& sid) const;
    [[nodiscard]] QString administratorsGroup() const;

    const SystemCalls& m_calls;
    QHash<QString, Remembered> m_remembered; ///< By DOMAIN\user.
};

} // namespace usher
