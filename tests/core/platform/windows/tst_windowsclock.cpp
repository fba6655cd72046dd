// SPDX-License-Identifier: MIT
#include "platform/windows/windowsclock.h"
#include "steward/clockwatch.h"
#include "support/strictlog.h"

#include <QTest>

using namespace std::chrono_literals;

namespace usher {

namespace {

/// A PC with its three clocks.
struct PlayedPc
{
    WallTime wall{std::chrono::sys_days{std::chrono::year{2026} / 11 / 23}};
    Ticks awake{1h};
    Ticks asleep{0s};
    bool hasBoth = true;
    Ticks everyReadTakes{0};
    int reads = 0;

    ClockCalls calls()
    {
        return {[this] { return wall; },
                [this] {
                    ++reads;
                    awake += everyReadTakes;
                    return awake;
                },
                [this] { return hasBoth ? std::optional{awake + asleep} : std::nullopt; }};
    }
    void work(std::chrono::milliseconds time)
    {
        wall += time;
        awake += time;
    }
    void sleep(std::chrono::milliseconds time)
    {
        wall += time;
        asleep += time;
    }
};

} // namespace

/// What Windows' clocks say about sleep.
class TestWindowsClock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUnexpectedLog(); }

    void sleepIsTheDifference();
    void clockThatWasSetIsNoSleep_data();
    void clockThatWasSetIsNoSleep();
    void unknownStaysUnknown();
    void impossibleIsUnknown();
    void readingsAreCloseTogether_data();
    void readingsAreCloseTogether();
};

void TestWindowsClock::sleepIsTheDifference()
{
    PlayedPc pc;
    const WindowsClock clock{pc.calls()};
    QCOMPARE(clock.awakeNow(), AwakeTime{1h});
    QCOMPARE(clock.asleepSoFar(), std::optional{0ms});
    pc.work(10min);
    QCOMPARE(clock.awakeNow(), AwakeTime{70min});
    QCOMPARE(clock.asleepSoFar(), std::optional{0ms});
    pc.sleep(8h);
    QCOMPARE(clock.awakeNow(), AwakeTime{70min});
    QCOMPARE(clock.asleepSoFar(), (std::optional<std::chrono::milliseconds>{8h}));
    pc.awake += Ticks{9'999}; // not yet a millisecond
    pc.asleep += Ticks{9'999};
    QCOMPARE(clock.awakeNow(), AwakeTime{70min});
    QCOMPARE(clock.asleepSoFar(), (std::optional<std::chrono::milliseconds>{8h}));
}

void TestWindowsClock::clockThatWasSetIsNoSleep_data()
{
    QTest::addColumn<bool>("isToldApart");
    QTest::addColumn<int>("setSeconds");
    QTest::addColumn<int>("sleptSeconds");
    QTest::addColumn<bool>("isJump"); // nobody is signed out for it
    QTest::newRow("a minute forward") << true << 60 << 0 << false;
    QTest::newRow("five minutes forward") << true << 300 << 0 << false;
    QTest::newRow("more than five minutes forward") << true << 301 << 0 << true;
    QTest::newRow("a minute back") << true << -60 << 0 << false;
    QTest::newRow("slept for a minute") << true << 0 << 60 << true;
    QTest::newRow("slept, and set back by as much") << true << -60 << 60 << true;
    QTest::newRow("not told apart, a minute forward") << false << 60 << 0 << true;
    QTest::newRow("not told apart, slept") << false << 0 << 60 << true;
}

void TestWindowsClock::clockThatWasSetIsNoSleep()
{
    QFETCH(bool, isToldApart);
    QFETCH(int, setSeconds);
    QFETCH(int, sleptSeconds);
    QFETCH(bool, isJump);
    PlayedPc pc;
    pc.hasBoth = isToldApart;
    const WindowsClock clock{pc.calls()};
    ClockWatch watch;
    QVERIFY(!watch.hasJumped(clock));
    pc.work(10s);
    pc.sleep(std::chrono::seconds{sleptSeconds});
    pc.wall += std::chrono::seconds{setSeconds};
    QCOMPARE(watch.hasJumped(clock), isJump);
}

void TestWindowsClock::unknownStaysUnknown()
{
    PlayedPc pc;
    pc.hasBoth = false;
    const WindowsClock clock{pc.calls()};
    QCOMPARE(clock.asleepSoFar(), std::nullopt);
    pc.sleep(8h);
    QCOMPARE(clock.asleepSoFar(), std::nullopt);
}

void TestWindowsClock::impossibleIsUnknown()
{
    PlayedPc pc;
    pc.asleep = Ticks{-1};
    const WindowsClock clock{pc.calls()};
    QCOMPARE(clock.asleepSoFar(), std::nullopt);
}

void TestWindowsClock::readingsAreCloseTogether_data()
{
    QTest::addColumn<qint64>("ticks");
    QTest::addColumn<bool>("isBelieved");
    QTest::newRow("close") << qint64{49'999} << true;
    QTest::newRow("5 ms") << qint64{50'000} << true;
    QTest::newRow("further apart") << qint64{50'001} << false;
}

void TestWindowsClock::readingsAreCloseTogether()
{
    QFETCH(qint64, ticks);
    QFETCH(bool, isBelieved);
    PlayedPc pc;
    pc.everyReadTakes = Ticks{ticks};
    const WindowsClock clock{pc.calls()};
    QCOMPARE(clock.asleepSoFar().has_value(), isBelieved);
    QCOMPARE(pc.reads, isBelieved ? 2 : 200); // and not for ever
}

} // namespace usher

QTEST_GUILESS_MAIN(usher::TestWindowsClock)

#include "tst_windowsclock.moc"
