// SPDX-License-Identifier: MIT
#include "platform/windows/wtspresence.h"
#include "support/strictlog.h"

using namespace std::chrono_literals;

namespace usher {

/// How long somebody has been away on Windows, case by case, and what may be done to their session.
class TestWtsPresence : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUnexpectedLog(); }

    void tickWraps_data();
    void tickWraps();
    void ownSessionAsksItself();
    void ownSessionWithoutAnswerIsTheConsoles();
    void disconnectedCountsFromThere_data();
    void disconnectedCountsFromThere();
    void remoteInputIsCertain();
    void consoleIsAnEstimate_data();
    void consoleIsAnEstimate();
    void wholePcsInputIsALowerBound_data();
    void wholePcsInputIsALowerBound();
    void wholePcsInputMayBeThisPersons_data();
    void wholePcsInputMayBeThisPersons();
    void wholePcsInputMayStandStill_data();
    void wholePcsInputMayStandStill();
    void abilitiesFollowRightAndState_data();
    void abilitiesFollowRightAndState();
    void incompleteIdentityCanNothing();
};

namespace {

constexpr WallTime kNow{std::chrono::sys_days{std::chrono::year{2026} / 11 / 23} + 19h};

/// Signed in four hours ago.
WtsSession sessionIn(std::uint32_t state)
{
    WtsSession session;
    session.id = 3;
    session.user = QStringLiteral("sam");
    session.state = state;
    session.flags = wts::kUnlocked;
    session.times.logon = kNow - 4h;
    session.times.current = kNow;
    return session;
}

Identity complete()
{
    Identity identity;
    identity.bootId = QStringLiteral("boot-42");
    identity.id = QStringLiteral("3");
    identity.sid = QStringLiteral("S-1-5-21-1-2-3-1001");
    identity.signedInAt = kNow - 4h;
    return identity;
}

/// Minutes; -1: unknown.
qint64 minutesOf(const Away& away)
{
    return away.duration ? std::chrono::duration_cast<std::chrono::minutes>(*away.duration).count() : -1;
}

} // namespace

void TestWtsPresence::tickWraps_data()
{
    QTest::addColumn<uint>("tick");
    QTest::addColumn<quint64>("now");
    QTest::addColumn<qint64>("milliseconds"); // -1: unknown
    constexpr quint64 kWrap = quint64{1} << 32U;
    QTest::newRow("no input yet") << 0U << quint64{5000} << qint64{-1};
    QTest::newRow("just now") << 5000U << quint64{5000} << qint64{0};
    QTest::newRow("a minute ago") << 5000U << quint64{65000} << qint64{60000};
    QTest::newRow("before the wrap, looked at after it") << 0xFFFFFFFFU << kWrap + 999 << qint64{1000};
    QTest::newRow("after the wrap") << 500U << kWrap + 1500 << qint64{1000};
    QTest::newRow("after many wraps") << 500U << kWrap * 7 + 1500 << qint64{1000};
    QTest::newRow("a little ahead") << 5100U << quint64{5000} << qint64{0};
    QTest::newRow("ten seconds ahead") << 15000U << quint64{5000} << qint64{0};
    QTest::newRow("further ahead: long ago") << 15001U << quint64{5000} << qint64{0xFFFFFFFF - 10000};
}

void TestWtsPresence::tickWraps()
{
    QFETCH(uint, tick);
    QFETCH(quint64, now);
    const auto since = sinceTick(tick, now);
    QTEST(since ? qint64{since->count()} : qint64{-1}, "milliseconds");
}

void TestWtsPresence::ownSessionAsksItself()
{
    auto session = sessionIn(wts::kActive);
    session.times.lastInput = kNow;
    const auto away = awayOf(session, {true, false, 40min, {}, {}});
    QCOMPARE(minutesOf(away), qint64{40});
    QCOMPARE(away.source, AwaySource::Input);
}

void TestWtsPresence::ownSessionWithoutAnswerIsTheConsoles()
{
    auto session = sessionIn(wts::kActive);
    session.times.lastInput = kNow - 7min;
    const auto away = awayOf(session, {true, false, {}, {}, {}});
    QCOMPARE(minutesOf(away), qint64{7});
    QCOMPARE(away.source, AwaySource::ConsoleEstimate);
}

void TestWtsPresence::disconnectedCountsFromThere_data()
{
    QTest::addColumn<int>("minutesAgo"); // -1: Windows says 0
    QTest::addColumn<int>("seenMinutesAgo");
    QTest::addColumn<int>("minutes");
    QTest::newRow("as Windows says") << 25 << -1 << 25;
    QTest::newRow("as Windows says, whatever was seen") << 25 << 3 << 25;
    QTest::newRow("Windows does not say, but it was seen") << -1 << 3 << 3;
    QTest::newRow("nobody knows") << -1 << -1 << -1;
    QTest::newRow("in the future") << -60 << -1 << -1;
    QTest::newRow("long before the sign-in") << 600 << -1 << -1;
}

void TestWtsPresence::disconnectedCountsFromThere()
{
    QFETCH(int, minutesAgo);
    QFETCH(int, seenMinutesAgo);
    QFETCH(int, minutes);
    auto session = sessionIn(wts::kDisconnected);
    session.times.lastInput = kNow; // garbage there
    if (minutesAgo != -1) {
        session.times.disconnect = kNow - std::chrono::minutes{minutesAgo};
    }
    PresenceFacts facts;
    if (seenMinutesAgo >= 0) {
        facts.seenLeft = std::chrono::minutes{seenMinutesAgo};
    }
    const auto away = awayOf(session, facts);
    QCOMPARE(minutesOf(away), qint64{minutes});
    QCOMPARE(away.source, minutes < 0 ? AwaySource::Unknown : AwaySource::DisconnectTime);
    const bool isBelieved = minutesAgo >= 0 && minutes == minutesAgo;
    QCOMPARE(disconnectedAt(session).has_value(), isBelieved);
}

void TestWtsPresence::remoteInputIsCertain()
{
    auto session = sessionIn(wts::kActive);
    session.times.lastInput = kNow - 12min;
    const auto away = awayOf(session, {false, true, {}, 2h, {}});
    QCOMPARE(minutesOf(away), qint64{12});
    QCOMPARE(away.source, AwaySource::Input);
    session.times.lastInput.reset();
    QCOMPARE(awayOf(session, {false, true, {}, 2h, {}}), Away{});
}

void TestWtsPresence::consoleIsAnEstimate_data()
{
    QTest::addColumn<int>("secondsAgo"); // -1: Windows says 0
    QTest::addColumn<int>("minutes");
    QTest::newRow("Windows says 0") << -1 << -1;
    QTest::newRow("now") << 0 << 0;
    QTest::newRow("some minutes") << 600 << 10;
    QTest::newRow("ten seconds ahead: two clocks") << -10 << 0;
    QTest::newRow("more than that ahead") << -11 << -1;
    QTest::newRow("the moment of the sign-in") << 4 * 3600 << 240;
    QTest::newRow("typing the password before") << 4 * 3600 + 300 << 240;
    QTest::newRow("clearly before the sign-in") << 4 * 3600 + 301 << -1;
}

void TestWtsPresence::consoleIsAnEstimate()
{
    QFETCH(int, secondsAgo);
    QFETCH(int, minutes);
    for (const auto flags : {wts::kUnlocked, wts::kLocked}) {
        auto session = sessionIn(wts::kActive);
        session.flags = flags;
        if (secondsAgo != -1) {
            session.times.lastInput = kNow - std::chrono::seconds{secondsAgo};
        }
        const auto away = awayOf(session, {});
        QCOMPARE(minutesOf(away), qint64{minutes});
        QCOMPARE(away.source, minutes < 0 ? AwaySource::Unknown : AwaySource::ConsoleEstimate);
    }
}

void TestWtsPresence::wholePcsInputIsALowerBound_data()
{
    QTest::addColumn<int>("counted"); // minutes the console counts, -1: unknown
    QTest::addColumn<int>("anybody"); // minutes since anybody touched the PC
    QTest::addColumn<int>("minutes");
    QTest::newRow("console stands still at now") << 0 << 31 << 30;
    QTest::newRow("console counts more") << 45 << 31 << 45;
    QTest::newRow("somebody is there") << 45 << 0 << 45;
    QTest::newRow("no longer than signed in") << 0 << 600 << 240;
    QTest::newRow("unknown stays unknown") << -1 << 31 << -1;
}

void TestWtsPresence::wholePcsInputIsALowerBound()
{
    QFETCH(int, counted);
    QFETCH(int, anybody);
    auto session = sessionIn(wts::kActive);
    if (counted >= 0) {
        session.times.lastInput = kNow - std::chrono::minutes{counted};
    }
    const auto away = awayOf(session, {false, false, {}, std::chrono::minutes{anybody}, {}});
    QTEST(static_cast<int>(minutesOf(away)), "minutes");
}

void TestWtsPresence::wholePcsInputMayBeThisPersons_data()
{
    QTest::addColumn<int>("counted"); // seconds the console counts
    QTest::addColumn<int>("anybody"); // seconds since anybody touched the PC
    QTest::addColumn<bool>("isAlone");
    QTest::addColumn<int>("seconds");
    QTest::newRow("console runs on under somebody who types") << 1800 << 20 << true << 20;
    QTest::newRow("so it does, but others may be typing") << 1800 << 20 << false << 1800;
    QTest::newRow("a second less than the PC's") << 299 << 300 << true << 299;
    QTest::newRow("as long as the PC's") << 300 << 300 << true << 300;
    QTest::newRow("a second more than the PC's") << 301 << 300 << true << 300;
    QTest::newRow("a second more, others there") << 301 << 300 << false << 301;
    QTest::newRow("console stands still") << 0 << 300 << true << 240;
}

void TestWtsPresence::wholePcsInputMayBeThisPersons()
{
    QFETCH(int, counted);
    QFETCH(int, anybody);
    QFETCH(bool, isAlone);
    auto session = sessionIn(wts::kActive);
    session.times.lastInput = kNow - std::chrono::seconds{counted};
    PresenceFacts facts;
    facts.anyIdle = std::chrono::seconds{anybody};
    facts.isAlone = isAlone;
    const auto away = awayOf(session, facts);
    QTEST(static_cast<int>(away.duration.value().count()), "seconds");
    QCOMPARE(away.source, AwaySource::ConsoleEstimate);
}

void TestWtsPresence::wholePcsInputMayStandStill_data()
{
    QTest::addColumn<int>("own"); // seconds since input in this program's session
    QTest::addColumn<bool>("isAlone");
    QTest::addColumn<int>("counted"); // seconds the console counts, 300 the whole PC
    QTest::addColumn<int>("seconds");
    QTest::newRow("it lags by more than a minute") << 239 << false << 0 << 0;
    QTest::newRow("it lags by a minute") << 240 << false << 0 << 240;
    QTest::newRow("it lags by less") << 241 << false << 0 << 240;
    QTest::newRow("alone, it lags by more") << 239 << true << 1800 << 1800;
    QTest::newRow("alone, it lags by a minute") << 240 << true << 1800 << 300;
    QTest::newRow("alone, it lags by less") << 241 << true << 1800 << 300;
}

void TestWtsPresence::wholePcsInputMayStandStill()
{
    QFETCH(int, own);
    QFETCH(bool, isAlone);
    QFETCH(int, counted);
    auto session = sessionIn(wts::kActive);
    session.times.lastInput = kNow - std::chrono::seconds{counted};
    PresenceFacts facts;
    facts.ownIdle = std::chrono::seconds{own};
    facts.anyIdle = 300s;
    facts.isAlone = isAlone;
    QTEST(static_cast<int>(awayOf(session, facts).duration.value().count()), "seconds");
}

void TestWtsPresence::abilitiesFollowRightAndState_data()
{
    QTest::addColumn<uint>("state");
    QTest::addColumn<bool>("isLocked");
    QTest::addColumn<bool>("isClosing");
    QTest::addColumn<bool>("mayAct");
    QTest::addColumn<QList<Obstacle>>("obstacles"); // message, signOut, lock, disconnect
    const auto none = Obstacle::None;
    const auto right = Obstacle::NeedsPrivilege;
    const auto unseen = Obstacle::NobodyWouldSee;
    const auto nothing = Obstacle::NothingToDo;
    const auto row = [](const char* name, uint state, bool isLocked, bool isClosing, bool mayAct,
                        const QList<Obstacle>& obstacles) {
        QTest::newRow(name) << state << isLocked << isClosing << mayAct << obstacles;
    };
    row("active", wts::kActive, false, false, true, {none, none, none, none});
    row("active, no right", wts::kActive, false, false, false, {right, right, right, right});
    row("locked", wts::kActive, true, false, true, {unseen, none, nothing, none});
    row("locked, no right", wts::kActive, true, false, false, {unseen, right, nothing, right});
    row("disconnected", wts::kDisconnected, false, false, true, {unseen, none, nothing, nothing});
    row("disconnected, no right", wts::kDisconnected, false, false, false, {unseen, right, nothing, nothing});
    row("closing", wts::kActive, false, true, true, {unseen, nothing, nothing, nothing});
    row("being reset", wts::kReset, false, false, true, {unseen, nothing, nothing, nothing});
    row("down", wts::kDown, false, false, true, {unseen, nothing, nothing, nothing});
}

void TestWtsPresence::abilitiesFollowRightAndState()
{
    QFETCH(uint, state);
    QFETCH(bool, isLocked);
    QFETCH(bool, isClosing);
    QFETCH(bool, mayAct);
    auto session = sessionIn(state);
    session.flags = isLocked ? wts::kLocked : wts::kUnlocked;
    const auto can = abilitiesOf(session, complete(), isClosing, {7, mayAct});
    QTEST((QList<Obstacle>{can.message, can.signOut, can.lock, can.disconnect}), "obstacles");
    if (mayAct) {
        // One's own session needs no right.
        QCOMPARE(abilitiesOf(session, complete(), isClosing, {3, false}), can);
    }
}

void TestWtsPresence::incompleteIdentityCanNothing()
{
    auto identity = complete();
    identity.sid.clear();
    const auto can = abilitiesOf(sessionIn(wts::kActive), identity, false, {3, true});
    for (const auto obstacle : {can.message, can.signOut, can.lock, can.disconnect}) {
        QCOMPARE(obstacle, Obstacle::IdentityUnknown);
    }
}

} // namespace usher

QTEST_GUILESS_MAIN(usher::TestWtsPresence)

#include "tst_wtspresence.moc"
