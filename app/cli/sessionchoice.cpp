// SPDX-License-Identifier: MIT
#include "cli/sessionchoice.h"

#include <algorithm>
#include <iterator>

namespace usher {

namespace {

QString nameAndId(const Session& session)
{
    return session.user + u'#' + session.identity.id;
}

bool isCalled(const Session& session, const QString& who)
{
    return session.identity.id == who || session.user == who || nameAndId(session) == who;
}

} // namespace

QString callName(const Session& session, const QList<Session>& all)
{
    const bool isOneOfOne = !session.user.isEmpty() && sessionsCalled(session.user, all).size() == 1;
    if (isOneOfOne) {
        return session.user;
    }
    return session.user.isEmpty() ? session.identity.id : nameAndId(session);
}

QList<Session> sessionsCalled(const QString& who, const QList<Session>& all)
{
    QList<Session> found;
    if (!who.isEmpty()) {
        std::ranges::copy_if(all, std::back_inserter(found),
                             [&](const Session& session) { return isCalled(session, who); });
    }
    return found;
}

} // namespace usher
