// SPDX-License-Identifier: MIT
#include "platform/linux/logindacts.h"

#include <QDBusObjectPath>

#include <csignal>

namespace usher {

namespace {

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
            error.detail = LogindActs::tr("polkit action %1: %2").arg(right, error.detail);
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

void LogindActs::find(const Identity& target, QDeadlineTimer deadline, const Found& found)
{
    if (auto connected = m_bus.ensureConnected(deadline); !connected) {
        found(tl::unexpected(connected.error()));
        return;
    }
    const auto onSession = [this, target, deadline, found](const Result<QDBusMessage>& reply) {
        const auto session = reply.and_then(readSession);
        if (!session) {
            found(tl::unexpected(session.error()));
        } else if (!target.isComplete() || m_sampler.identityOf(*session) != target ||
                   !session->isOfAPerson()) {
            found(failure(ErrorCode::IdentityChanged, target.id));
        } else if (deadline.hasExpired()) {
            found(failure(ErrorCode::Unreachable,
                          LogindActs::tr("logind answered too late; nothing was done")));
        } else {
            found(*session);
        }
    };
    m_bus.call(kLogindManagerPath, kLogindManager, QLatin1StringView{"GetSession"}, {target.id}, deadline,
               [this, deadline, found, onSession](const Result<QDBusMessage>& reply) {
                   if (!reply) {
                       found(tl::unexpected(reply.error()));
                       return;
                   }
                   const auto path = reply->arguments().value(0).value<QDBusObjectPath>().path();
                   m_bus.getAll(path, QLatin1StringView{".Session"}, deadline, onSession);
               });
}

void LogindActs::perform(Act act, const Identity& target, QDeadlineTimer deadline, Done done)
{
    find(target, deadline,
         [this, act, deadline, done = std::move(done)](const Result<LogindSession>& session) {
             if (session) {
                 performOn(*session, act, deadline, done);
             } else {
                 done(tl::unexpected(session.error()));
             }
         });
}

void LogindActs::performOn(const LogindSession& session, Act act, QDeadlineTimer deadline, Done done)
{
    const auto call = [&](QLatin1StringView method, const QVariantList& arguments, QLatin1StringView right) {
        m_bus.call(kLogindManagerPath, kLogindManager, method, arguments, deadline, outcome(done, right));
    };
    switch (act) {
    case Act::Disconnect:
        done(notSupported(LogindActs::tr("logind cannot take a session off the screen")));
        return;
    case Act::Lock:
        if (!session.isGraphical()) {
            done(notSupported(LogindActs::tr("a terminal cannot be locked")));
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
            // logind says nothing when a session begins to close.
            const auto terminated = [this, done](const Result<void>& accepted) {
                m_sampler.lookAnew();
                done(accepted);
            };
            m_bus.call(kLogindManagerPath, kLogindManager, QLatin1StringView{"TerminateSession"},
                       {session.id}, deadline, outcome(terminated, kManage));
        }
        return;
    case Act::ForcedSignOut:
        call(QLatin1StringView{"KillSession"}, {session.id, QStringLiteral("all"), SIGKILL}, kManage);
        return;
    }
}

} // namespace usher
