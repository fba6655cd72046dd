// SPDX-License-Identifier: MIT
#pragma once

#include "platform/linux/logindbus.h"
#include "platform/linux/logindvalues.h"

#include <QHash>
#include <QSet>

#include <functional>

namespace usher {

/// What logind says at one moment, as far as Usher wants to know it.
struct LogindView
{
    QList<LogindSession> sessions;    ///< People's only.
    QHash<QString, LogindUser> users; ///< By object path.
    QList<Inhibitor> inhibitors;
    QString ownSessionId; ///< The session this program runs in; empty: none, or unknown.
    std::optional<std::chrono::seconds> stopsIdleSessionsAfter;
};

/// Keeps what logind says at hand: asks for what changed, asks for everything every 30 s because hints get
/// lost and idle terminals give none, and asks one small question each time so that a logind that hangs is
/// noticed.
class LogindDirectory : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::seconds kFullPoll{30};
    using Done = std::function<void(Result<void>)>;

    explicit LogindDirectory(LogindBus& bus, QObject* parent = nullptr);

    /// One at a time. `done` comes exactly once, unless this object is destroyed before.
    void refresh(AwakeTime now, QDeadlineTimer deadline, Done done);
    [[nodiscard]] const LogindView& view() const { return m_view; }
    /// Forgets everything: the next refresh asks anew.
    void invalidate();

Q_SIGNALS:
    /// A refresh now would find something new.
    void changed();

private:
    void askForList();
    void askForManager();
    void askForSessions();
    void askForUsers();
    void askForInhibitors();
    void onListed(const QDBusMessage& reply);
    void onSession(const QString& path, const QDBusMessage& reply);

    /// Whether the refresh can do without an answer that is an error.
    enum class OnError
    {
        Fail,
        Ignore,
        IgnoreIfGone, ///< The object ended while it was asked about.
    };
    /// Counts a question. What is returned counts its answer and hands good ones on.
    [[nodiscard]] LogindBus::Answered expect(OnError onError, std::function<void(const QDBusMessage&)> read);
    [[nodiscard]] bool isTolerable(OnError onError, ErrorCode code) const;
    void finish(const Result<void>& outcome);
    void publish();

    LogindBus& m_bus;
    LogindView m_view;
    QList<ListedSession> m_listed;
    QHash<QString, LogindSession> m_sessions; ///< By object path.
    QHash<QString, LogindUser> m_users;       ///< By object path.
    QSet<QString> m_changedPaths;
    bool m_isListStale = true;
    std::optional<AwakeTime> m_polledAt;

    Done m_done;
    QDeadlineTimer m_deadline;
    int m_pending = 0;
    std::uint64_t m_refresh = 0;
};

} // namespace usher
