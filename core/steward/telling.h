// SPDX-License-Identifier: MIT
#pragma once

#include "engine/advance.h"
#include "session/result.h"
#include "session/session.h"

#include <QStringList>

namespace usher {

/// One thing that was done, shown or found, as it happened: for the history, notifications and progress
/// lines. Names and details are of untrusted origin.
struct Telling
{
    WallTime at{};
    policy::Action::Kind kind = policy::Action::Kind::NoEffect;
    Identity session;
    QString user;     ///< Empty: the session is gone, and nobody remembers whose it was.
    QString fullName; ///< Empty: unknown.
    QString rule;     ///< Its id; empty: the owner's own request, or no rule's concern.
    std::optional<WallTime> deadline;
    policy::SignOutMode mode = policy::SignOutMode::Gentle; ///< SignOut only.
    policy::Cause cause = policy::Cause::None;
    std::optional<policy::Withdrawal> withdrawal; ///< Withdraw only.
    bool isDryRun = false;                        ///< Nothing was done.
    QStringList programs;                         ///< AppsRefuse: which ones, where the system says so.
    std::optional<Error> error;                   ///< Failed only.
    std::optional<std::int64_t> freedBytes;       ///< Gone: what the session used last, if known.

    bool operator==(const Telling&) const = default;
};

} // namespace usher
