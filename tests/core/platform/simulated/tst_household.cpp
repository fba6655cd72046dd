// SPDX-License-Identifier: MIT
#include "platform/simulated/household.h"
#include "support/strictlog.h"

#include <QTest>

Q_DECLARE_METATYPE(usher::ScenarioEvent)

using namespace std::chrono_literals;

namespace usher {

/// What is true in an invented household, and what changes it.
class HouseholdTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUnexpectedLog(); }
    void signInBeginsAnActiveSession();
    void sessionsStandInOrderOfSignIn();
    void idIsTheSmallestNeverHad();
    void idMayBeUsedAgain();
    void usedIdAtTheSameMomentIsAnotherSession();
    void nothingHappens_data();
    void nothingHappens();
    void eventSetsTheState_data();
    void eventSetsTheState();
    void presence_data();
    void presence();
    void forgottenIdleIsKnownAgainAtTheNextPresence();
    void disconnectTimeIsForgottenOnReturn();
    void secondRunReplacesTheFigures();
    void quitEndsTheProgram();
    void keepAwakeGoesOnAndOff();
    void availableMemoryIsWhatProgramsLeave();
    void availableMemoryIsNeverNegative();
    void availableMemoryIsUnknownWithoutMemory();
    void answerNeedsAMessage();
    void signOutEndsEvenAStuckSession();
    void sleepAndClockMoveTheWallAlone();
    void longestSleepsStayWritable();
    void systemLocksWithoutPresence();
    void systemDisconnectsWithoutPresence();
    void systemSignsOut();
    void refusingProgramStopsOnlyAGentleSignOut();
    void stuckSessionStays();
    void refusalComesBeforeStuck();
};

namespace {

constexpr std::chrono::sys_seconds kStart{std::chrono::sys_days{std::chrono::year{2026} / 11 / 23} + 19h};
constexpr std::int64_t kMegabyte = std::int64_t{1} << 20U;

Household household(std::optional<std::int64_t> memory = 1000 * kMegabyte)
{
    return {kStart,
            memory,
            {{"alex", "Alex", true, false}, {"sam", "Sam", false, true}, {"kim", "Kim", false, false}}};
}

/// Sam is signed in, with session "1".
Household withSam(SessionState state = SessionState::Active)
{
    auto home = household();
    home.apply(event::SignIn{"sam", {}, false}, 0s);
    if (state == SessionState::Locked) {
        home.apply(event::Lock{"sam"}, 0s);
    } else if (state == SessionState::Disconnected) {
        home.apply(event::Disconnect{"sam"}, 0s);
    }
    return home;
}

const HouseholdSession& sam(const Household& home)
{
    return *home.sessionOf("sam");
}

} // namespace

void HouseholdTest::signInBeginsAnActiveSession()
{
    auto home = household();
    QVERIFY(home.sessions().empty());
    QVERIFY(home.apply(event::SignIn{"sam", "c7", true}, 90s));
    QCOMPARE(home.sessions().size(), std::size_t{1});
    HouseholdSession expected;
    expected.id = "c7";
    expected.person = 1;
    expected.isRemote = true;
    expected.signedInAt = kStart + 90s;
    expected.beganAt = 90s;
    expected.presentAt = 90s;
    QVERIFY(sam(home) == expected);
    QVERIFY(home.session("c7") == &sam(home));
    QVERIFY(home.session("1") == nullptr && home.sessionOf("alex") == nullptr);
}

void HouseholdTest::sessionsStandInOrderOfSignIn()
{
    auto home = household();
    home.apply(event::SignIn{"sam", "9", false}, 1s);
    home.apply(event::SignIn{"alex", "1", false}, 2s);
    home.apply(event::SignOut{"sam"}, 3s);
    home.apply(event::SignIn{"sam", "0", false}, 4s);
    QCOMPARE(home.sessions().front().id, std::string("1"));
    QCOMPARE(home.sessions().back().id, std::string("0"));
}

void HouseholdTest::idIsTheSmallestNeverHad()
{
    auto home = household();
    home.apply(event::SignIn{"alex", "2", false}, 0s);
    home.apply(event::SignIn{"sam", {}, false}, 0s);
    QCOMPARE(sam(home).id, std::string("1"));
    home.apply(event::SignOut{"sam"}, 1s);
    home.apply(event::SignOut{"alex"}, 1s);
    home.apply(event::SignIn{"sam", {}, false}, 2s);
    QCOMPARE(sam(home).id, std::string("3"));
}

void HouseholdTest::idMayBeUsedAgain()
{
    auto home = household();
    home.apply(event::SignIn{"sam", "3", false}, 0s);
    QVERIFY(!home.apply(event::SignIn{"alex", "3", false}, 1s));
    home.apply(event::SignOut{"sam"}, 2s);
    QVERIFY(home.apply(event::SignIn{"alex", "3", false}, 2s));
}

void HouseholdTest::usedIdAtTheSameMomentIsAnotherSession()
{
    auto home = household();
    home.apply(event::SignIn{"sam", "3", false}, 0s);
    const auto first = sam(home).signedInAt;
    home.apply(event::SignOut{"sam"}, 0s);
    home.apply(event::SignIn{"sam", "3", false}, 0s);
    QVERIFY(sam(home).signedInAt != first);
    home.apply(event::SignOut{"sam"}, 5s);
    home.apply(event::SetClock{kStart}, 5s);
    home.apply(event::SignIn{"sam", "3", false}, 5s);
    QVERIFY(sam(home).signedInAt != first);
}

void HouseholdTest::nothingHappens_data()
{
    QTest::addColumn<ScenarioEvent>("happening");
    QTest::addColumn<SessionState>("state");
    const auto row = [](const char* name, const ScenarioEvent& happening,
                        SessionState state = SessionState::Active) {
        QTest::newRow(name) << happening << state;
    };
    using S = SessionState;
    row("sign in of somebody signed in", event::SignIn{"sam", "7", false});
    row("sign in with an id in use", event::SignIn{"alex", "1", false});
    row("input without a session", event::Input{"kim"});
    row("input of a disconnected one", event::Input{"sam"}, S::Disconnected);
    row("lock without a session", event::Lock{"kim"});
    row("lock of a locked one", event::Lock{"sam"}, S::Locked);
    row("lock of a disconnected one", event::Lock{"sam"}, S::Disconnected);
    row("unlock without a session", event::Unlock{"kim"});
    row("unlock of an active one", event::Unlock{"sam"});
    row("unlock of a disconnected one", event::Unlock{"sam"}, S::Disconnected);
    row("connect without a session", event::Connect{"kim"});
    row("connect of an active one", event::Connect{"sam"});
    row("connect of a locked one", event::Connect{"sam"}, S::Locked);
    row("disconnect without a session", event::Disconnect{"kim"});
    row("disconnect of a disconnected one", event::Disconnect{"sam"}, S::Disconnected);
    row("run without a session", event::Run{"kim", "a", 1, kMegabyte});
    row("quit without a session", event::Quit{"kim", "a"});
    row("quit of what does not run", event::Quit{"sam", "a"});
    row("keep awake without a session", event::KeepAwake{"kim", true});
    row("forget idle without a session", event::ForgetIdle{"kim"});
    row("answer without a session", event::Answered{"kim", {}});
    row("answer without a message", event::Answered{"sam", {}});
    row("sign out without a session", event::SignOut{"kim"});
    row("refusal without a session", event::AppsRefuse{"kim", "a"});
    row("stuck without a session", event::Stuck{"kim"});
    row("cancel without a session", event::Cancel{"kim"});
    row("ask without a session", event::Ask{"kim", {}, {}});
}

void HouseholdTest::nothingHappens()
{
    QFETCH(ScenarioEvent, happening);
    QFETCH(SessionState, state);
    auto home = withSam(state);
    const auto before = home.sessions();
    QVERIFY(!home.apply(happening, 60s));
    QVERIFY(home.sessions() == before);
}

void HouseholdTest::eventSetsTheState_data()
{
    QTest::addColumn<SessionState>("before");
    QTest::addColumn<ScenarioEvent>("happening");
    QTest::addColumn<SessionState>("after");
    using S = SessionState;
    QTest::newRow("lock") << S::Active << ScenarioEvent{event::Lock{"sam"}} << S::Locked;
    QTest::newRow("unlock") << S::Locked << ScenarioEvent{event::Unlock{"sam"}} << S::Active;
    QTest::newRow("disconnect") << S::Active << ScenarioEvent{event::Disconnect{"sam"}} << S::Disconnected;
    QTest::newRow("disconnect, locked")
        << S::Locked << ScenarioEvent{event::Disconnect{"sam"}} << S::Disconnected;
    QTest::newRow("connect also unlocks")
        << S::Disconnected << ScenarioEvent{event::Connect{"sam"}} << S::Active;
    QTest::newRow("input does not unlock") << S::Locked << ScenarioEvent{event::Input{"sam"}} << S::Locked;
}

void HouseholdTest::eventSetsTheState()
{
    QFETCH(SessionState, before);
    QFETCH(ScenarioEvent, happening);
    QFETCH(SessionState, after);
    auto home = withSam(before);
    QVERIFY(home.apply(happening, 60s));
    QCOMPARE(sam(home).state, after);
}

void HouseholdTest::presence_data()
{
    QTest::addColumn<SessionState>("before");
    QTest::addColumn<ScenarioEvent>("happening");
    QTest::addColumn<int>("presentAt"); // seconds; -1: unknown
    QTest::addColumn<AwaySource>("source");
    using S = SessionState;
    using A = AwaySource;
    const auto row = [](const char* name, S before, const ScenarioEvent& happening, int presentAt, A source) {
        QTest::newRow(name) << before << happening << presentAt << source;
    };
    row("input", S::Active, event::Input{"sam"}, 60, A::Input);
    row("input on a locked screen", S::Locked, event::Input{"sam"}, 60, A::Input);
    row("unlocking", S::Locked, event::Unlock{"sam"}, 60, A::Input);
    row("connecting", S::Disconnected, event::Connect{"sam"}, 60, A::Input);
    row("the moment of disconnecting", S::Active, event::Disconnect{"sam"}, 60, A::DisconnectTime);
    row("locking is none", S::Active, event::Lock{"sam"}, 0, A::SignIn);
    row("a program is none", S::Active, event::Run{"sam", "a", 1, kMegabyte}, 0, A::SignIn);
    row("keeping awake is none", S::Active, event::KeepAwake{"sam", true}, 0, A::SignIn);
    row("what the system forgot", S::Active, event::ForgetIdle{"sam"}, -1, A::Unknown);
    row("the owner's buttons are none", S::Active, event::Ask{"sam", {}, {}}, 0, A::SignIn);
    row("sleep is none", S::Active, event::Sleep{1h}, 0, A::SignIn);
}

void HouseholdTest::presence()
{
    QFETCH(SessionState, before);
    QFETCH(ScenarioEvent, happening);
    QFETCH(int, presentAt);
    QFETCH(AwaySource, source);
    auto home = withSam(before);
    QVERIFY(home.apply(happening, 60s));
    QCOMPARE(sam(home).presentAt.value_or(-1s), Household::Moment{std::chrono::seconds{presentAt}});
    QCOMPARE(sam(home).presence, source);
}

void HouseholdTest::forgottenIdleIsKnownAgainAtTheNextPresence()
{
    auto home = withSam();
    home.apply(event::ForgetIdle{"sam"}, 60s);
    home.apply(event::Lock{"sam"}, 70s);
    QVERIFY(!sam(home).presentAt);
    home.apply(event::Unlock{"sam"}, 80s);
    QCOMPARE(sam(home).presentAt.value_or(-1s), 80s);
    QCOMPARE(sam(home).presence, AwaySource::Input);
}

void HouseholdTest::disconnectTimeIsForgottenOnReturn()
{
    auto home = withSam();
    home.apply(event::Disconnect{"sam"}, 60s);
    QVERIFY(sam(home).disconnectedAt == kStart + 60s);
    home.apply(event::Connect{"sam"}, 90s);
    QVERIFY(!sam(home).disconnectedAt);
}

void HouseholdTest::secondRunReplacesTheFigures()
{
    auto home = withSam();
    home.apply(event::Run{"sam", "a", 10, 5 * kMegabyte}, 1s);
    home.apply(event::Run{"sam", "b", 20, 6 * kMegabyte}, 1s);
    home.apply(event::Run{"sam", "a", 0, kMegabyte}, 2s);
    const std::vector<HouseholdProgram> programs{{"a", 0, kMegabyte}, {"b", 20, 6 * kMegabyte}};
    QVERIFY(sam(home).programs == programs);
}

void HouseholdTest::quitEndsTheProgram()
{
    auto home = withSam();
    home.apply(event::Run{"sam", "a", 10, kMegabyte}, 1s);
    QVERIFY(!home.apply(event::Quit{"sam", "A"}, 2s));
    QVERIFY(home.apply(event::Quit{"sam", "a"}, 2s));
    QVERIFY(sam(home).programs.empty());
}

void HouseholdTest::keepAwakeGoesOnAndOff()
{
    auto home = withSam();
    QVERIFY(!sam(home).isKeepingAwake);
    home.apply(event::KeepAwake{"sam", true}, 1s);
    QVERIFY(sam(home).isKeepingAwake);
    home.apply(event::KeepAwake{"sam", false}, 1s);
    QVERIFY(!sam(home).isKeepingAwake);
}

void HouseholdTest::availableMemoryIsWhatProgramsLeave()
{
    auto home = withSam();
    home.apply(event::SignIn{"kim", {}, false}, 0s);
    home.apply(event::Run{"sam", "a", 10, 100 * kMegabyte}, 1s);
    home.apply(event::Run{"kim", "a", 10, 50 * kMegabyte}, 1s);
    QCOMPARE(home.memoryAvailableBytes().value_or(-1), 850 * kMegabyte);
    home.apply(event::SignOut{"sam"}, 2s);
    QCOMPARE(home.memoryAvailableBytes().value_or(-1), 950 * kMegabyte);
}

void HouseholdTest::availableMemoryIsNeverNegative()
{
    auto home = withSam();
    home.apply(event::Run{"sam", "a", 10, 1001 * kMegabyte}, 1s);
    QCOMPARE(home.memoryAvailableBytes().value_or(-1), std::int64_t{0});
}

void HouseholdTest::availableMemoryIsUnknownWithoutMemory()
{
    QVERIFY(!household({}).memoryAvailableBytes());
}

void HouseholdTest::answerNeedsAMessage()
{
    auto home = withSam();
    home.setMessageShown("1", true);
    home.apply(event::Lock{"sam"}, 30s);
    QVERIFY(home.apply(event::Answered{"sam", {}}, 60s));
    QCOMPARE(sam(home).presentAt.value_or(-1s), 60s);
    QVERIFY(!home.apply(event::Answered{"sam", {}}, 61s));
    home.setMessageShown("1", true);
    home.setMessageShown("1", false);
    QVERIFY(!home.apply(event::Answered{"sam", {}}, 62s));
}

void HouseholdTest::signOutEndsEvenAStuckSession()
{
    auto home = withSam();
    home.apply(event::Stuck{"sam"}, 0s);
    QVERIFY(home.apply(event::SignOut{"sam"}, 1s));
    QVERIFY(home.sessions().empty());
}

void HouseholdTest::sleepAndClockMoveTheWallAlone()
{
    auto home = withSam();
    QVERIFY(home.wallAt(10s) == kStart + 10s);
    home.apply(event::Sleep{3h}, 10s);
    QVERIFY(home.wallAt(11s) == kStart + 3h + 11s);
    home.apply(event::SetClock{kStart - 24h}, 11s);
    QVERIFY(home.wallAt(12s) == kStart - 24h + 1s);
    QCOMPARE(sam(home).presentAt.value_or(-1s), 0s);
}

void HouseholdTest::longestSleepsStayWritable()
{
    auto home = household();
    for (int i = 0; i < 1000; ++i) {
        QVERIFY(home.apply(event::Sleep{1'000'000'000'000'000s}, 1'000'000'000'000'000s));
    }
    QVERIFY(home.wallAt(0s) <= std::chrono::sys_days{std::chrono::year{9999} / 12 / 31});
    QVERIFY(home.apply(event::SetClock{kStart}, 10s));
    QVERIFY(home.wallAt(10s) == kStart);
}

void HouseholdTest::systemLocksWithoutPresence()
{
    auto home = withSam();
    QVERIFY(home.lock("1"));
    QCOMPARE(sam(home).state, SessionState::Locked);
    QCOMPARE(sam(home).presentAt.value_or(-1s), 0s);
    QVERIFY(!home.lock("1"));
    QVERIFY(!home.lock("2"));
    QVERIFY(!withSam(SessionState::Disconnected).lock("1"));
}

void HouseholdTest::systemDisconnectsWithoutPresence()
{
    auto home = withSam();
    QVERIFY(home.disconnect("1", 60s));
    QCOMPARE(sam(home).state, SessionState::Disconnected);
    QCOMPARE(sam(home).presentAt.value_or(-1s), 0s);
    QCOMPARE(sam(home).presence, AwaySource::SignIn);
    QVERIFY(sam(home).disconnectedAt == kStart + 60s);
    QVERIFY(!home.disconnect("1", 61s));
    QVERIFY(!home.disconnect("2", 61s));
    QVERIFY(withSam(SessionState::Locked).disconnect("1", 60s));
}

void HouseholdTest::systemSignsOut()
{
    for (const bool isForced : {false, true}) {
        auto home = withSam();
        QCOMPARE(home.signOut("1", isForced).outcome, SignOutReply::Outcome::Gone);
        QVERIFY(home.sessions().empty());
    }
}

void HouseholdTest::refusingProgramStopsOnlyAGentleSignOut()
{
    auto home = withSam();
    home.apply(event::AppsRefuse{"sam", "writer"}, 0s); // whether it runs does not matter
    const auto reply = home.signOut("1", false);
    QCOMPARE(reply.outcome, SignOutReply::Outcome::Refused);
    QCOMPARE(reply.program, std::string("writer"));
    QVERIFY(!sam(home).isClosing);
    QCOMPARE(home.signOut("1", true).outcome, SignOutReply::Outcome::Gone);
}

void HouseholdTest::stuckSessionStays()
{
    for (const bool isForced : {false, true}) {
        auto home = withSam();
        home.apply(event::Stuck{"sam"}, 0s);
        QCOMPARE(home.signOut("1", isForced).outcome, SignOutReply::Outcome::Stays);
        QVERIFY(sam(home).isClosing);
    }
}

void HouseholdTest::refusalComesBeforeStuck()
{
    auto home = withSam();
    home.apply(event::Stuck{"sam"}, 0s);
    home.apply(event::AppsRefuse{"sam", "writer"}, 0s);
    QCOMPARE(home.signOut("1", false).outcome, SignOutReply::Outcome::Refused);
    QCOMPARE(home.signOut("1", true).outcome, SignOutReply::Outcome::Stays);
}

} // namespace usher

QTEST_APPLESS_MAIN(usher::HouseholdTest)
#include "tst_household.moc"
