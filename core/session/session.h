// SPDX-License-Identifier: MIT
#pragma once

#include "session/clock.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <chrono>
#include <cstdint>
#include <optional>

namespace usher {

/// Who a session is. Ids are reused by every system, so nothing acts on an id alone: all parts are compared,
/// and read again right before acting.
struct Identity
{
    QString bootId;                   ///< Empty if the system cannot tell.
    QString id;                       ///< The system's session id: text, also where it looks like a number.
    std::optional<std::uint32_t> uid; ///< Linux.
    QString sid;                      ///< Windows, as S-1-…; empty elsewhere.
    std::optional<WallTime> signedInAt;

    /// False if a part is missing; such a session is shown but never acted on.
    [[nodiscard]] bool isComplete() const
    {
        return !bootId.isEmpty() && !id.isEmpty() && (uid || !sid.isEmpty()) && signedInAt;
    }
    bool operator==(const Identity&) const = default;
};

[[nodiscard]] size_t qHash(const Identity& identity, size_t seed = 0) noexcept;

enum class SessionState
{
    Active,       ///< On a screen (or a terminal) and not locked.
    Locked,       ///< Its screen is locked.
    Disconnected, ///< Signed in, but another session has the screen.
};

/// Where the knowledge about presence comes from; shown to the owner, and `idleSource` in JSON.
enum class AwaySource
{
    Unknown,
    Input,           ///< Keyboard and mouse of that session, as the system or the agent counts them.
    Terminal,        ///< When the session's terminal was last read from.
    Desktop,         ///< What the desktop reported to the session manager.
    DisconnectTime,  ///< The moment the session went off the screen.
    SignIn,          ///< Nothing since the sign-in, where that is certain.
    ConsoleEstimate, ///< What Windows counts for its console: often right, never certain.
};

/// How long somebody has been away. Unknown is a value of its own, never zero.
struct Away
{
    std::optional<std::chrono::seconds> duration;
    AwaySource source = AwaySource::Unknown;

    bool operator==(const Away&) const = default;
};

/// What something costs right now.
struct Usage
{
    std::optional<double> cpuPercent;        ///< Of the whole PC, 0 to 100. Unknown at the first sample.
    std::optional<std::int64_t> memoryBytes; ///< Without counting shared pages twice.

    bool operator==(const Usage&) const = default;
};

/// All processes of one name in one session.
struct Program
{
    QString name; ///< File name, untrusted: may hold anything a file name can.
    Usage usage;
    int processCount = 1;

    bool operator==(const Program&) const = default;
};

/// Why something cannot be done to a session, for the owner to mend.
enum class Obstacle
{
    None,
    NeedsPrivilege,  ///< Another person's session, and the caller is not an administrator.
    SystemCannot,    ///< This system has no such thing.
    SessionCannot,   ///< This kind of session cannot, for example locking a terminal.
    NobodyWouldSee,  ///< A message to a locked or disconnected session.
    NothingToDo,     ///< Already locked, already off the screen, already signing out.
    IdentityUnknown, ///< Part of the identity could not be read.
    NotYetAvailable, ///< Usher does not do that on this system yet.
};

/// What can be done to a session, by this caller. None means it can be tried.
struct Abilities
{
    Obstacle message = Obstacle::SystemCannot;
    Obstacle signOut = Obstacle::SystemCannot;
    Obstacle lock = Obstacle::SystemCannot;
    Obstacle disconnect = Obstacle::SystemCannot;

    bool operator==(const Abilities&) const = default;
};

/// One session as seen at one moment. A value: nothing in it changes by itself.
struct Session
{
    Identity identity;
    QString user;     ///< Login name, untrusted.
    QString fullName; ///< Empty if the system knows none. Untrusted.
    std::optional<bool> isAdministrator;
    std::optional<bool> isChild;
    std::optional<QStringList> groups; ///< Names of the person's groups on this system; none: unknown.

    SessionState state = SessionState::Active;
    bool isClosing = false; ///< Signing out, programs still ending.
    Away away;
    std::optional<WallTime> disconnectedAt; ///< Known only where the system or this process saw it happen.

    QString kind;       ///< "tty", "x11", "wayland", "console", "rdp", …; empty: unknown.
    QString seat;       ///< Linux; empty: none.
    QString tty;        ///< Empty: none.
    QString remoteHost; ///< Empty: local, or unknown.
    bool isRemote = false;
    bool isMine = false; ///< The session this program runs in, or of the same person where that is unclear.

    Usage usage;
    std::optional<int> processCount;
    QList<Program> programs; ///< Most expensive first: memory, then CPU, then name.
    std::optional<bool> keepingAwake;
    QString keepingAwakeBy; ///< Program and its reason, untrusted; empty if not keeping awake or unknown.

    Abilities can;

    bool operator==(const Session&) const = default;
};

/// Everything a backend knows at one moment.
struct Sample
{
    WallTime takenAt{};
    QString backend; ///< "logind", "wts", "simulated".
    int cpuCount = 0;
    std::optional<std::int64_t> memoryBytes;
    std::optional<std::int64_t> memoryAvailableBytes;
    QList<Session> sessions; ///< In order of sign-in; sessions of unknown sign-in time last.

    bool operator==(const Sample&) const = default;
};

} // namespace usher
