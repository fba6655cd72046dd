// SPDX-License-Identifier: MIT
#include "system/household.h"

#include <QCoreApplication>
#include <QProcess>

#include <algorithm>
#include <utility>

namespace usher {

namespace {

constexpr int kPatienceMs = 20'000;

} // namespace

bool happens(const QStringList& verb)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedChannels);
    process.start(QStringLiteral("/usr/local/lib/usher-test/verbs"), verb);
    return process.waitForFinished() && process.exitStatus() == QProcess::NormalExit &&
           process.exitCode() == 0;
}

bool now(const QString& words)
{
    return happens(words.split(u' '));
}

LogindPlaces placesInContainer()
{
    LogindPlaces places;
    places.courierPath = QCoreApplication::applicationDirPath() + QStringLiteral("/usher-courier");
    places.agentPath = QCoreApplication::applicationDirPath() + QStringLiteral("/usher-agent");
    return places;
}

std::optional<Sample> RealHousehold::sample() const
{
    const auto future = m_backend.takeSample();
    return ends(future) && future.result() ? std::optional(*future.result()) : std::nullopt;
}

std::optional<Session> RealHousehold::see(const QString& person, const IsSo& isSo) const
{
    std::optional<Session> found;
    const auto isSeen = [&] {
        const auto seen = sample();
        for (const auto& session : seen ? seen->sessions : QList<Session>{}) {
            if (session.user == person && isSo(session)) {
                found = session;
                return true;
            }
        }
        return false;
    };
    return QTest::qWaitFor(isSeen, kPatienceMs) ? found : std::nullopt;
}

bool RealHousehold::isGone(const Identity& identity) const
{
    const auto isSeenNoMore = [&] {
        const auto seen = sample();
        return seen && std::ranges::none_of(seen->sessions,
                                            [&](const Session& one) { return one.identity == identity; });
    };
    return QTest::qWaitFor(isSeenNoMore, kPatienceMs);
}

std::optional<Session> RealHousehold::comes(const QString& verb)
{
    const auto person = verb.section(u' ', 1, 1);
    expect(person);
    return now(verb) ? see(person, [](const Session& session) { return !session.isClosing; }) : std::nullopt;
}

void RealHousehold::everybodyLeaves()
{
    for (const auto& person : std::exchange(m_here, {})) {
        static_cast<void>(now(u"unpretend "_qs + person));
        if (now(u"is-here "_qs + person)) {
            static_cast<void>(now(u"leave "_qs + person));
        }
    }
}

Result<void> RealHousehold::signOut(const Identity& who, SignOutMode mode) const
{
    const auto future = m_backend.signOut(who, mode);
    return ends(future) ? future.result() : failure(ErrorCode::Failed, u"never ended"_qs);
}

} // namespace usher
