// SPDX-License-Identifier: MIT
#pragma once

#include "session/clock.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>

namespace usher {

/// What the system's user database says about somebody.
struct Account
{
    QString fullName;                    ///< Empty if there is none. Untrusted.
    std::optional<bool> isAdministrator; ///< Whether the person may become root by themselves.
    std::optional<QStringList> groups;   ///< By name; groups without one are left out. None: unknown.

    bool operator==(const Account&) const = default;
};

/// Asks the user database, which may be a slow directory service, and remembers the answers for some minutes.
/// Not for several threads.
class Accounts
{
public:
    static constexpr std::chrono::minutes kRememberedFor{10};

    [[nodiscard]] Account find(std::uint32_t uid, AwakeTime now);

private:
    struct Remembered
    {
        Account account;
        AwakeTime askedAt{};
    };
    QHash<std::uint32_t, Remembered> m_remembered;
};

/// The name in a GECOS field: what is before the first comma, at most 256 characters.
[[nodiscard]] QString fullNameFromGecos(const char* gecos);

} // namespace usher
