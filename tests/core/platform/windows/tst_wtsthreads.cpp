// SPDX-License-Identifier: MIT
#include "core/platform/windows/playedcalls.h"
#include "core/platform/windows/threadcount.h"
#include "platform/windows/wtsbackend.h"
#include "support/strictlog.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <array>
#include <thread>

using namespace std::chrono_literals;

namespace usher {

/// Which calls were made in the thread that made this.
class CallWatch
{
public:
    /// The same call, but noted if it is made in that thread.
    template <typename Reply, typename... Arguments>
    void watch(const char* name, std::function<Reply(Arguments...)>& call)
    {
        call = [this, name, original = std::move(call)](Arguments... arguments) -> Reply {
            {
                const std::scoped_lock lock{m_guard};
                ++m_count;
                if (std::this_thread::get_id() == m_callers) {
                    m_inCallersThread.append(QString::fromLatin1(name));
                }
            }
            return original(arguments...);
        };
    }
    [[nodiscard]] QStringList inCallersThread()
    {
        const std::scoped_lock lock{m_guard};
        return m_inCallersThread;
    }
    [[nodiscard]] int count()
    {
        const std::scoped_lock lock{m_guard};
        return m_count;
    }

private:
    const std::thread::id m_callers = std::this_thread::get_id();
    std::mutex m_guard;
    QStringList m_inCallersThread;
    int m_count = 0;
};

namespace {

/// Everything that leaves this process, or may wait for another one. What is left out reads memory of this
/// process (the clocks, the token, the processor count), or begins a thread (watchSessions).
void watchAll(CallWatch& watch, SystemCalls& calls)
{
    watch.watch("enumerateSessions", calls.enumerateSessions);
    watch.watch("freeMemoryEx", calls.freeMemoryEx);
    watch.watch("querySession", calls.querySession);
    watch.watch("freeMemory", calls.freeMemory);
    watch.watch("enumerateProcesses", calls.enumerateProcesses);
    watch.watch("sendMessage", calls.sendMessage);
    watch.watch("logoffSession", calls.logoffSession);
    watch.watch("disconnectSession", calls.disconnectSession);
    watch.watch("querySystem", calls.querySystem);
    watch.watch("lastInputTick", calls.lastInputTick);
    watch.watch("memoryStatus", calls.memoryStatus);
    watch.watch("lockWorkStation", calls.lockWorkStation);
    watch.watch("exitOwnSession", calls.exitOwnSession);
    watch.watch("lookupAccount", calls.lookupAccount);
    watch.watch("accountOfSid", calls.accountOfSid);
    watch.watch("fullNameOf", calls.fullNameOf);
    watch.watch("localGroupsOf", calls.localGroupsOf);
    watch.watch("computerName", calls.computerName);
    watch.watch("hasFamilySettings", calls.hasFamilySettings);
}

constexpr std::array kEveryCall{PlayedCall::Enumerate, PlayedCall::Query,  PlayedCall::Processes,
                                PlayedCall::Message,   PlayedCall::Logoff, PlayedCall::Disconnect};

} // namespace

/// In which threads Windows is asked, how long that keeps anybody waiting, and what is left of them.
class TestWtsThreads : public QObject
{
    Q_OBJECT

    void begin(const PlayedFaults& faults, const PlayedCaller& caller = {},
               std::chrono::milliseconds reply = 2000ms);
    [[nodiscard]] Identity sam() const;
    /// Everything that can be asked of a backend, once; but nothing is withdrawn.
    void askEverything();
    void askSam();
    [[nodiscard]] bool haveEnded() const;
    /// Waits until there is a moment without any call. Threads make several, one after the other, so what is
    /// true now may be false at the next look, and QTRY_… looks more than once.
    [[nodiscard]] bool comesToRest() const;

    int m_threadsBefore = 0;
    std::unique_ptr<PlayedClock> m_clock;
    std::shared_ptr<PlayedSystem> m_system;
    std::unique_ptr<CallWatch> m_watch;
    std::unique_ptr<WtsBackend> m_backend;
    QList<QFuture<Result<Sample>>> m_samples;
    QList<QFuture<Result<void>>> m_acts;
    QList<QFuture<Result<MessageOutcome>>> m_messages;

private Q_SLOTS:
    void init();
    void cleanup();

    void windowsIsAskedElsewhere_data();
    void windowsIsAskedElsewhere();
    void eventLoopTurnsWhileWindowsHangs_data();
    void eventLoopTurnsWhileWindowsHangs();
    void hundredQuestionsLeaveNoThread();
};

void TestWtsThreads::init()
{
    failOnUnexpectedLog();
    m_threadsBefore = threadCount();
}

void TestWtsThreads::cleanup()
{
    m_backend.reset();
    if (m_system) {
        m_system->release();
        QVERIFY(comesToRest());
    }
    QTRY_COMPARE(threadCount(), m_threadsBefore);
    m_samples.clear();
    m_acts.clear();
    m_messages.clear();
    m_system.reset();
    m_watch.reset();
}

void TestWtsThreads::begin(const PlayedFaults& faults, const PlayedCaller& caller,
                           std::chrono::milliseconds reply)
{
    m_clock = std::make_unique<PlayedClock>();
    Scenario scenario;
    scenario.start = m_clock->start();
    scenario.people = {{"alex", "Alex Meier", true, false}, {"sam", "", false, true}};
    scenario.timeline = {{0s, event::SignIn{"alex", "1", false}}, {0s, event::SignIn{"sam", "3", false}}};
    m_system = std::make_shared<PlayedSystem>(std::move(scenario), faults,
                                              [clock = m_clock.get()] { return clock->awakeNow(); });
    m_watch = std::make_unique<CallWatch>();
    auto calls = playedCalls(m_system, *m_clock, caller);
    watchAll(*m_watch, calls);
    m_backend = std::make_unique<WtsBackend>(std::move(calls), *m_clock, WtsLimits{reply, 20ms, 50ms});
}

Identity TestWtsThreads::sam() const
{
    Identity identity;
    identity.bootId = QStringLiteral("boot-42");
    identity.id = QStringLiteral("3");
    identity.sid = QStringLiteral("S-1-5-21-1-2-3-1002");
    identity.signedInAt = m_clock->start();
    return identity;
}

void TestWtsThreads::askSam()
{
    m_messages += m_backend->showMessage(
        sam(), {QStringLiteral("Alex asks"), QStringLiteral("May I?"), Message::Buttons::YesNo, 1s});
}

void TestWtsThreads::askEverything()
{
    m_samples += m_backend->takeSample();
    askSam();
    m_backend->raiseMessage(sam());
    m_acts += m_backend->lock(sam());
    m_acts += m_backend->disconnectSession(sam());
    m_acts += m_backend->signOut(sam(), SignOutMode::Gentle);
    m_acts += m_backend->signOut(sam(), SignOutMode::Forced);
    static_cast<void>(m_backend->capabilities());
}

bool TestWtsThreads::haveEnded() const
{
    const auto hasEnded = [](const auto& future) { return future.isFinished(); };
    return std::ranges::all_of(m_samples, hasEnded) && std::ranges::all_of(m_acts, hasEnded) &&
           std::ranges::all_of(m_messages, hasEnded);
}

bool TestWtsThreads::comesToRest() const
{
    return QTest::qWaitFor([this] { return m_system->callsUnderWay() == 0; });
}

void TestWtsThreads::windowsIsAskedElsewhere_data()
{
    QTest::addColumn<uint>("ownSession"); // of the program: 3 is Sam's
    QTest::newRow("about somebody else's session") << 1U;
    QTest::newRow("about the own session") << 3U;
}

void TestWtsThreads::windowsIsAskedElsewhere()
{
    QFETCH(uint, ownSession);
    PlayedCaller caller;
    caller.session = ownSession;
    caller.user = "sam";
    begin({}, caller);
    askEverything();
    m_backend->withdrawMessage(sam());
    QTRY_VERIFY(haveEnded());
    m_samples += m_backend->takeSample();
    QTRY_VERIFY(haveEnded());
    QVERIFY(m_watch->count() > 20);
    QCOMPARE(m_watch->inCallersThread(), QStringList());
}

void TestWtsThreads::eventLoopTurnsWhileWindowsHangs_data()
{
    QTest::addColumn<QList<PlayedCall>>("hanging");
    const QStringList names{QStringLiteral("enumerate"), QStringLiteral("query"),
                            QStringLiteral("processes"), QStringLiteral("message"),
                            QStringLiteral("log off"),   QStringLiteral("disconnect")};
    for (std::size_t i = 0; i < kEveryCall.size(); ++i) {
        QTest::newRow(qPrintable(names.at(static_cast<qsizetype>(i)))) << QList<PlayedCall>{kEveryCall.at(i)};
    }
    QTest::newRow("everything") << QList<PlayedCall>(kEveryCall.begin(), kEveryCall.end());
}

void TestWtsThreads::eventLoopTurnsWhileWindowsHangs()
{
    QFETCH(QList<PlayedCall>, hanging);
    PlayedFaults faults;
    faults.hanging.assign(hanging.begin(), hanging.end());
    PlayedCaller caller;
    caller.knowsAccounts = false; // so that processes are asked for
    begin(faults, caller, 500ms);
    askSam(); // before anything takes him off the screen
    // A box, or a call before it that hangs.
    const bool isFound =
        std::ranges::none_of(std::array{PlayedCall::Enumerate, PlayedCall::Query, PlayedCall::Processes},
                             [&](PlayedCall call) { return hanging.contains(call); });
    QVERIFY(QTest::qWaitFor(
        [&] { return isFound ? !m_system->boxTimeouts().empty() : m_system->callsUnderWay() > 0; }));
    // The best of some rounds, for other programs take processor time as well: a thread that waits for a call
    // that hangs waits in all of them.
    qint64 best = std::numeric_limits<qint64>::max();
    for (int round = 0; round < 5; ++round) {
        qint64 longest = 0;
        QElapsedTimer turn;
        turn.start();
        askEverything();
        for (int turns = 0; turns < 50; ++turns) {
            bool hasTurned = false;
            QTimer::singleShot(0, this, [&hasTurned] { hasTurned = true; });
            QVERIFY(QTest::qWaitFor([&hasTurned] { return hasTurned; }));
            longest = std::max(longest, turn.restart());
        }
        best = std::min(best, longest);
    }
    QVERIFY2(best < 50, "a turn of the event loop took 50 ms in every round");
    // Whoever asked is told in the end, though Windows still hangs.
    QVERIFY(QTest::qWaitFor([this] { return haveEnded(); }, 15000));
    QVERIFY(m_system->callsUnderWay() > 0);
    QCOMPARE(m_watch->inCallersThread(), QStringList());
}

void TestWtsThreads::hundredQuestionsLeaveNoThread()
{
    PlayedFaults faults;
    faults.reactions = {{"sam", event::Answered::With::No}};
    begin(faults);
    const Message question{QStringLiteral("Alex asks"), QStringLiteral("May I?"), Message::Buttons::YesNo,
                           60s};
    for (int i = 0; i < 100; ++i) {
        const auto future = m_backend->showMessage(sam(), question);
        QVERIFY(QTest::qWaitFor([&] { return future.isFinished(); }));
        const auto outcome = future.result();
        QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().detail));
        QCOMPARE(outcome->answer, Answer::No);
        QVERIFY(comesToRest());
    }
    // The two threads of the backend are all there is.
    QTRY_COMPARE(threadCount(), m_threadsBefore + 2);
}

} // namespace usher

QTEST_GUILESS_MAIN(usher::TestWtsThreads)

#include "tst_wtsthreads.moc"
