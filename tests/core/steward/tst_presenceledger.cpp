// SPDX-License-Identifier: MIT
#include "steward/presenceledger.h"
#include "support/strictlog.h"

#include <QTest>

using namespace std::chrono_literals;

namespace usher {

namespace {

constexpr AwakeTime kNow{1h};

Session sam(SessionState state, std::optional<std::chrono::seconds> away)
{
    Session session;
    session.identity = {QStringLiteral("boot"), QStringLiteral("3"), 1001, {}, WallTime{1h}};
    session.user = QStringLiteral("sam");
    session.state = state;
    session.away = {away, AwaySource::Input};
    return session;
}

Identity samsIdentity()
{
    return sam(SessionState::Active, {}).identity;
}

} // namespace

/// When somebody was last there, from evidence alone.
class PresenceLedgerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUnexpectedLog(); }
    void firstSightIsNoNews();
    void strangerIsUnknown();
    void changesOfTheScreen_data();
    void changesOfTheScreen();
    void useShows_data();
    void useShows();
    void roundingIsNoPresence();
    void ownDisconnect_data();
    void ownDisconnect();
    void echoOfAnOwnLock_data();
    void echoOfAnOwnLock();
    void unknownIsNotOld();
    void offTheScreenIsCertainOnceSeen();
    void answerIsPresence();
    void whoLeftIsForgotten();
    void isReadBackAsItWas();
    void meanwhileShowsAfterwards();
    void nonsenseIsNothing_data();
    void nonsenseIsNothing();
};

void PresenceLedgerTest::firstSightIsNoNews()
{
    PresenceLedger ledger;
    QVERIFY(!ledger.takeIn(sam(SessionState::Active, 40min), kNow));
    QCOMPARE(ledger.presentAt(samsIdentity()), std::optional{kNow - 40min});
}

void PresenceLedgerTest::strangerIsUnknown()
{
    QCOMPARE(PresenceLedger{}.presentAt(samsIdentity()), std::nullopt);
}

void PresenceLedgerTest::changesOfTheScreen_data()
{
    QTest::addColumn<SessionState>("before");
    QTest::addColumn<SessionState>("after");
    QTest::addColumn<bool>("isPresence");
    const auto row = [](const char* name, SessionState before, SessionState after, bool isPresence) {
        QTest::newRow(name) << before << after << isPresence;
    };
    using enum SessionState;
    row("locks", Active, Locked, false);
    row("unlocks", Locked, Active, true);
    row("leaves the screen", Active, Disconnected, true);
    row("leaves the locked screen", Locked, Disconnected, true);
    row("comes back", Disconnected, Active, true);
    row("comes back to a lock", Disconnected, Locked, true);
    row("stays", Active, Active, false);
}

void PresenceLedgerTest::changesOfTheScreen()
{
    QFETCH(SessionState, before);
    QFETCH(SessionState, after);
    QFETCH(bool, isPresence);
    PresenceLedger ledger;
    QVERIFY(!ledger.takeIn(sam(before, 10min), kNow));
    QCOMPARE(ledger.takeIn(sam(after, 20min), kNow + 10min), isPresence);
    QCOMPARE(ledger.presentAt(samsIdentity()), std::optional{isPresence ? kNow + 10min : kNow - 10min});
}

void PresenceLedgerTest::useShows_data()
{
    QTest::addColumn<AwakeTime>("later");
    QTest::addColumn<bool>("isPresence");
    QTest::newRow("just under a second later") << AwakeTime{999ms} << false;
    QTest::newRow("a second later") << AwakeTime{1000ms} << true;
    QTest::newRow("just over a second later") << AwakeTime{1001ms} << true;
}

void PresenceLedgerTest::useShows()
{
    QFETCH(AwakeTime, later);
    PresenceLedger ledger;
    QVERIFY(!ledger.takeIn(sam(SessionState::Active, 10s), kNow));
    QTEST(ledger.takeIn(sam(SessionState::Active, 10s), kNow + later), "isPresence");
}

void PresenceLedgerTest::roundingIsNoPresence()
{
    PresenceLedger ledger;
    for (AwakeTime now = kNow; now < kNow + 1h; now += 1700ms) {
        const auto away = std::chrono::floor<std::chrono::seconds>(now - kNow + 300ms);
        QVERIFY(!ledger.takeIn(sam(SessionState::Active, away), now));
    }
    QVERIFY(ledger.presentAt(samsIdentity()) <= kNow && ledger.presentAt(samsIdentity()) > kNow - 1s);
}

void PresenceLedgerTest::ownDisconnect_data()
{
    QTest::addColumn<AwakeTime>("after");
    QTest::addColumn<bool>("isPresence");
    QTest::newRow("just under five seconds after the act") << AwakeTime{4999ms} << false;
    QTest::newRow("five seconds after the act") << AwakeTime{5000ms} << false;
    QTest::newRow("later: somebody did it") << AwakeTime{5001ms} << true;
}

void PresenceLedgerTest::ownDisconnect()
{
    QFETCH(AwakeTime, after);
    PresenceLedger ledger;
    QVERIFY(!ledger.takeIn(sam(SessionState::Active, 30min), kNow));
    ledger.noteOwnAct(samsIdentity(), kNow);
    QTEST(ledger.takeIn(sam(SessionState::Disconnected, std::nullopt), kNow + after), "isPresence");
}

void PresenceLedgerTest::echoOfAnOwnLock_data()
{
    QTest::addColumn<AwakeTime>("usedAt");
    QTest::addColumn<bool>("isPresence");
    QTest::newRow("a second before the act") << kNow - 1s << true;
    QTest::newRow("with the act") << kNow << false;
    QTest::newRow("five seconds after the act") << kNow + 5s << false;
    QTest::newRow("six seconds after the act") << kNow + 6s << true;
}

void PresenceLedgerTest::echoOfAnOwnLock()
{
    QFETCH(AwakeTime, usedAt);
    PresenceLedger ledger;
    QVERIFY(!ledger.takeIn(sam(SessionState::Active, 30min), kNow));
    ledger.noteOwnAct(samsIdentity(), kNow);
    const AwakeTime then = kNow + 1min;
    const auto away = std::chrono::floor<std::chrono::seconds>(then - usedAt);
    QTEST(ledger.takeIn(sam(SessionState::Locked, away), then), "isPresence");
}

void PresenceLedgerTest::unknownIsNotOld()
{
    PresenceLedger ledger;
    QVERIFY(!ledger.takeIn(sam(SessionState::Active, 30min), kNow));
    QVERIFY(!ledger.takeIn(sam(SessionState::Active, std::nullopt), kNow + 1min));
    QCOMPARE(ledger.presentAt(samsIdentity()), std::nullopt);
    QVERIFY(!ledger.takeIn(sam(SessionState::Active, 32min), kNow + 2min));
    QCOMPARE(ledger.presentAt(samsIdentity()), std::optional{kNow - 30min});
}

void PresenceLedgerTest::offTheScreenIsCertainOnceSeen()
{
    PresenceLedger seen;
    QVERIFY(!seen.takeIn(sam(SessionState::Active, 30min), kNow));
    QVERIFY(seen.takeIn(sam(SessionState::Disconnected, std::nullopt), kNow + 1min));
    QCOMPARE(seen.presentAt(samsIdentity()), std::optional{kNow + 1min});
    PresenceLedger notSeen;
    QVERIFY(!notSeen.takeIn(sam(SessionState::Disconnected, std::nullopt), kNow));
    QCOMPARE(notSeen.presentAt(samsIdentity()), std::nullopt);
}

void PresenceLedgerTest::answerIsPresence()
{
    PresenceLedger ledger;
    QVERIFY(!ledger.takeIn(sam(SessionState::Active, 30min), kNow));
    ledger.notePresent(samsIdentity(), kNow + 5s);
    ledger.notePresent(samsIdentity(), kNow + 2s); // what was later stands
    QCOMPARE(ledger.presentAt(samsIdentity()), std::optional{kNow + 5s});
    ledger.notePresent(Identity{}, kNow);
    QCOMPARE(ledger.presentAt(Identity{}), std::nullopt);
}

void PresenceLedgerTest::whoLeftIsForgotten()
{
    PresenceLedger ledger;
    QVERIFY(!ledger.takeIn(sam(SessionState::Active, 30min), kNow));
    ledger.keepOnly({});
    QCOMPARE(ledger.presentAt(samsIdentity()), std::nullopt);
}

void PresenceLedgerTest::isReadBackAsItWas()
{
    PresenceLedger ledger;
    QVERIFY(!ledger.takeIn(sam(SessionState::Active, 30min), kNow));
    ledger.noteOwnAct(samsIdentity(), kNow);
    QVERIFY(!ledger.takeIn(sam(SessionState::Disconnected, std::nullopt), kNow + 1s));
    PresenceLedger again;
    again.restore(ledger.toJson());
    QCOMPARE(again.presentAt(samsIdentity()), std::optional{kNow - 30min});
    QCOMPARE(again.toJson(), ledger.toJson());
}

void PresenceLedgerTest::meanwhileShowsAfterwards()
{
    PresenceLedger ledger;
    QVERIFY(!ledger.takeIn(sam(SessionState::Active, 30min), kNow));
    PresenceLedger again;
    again.restore(ledger.toJson());
    QVERIFY(again.takeIn(sam(SessionState::Active, 2min), kNow + 10min));
    QCOMPARE(again.presentAt(samsIdentity()), std::optional{kNow + 8min});
}

void PresenceLedgerTest::nonsenseIsNothing_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray{};
    QTest::newRow("no JSON") << QByteArray{"["};
    QTest::newRow("an object") << QByteArray{"{\"a\":1}"};
    QTest::newRow("parts missing") << QByteArray{R"([{"boot":"boot"}])"};
    QTest::newRow("other types") << QByteArray{R"([{"boot":1,"id":2,"owner":3,"signedInAtMs":"x"}])"};
}

void PresenceLedgerTest::nonsenseIsNothing()
{
    QFETCH(QByteArray, text);
    PresenceLedger ledger;
    QVERIFY(!ledger.takeIn(sam(SessionState::Active, 30min), kNow));
    ledger.restore(text);
    QCOMPARE(ledger.presentAt(samsIdentity()), std::nullopt);
}

} // namespace usher

QTEST_GUILESS_MAIN(usher::PresenceLedgerTest)
#include "tst_presenceledger.moc"
