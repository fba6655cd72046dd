// SPDX-License-Identifier: MIT
#pragma once

#include "platform/linux/logindvalues.h"
#include "session/session.h"

#include <sys/types.h>

namespace usher {

/// The two clocks at one moment.
struct Moment
{
    WallTime wall{};
    AwakeTime awake{};
};

/// Active, locked or off the screen. A session off the screen is that first, locked or not.
[[nodiscard]] SessionState stateOf(const LogindSession& session);

/// How long nobody has been at a session. Evidence, best first: the moment this process saw it leave the
/// screen; for desktops what they report (many never do); for terminals when one was last read from. A moment
/// in the future (the clock was set) is no evidence.
[[nodiscard]] Away awayOf(const LogindSession& session, std::optional<WallTime> terminalReadAt,
                          std::optional<Moment> leftScreenAt, const Moment& now);

/// Who asks, and what polkit would let them do without asking back.
struct Caller
{
    uid_t uid = 0;
    bool mayManage = false;     ///< org.freedesktop.login1.manage: end other people's sessions.
    bool mayLock = false;       ///< org.freedesktop.login1.lock-sessions.
    bool canReachPeople = true; ///< The program that brings messages is installed.

    bool operator==(const Caller&) const = default;
};

[[nodiscard]] Abilities abilitiesOf(const LogindSession& session, const Identity& identity,
                                    const Caller& caller);

} // namespace usher
