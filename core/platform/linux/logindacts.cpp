// SPDX-License-Identifier: MIT
#include "platform/linux/logindacts.h"

#include <QDBusObjectPath>

#include <csignal>

namespace usher {

namespace {

const QString kManagerPath = QStringLiteral("/org/freedesktop/login1");
constexpr QLatin1StringView kManager{".Manager"};
constexpr QLatin1StringView kManage{"org.freedesktop.login1.manage"};
constexpr QLatin1StringView kLockSessions{"org.freedesktop.login1.lock-sessions"};

Result<void> notSupported(const QString& why)
{
    return failure(ErrorCode::NotSupported, why);
}

// The answer of logind to an act, a refusal with the right that is missing.
LogindBus::Answered outcome(LogindActs::Done done, QLatin1StringView right)
{
    return [done = std::move(done), right](const Result<QDBusMessage>& reply) {
        if (reply) {
            done({});
            return;
        }
        auto error = reply.error();
        if (error.code == ErrorCode::NotPermitted) {
            error.detail = QStringLiteral("polkit action %1: %2").arg(right, error.detail);
        }
        done(tl::unexpected(std::move(error)));
    };
}

} // namespace

LogindActs::LogindActs(LogindBus& bus, LogindSampler& sampler)
    : m_bus(bus)
    , m_sampler(sampler)
{
}

void LogindActs::perform(Act act, const Identity& target, QDeadlineTimer deadline, Done done)
{
    if (auto connected = m_bus.ensureConnected(deadline); !connected) {
        done(connected);
        return;
    }
    const auto onSession = [this, act, target, deadline, done](const Result<QDBusMessage>& reply) {
        const auto session = reply.and_then(readSession);
        if (!session) {
            done(tl::unexpected(session.error()));
        } else if (!target.isComplete() || m_sampler.identityOf(*session) != target ||
                   !session->isOfAPerson()) {
            done(failure(ErrorCode::IdentityChanged, target.id));
        } else if (deadline.hasExpired()) {
            done(failure(ErrorCode::Unreachable,
                         QStringLiteral("logind answered too late; nothing was done")));
        } else {
            performOn(*session, act, deadline, done);
        }
    };
    m_bus.call(kManagerPath, kManager, QLatin1StringView{"GetSession"}, {target.id}, deadline,
               [this, deadline, done, onSession](const Result<QDBusMessage>& reply) {
                   if (!reply) {
                       done(tl::unexpected(reply.error()));
                       return;
                   }
                   const auto path = reply->arguments().value(0).value<QDBusObjectPath>().path();
                   m_bus.getAll(path, QLatin1StringView{".Session"}, deadline, onSession);
               });
}

void LogindActs::performOn(const LogindSession& session, Act act, QDeadlineTimer deadline, Done done)
{
    const auto call = [&](QLatin1StringView method, const QVariantList& arguments, QLatin1StringView right) {
        m_bus.call(kManagerPath, kManager, method, arguments, deadline, outcome(done, right));
    };
    switch (act) {
    case Act::Message:
        done(notSupported(QStringLiteral("Usher does not show messages on Linux yet")));
        return;
    case Act::Disconnect:
        done(notSupported(QStringLiteral("logind cannot take a session off the screen")));
        return;
    case Act::Lock:
        if (!session.isGraphical()) {
            done(notSupported(QStringLiteral("a terminal cannot be locked")));
        } else if (session.isLocked || session.state == u"closing") {
            done({});
        } else {
            call(QLatin1StringView{"LockSession"}, {session.id}, kLockSessions);
        }
        return;
    case Act::SignOut:
        if (session.state == u"closing") {
            done({});
        } else {
            call(QLatin1StringView{"TerminateSession"}, {session.id}, kManage);
        }
        return;
    case Act::ForcedSignOut:
        call(QLatin1StringView{"KillSession"}, {session.id, QStringLiteral("all"), int{SIGKILL}}, kManage);
        return;
    }
}

} // namespace usher
