// SPDX-License-Identifier: MIT
#include "engine/advance.h"
#include "steward/clockwatch.h"
#include "support/fakeclock.h"
#include "support/strictlog.h"

#include <QTest>

using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace usher {

/// What the clocks say: the PC slept, its wall clock was set, or nothing worth a word.
class ClockWatchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUnexpectedLog(); }
    void firstLookSaysNothing();
    void clocksThatGoOnSayNothing();
    void limits_data();
    void limits();
    void sleepIsNoJumpOfTheWallClock();
    void clockSetBackDuringASleepStillSlept();
    void eachJumpIsSaidOnce();
};

void ClockWatchTest::firstLookSaysNothing()
{
    FakeClock clock;
    clock.sleep(1h);
    QVERIFY(!ClockWatch{}.hasJumped(clock));
}

void ClockWatchTest::clocksThatGoOnSayNothing()
{
    FakeClock clock;
    ClockWatch watch;
    for (int i = 0; i < 1000; ++i) {
        QVERIFY(!watch.hasJumped(clock));
        clock.advance(17s);
    }
}

void ClockWatchTest::limits_data()
{
    QTest::addColumn<bool>("tellsSleep");
    QTest::addColumn<milliseconds>("slept");
    QTest::addColumn<milliseconds>("set");
    QTest::addColumn<bool>("hasJumped");
    const auto row = [](const char* name, bool tellsSleep, milliseconds slept, milliseconds set,
                        bool hasJumped) { QTest::newRow(name) << tellsSleep << slept << set << hasJumped; };
    const milliseconds step{policy::kLargestClockStep};
    row("set forth by just under five minutes", true, 0ms, step - 1ms, false);
    row("set forth by five minutes", true, 0ms, step, false);
    row("set forth by just over five minutes", true, 0ms, step + 1ms, true);
    row("set back by just under five minutes", true, 0ms, -step + 1ms, false);
    row("set back by five minutes", true, 0ms, -step, false);
    row("set back by just over five minutes", true, 0ms, -step - 1ms, true);
    row("set forth by years", true, 0ms, 24h * 36500, true);
    row("set back by years", true, 0ms, -24h * 36500, true);
    row("asleep for just under a second", true, 999ms, 0ms, false);
    row("asleep for a second", true, 1000ms, 0ms, true);
    row("asleep for just over a second", true, 1001ms, 0ms, true);
    row("asleep for an hour", true, 1h, 0ms, true);
    row("nobody knows: forth by just under two seconds", false, 0ms, 1999ms, false);
    row("nobody knows: forth by two seconds", false, 0ms, 2000ms, true);
    row("nobody knows: forth by just over two seconds", false, 0ms, 2001ms, true);
    row("nobody knows: back by just under five minutes", false, 0ms, -step + 1ms, false);
    row("nobody knows: back by five minutes", false, 0ms, -step, false);
    row("nobody knows: back by just over five minutes", false, 0ms, -step - 1ms, true);
    row("nobody knows: asleep for an hour", false, 1h, 0ms, true);
}

void ClockWatchTest::limits()
{
    QFETCH(bool, tellsSleep);
    QFETCH(milliseconds, slept);
    QFETCH(milliseconds, set);
    FakeClock clock;
    clock.tellsSleep = tellsSleep;
    ClockWatch watch;
    QVERIFY(!watch.hasJumped(clock));
    clock.advance(10s);
    clock.sleep(slept);
    clock.setWall(clock.wallNow() + set);
    QTEST(watch.hasJumped(clock), "hasJumped");
}

void ClockWatchTest::sleepIsNoJumpOfTheWallClock()
{
    FakeClock clock;
    ClockWatch watch;
    QVERIFY(!watch.hasJumped(clock));
    clock.sleep(500ms); // too short for a sleep, and no clock was set
    clock.setWall(clock.wallNow() + policy::kLargestClockStep);
    QVERIFY(!watch.hasJumped(clock));
}

void ClockWatchTest::clockSetBackDuringASleepStillSlept()
{
    FakeClock clock;
    ClockWatch watch;
    QVERIFY(!watch.hasJumped(clock));
    const auto before = clock.wallNow();
    clock.sleep(1h);
    clock.setWall(before);
    QVERIFY(watch.hasJumped(clock));
}

void ClockWatchTest::eachJumpIsSaidOnce()
{
    FakeClock clock;
    ClockWatch watch;
    QVERIFY(!watch.hasJumped(clock));
    clock.sleep(1h);
    QVERIFY(watch.hasJumped(clock));
    clock.advance(1min);
    QVERIFY(!watch.hasJumped(clock));
}

} // namespace usher

QTEST_GUILESS_MAIN(usher::ClockWatchTest)
#include "tst_clockwatch.moc"
