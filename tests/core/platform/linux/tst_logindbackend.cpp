// SPDX-License-Identifier: MIT
#include "core/platform/linux/logindbench.h"
#include "support/strictlog.h"

#include <QDBusObjectPath>
#include <QSignalSpy>

using namespace std::chrono_literals;

namespace usher {

class LogindBackendTest : public QObject
{
    Q_OBJECT

    [[nodiscard]] QStringList callsOfOneSample()
    {
        static_cast<void>(m_bench->logind().takeCalls());
        static_cast<void>(m_bench->sample());
        auto calls = m_bench->logind().takeCalls();
        calls.sort();
        return calls;
    }

    std::unique_ptr<LogindBench> m_bench;

private Q_SLOTS:
    void init();
    void cleanup() { m_bench.reset(); }
    void sessionIsWhatLogindSays();
    void onlyPeoplesClassesAreShown_data();
    void onlyPeoplesClassesAreShown();
    void nothingIsAskedTwiceWithoutNeed();
    void changedSessionIsAskedAnew();
    void everythingIsAskedAnewAfterHalfAMinute();
    void burstOfChangesIsAnnouncedOnce();
    void signalsOfStrangersAreNotBelieved();
    void leavingTheScreenIsTimed();
    void mineIsTheSessionOrElseThePerson();
    void inhibitors_data();
    void inhibitors();
    void sessionsAreInOrderOfSignIn();
    void nextSessionOfTheSameIdIsAnotherOne();
    void whatLogindItselfEndsIsSaid();
    void acts_data();
    void acts();
    void identityIsReadAgainBeforeActing_data();
    void identityIsReadAgainBeforeActing();
    void refusalNamesTheRight_data();
    void refusalNamesTheRight();
    void actThatIsAnsweredTooLateIsNotDone();
};

namespace {

constexpr QLatin1StringView kSessionOne{"GetAll org.freedesktop.login1.Session"};
constexpr QLatin1StringView kInhibitors{"ListInhibitors "};

} // namespace

void LogindBackendTest::init()
{
    failOnUnexpectedLog();
    m_bench = std::make_unique<LogindBench>();
    QVERIFY(m_bench->start());
}

void LogindBackendTest::sessionIsWhatLogindSays()
{
    m_bench->logind().signIn(u"3"_qs, {{u"TTY"_qs, u"tty3"_qs},
                                       {u"Remote"_qs, true},
                                       {u"RemoteHost"_qs, u"192.0.2.7"_qs},
                                       {u"LockedHint"_qs, true}});
    const auto sample = m_bench->sample();
    QVERIFY(sample);
    QCOMPARE(sample->backend, u"logind"_qs);
    QCOMPARE(sample->takenAt, m_bench->clock().wallNow());
    QCOMPARE(sample->memoryBytes, 2000 * 1024);
    QCOMPARE(sample->memoryAvailableBytes, 500 * 1024);
    QVERIFY(sample->cpuCount > 0);
    QCOMPARE(sample->sessions.size(), 1);
    const auto& session = sample->sessions.at(0);
    QCOMPARE(session.identity, (Identity{u"boot-1"_qs, u"3"_qs, 1001, {}, WallTime{1000s}}));
    QCOMPARE(session.user, u"sam"_qs);
    QCOMPARE(session.state, SessionState::Locked);
    QCOMPARE(session.kind, u"wayland"_qs);
    QCOMPARE(session.seat, u"seat0"_qs);
    QCOMPARE(session.tty, u"tty3"_qs);
    QCOMPARE(session.remoteHost, u"192.0.2.7"_qs);
    QVERIFY(session.isRemote);
    QCOMPARE(session.away, Away{});
    QCOMPARE(session.usage, Usage{});
    QCOMPARE(session.processCount, std::optional<int>{});
}

void LogindBackendTest::onlyPeoplesClassesAreShown_data()
{
    QTest::addColumn<QString>("sessionClass");
    QTest::addColumn<bool>("isShown");
    for (const char* shown : {"user", "user-early", "user-light", "user-early-light"}) {
        QTest::newRow(shown) << QString::fromLatin1(shown) << true;
    }
    for (const char* hidden : {"greeter", "lock-screen", "background", "background-light", "manager",
                               "manager-early", "none", "", "User", "something new"}) {
        QTest::addRow("'%s'", hidden) << QString::fromLatin1(hidden) << false;
    }
}

void LogindBackendTest::onlyPeoplesClassesAreShown()
{
    QFETCH(QString, sessionClass);
    QFETCH(bool, isShown);
    m_bench->logind().signIn(u"3"_qs, {{u"Class"_qs, sessionClass}});
    const auto sample = m_bench->sample();
    QVERIFY(sample);
    QCOMPARE(sample->sessions.size(), isShown ? 1 : 0);
}

void LogindBackendTest::nothingIsAskedTwiceWithoutNeed()
{
    m_bench->logind().signIn(u"3"_qs);
    QVERIFY(callsOfOneSample().size() > 4);
    m_bench->clock().advance(2s);
    QCOMPARE(callsOfOneSample(), QStringList{kInhibitors});
}

void LogindBackendTest::changedSessionIsAskedAnew()
{
    m_bench->logind().signIn(u"3"_qs);
    m_bench->logind().signIn(u"4"_qs);
    QVERIFY(m_bench->sample());
    const QSignalSpy changed(&m_bench->backend(), &SessionBackend::sessionsChanged);
    m_bench->logind().change(u"3"_qs, {{u"LockedHint"_qs, true}});
    QVERIFY(QTest::qWaitFor([&] { return !changed.isEmpty(); }));
    QCOMPARE(callsOfOneSample(), (QStringList{kSessionOne, kInhibitors}));
    const auto sample = m_bench->sample();
    QVERIFY(sample);
    QCOMPARE(sample->sessions.at(0).state, SessionState::Locked);
    QCOMPARE(sample->sessions.at(1).state, SessionState::Active);
}

void LogindBackendTest::everythingIsAskedAnewAfterHalfAMinute()
{
    m_bench->logind().signIn(u"3"_qs);
    QVERIFY(m_bench->sample());
    m_bench->logind().change(u"3"_qs, {{u"LockedHint"_qs, true}}, false);
    m_bench->clock().advance(30s - 1ms);
    QCOMPARE(m_bench->onlySession().state, SessionState::Active);
    m_bench->clock().advance(1ms);
    QCOMPARE(m_bench->onlySession().state, SessionState::Locked);
}

void LogindBackendTest::burstOfChangesIsAnnouncedOnce()
{
    QVERIFY(m_bench->sample());
    const QSignalSpy changed(&m_bench->backend(), &SessionBackend::sessionsChanged);
    for (int i = 0; i < 100; ++i) {
        m_bench->logind().signIn(u"3"_qs);
    }
    QVERIFY(QTest::qWaitFor([&] { return !changed.isEmpty(); }));
    QVERIFY(!QTest::qWaitFor([&] { return changed.size() > 2; }, 200));
}

void LogindBackendTest::signalsOfStrangersAreNotBelieved()
{
    QVERIFY(m_bench->sample());
    const QSignalSpy changed(&m_bench->backend(), &SessionBackend::sessionsChanged);
    auto stranger = QDBusConnection::connectToBus(m_bench->bus().address(), u"stranger"_qs);
    auto signal = QDBusMessage::createSignal(u"/org/freedesktop/login1"_qs,
                                             u"org.freedesktop.login1.Manager"_qs, u"SessionNew"_qs);
    signal.setArguments({u"3"_qs, QVariant::fromValue(QDBusObjectPath(fakePath(u"3"_qs)))});
    QVERIFY(stranger.send(signal));
    QDBusConnection::disconnectFromBus(u"stranger"_qs);
    QVERIFY(!QTest::qWaitFor([&] { return !changed.isEmpty(); }, 200));
    QCOMPARE(callsOfOneSample(), QStringList{kInhibitors});
}

void LogindBackendTest::leavingTheScreenIsTimed()
{
    m_bench->logind().signIn(u"3"_qs, {{u"Active"_qs, false}, {u"State"_qs, u"online"_qs}});
    QVERIFY(!m_bench->onlySession().disconnectedAt); // nobody saw it leave
    m_bench->logind().change(u"3"_qs, {{u"Active"_qs, true}}, false);
    m_bench->clock().advance(30s);
    QCOMPARE(m_bench->onlySession().state, SessionState::Active);
    m_bench->logind().change(u"3"_qs, {{u"Active"_qs, false}}, false);
    m_bench->clock().advance(30s);
    const auto leftAt = m_bench->clock().wallNow();
    QCOMPARE(m_bench->onlySession().disconnectedAt, leftAt);
    m_bench->clock().sleep(8h);
    m_bench->clock().advance(10min);
    const auto session = m_bench->onlySession();
    QCOMPARE(session.disconnectedAt, leftAt);
    QCOMPARE(session.away, (Away{10min, AwaySource::DisconnectTime}));
}

void LogindBackendTest::mineIsTheSessionOrElseThePerson()
{
    const auto own = QVariantMap{{u"Name"_qs, u"me"_qs}};
    m_bench->logind().signIn(u"3"_qs, own);
    m_bench->logind().signIn(u"4"_qs, own);
    m_bench->logind().setOwnSession(u"4"_qs);
    const auto sample = m_bench->sample();
    QVERIFY(sample);
    QVERIFY(!sample->sessions.at(0).isMine);
    QVERIFY(sample->sessions.at(1).isMine);
    // Both belong to uid 1001, which is not who runs this test.
    m_bench->logind().setOwnSession({});
    m_bench->clock().advance(30s);
    const auto outside = m_bench->sample();
    QVERIFY(outside);
    for (const auto& session : outside->sessions) {
        QCOMPARE(session.isMine, ::geteuid() == 1001);
    }
}

void LogindBackendTest::inhibitors_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("mode");
    QTest::addColumn<int>("uid");
    QTest::addColumn<int>("pid");
    QTest::addColumn<bool>("keepsAwake");
    const auto block = u"block"_qs;
    QTest::newRow("idle, by its process") << u"idle"_qs << block << 0 << 10 << true;
    QTest::newRow("idle, by its person") << u"idle"_qs << block << 1001 << 99 << true;
    QTest::newRow("among others") << u"sleep:idle:shutdown"_qs << block << 0 << 10 << true;
    QTest::newRow("only delays") << u"idle"_qs << u"delay"_qs << 0 << 10 << false;
    QTest::newRow("another thing") << u"handle-lid-switch"_qs << block << 0 << 10 << false;
    QTest::newRow("sounds similar") << u"idleness"_qs << block << 0 << 10 << false;
    QTest::newRow("a service of the system") << u"idle"_qs << block << 0 << 11 << false;
    QTest::newRow("somebody without a session") << u"idle"_qs << block << 1002 << 99 << false;
}

void LogindBackendTest::inhibitors()
{
    QFETCH(QString, what);
    QFETCH(QString, mode);
    QFETCH(int, uid);
    QFETCH(int, pid);
    QFETCH(bool, keepsAwake);
    m_bench->tree().setProcess(
        {.pid = 10, .name = "a", .cgroup = "0::/user.slice/user-1001.slice/session-3.scope\n"});
    m_bench->tree().setProcess({.pid = 11, .name = "b", .cgroup = "0::/system.slice/x.service\n"});
    m_bench->logind().signIn(u"3"_qs);
    m_bench->logind().setInhibitor(what, mode, static_cast<std::uint32_t>(uid),
                                   static_cast<std::uint32_t>(pid));
    const auto session = m_bench->onlySession();
    QCOMPARE(session.keepingAwake, keepsAwake);
    QCOMPARE(session.keepingAwakeBy, keepsAwake ? u"Player: A film"_qs : QString());
}

void LogindBackendTest::sessionsAreInOrderOfSignIn()
{
    m_bench->logind().signIn(u"1"_qs, {{u"Timestamp"_qs, quint64{0}}});
    m_bench->logind().signIn(u"2"_qs, {{u"Timestamp"_qs, quint64{3'000'000}}});
    m_bench->logind().signIn(u"3"_qs, {{u"Timestamp"_qs, quint64{2'000'000}}});
    const auto sample = m_bench->sample();
    QVERIFY(sample);
    QStringList ids;
    for (const auto& session : sample->sessions) {
        ids.append(session.identity.id);
    }
    QCOMPARE(ids, (QStringList{u"3"_qs, u"2"_qs, u"1"_qs}));
    QVERIFY(!sample->sessions.at(2).identity.signedInAt);
    QCOMPARE(sample->sessions.at(2).can.signOut, Obstacle::IdentityUnknown);
}

void LogindBackendTest::nextSessionOfTheSameIdIsAnotherOne()
{
    m_bench->logind().signIn(u"3"_qs);
    const auto first = m_bench->onlySession().identity;
    m_bench->logind().signOut(u"3"_qs);
    m_bench->logind().signIn(u"3"_qs, {{u"Timestamp"_qs, quint64{2'000'000'000}}});
    QVERIFY(QTest::qWaitFor([&] { return m_bench->onlySession().identity != first; }));
}

void LogindBackendTest::whatLogindItselfEndsIsSaid()
{
    const auto note = [this] {
        return m_bench->backend().capabilities().at(static_cast<int>(Capability::Feature::IdleTime)).reason;
    };
    m_bench->logind().setManagerProperties({{u"StopIdleSessionUSec"_qs, quint64{~0ULL}}});
    QVERIFY(m_bench->sample());
    QVERIFY(note().isEmpty());
    m_bench->logind().setManagerProperties({{u"StopIdleSessionUSec"_qs, quint64{1'800'000'000}}});
    m_bench->clock().advance(30s);
    QVERIFY(m_bench->sample());
    QVERIFY(note().contains(u"1800 s") && note().contains(u"StopIdleSessionSec="));
}

void LogindBackendTest::acts_data()
{
    QTest::addColumn<QVariantMap>("session");
    QTest::addColumn<QString>("act");
    QTest::addColumn<QStringList>("expected");
    QTest::addColumn<bool>("isSupported");
    const QVariantMap desktop;
    const QVariantMap terminal{{u"Type"_qs, u"tty"_qs}};
    const QVariantMap locked{{u"LockedHint"_qs, true}};
    const QVariantMap closing{{u"State"_qs, u"closing"_qs}};
    const QStringList none;
    QTest::newRow("gentle") << desktop << u"gentle"_qs << QStringList{u"TerminateSession 3"_qs} << true;
    QTest::newRow("gentle while closing") << closing << u"gentle"_qs << none << true;
    QTest::newRow("forced") << desktop << u"forced"_qs << QStringList{u"KillSession 3"_qs} << true;
    QTest::newRow("forced while closing")
        << closing << u"forced"_qs << QStringList{u"KillSession 3"_qs} << true;
    QTest::newRow("lock") << desktop << u"lock"_qs << QStringList{u"LockSession 3"_qs} << true;
    QTest::newRow("lock what is locked") << locked << u"lock"_qs << none << true;
    QTest::newRow("lock a terminal") << terminal << u"lock"_qs << none << false;
    QTest::newRow("off the screen") << desktop << u"disconnect"_qs << none << false;
}

void LogindBackendTest::acts()
{
    QFETCH(QVariantMap, session);
    QFETCH(QString, act);
    QFETCH(QStringList, expected);
    QFETCH(bool, isSupported);
    m_bench->logind().signIn(u"3"_qs, session);
    const auto target = m_bench->onlySession().identity;
    static_cast<void>(m_bench->logind().takeCalls());
    auto& backend = m_bench->backend();
    const auto future = act == u"lock"         ? backend.lock(target)
                        : act == u"disconnect" ? backend.disconnectSession(target)
                        : act == u"forced"     ? backend.signOut(target, SignOutMode::Forced)
                                               : backend.signOut(target, SignOutMode::Gentle);
    QVERIFY(LogindBench::waitFor(future));
    QCOMPARE(future.result().has_value(), isSupported);
    if (!isSupported) {
        QCOMPARE(future.result().error().code, ErrorCode::NotSupported);
    }
    auto calls = m_bench->logind().takeCalls();
    QCOMPARE(calls.takeFirst(), u"GetSession 3"_qs);
    QCOMPARE(calls.takeFirst(), kSessionOne);
    QCOMPARE(calls, expected);
}

void LogindBackendTest::identityIsReadAgainBeforeActing_data()
{
    QTest::addColumn<QVariantMap>("change");
    QTest::addColumn<QByteArray>("bootId");
    const QByteArray boot = "boot-1";
    QTest::newRow("signed in again") << QVariantMap{{u"Timestamp"_qs, quint64{1'000'001'000}}} << boot;
    QTest::newRow("a greeter has the id now") << QVariantMap{{u"Class"_qs, u"greeter"_qs}} << boot;
    QTest::newRow("logind says another id") << QVariantMap{{u"Id"_qs, u"33"_qs}} << boot;
    QTest::newRow("sign-in time is gone") << QVariantMap{{u"Timestamp"_qs, quint64{0}}} << boot;
    QTest::newRow("no user") << QVariantMap{{u"User"_qs, 1001}} << boot;
    QTest::newRow("another boot") << QVariantMap{} << QByteArray("boot-2");
    QTest::newRow("boot unknown") << QVariantMap{} << QByteArray();
}

void LogindBackendTest::identityIsReadAgainBeforeActing()
{
    QFETCH(QVariantMap, change);
    QFETCH(QByteArray, bootId);
    m_bench->logind().signIn(u"3"_qs);
    const auto target = m_bench->onlySession().identity;
    m_bench->logind().change(u"3"_qs, change, false);
    m_bench->tree().write(u"proc/sys/kernel/random/boot_id"_qs, bootId);
    static_cast<void>(m_bench->logind().takeCalls());
    for (const auto mode : {SignOutMode::Gentle, SignOutMode::Forced}) {
        const auto future = m_bench->backend().signOut(target, mode);
        QVERIFY(LogindBench::waitFor(future));
        QVERIFY(!future.result());
        QCOMPARE(future.result().error().code, ErrorCode::IdentityChanged);
    }
    const auto calls = m_bench->logind().takeCalls();
    QVERIFY(calls.filter(u"TerminateSession"_qs).isEmpty() && calls.filter(u"KillSession"_qs).isEmpty());
}

void LogindBackendTest::refusalNamesTheRight_data()
{
    QTest::addColumn<QString>("refusal");
    QTest::newRow("no agent") << u"org.freedesktop.DBus.Error.InteractiveAuthorizationRequired"_qs;
    QTest::newRow("denied") << u"org.freedesktop.DBus.Error.AccessDenied"_qs;
}

void LogindBackendTest::refusalNamesTheRight()
{
    QFETCH(QString, refusal);
    m_bench->logind().signIn(u"3"_qs);
    m_bench->logind().refuseActs(refusal);
    const auto target = m_bench->onlySession().identity;
    const auto signOut = m_bench->backend().signOut(target, SignOutMode::Gentle);
    QVERIFY(LogindBench::waitFor(signOut) && !signOut.result());
    QCOMPARE(signOut.result().error().code, ErrorCode::NotPermitted);
    QVERIFY(signOut.result().error().detail.contains(u"org.freedesktop.login1.manage"));
    const auto lock = m_bench->backend().lock(target);
    QVERIFY(LogindBench::waitFor(lock) && !lock.result());
    QCOMPARE(lock.result().error().code, ErrorCode::NotPermitted);
    QVERIFY(lock.result().error().detail.contains(u"org.freedesktop.login1.lock-sessions"));
}

void LogindBackendTest::actThatIsAnsweredTooLateIsNotDone()
{
    m_bench->logind().signIn(u"3"_qs);
    const auto target = m_bench->onlySession().identity;
    auto places = m_bench->places();
    places.replyLimit = 100ms;
    m_bench->makeBackend(places);
    m_bench->logind().holdBack(u"GetSession"_qs);
    const auto future = m_bench->backend().signOut(target, SignOutMode::Gentle);
    QVERIFY(LogindBench::waitFor(future) && !future.result());
    QCOMPARE(future.result().error().code, ErrorCode::Unreachable);
    m_bench->logind().releaseHeld();
    QVERIFY(!QTest::qWaitFor(
        [&] { return !m_bench->logind().takeCalls().filter(u"TerminateSession"_qs).isEmpty(); }, 200));
}

} // namespace usher

QTEST_GUILESS_MAIN(usher::LogindBackendTest)
#include "tst_logindbackend.moc"
