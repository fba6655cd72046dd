// SPDX-License-Identifier: MIT
#include "platform/linux/linuxclock.h"
#include "platform/linux/logindbackend.h"
#include "support/strictlog.h"
#include "system/household.h"

#include <QCoreApplication>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <functional>

using namespace std::chrono_literals;

namespace usher {

/// People at a real PC, as LogindBackend sees them.
class LogindStories : public QObject
{
    Q_OBJECT

    LinuxClock m_clock;
    LogindBackend m_backend{LogindPlaces{}, m_clock};
    RealHousehold m_household{m_backend};

private Q_SLOTS:
    void init() { failOnUnexpectedLog(); }
    void everybodyIsSeenAsTheyAre_data();
    void everybodyIsSeenAsTheyAre();
    void onlyPeopleAreListed();
    void stubbornSessionIsForcedOut();
    void somebodySignsInTypesAndLeaves();
    void somebodyLocksAndComesBack();
    void awayFromTheScreenIsCountedFromTheMomentItWasSeen();
    void terminalUnknownToLogindIsFoundAmongTheProcesses();
    void filmKeepsThePcAwake();
    void busyProgramCostsProcessorTime();
    void strangerMayLookButNotAct();
};

namespace {

using Check = bool (*)(const Session&);

} // namespace

void LogindStories::everybodyIsSeenAsTheyAre_data()
{
    QTest::addColumn<QString>("person");
    QTest::addColumn<Check>("isSo");
    QTest::newRow("alice typed last 2 h ago") << u"alice"_qs << Check{[](const Session& one) {
        return one.state == SessionState::Active && one.away.source == AwaySource::Terminal &&
               one.away.duration >= 2h && one.away.duration < 2h + 2min && one.kind == u"tty" &&
               one.tty.startsWith(u"pts/") && !one.isRemote && one.can.lock == Obstacle::SessionCannot;
    }};
    QTest::newRow("ben types, from afar") << u"ben"_qs << Check{[](const Session& one) {
        return one.isRemote && one.remoteHost == u"192.0.2.10" && one.away.duration < 2min;
    }};
    QTest::newRow("carol locked her desktop") << u"carol"_qs << Check{[](const Session& one) {
        return one.state == SessionState::Locked && one.away.source == AwaySource::Desktop &&
               one.kind == u"x11" && one.can.lock == Obstacle::NothingToDo && one.seat.isEmpty();
    }};
    QTest::newRow("dave was switched away before anybody looked")
        << u"dave"_qs << Check{[](const Session& one) {
               return one.state == SessionState::Disconnected && one.away == Away{} && !one.disconnectedAt &&
                      one.seat == u"seat0";
           }};
    QTest::newRow("erin has the screen and is an administrator")
        << u"erin"_qs << Check{[](const Session& one) {
               return one.state == SessionState::Active && one.isAdministrator == true &&
                      one.can.lock == Obstacle::None && one.fullName == u"Erin of the household" &&
                      one.away == Away{};
           }};
    QTest::newRow("frank is signing out") << u"frank"_qs << Check{[](const Session& one) {
        return one.isClosing && one.can.signOut == Obstacle::NothingToDo && one.isAdministrator == false;
    }};
}

void LogindStories::everybodyIsSeenAsTheyAre()
{
    QFETCH(QString, person);
    QFETCH(Check, isSo);
    const auto session = m_household.see(person);
    QVERIFY(session);
    QVERIFY(isSo(session.value()));
    QVERIFY(session.value().identity.isComplete());
    QVERIFY(!session.value().isMine);
    QVERIFY(session.value().processCount > 0 && session.value().usage.memoryBytes > 0);
}

void LogindStories::onlyPeopleAreListed()
{
    const auto seen = m_household.sample();
    QVERIFY(seen);
    QStringList people;
    for (const auto& session : seen.value().sessions) {
        people.append(session.user);
    }
    QCOMPARE(people, (QStringList{u"alice"_qs, u"ben"_qs, u"carol"_qs, u"dave"_qs, u"erin"_qs, u"frank"_qs}));
    QVERIFY(seen.value().memoryBytes > 0 && seen.value().memoryAvailableBytes > 0);
}

void LogindStories::stubbornSessionIsForcedOut()
{
    const auto frank = m_household.see(u"frank"_qs);
    QVERIFY(frank && frank->isClosing);
    const auto forced = m_backend.signOut(frank.value().identity, SignOutMode::Forced);
    QVERIFY(ends(forced) && forced.result());
    QVERIFY(m_household.isGone(frank.value().identity));
}

void LogindStories::somebodySignsInTypesAndLeaves()
{
    const auto person = u"frank"_qs;
    QSignalSpy changed(&m_backend, &SessionBackend::sessionsChanged);
    QVERIFY(now(u"tty frank"_qs));
    QVERIFY(QTest::qWaitFor([&] { return !changed.isEmpty(); }));
    const auto session = m_household.see(person);
    QVERIFY(session && session->away.duration < 2min);
    QVERIFY(happens({u"idle"_qs, u"frank"_qs, u"43 minutes"_qs}));
    QVERIFY(m_household.see(person, [](const Session& one) { return one.away.duration >= 43min; }));
    QVERIFY(now(u"type frank true"_qs));
    QVERIFY(m_household.see(person, [](const Session& one) { return one.away.duration < 2min; }));
    changed.clear();
    QVERIFY(now(u"type frank exit"_qs));
    QVERIFY(QTest::qWaitFor([&] { return !changed.isEmpty(); }));
    QVERIFY(m_household.isGone(session.value().identity));
    const auto late = m_backend.signOut(session.value().identity, SignOutMode::Gentle);
    QVERIFY(ends(late) && !late.result());
    QCOMPARE(late.result().error().code, ErrorCode::NoSuchSession);
}

void LogindStories::somebodyLocksAndComesBack()
{
    const auto person = u"carol"_qs;
    QVERIFY(now(u"unlock carol"_qs));
    QVERIFY(m_household.see(person, [](const Session& one) { return one.state == SessionState::Active; }));
    QVERIFY(now(u"report-here carol"_qs));
    QVERIFY(m_household.see(person, [](const Session& one) {
        return one.away == Away{0s, AwaySource::Desktop};
    }));
    QVERIFY(now(u"lock carol"_qs));
    QVERIFY(m_household.see(person, [](const Session& one) { return one.state == SessionState::Locked; }));
}

void LogindStories::awayFromTheScreenIsCountedFromTheMomentItWasSeen()
{
    QVERIFY(
        m_household.see(u"erin"_qs, [](const Session& one) { return one.state == SessionState::Active; }));
    const auto before = m_clock.wallNow();
    QVERIFY(now(u"come-back dave"_qs));
    const auto away = m_household.see(
        u"erin"_qs, [](const Session& one) { return one.state == SessionState::Disconnected; });
    QVERIFY(away);
    QVERIFY(
        m_household.see(u"dave"_qs, [](const Session& one) { return one.state == SessionState::Active; }));
    QCOMPARE(away.value().away.source, AwaySource::DisconnectTime);
    QVERIFY(away.value().disconnectedAt >= before && away.value().disconnectedAt <= m_clock.wallNow());
    QVERIFY(now(u"come-back erin"_qs));
    const auto back =
        m_household.see(u"erin"_qs, [](const Session& one) { return one.state == SessionState::Active; });
    QVERIFY(back && !back->disconnectedAt);
    const auto dave = m_household.see(
        u"dave"_qs, [](const Session& one) { return one.state == SessionState::Disconnected; });
    QVERIFY(dave && dave->disconnectedAt);
}

void LogindStories::terminalUnknownToLogindIsFoundAmongTheProcesses()
{
    QVERIFY(now(u"remote-shell frank"_qs));
    const auto session = m_household.see(u"frank"_qs);
    QVERIFY(session);
    QVERIFY(session.value().tty.isEmpty());
    QCOMPARE(session.value().away.source, AwaySource::Terminal);
    QVERIFY(session.value().away.duration < 2min);
    QVERIFY(now(u"leave frank"_qs));
}

void LogindStories::filmKeepsThePcAwake()
{
    const auto carol = m_household.see(u"carol"_qs);
    QVERIFY(carol && carol->keepingAwake == false);
    QVERIFY(happens({u"inhibit"_qs, u"carol"_qs, u"Player"_qs, u"A film"_qs}));
    const auto watching =
        m_household.see(u"carol"_qs, [](const Session& one) { return one.keepingAwake == true; });
    QVERIFY(watching);
    QCOMPARE(watching.value().keepingAwakeBy, u"Player: A film"_qs);
    const auto erin = m_household.see(u"erin"_qs);
    QVERIFY(erin && erin->keepingAwake == false);
}

void LogindStories::busyProgramCostsProcessorTime()
{
    QVERIFY(now(u"busy carol"_qs));
    const auto isBusy = [](const Program& program) {
        return program.name == u"a-busy-program-with-a-long-name" && program.usage.cpuPercent > 1.0;
    };
    const auto carol = m_household.see(
        u"carol"_qs, [&](const Session& one) { return std::ranges::any_of(one.programs, isBusy); });
    QVERIFY(carol);
    QVERIFY(carol.value().usage.cpuPercent > 1.0 && carol.value().usage.cpuPercent <= 100.0);
    const auto alice = m_household.see(u"alice"_qs);
    QVERIFY(alice && alice->usage.cpuPercent < carol.value().usage.cpuPercent);
}

void LogindStories::strangerMayLookButNotAct()
{
    QProcess stranger;
    stranger.setProcessChannelMode(QProcess::ForwardedChannels);
    stranger.start(u"setpriv"_qs, {u"--reuid=ben"_qs, u"--regid=ben"_qs, u"--init-groups"_qs, u"--"_qs,
                                   QCoreApplication::applicationFilePath(), u"--as-ben"_qs});
    QVERIFY(stranger.waitForFinished());
    QCOMPARE(stranger.exitCode(), 0);
}

/// The same PC, as somebody without any right sees it.
class StrangerStories : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUnexpectedLog(); }
    void strangerMayLookButNotAct()
    {
        const LinuxClock clock;
        LogindBackend backend(LogindPlaces{}, clock);
        const auto future = backend.takeSample();
        QVERIFY(ends(future) && future.result());
        const auto sample = *future.result();
        QVERIFY(sample.sessions.size() > 3);
        for (const auto& session : sample.sessions) {
            const bool isBen = session.user == u"ben";
            QCOMPARE(session.isMine, isBen);
            QCOMPARE(session.can.signOut, isBen ? Obstacle::None : Obstacle::NeedsPrivilege);
            QVERIFY(session.processCount > 0 && session.usage.memoryBytes > 0);
            if (isBen) {
                continue;
            }
            const auto refused = backend.signOut(session.identity, SignOutMode::Gentle);
            QVERIFY(ends(refused) && !refused.result());
            QCOMPARE(refused.result().error().code, ErrorCode::NotPermitted);
            QVERIFY(refused.result().error().detail.contains(u"org.freedesktop.login1.manage"));
        }
    }
};

} // namespace usher

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    if (QCoreApplication::arguments().contains(u"--as-ben"_qs)) {
        usher::StrangerStories stories;
        return QTest::qExec(&stories, QStringList{});
    }
    if (!usher::happens({u"household"_qs})) {
        return 1;
    }
    usher::LogindStories stories;
    return QTest::qExec(&stories, argc, argv);
}

#include "tst_logindstories.moc"
