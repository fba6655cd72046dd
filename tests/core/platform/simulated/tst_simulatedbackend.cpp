// SPDX-License-Identifier: MIT
#include "platform/simulated/simulatedbackend.h"
#include "support/fakeclock.h"
#include "support/strictlog.h"

#include <QCoreApplication>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace std::chrono_literals;

namespace usher {

/// A scenario, played in the time of a clock.
class SimulatedBackendTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUnexpectedLog(); }
    void entriesHappenWhenTheyAreDue();
    void pastOfTheStoryHasHappenedAtTheBeginning();
    void sampleShowsTheHousehold();
    void costIsExactlyWhatTheScenarioSays();
    void cpuIsUnknownForWhoeverIsNew();
    void sessionCostsNoMoreThanThereIs();
    void awayGrowsWithAwakeTime();
    void unknownAwayStaysUnknown();
    void sleepMovesOnlyTheWallClock();
    void dueMomentIsKnown();
    void dueMomentIsTheMessagesToo();
    void changeIsAnnouncedOnce();
    void entryWithoutEffectIsNotAnnounced();
    void pastOfTheStoryIsNotAnnounced();
    void timerIsAimedAtTheNextEntry();
    void answerEndsTheMessage_data();
    void answerEndsTheMessage();
    void answerAtTheLastMomentCounts();
    void answerAfterTheLastMomentDoesNot();
    void peopleReactToQuestions();
    void nobodyReactsToWhatIsGone();
    void lockedMeanwhileTheMessageStays();
    void lockingLocks();
    void disconnectingDisconnects();
    void refusingProgramIsNamed();
    void stuckSessionCloses();
    void lateRequestSeesWhatIsDue();
};

namespace {

constexpr std::int64_t kMegabyte = std::int64_t{1} << 20U;
constexpr std::chrono::sys_seconds kStart{std::chrono::sys_days{std::chrono::year{2026} / 11 / 23} + 19h};

Scenario scenario(std::vector<ScenarioEntry> timeline)
{
    return {kStart,
            16'000 * kMegabyte,
            {{"alex", "Alex", true, false}, {"sam", "Sam", false, true}},
            std::move(timeline),
            24h};
}

ScenarioEntry samSignsIn()
{
    return {0s, event::SignIn{"sam", "3", false}};
}

Sample sampleOf(SimulatedBackend& backend)
{
    return backend.takeSample().result().value();
}

Session samIn(SimulatedBackend& backend)
{
    const auto sample = sampleOf(backend);
    const auto found =
        std::ranges::find_if(sample.sessions, [](const Session& session) { return session.user == u"sam"; });
    return found == sample.sessions.cend() ? Session{} : *found;
}

Message question(Message::Buttons buttons = Message::Buttons::YesNo)
{
    return {QStringLiteral("Usher"), QStringLiteral("Sign out?"), buttons, 60s};
}

Answer answerOf(const QFuture<Result<MessageOutcome>>& future)
{
    return future.result().value().answer;
}

} // namespace

void SimulatedBackendTest::entriesHappenWhenTheyAreDue()
{
    FakeClock clock;
    SimulatedBackend backend{
        scenario({samSignsIn(), {60s, event::Lock{"sam"}}, {60s, event::SignIn{"alex", {}, false}}}), clock};
    QCOMPARE(samIn(backend).state, SessionState::Active);
    clock.advance(59'999ms);
    QCOMPARE(samIn(backend).state, SessionState::Active);
    QCOMPARE(sampleOf(backend).sessions.size(), 1);
    clock.advance(1ms);
    QCOMPARE(samIn(backend).state, SessionState::Locked);
    QCOMPARE(sampleOf(backend).sessions.size(), 2);
}

void SimulatedBackendTest::pastOfTheStoryHasHappenedAtTheBeginning()
{
    FakeClock clock;
    SimulatedBackend backend{
        scenario({samSignsIn(), {60s, event::Input{"sam"}}, {10min, event::Lock{"sam"}}}), clock,
        Staging{9min, "sam"}};
    const auto sam = samIn(backend);
    QCOMPARE(sam.state, SessionState::Active);
    QCOMPARE(sam.away.duration.value_or(-1s), 8min);
    QVERIFY(sam.identity.signedInAt == kStart);
    QVERIFY(sam.isMine);
    QVERIFY(sampleOf(backend).takenAt == kStart + 9min);
    clock.advance(1min);
    QCOMPARE(samIn(backend).state, SessionState::Locked);
}

void SimulatedBackendTest::sampleShowsTheHousehold()
{
    FakeClock clock;
    SimulatedBackend backend{scenario({{0s, event::SignIn{"sam", "3", true}},
                                       {0s, event::Run{"sam", "small", 5, 100 * kMegabyte}},
                                       {0s, event::Run{"sam", "large", 1, 900 * kMegabyte}},
                                       {0s, event::Run{"sam", "busy", 9, 100 * kMegabyte}},
                                       {0s, event::KeepAwake{"sam", true}}}),
                             clock};
    const auto sample = sampleOf(backend);
    QCOMPARE(sample.backend, QStringLiteral("simulated"));
    QVERIFY(backend.isSimulated());
    QVERIFY(sample.takenAt == kStart);
    QCOMPARE(sample.memoryBytes.value_or(0), 16'000 * kMegabyte);
    QCOMPARE(sample.memoryAvailableBytes.value_or(0), 14'900 * kMegabyte);
    const auto sam = samIn(backend);
    QCOMPARE(sam.fullName, QStringLiteral("Sam"));
    QCOMPARE(sam.isChild, std::optional{true});
    QCOMPARE(sam.isAdministrator, std::optional{false});
    QVERIFY(sam.isRemote && !sam.isMine);
    QCOMPARE(sam.keepingAwake, std::optional{true});
    QCOMPARE(sam.identity.id, QStringLiteral("3"));
    QCOMPARE(sam.identity.uid.value_or(0), 1001U);
    QCOMPARE(sam.away.source, AwaySource::SignIn);
    QStringList programs;
    for (const auto& program : sam.programs) {
        programs.append(program.name);
    }
    QCOMPARE(programs,
             QStringList({QStringLiteral("large"), QStringLiteral("busy"), QStringLiteral("small")}));
}

void SimulatedBackendTest::costIsExactlyWhatTheScenarioSays()
{
    FakeClock clock;
    SimulatedBackend backend{scenario({samSignsIn(),
                                       {0s, event::Run{"sam", "a", 12, 300 * kMegabyte}},
                                       {0s, event::Run{"sam", "b", 3, 200 * kMegabyte}},
                                       {60s, event::Run{"sam", "a", 0, 100 * kMegabyte}}}),
                             clock};
    QCOMPARE(samIn(backend).usage.memoryBytes.value_or(0), 500 * kMegabyte);
    clock.advance(10s);
    QCOMPARE(samIn(backend).usage, (Usage{15.0, 500 * kMegabyte}));
    QCOMPARE(samIn(backend).programs.first().usage, (Usage{12.0, 300 * kMegabyte}));
    clock.advance(50s);
    QCOMPARE(samIn(backend).usage, (Usage{3.0, 300 * kMegabyte}));
}

void SimulatedBackendTest::cpuIsUnknownForWhoeverIsNew()
{
    FakeClock clock;
    SimulatedBackend backend{scenario({samSignsIn(),
                                       {0s, event::Run{"sam", "a", 12, kMegabyte}},
                                       {10s, event::SignOut{"sam"}},
                                       {10s, event::SignIn{"sam", "3", false}},
                                       {10s, event::Run{"sam", "a", 12, kMegabyte}}}),
                             clock};
    QVERIFY(!samIn(backend).usage.cpuPercent);
    QVERIFY(samIn(backend).usage.cpuPercent);
    clock.advance(10s);
    QVERIFY(!samIn(backend).usage.cpuPercent); // the same id, another session
    QVERIFY(samIn(backend).programs.first().usage.cpuPercent);
}

void SimulatedBackendTest::sessionCostsNoMoreThanThereIs()
{
    FakeClock clock;
    constexpr std::int64_t kMost = std::int64_t{1} << 50U;
    std::vector<ScenarioEntry> timeline{samSignsIn()};
    for (int i = 0; i < 600; ++i) {
        timeline.push_back({0s, event::Run{"sam", "a" + std::to_string(i), 100, kMost}});
    }
    SimulatedBackend backend{scenario(timeline), clock};
    (void)sampleOf(backend);
    QCOMPARE(samIn(backend).usage, (Usage{100.0, 600 * kMost}));
    QCOMPARE(sampleOf(backend).memoryAvailableBytes.value_or(-1), std::int64_t{0});
}

void SimulatedBackendTest::awayGrowsWithAwakeTime()
{
    FakeClock clock;
    SimulatedBackend backend{scenario({samSignsIn(), {60s, event::Disconnect{"sam"}}}), clock};
    clock.advance(59'999ms);
    QCOMPARE(samIn(backend).away, (Away{59s, AwaySource::SignIn}));
    clock.advance(1ms);
    QCOMPARE(samIn(backend).away, (Away{0s, AwaySource::DisconnectTime}));
    clock.sleep(1h);
    clock.advance(90s);
    QCOMPARE(samIn(backend).away, (Away{90s, AwaySource::DisconnectTime}));
    QVERIFY(samIn(backend).disconnectedAt == WallTime{kStart + 60s});
}

void SimulatedBackendTest::unknownAwayStaysUnknown()
{
    FakeClock clock;
    SimulatedBackend backend{scenario({samSignsIn(), {5s, event::ForgetIdle{"sam"}}}), clock};
    clock.advance(1h);
    QCOMPARE(samIn(backend).away, Away{});
}

void SimulatedBackendTest::sleepMovesOnlyTheWallClock()
{
    FakeClock clock;
    SimulatedBackend backend{
        scenario({samSignsIn(), {60s, event::Sleep{3h}}, {90s, event::SetClock{kStart}}}), clock};
    clock.advance(60s);
    QVERIFY(sampleOf(backend).takenAt == kStart + 3h + 60s);
    QCOMPARE(samIn(backend).away.duration.value_or(-1s), 60s);
    clock.advance(31s);
    QVERIFY(sampleOf(backend).takenAt == kStart + 1s);
}

void SimulatedBackendTest::dueMomentIsKnown()
{
    FakeClock clock;
    SimulatedBackend backend{scenario({samSignsIn(), {60s, event::Lock{"sam"}}}), clock};
    QCOMPARE(backend.nextDue().value_or(-1s), 60s);
    clock.advance(59'500ms);
    QCOMPARE(backend.nextDue().value_or(-1s), 500ms);
    clock.advance(10s);
    QCOMPARE(backend.nextDue().value_or(-1s), 0s);
    backend.catchUp();
    QVERIFY(!backend.nextDue());
}

void SimulatedBackendTest::dueMomentIsTheMessagesToo()
{
    FakeClock clock;
    SimulatedBackend backend{scenario({samSignsIn(), {2min, event::Lock{"sam"}}}), clock};
    const auto future = backend.showMessage(samIn(backend).identity, question());
    QCOMPARE(backend.nextDue().value_or(-1s), 60s);
    clock.advance(60s);
    backend.catchUp();
    QCOMPARE(answerOf(future), Answer::TimedOut);
    QCOMPARE(backend.nextDue().value_or(-1s), 60s);
}

void SimulatedBackendTest::changeIsAnnouncedOnce()
{
    FakeClock clock;
    SimulatedBackend backend{scenario({samSignsIn(), {60s, event::Lock{"sam"}}, {61s, event::Unlock{"sam"}}}),
                             clock};
    const QSignalSpy announced(&backend, &SessionBackend::sessionsChanged);
    clock.advance(2min);
    backend.catchUp();
    QCOMPARE(announced.size(), 0); // never from within a call
    QCoreApplication::processEvents();
    QCOMPARE(announced.size(), 1);
    backend.catchUp();
    QCoreApplication::processEvents();
    QCOMPARE(announced.size(), 1);
}

void SimulatedBackendTest::entryWithoutEffectIsNotAnnounced()
{
    FakeClock clock;
    SimulatedBackend backend{scenario({samSignsIn(), {60s, event::Unlock{"sam"}}}), clock};
    const QSignalSpy announced(&backend, &SessionBackend::sessionsChanged);
    clock.advance(2min);
    backend.catchUp();
    QCoreApplication::processEvents();
    QCOMPARE(announced.size(), 0);
}

void SimulatedBackendTest::pastOfTheStoryIsNotAnnounced()
{
    FakeClock clock;
    const SimulatedBackend backend{scenario({samSignsIn()}), clock, Staging{1h, {}}};
    const QSignalSpy announced(&backend, &SessionBackend::sessionsChanged);
    QCoreApplication::processEvents();
    QCOMPARE(announced.size(), 0);
}

void SimulatedBackendTest::timerIsAimedAtTheNextEntry()
{
    // The event loop runs in real time; what is due at once comes without anybody asking for it.
    FakeClock clock;
    SimulatedBackend backend{scenario({samSignsIn(), {60s, event::Lock{"sam"}}}), clock};
    QSignalSpy announced(&backend, &SessionBackend::sessionsChanged);
    clock.advance(59'999ms);
    backend.catchUp(); // one millisecond is left
    clock.advance(1ms);
    QVERIFY(announced.wait());
}

void SimulatedBackendTest::answerEndsTheMessage_data()
{
    QTest::addColumn<int>("with");
    QTest::addColumn<bool>("isQuestion");
    QTest::addColumn<int>("answer");
    using With = event::Answered::With;
    const auto row = [](const char* name, With with, bool isQuestion, Answer answer) {
        QTest::newRow(name) << static_cast<int>(with) << isQuestion << static_cast<int>(answer);
    };
    row("yes", With::Yes, true, Answer::Yes);
    row("no", With::No, true, Answer::No);
    row("closed", With::Close, true, Answer::Closed);
    row("OK is the only button: yes", With::Yes, false, Answer::Ok);
    row("OK is the only button: no", With::No, false, Answer::Ok);
    row("OK is the only button: closed", With::Close, false, Answer::Closed);
}

void SimulatedBackendTest::answerEndsTheMessage()
{
    QFETCH(int, with);
    QFETCH(bool, isQuestion);
    QFETCH(int, answer);
    FakeClock clock;
    SimulatedBackend backend{
        scenario({samSignsIn(), {30s, event::Answered{"sam", static_cast<event::Answered::With>(with)}}}),
        clock};
    const auto future = backend.showMessage(
        samIn(backend).identity, question(isQuestion ? Message::Buttons::YesNo : Message::Buttons::Ok));
    clock.advance(30s);
    backend.catchUp();
    QVERIFY(future.isFinished());
    QCOMPARE(static_cast<int>(answerOf(future)), answer);
    QCOMPARE(samIn(backend).away, (Away{0s, AwaySource::Input}));
}

void SimulatedBackendTest::answerAtTheLastMomentCounts()
{
    FakeClock clock;
    SimulatedBackend backend{scenario({samSignsIn(), {60s, event::Answered{"sam", {}}}}), clock};
    const auto future = backend.showMessage(samIn(backend).identity, question());
    clock.advance(60s);
    backend.catchUp();
    QCOMPARE(answerOf(future), Answer::Yes);
}

void SimulatedBackendTest::answerAfterTheLastMomentDoesNot()
{
    FakeClock clock;
    SimulatedBackend backend{scenario({samSignsIn(), {61s, event::Answered{"sam", {}}}}), clock};
    const auto future = backend.showMessage(samIn(backend).identity, question());
    clock.advance(10min); // both are due when somebody looks: in their own order
    backend.catchUp();
    QCOMPARE(answerOf(future), Answer::TimedOut);
    QCOMPARE(samIn(backend).away, (Away{10min, AwaySource::SignIn}));
}

void SimulatedBackendTest::peopleReactToQuestions()
{
    FakeClock clock;
    const Staging staging{0s, {}, {{"sam", 20s, event::Answered{"sam", event::Answered::With::No}}}};
    SimulatedBackend backend(scenario({samSignsIn()}), clock, staging);
    const auto sam = samIn(backend).identity;
    const auto reply =
        backend.showMessage(sam, {{}, QStringLiteral("May I?"), Message::Buttons::YesNo, 60s, {}});
    clock.advance(19s);
    backend.catchUp();
    QVERIFY(!reply.isFinished());
    QCOMPARE(backend.nextDue(), std::optional<std::chrono::milliseconds>{1s});
    clock.advance(1s);
    backend.catchUp();
    QCOMPARE(reply.result()->answer, Answer::No);
    const auto note = backend.showMessage(sam, {{}, QStringLiteral("Hello"), Message::Buttons::Ok, 60s, {}});
    clock.advance(59s);
    backend.catchUp();
    QVERIFY(!note.isFinished());
}

void SimulatedBackendTest::nobodyReactsToWhatIsGone()
{
    FakeClock clock;
    const Staging staging{0s, {}, {{"sam", 20s, event::SignOut{"sam"}}}};
    SimulatedBackend backend(scenario({samSignsIn()}), clock, staging);
    const auto sam = samIn(backend).identity;
    const auto reply =
        backend.showMessage(sam, {{}, QStringLiteral("May I?"), Message::Buttons::YesNo, 60s, {}});
    clock.advance(10s);
    backend.withdrawMessage(sam);
    QCOMPARE(reply.result()->answer, Answer::Withdrawn);
    clock.advance(60s);
    backend.catchUp();
    QCOMPARE(samIn(backend).identity, sam);
}

void SimulatedBackendTest::lockedMeanwhileTheMessageStays()
{
    FakeClock clock;
    SimulatedBackend backend{
        scenario({samSignsIn(), {10s, event::Lock{"sam"}}, {20s, event::Answered{"sam", {}}}}), clock};
    const auto future = backend.showMessage(samIn(backend).identity, question());
    clock.advance(10s);
    backend.catchUp();
    QVERIFY(!future.isFinished());
    clock.advance(10s);
    backend.catchUp();
    QCOMPARE(answerOf(future), Answer::Yes);
}

void SimulatedBackendTest::lockingLocks()
{
    FakeClock clock;
    SimulatedBackend backend{scenario({samSignsIn()}), clock};
    clock.advance(60s);
    QVERIFY(backend.lock(samIn(backend).identity).result());
    const auto sam = samIn(backend);
    QCOMPARE(sam.state, SessionState::Locked);
    QCOMPARE(sam.away, (Away{60s, AwaySource::SignIn}));
    QCOMPARE(sam.can.lock, Obstacle::NothingToDo);
    QCOMPARE(sam.can.message, Obstacle::NobodyWouldSee);
    QCOMPARE(sam.can.disconnect, Obstacle::None);
}

void SimulatedBackendTest::disconnectingDisconnects()
{
    FakeClock clock;
    SimulatedBackend backend{scenario({samSignsIn()}), clock};
    clock.advance(60s);
    QVERIFY(backend.disconnectSession(samIn(backend).identity).result());
    const auto sam = samIn(backend);
    QCOMPARE(sam.state, SessionState::Disconnected);
    QCOMPARE(sam.away, (Away{60s, AwaySource::SignIn}));
    QVERIFY(sam.disconnectedAt == WallTime{kStart + 60s});
    QCOMPARE(sam.can.disconnect, Obstacle::NothingToDo);
}

void SimulatedBackendTest::refusingProgramIsNamed()
{
    FakeClock clock;
    SimulatedBackend backend{scenario({samSignsIn(), {0s, event::AppsRefuse{"sam", "writer"}}}), clock};
    const auto target = samIn(backend).identity;
    const auto refused = backend.signOut(target, SignOutMode::Gentle).result();
    QVERIFY(!refused);
    QCOMPARE(refused.error(), (Error{ErrorCode::ProgramsRefuse, QStringLiteral("writer")}));
    QVERIFY(!samIn(backend).isClosing);
    QVERIFY(backend.signOut(target, SignOutMode::Forced).result());
    QVERIFY(sampleOf(backend).sessions.isEmpty());
}

void SimulatedBackendTest::stuckSessionCloses()
{
    FakeClock clock;
    SimulatedBackend backend{scenario({samSignsIn(), {0s, event::Stuck{"sam"}}}), clock};
    QVERIFY(backend.signOut(samIn(backend).identity, SignOutMode::Gentle).result());
    clock.advance(1h);
    const auto sam = samIn(backend);
    QVERIFY(sam.isClosing);
    QCOMPARE(sam.can.signOut, Obstacle::NothingToDo);
    QVERIFY(backend.signOut(sam.identity, SignOutMode::Forced).result());
    QVERIFY(samIn(backend).isClosing);
}

void SimulatedBackendTest::lateRequestSeesWhatIsDue()
{
    // Nobody looked since: still no act on a session that is over.
    FakeClock clock;
    SimulatedBackend backend{
        scenario({samSignsIn(), {60s, event::SignOut{"sam"}}, {61s, event::SignIn{"alex", "3", false}}}),
        clock};
    const auto target = samIn(backend).identity;
    clock.advance(60s);
    QCOMPARE(backend.signOut(target, SignOutMode::Forced).result().error().code, ErrorCode::NoSuchSession);
    clock.advance(1s);
    QCOMPARE(backend.signOut(target, SignOutMode::Forced).result().error().code, ErrorCode::IdentityChanged);
    QCOMPARE(sampleOf(backend).sessions.size(), 1);
}

} // namespace usher

QTEST_GUILESS_MAIN(usher::SimulatedBackendTest)
#include "tst_simulatedbackend.moc"
