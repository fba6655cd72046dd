// SPDX-License-Identifier: MIT
#pragma once

#include "platform/windows/filetime.h"
#include "platform/windows/systemcalls.h"
#include "session/session.h"

#include <span>

namespace usher {

/// The moments Windows keeps about a session. None where it says 0.
struct WtsTimes
{
    std::optional<WallTime> logon;
    std::optional<WallTime> disconnect;
    std::optional<WallTime> lastInput;
    std::optional<WallTime> current; ///< When the others were read: "now" for all of them.

    bool operator==(const WtsTimes&) const = default;
};

/// A session as Windows describes it.
struct WtsSession
{
    std::uint32_t id = 0;
    std::uint32_t state = wts::kInit;
    std::int32_t flags = wts::kLockUnknown;
    QString stationName; ///< "Console", "RDP-Tcp#0"; empty when disconnected.
    QString user;
    QString domain;
    WtsTimes times;

    bool operator==(const WtsSession&) const = default;

    /// Somebody has signed in there: no services, listeners or sign-in screens.
    [[nodiscard]] bool isOfAPerson() const
    {
        return id != wts::kServicesSession && state != wts::kListen && !user.isEmpty();
    }
    /// Being ended, or broken: nothing in it can be used.
    [[nodiscard]] bool isEnding() const { return state == wts::kReset || state == wts::kDown; }
    /// DOMAIN\user, as accounts are looked up.
    [[nodiscard]] QString account() const;
};

/// A session of the list. Its times are not in there.
[[nodiscard]] WtsSession readListed(const wts::SessionInfo1& from);

/// Adds what WTSSessionInfoEx tells; false if the bytes are no such structure, or one of another session.
[[nodiscard]] bool addInfo(WtsSession& session, std::span<const std::byte> info);

[[nodiscard]] SessionState stateOf(const WtsSession& session);

/// A text of Windows' with at most that many characters, cut at the first NUL.
[[nodiscard]] QString boundedText(const char16_t* text, std::size_t most);

} // namespace usher
