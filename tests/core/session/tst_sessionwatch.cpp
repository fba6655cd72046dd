// SPDX-License-Identifier: MIT
#include "session/sessionwatch.h"
#include "support/fakebackend.h"
#include "support/fakeclock.h"
#include "support/strictlog.h"

#include <QSignalSpy>
#include <QTest>

using namespace std::chrono_literals;

namespace usher {

namespace {

/// A watch in virtual time. run() lets time pass as a timer would: wake-up by wake-up.
struct Household
{
    FakeClock clock;
    FakeBackend backend;
    SessionWatch watch{backend, clock};

    [[nodiscard]] Sample sample() const { return {clock.wallNow(), QStringLiteral("fake"), 8, {}, {}, {}}; }
    [[nodiscard]] std::size_t asked() const { return backend.asked.size(); }
    void answer(std::size_t index, const Result<Sample>& result)
    {
        backend.answer(index, result);
        deliver();
    }
    void answer() { answer(asked() - 1, sample()); }
    void fail(ErrorCode code) { answer(asked() - 1, failure(code)); }
    static void deliver() { QCoreApplication::sendPostedEvents(); }

    void run(std::chrono::milliseconds time)
    {
        const auto end = clock.awakeNow() + time;
        while (watch.nextWakeUp() && *watch.nextWakeUp() <= end) {
            clock.advance(std::max(*watch.nextWakeUp() - clock.awakeNow(), 0ms));
            watch.wakeUp();
        }
        clock.advance(end - clock.awakeNow());
    }
    void startWithPair()
    {
        watch.start();
        answer();
        run(SessionWatch::kFirstPair);
        answer();
    }
};

} // namespace

class SessionWatchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUnexpectedLog(); }
    void doesNothingBeforeItIsStarted();
    void firstTwoSamplesFollowEachOther();
    void shownBetweenTheFirstTwoDelaysNothing();
    void shownDoesNotDelayWhatAChangeMadeDue();
    void samplesAtTheIntervalOfWhoLooks_data();
    void samplesAtTheIntervalOfWhoLooks();
    void oneSampleAtATime();
    void slowSystemIsGivenRest();
    void lateSampleIsDropped();
    void givesUpASampleThatNeverComes();
    void cancelledSampleIsUnreachable();
    void changeBringsASampleSoon();
    void burstOfChangesIsOneSample();
    void changeWhileSamplingBringsAnother();
    void refreshWhileSamplingBringsAnother();
    void isStaleAfterTenSeconds_data();
    void isStaleAfterTenSeconds();
    void oneGoodSampleEndsStaleness();
    void neverStaleWithoutAnyGoodSample();
    void hiddenForLongIsNotStaleAtOnceWhenShown();
    void sleepingDoesNotMakeStale();
    void errorsAreValues();
};

void SessionWatchTest::doesNothingBeforeItIsStarted()
{
    Household home;
    home.watch.wakeUp();
    Q_EMIT home.backend.sessionsChanged();
    home.run(1min);
    QCOMPARE(home.asked(), 0U);
    QVERIFY(!home.watch.nextWakeUp());
}

void SessionWatchTest::firstTwoSamplesFollowEachOther()
{
    Household home;
    QSignalSpy sampled(&home.watch, &SessionWatch::sampled);
    home.watch.start();
    QCOMPARE(home.asked(), 1U);
    home.answer();
    QCOMPARE(sampled.count(), 1);
    home.run(199ms);
    QCOMPARE(home.asked(), 1U);
    home.run(1ms);
    QCOMPARE(home.asked(), 2U);
    home.answer();
    home.run(1999ms);
    QCOMPARE(home.asked(), 2U);
    home.run(1ms);
    QCOMPARE(home.asked(), 3U);
}

/// As at every start: the window becomes visible after the first sample was asked for.
void SessionWatchTest::shownBetweenTheFirstTwoDelaysNothing()
{
    Household home;
    home.watch.setShown(false);
    home.watch.start();
    home.answer();
    home.watch.setShown(true);
    home.run(199ms);
    QCOMPARE(home.asked(), 1U);
    home.run(1ms);
    QCOMPARE(home.asked(), 2U);
}

void SessionWatchTest::shownDoesNotDelayWhatAChangeMadeDue()
{
    Household home;
    home.startWithPair();
    home.watch.setShown(false);
    home.run(1s);
    Q_EMIT home.backend.sessionsChanged();
    home.watch.setShown(true);
    home.run(49ms);
    QCOMPARE(home.asked(), 2U);
    home.run(1ms);
    QCOMPARE(home.asked(), 3U);
}

void SessionWatchTest::samplesAtTheIntervalOfWhoLooks_data()
{
    QTest::addColumn<bool>("isShown");
    QTest::addColumn<std::chrono::milliseconds>("interval");
    QTest::newRow("shown") << true << 2000ms;
    QTest::newRow("hidden") << false << 30000ms;
}

void SessionWatchTest::samplesAtTheIntervalOfWhoLooks()
{
    QFETCH(bool, isShown);
    QFETCH(std::chrono::milliseconds, interval);
    Household home;
    home.startWithPair();
    home.watch.setShown(isShown);
    home.run(interval - 1ms);
    QCOMPARE(home.asked(), 2U);
    home.run(1ms);
    QCOMPARE(home.asked(), 3U);
}

void SessionWatchTest::oneSampleAtATime()
{
    Household home;
    home.startWithPair();
    home.run(2s);
    QCOMPARE(home.asked(), 3U);
    Q_EMIT home.backend.sessionsChanged();
    home.watch.sampleNow();
    home.run(SessionWatch::kPatience - 1ms);
    QCOMPARE(home.asked(), 3U);
}

void SessionWatchTest::slowSystemIsGivenRest()
{
    Household home;
    home.startWithPair();
    home.run(2s);
    home.run(4s);
    home.answer();
    home.run(999ms);
    QCOMPARE(home.asked(), 3U);
    home.run(1ms);
    QCOMPARE(home.asked(), 4U);
}

void SessionWatchTest::lateSampleIsDropped()
{
    Household home;
    home.startWithPair();
    home.run(2s);
    home.run(SessionWatch::kPatience + SessionWatch::kShownInterval);
    QCOMPARE(home.asked(), 4U);
    auto newer = home.sample();
    newer.cpuCount = 2;
    home.answer(3, newer);
    QCOMPARE(home.watch.latest().value().cpuCount, 2);

    QSignalSpy sampled(&home.watch, &SessionWatch::sampled);
    home.answer(2, home.sample());
    QCOMPARE(sampled.count(), 0);
    QCOMPARE(home.watch.latest().value().cpuCount, 2);
}

void SessionWatchTest::givesUpASampleThatNeverComes()
{
    Household home;
    home.startWithPair();
    home.run(2s);
    home.run(SessionWatch::kPatience - 1ms);
    QVERIFY(!home.watch.error());
    home.run(1ms);
    QCOMPARE(home.watch.error().value().code, ErrorCode::Unreachable);
    QVERIFY(home.watch.latest());
    home.run(1s);
    QCOMPARE(home.asked(), 4U);
}

void SessionWatchTest::cancelledSampleIsUnreachable()
{
    Household home;
    home.watch.start();
    home.backend.asked.back().reset();
    Household::deliver();
    QCOMPARE(home.watch.error().value().code, ErrorCode::Unreachable);
    home.run(2s);
    QCOMPARE(home.asked(), 2U);
}

void SessionWatchTest::changeBringsASampleSoon()
{
    Household home;
    home.startWithPair();
    home.watch.setShown(false);
    home.run(10s);
    Q_EMIT home.backend.sessionsChanged();
    home.run(49ms);
    QCOMPARE(home.asked(), 2U);
    home.run(1ms);
    QCOMPARE(home.asked(), 3U);
}

void SessionWatchTest::burstOfChangesIsOneSample()
{
    Household home;
    home.startWithPair();
    home.run(1s);
    for (int change = 0; change < 12; ++change) {
        Q_EMIT home.backend.sessionsChanged();
        home.run(4ms);
    }
    home.run(2ms);
    QCOMPARE(home.asked(), 3U);
    home.answer();
    Q_EMIT home.backend.sessionsChanged();
    home.run(249ms);
    QCOMPARE(home.asked(), 3U);
    home.run(1ms);
    QCOMPARE(home.asked(), 4U);
}

void SessionWatchTest::changeWhileSamplingBringsAnother()
{
    Household home;
    home.startWithPair();
    home.run(2s);
    home.run(100ms);
    Q_EMIT home.backend.sessionsChanged();
    home.answer();
    home.run(149ms);
    QCOMPARE(home.asked(), 3U);
    home.run(1ms);
    QCOMPARE(home.asked(), 4U);
}

void SessionWatchTest::refreshWhileSamplingBringsAnother()
{
    Household home;
    home.startWithPair();
    home.run(2s);
    home.run(1s);
    home.watch.sampleNow();
    QCOMPARE(home.asked(), 3U);
    home.answer();
    home.run(0ms);
    QCOMPARE(home.asked(), 4U);
}

void SessionWatchTest::isStaleAfterTenSeconds_data()
{
    QTest::addColumn<bool>("isShown");
    QTest::addColumn<std::chrono::milliseconds>("age");
    QTest::addColumn<bool>("isStale");
    QTest::newRow("9.999 s, shown") << true << 9999ms << false;
    QTest::newRow("10 s, shown") << true << 10000ms << true;
    QTest::newRow("10.001 s, shown") << true << 10001ms << true;
    QTest::newRow("30 s, hidden: the next one is only due") << false << 30000ms << false;
    QTest::newRow("37.999 s, hidden") << false << 37999ms << false;
    QTest::newRow("38 s, hidden") << false << 38000ms << true;
}

void SessionWatchTest::isStaleAfterTenSeconds()
{
    QFETCH(bool, isShown);
    QFETCH(std::chrono::milliseconds, age);
    QFETCH(bool, isStale);
    Household home;
    home.startWithPair();
    home.watch.setShown(isShown);
    home.run(age);
    QCOMPARE(home.watch.isStale(), isStale);
}

void SessionWatchTest::oneGoodSampleEndsStaleness()
{
    Household home;
    home.startWithPair();
    home.run(12s);
    QVERIFY(home.watch.isStale());
    QSignalSpy health(&home.watch, &SessionWatch::healthChanged);
    home.answer();
    QVERIFY(!home.watch.isStale());
    QVERIFY(!home.watch.error());
    QVERIFY(health.count() > 0);
}

void SessionWatchTest::neverStaleWithoutAnyGoodSample()
{
    Household home;
    home.watch.start();
    home.fail(ErrorCode::NoSessionManager);
    home.run(5s);
    home.run(1min);
    QVERIFY(!home.watch.isStale());
    QVERIFY(!home.watch.latest());
}

void SessionWatchTest::hiddenForLongIsNotStaleAtOnceWhenShown()
{
    Household home;
    home.startWithPair();
    home.watch.setShown(false);
    home.run(25s);
    home.watch.setShown(true);
    QCOMPARE(home.asked(), 3U);
    QVERIFY(!home.watch.isStale());
    home.run(1999ms);
    QVERIFY(!home.watch.isStale());
    home.run(1ms);
    QVERIFY(home.watch.isStale());
}

void SessionWatchTest::sleepingDoesNotMakeStale()
{
    Household home;
    home.startWithPair();
    home.clock.sleep(8h);
    home.watch.wakeUp();
    QVERIFY(!home.watch.isStale());
}

void SessionWatchTest::errorsAreValues()
{
    Household home;
    home.startWithPair();
    QSignalSpy health(&home.watch, &SessionWatch::healthChanged);
    home.run(2s);
    home.fail(ErrorCode::NotPermitted);
    QCOMPARE(home.watch.error().value().code, ErrorCode::NotPermitted);
    QCOMPARE(health.count(), 1);
    home.run(2s);
    home.fail(ErrorCode::NotPermitted);
    QCOMPARE(health.count(), 1);
    home.run(2s);
    home.answer();
    QVERIFY(!home.watch.error());
    QCOMPARE(health.count(), 2);
}

} // namespace usher

QTEST_GUILESS_MAIN(usher::SessionWatchTest)
#include "tst_sessionwatch.moc"
