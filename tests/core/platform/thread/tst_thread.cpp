// SPDX-License-Identifier: MIT
#include "platform/thread/detachedthread.h"
#include "platform/thread/leavablethread.h"
#include "support/strictlog.h"

#include <QTest>

#include <atomic>
#include <memory>

using namespace std::chrono_literals;

namespace usher {

namespace {

constexpr int kMany = 500;

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
    // Beside each other, for with the processor to themselves no thread ends before it is detached.
    const auto ended = std::make_shared<std::atomic<int>>(0);
    const auto startMany = [ended] {
        for (int i = 0; i < kMany; ++i) {
            startDetachedThread([ended] { ++*ended; });
        }
    };
    {
        const LeavableThread first{60s, startMany};
        const LeavableThread second{60s, startMany};
        const LeavableThread third{60s, startMany};
        QVERIFY(QTest::qWaitFor([&] { return *ended == 3 * kMany; }, 60000));
    }
    // The last of them held nothing that the next one needs.
    startDetachedThread([ended] { ++*ended; });
    QVERIFY(QTest::qWaitFor([&] { return *ended == 3 * kMany + 1; }, 60000));
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
    auto release = std::make_shared<std::promise<void>>();
    const auto owned = std::make_shared<int>(0);
    {
        const LeavableThread thread{1ms,
                                    [owned, released = release->get_future().share()] { released.wait(); }};
    }
    QCOMPARE(owned.use_count(), 2L); // it hangs, with what it owns
    release->set_value();
    QVERIFY(QTest::qWaitFor([&] { return owned.use_count() == 1; }, 60000));
}

} // namespace usher

QTEST_GUILESS_MAIN(usher::TestThread)

#include "tst_thread.moc"
