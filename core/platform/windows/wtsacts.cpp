// SPDX-License-Identifier: MIT
#include "platform/windows/wtsacts.h"

#include "platform/windows/sidtext.h"
#include "platform/windows/wtserrors.h"

#include <QCoreApplication>

namespace usher {

namespace {

Result<void> replyOf(QLatin1StringView call, std::uint32_t error)
{
    return error == winerror::kNone ? Result<void>{} : tl::unexpected(errorOfCall(call, error));
}

} // namespace

WtsActs::WtsActs(const SystemCalls& calls, const WtsDirectory& directory, Departures& departures)
    : m_calls(calls)
    , m_directory(directory)
    , m_departures(departures)
{
}

Result<void> WtsActs::perform(Act act, const Identity& target, AwakeTime deadline)
{
    const auto session = m_directory.find(target);
    if (!session) {
        return tl::unexpected(session.error());
    }
    if (m_calls.awakeNow() >= deadline) {
        return failure(ErrorCode::Unreachable,
                       QCoreApplication::translate("WtsActs", "Windows answered too late; nothing was done"));
    }
    const bool isClosing = m_departures.isUnderWay(target, m_calls.awakeNow());
    const auto can = abilitiesOf(*session, target, isClosing, caller());
    const auto obstacle = act == Act::Lock ? can.lock : act == Act::Disconnect ? can.disconnect : can.signOut;
    if (obstacle == Obstacle::NothingToDo && act != Act::ForcedSignOut) {
        return {};
    }
    if (!caller().mayActOn(session->id)) {
        return tl::unexpected(needsElevation());
    }
    if (act == Act::Lock) {
        return lock(*session);
    }
    if (act == Act::Disconnect) {
        return disconnect(*session);
    }
    const auto reply = signOut(*session, target.sid, act == Act::ForcedSignOut);
    if (reply) {
        m_departures.begin(target, m_calls.awakeNow());
    }
    return reply;
}

Result<void> WtsActs::lock(const WtsSession& session)
{
    if (m_calls.ownSession() == session.id) {
        return replyOf(QLatin1StringView{"LockWorkStation"}, m_calls.lockWorkStation());
    }
    // Nobody can lock another session from outside; off the screen, it takes the password to come back.
    return disconnect(session);
}

Result<void> WtsActs::disconnect(const WtsSession& session)
{
    return replyOf(QLatin1StringView{"WTSDisconnectSession"}, m_calls.disconnectSession(session.id));
}

bool WtsActs::isInside(const WtsSession& session, const QString& sid) const
{
    // Elevated with an administrator's password, this program is the administrator's, in a session that is
    // not.
    return m_calls.ownSession() == session.id && sidText(m_calls.ownSid()) == sid;
}

Result<void> WtsActs::signOut(const WtsSession& session, const QString& sid, bool isForced)
{
    // From inside, programs may ask to save; from outside, Windows knows one way only.
    if (!isForced && isInside(session, sid)) {
        return replyOf(QLatin1StringView{"ExitWindowsEx"}, m_calls.exitOwnSession());
    }
    return replyOf(QLatin1StringView{"WTSLogoffSession"}, m_calls.logoffSession(session.id));
}

} // namespace usher
