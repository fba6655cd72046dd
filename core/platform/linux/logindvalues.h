// SPDX-License-Identifier: MIT
#pragma once

#include "session/clock.h"
#include "session/result.h"

#include <QDBusMessage>
#include <QList>
#include <QString>

#include <cstdint>
#include <optional>

namespace usher {

/// The one object that knows all sessions, and its interface, after the service's own name.
inline constexpr QLatin1StringView kLogindManagerPath{"/org/freedesktop/login1"};
inline constexpr QLatin1StringView kLogindManager{".Manager"};

/// One line of the session manager's list of sessions. Paths are escaped ids: never build one.
struct ListedSession
{
    QString id;
    QString path;
};

/// What org.freedesktop.login1.Session says. Texts are untrusted and at most 256 characters long.
struct LogindSession
{
    QString id;
    std::optional<std::uint32_t> uid;
    QString userPath;
    QString userName;
    std::optional<WallTime> signedInAt;
    QString type;         ///< "tty", "x11", "wayland", "mir", "web", "unspecified"
    QString sessionClass; ///< "user", "greeter", "manager", …
    QString state;        ///< "opening", "online", "active", "closing"
    QString seat;
    QString tty;
    QString display; ///< The X display, ":0"; empty where logind was not told.
    QString remoteHost;
    QString scope;
    bool isRemote = false;
    bool isActive = false; ///< Has the seat; a session without a seat always is.
    bool isLocked = false;
    bool isIdle = false;
    std::optional<WallTime> idleSince;
    std::optional<AwakeTime> idleSinceAwake;

    /// People's sessions; the others belong to greeters, services and managers.
    [[nodiscard]] bool isOfAPerson() const;
    [[nodiscard]] bool isGraphical() const;
};

/// What org.freedesktop.login1.User says.
struct LogindUser
{
    QString slice;
    QString service;
    QString displayId; ///< The person's main session; empty if none.
};

/// A program that asked the session manager to wait with something.
struct Inhibitor
{
    QString what;
    QString who;
    QString why;
    QString mode;
    std::uint32_t uid = 0;
    std::uint32_t pid = 0;

    /// True for those that stop the PC from going idle, as films and presentations do.
    [[nodiscard]] bool keepsAwake() const;
};

/// Replies as values. A reply of another shape is Failed: nobody but a broken session manager sends one.
[[nodiscard]] Result<QList<ListedSession>> readSessionList(const QDBusMessage& reply);
[[nodiscard]] Result<LogindSession> readSession(const QDBusMessage& reply);
[[nodiscard]] Result<LogindUser> readUser(const QDBusMessage& reply);
[[nodiscard]] Result<QList<Inhibitor>> readInhibitors(const QDBusMessage& reply);
/// After how long the session manager itself ends idle sessions; nothing if it does not.
[[nodiscard]] std::optional<std::chrono::seconds> readStopIdleSession(const QDBusMessage& reply);

} // namespace usher
