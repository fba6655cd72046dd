// SPDX-License-Identifier: MIT
#include "platform/linux/loginddirectory.h"

#include <QDBusObjectPath>

#include <utility>

namespace usher {

namespace {

constexpr QLatin1StringView kSession{".Session"};
constexpr QLatin1StringView kUser{".User"};

} // namespace

LogindDirectory::LogindDirectory(LogindBus& bus, QObject* parent)
    : QObject(parent)
    , m_bus(bus)
{
    connect(&bus, &LogindBus::sessionListChanged, this, [this](const QString& path) {
        m_isListStale = true;
        m_changedPaths.insert(path);
        Q_EMIT changed();
    });
    connect(&bus, &LogindBus::objectChanged, this, [this](const QString& path) {
        m_changedPaths.insert(path);
        Q_EMIT changed();
    });
    connect(&bus, &LogindBus::lost, this, [this] {
        invalidate();
        Q_EMIT changed();
    });
}

void LogindDirectory::invalidate()
{
    m_polledAt.reset();
}

void LogindDirectory::refresh(AwakeTime now, QDeadlineTimer deadline, Done done)
{
    m_done = std::move(done);
    m_deadline = deadline;
    ++m_refresh;
    m_pending = 0;
    // Changes of things that are not known (yet) are of no use, and anybody may cause them.
    for (const auto& path : std::exchange(m_changedPaths, {})) {
        m_sessions.remove(path);
        m_users.remove(path);
    }
    const bool isPoll = !m_polledAt || now - *m_polledAt >= kFullPoll;
    if (isPoll) {
        m_sessions.clear();
        m_users.clear();
        m_polledAt = now;
        askForManager();
    }
    askForInhibitors();
    if (isPoll || m_isListStale) {
        askForList();
    } else {
        askForSessions();
    }
}

void LogindDirectory::askForList()
{
    m_isListStale = false;
    m_bus.call(kLogindManagerPath, kLogindManager, QLatin1StringView{"ListSessions"}, {}, m_deadline,
               expect(OnError::Fail, [this](const QDBusMessage& reply) { onListed(reply); }));
}

void LogindDirectory::onListed(const QDBusMessage& reply)
{
    auto listed = readSessionList(reply);
    if (!listed) {
        finish(tl::unexpected(listed.error()));
        return;
    }
    m_listed = std::move(*listed);
    QHash<QString, LogindSession> stillThere;
    for (const auto& [id, path] : std::as_const(m_listed)) {
        const auto known = m_sessions.constFind(path);
        if (known != m_sessions.constEnd() && known->id == id) {
            stillThere.insert(path, *known);
        }
    }
    m_sessions = std::move(stillThere);
    askForSessions();
}

void LogindDirectory::askForManager()
{
    m_view.stopsIdleSessionsAfter.reset();
    m_bus.getAll(kLogindManagerPath, kLogindManager, m_deadline,
                 expect(OnError::Fail, [this](const QDBusMessage& reply) {
                     m_view.stopsIdleSessionsAfter = readStopIdleSession(reply);
                 }));
    m_view.ownSessionId.clear();
    // PID 0 is whoever asks: right also where the session manager sees other process ids than we do.
    m_bus.call(kLogindManagerPath, kLogindManager, QLatin1StringView{"GetSessionByPID"}, {0U}, m_deadline,
               expect(OnError::Ignore, [this](const QDBusMessage& reply) {
                   const auto path = reply.arguments().value(0).value<QDBusObjectPath>().path();
                   if (path.isEmpty()) {
                       return;
                   }
                   m_bus.getAll(path, kSession, m_deadline,
                                expect(OnError::Ignore, [this](const QDBusMessage& about) {
                                    if (const auto session = readSession(about)) {
                                        m_view.ownSessionId = session->id;
                                    }
                                }));
               }));
}

void LogindDirectory::askForSessions()
{
    for (const auto& listed : std::as_const(m_listed)) {
        if (!m_sessions.contains(listed.path)) {
            m_bus.getAll(listed.path, kSession, m_deadline,
                         expect(OnError::IgnoreIfGone, [this, path = listed.path](const QDBusMessage& reply) {
                             onSession(path, reply);
                         }));
        }
    }
    askForUsers();
}

void LogindDirectory::onSession(const QString& path, const QDBusMessage& reply)
{
    const auto session = readSession(reply);
    if (!session) {
        finish(tl::unexpected(session.error()));
        return;
    }
    m_sessions.insert(path, *session);
    askForUsers();
}

void LogindDirectory::askForUsers()
{
    for (const auto& session : std::as_const(m_sessions)) {
        const auto path = session.userPath;
        if (!session.isOfAPerson() || path.isEmpty() || m_users.contains(path)) {
            continue;
        }
        m_users.insert(path, {});
        m_bus.getAll(path, kUser, m_deadline,
                     expect(OnError::IgnoreIfGone, [this, path](const QDBusMessage& reply) {
                         if (const auto user = readUser(reply)) {
                             m_users.insert(path, *user);
                         }
                     }));
    }
}

void LogindDirectory::askForInhibitors()
{
    m_bus.call(kLogindManagerPath, kLogindManager, QLatin1StringView{"ListInhibitors"}, {}, m_deadline,
               expect(OnError::Fail, [this](const QDBusMessage& reply) {
                   auto inhibitors = readInhibitors(reply);
                   if (!inhibitors) {
                       finish(tl::unexpected(inhibitors.error()));
                       return;
                   }
                   m_view.inhibitors = std::move(*inhibitors);
               }));
}

LogindBus::Answered LogindDirectory::expect(OnError onError, std::function<void(const QDBusMessage&)> read)
{
    ++m_pending;
    return [this, refresh = m_refresh, onError, read = std::move(read)](const Result<QDBusMessage>& reply) {
        if (refresh != m_refresh) {
            return; // that refresh has ended
        }
        if (reply) {
            read(*reply);
        } else if (!isTolerable(onError, reply.error().code)) {
            finish(tl::unexpected(reply.error()));
        }
        if (refresh == m_refresh && --m_pending == 0) {
            publish();
            finish({});
        }
    };
}

bool LogindDirectory::isTolerable(OnError onError, ErrorCode code) const
{
    switch (onError) {
    case OnError::Fail:
        return false;
    case OnError::Ignore:
        return code != ErrorCode::Unreachable;
    case OnError::IgnoreIfGone:
        return code == ErrorCode::NoSuchSession;
    }
    return false;
}

void LogindDirectory::finish(const Result<void>& outcome)
{
    if (!m_done) {
        return;
    }
    ++m_refresh;
    if (!outcome) {
        invalidate();
    }
    std::exchange(m_done, {})(outcome);
}

void LogindDirectory::publish()
{
    m_view.sessions.clear();
    for (const auto& listed : std::as_const(m_listed)) {
        const auto known = m_sessions.constFind(listed.path);
        if (known == m_sessions.constEnd()) {
            m_isListStale = true; // it ended while it was asked about
        } else if (known->isOfAPerson()) {
            m_view.sessions.push_back(*known);
        }
    }
    m_view.users = m_users;
}

} // namespace usher
