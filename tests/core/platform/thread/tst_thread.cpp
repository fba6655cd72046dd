// SPDX-License-Identifier: MIT
#include "platform/thread/detachedthread.h"
#include "platform/thread/leavablethread.h"
#include "support/strictlog.h"

#include <QTest>

#include <atomic>
#include <list>
#include <memory>

using namespace std::chrono_literals;

namespace usher {

namespace {

constexpr int kMany = 100;
constexpr int kAtATime = 8;
constexpr int kPatience = 60000; // milliseconds; nothing here takes as long

} // namespace

/// Threads that nobody waits for, or not for ever.
class TestThread : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUnexpectedLog(); }

    void manyEndAtOnce();
    void doneIsWaitedFor();
    void hangingIsLeft();
};

void TestThread::manyEndAtOnce()
{
    // Some at a time, for with the processors to itself no thread ends before it is detached; but not all,
    // for a system has an end of threads.
    const auto ended = std::make_shared<std::atomic<int>>(0);
    const auto startMany = [ended] {
        for (int i = 0; i < kMany; ++i) {
            std::promise<void> done;
            auto isDone = done.get_future();
            startDetachedThread([ended, done = std::move(done)]() mutable {
                ++*ended;
                done.set_value();
            });
            isDone.wait();
        }
    };
    {
        std::list<LeavableThread> starters;
        for (int i = 0; i < kAtATime; ++i) {
            starters.emplace_back(1s, startMany); // all is done by then, or has failed
        }
        QVERIFY(QTest::qWaitFor([&] { return *ended == kAtATime * kMany; }, kPatience));
    }
    // The last of them held nothing that the next one needs.
    startDetachedThread([ended] { ++*ended; });
    QVERIFY(QTest::qWaitFor([&] { return *ended == kAtATime * kMany + 1; }, kPatience));
}

void TestThread::doneIsWaitedFor()
{
    const auto owned = std::make_shared<int>(0);
    {
        const LeavableThread thread{60s, [owned] { std::this_thread::yield(); }};
    }
    QCOMPARE(owned.use_count(), 1L);
}

void TestThread::hangingIsLeft()
{
    std::promise<void> release;
    const auto owned = std::make_shared<int>(0);
    {
        const LeavableThread thread{1ms,
                                    [owned, released = release.get_future().share()] { released.wait(); }};
    }
    QCOMPARE(owned.use_count(), 2L); // it hangs, with what it owns
    release.set_value();
    QVERIFY(QTest::qWaitFor([&] { return owned.use_count() == 1; }, kPatience));
}

} // namespace usher

QTEST_GUILESS_MAIN(usher::TestThread)

#include "tst_thread.moc"
