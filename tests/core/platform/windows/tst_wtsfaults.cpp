// SPDX-License-Identifier: MIT
#include "core/platform/windows/playedcalls.h"
#include "platform/windows/wtsbackend.h"
#include "support/strictlog.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace std::chrono_literals;

namespace usher {

namespace {

using With = event::Answered::With;

Scenario household(const PlayedClock& clock)
{
    Scenario scenario;
    scenario.start = clock.start();
    scenario.memoryBytes = std::int64_t{16} << 30U;
    scenario.people = {
        {"alex", "Alex Meier", true, false}, {"sam", "", false, true}, {"kim", "", false, false}};
    scenario.timeline = {{0s, event::SignIn{"alex", "1", false}}, {0s, event::SignIn{"sam", "3", false}}};
    return scenario;
}

Message question()
{
    return {QStringLiteral("Alex asks"), QStringLiteral("May I?"), Message::Buttons::YesNo, 60s};
}

} // namespace

/// What Windows may do wrong, and what becomes of it above.
class TestWtsFaults : public QObject
{
    Q_OBJECT

    void begin(const PlayedFaults& faults = {}, const PlayedCaller& caller = {},
               std::optional<Scenario> scenario = {}, const WtsLimits& limits = shortLimits());
    std::function<void(SystemCalls&)> m_spoil; ///< Before the next begin().
    static WtsLimits shortLimits() { return {2000ms, 20ms, 50ms}; }
    [[nodiscard]] Sample sample();
    /// Asks Sam, and waits until he sees it.
    [[nodiscard]] QFuture<Result<MessageOutcome>> askSam();
    using Timeouts = std::vector<std::uint32_t>;
    [[nodiscard]] Session session(const QString& user);
    template <typename T>
    [[nodiscard]] bool ends(const QFuture<T>& future)
    {
        return QTest::qWaitFor([&] { return future.isFinished(); }) && future.isResultReadyAt(0);
    }
    void pass(std::chrono::milliseconds time)
    {
        m_clock->advance(time);
        m_system->wake();
    }

    std::atomic<int> m_lookups = 0; ///< Accounts that were looked up by name.
    std::unique_ptr<PlayedClock> m_clock;
    std::shared_ptr<PlayedSystem> m_system;
    std::unique_ptr<WtsBackend> m_backend;

private Q_SLOTS:
    void init() { failOnUnexpectedLog(); }
    void cleanup();

    void everyAnswerArrives_data();
    void everyAnswerArrives();
    void answerAfterTheSessionIsGoneIsNone();
    void idOfSomebodyElseIsLeftAlone();
    void answerOfAHandedOverSessionIsNone();
    void neverAnsweringWindowsEndsTheMessage();
    void boxesDoNotPileUp();
    void raisedMessageGetsASecondBox_data();
    void raisedMessageGetsASecondBox();
    void onlyWhatIsShownIsRaised();
    void lastSecondsAreNoReminder_data();
    void lastSecondsAreNoReminder();
    void failingReminderChangesNothing();
    void messageThatWasLockedAwayWasNotSeen();
    void nothingIsShownWithoutRight();
    void deniedCallsAreNotPermitted_data();
    void deniedCallsAreNotPermitted();
    void allOtherCallsMayBeDenied();
    void hangingCallsAreUnreachable_data();
    void hangingCallsAreUnreachable();
    void acceptedSignOutThatDoesNothingIsClosing();
    void accountsMayBeUnknown_data();
    void accountsMayBeUnknown();
    void unknownAccountsAreNotLookedUpAtOnce();
    void everybodyIsDescribed();
    void inputIsTheirsWhoIsAlone();
    void ownSessionNeedsNoRight();
    void ownSessionEndsFromInside_data();
    void ownSessionEndsFromInside();
    void silenceIsACapability();
    void nobodyIsNoError();
    void manySessionsAndProcesses();
    void longNamesArrive();
    void callerNeverWaits_data();
    void callerNeverWaits();
};

void TestWtsFaults::begin(const PlayedFaults& faults, const PlayedCaller& caller,
                          std::optional<Scenario> scenario, const WtsLimits& limits)
{
    m_clock = std::make_unique<PlayedClock>();
    m_system = std::make_shared<PlayedSystem>(scenario ? *scenario : household(*m_clock), faults,
                                              [clock = m_clock.get()] { return clock->awakeNow(); });
    auto calls = playedCalls(m_system, *m_clock, caller);
    m_lookups = 0;
    calls.lookupAccount = [this, lookUp = calls.lookupAccount](const auto& account, auto* sid) {
        ++m_lookups;
        return lookUp(account, sid);
    };
    if (const auto spoil = std::exchange(m_spoil, {})) {
        spoil(calls);
    }
    m_backend = std::make_unique<WtsBackend>(std::move(calls), *m_clock, limits);
}

void TestWtsFaults::cleanup()
{
    QElapsedTimer end;
    end.start();
    m_backend.reset();
    // Two threads at most may hang, and each is waited for a second.
    QVERIFY2(end.elapsed() < 3000, "the backend waited for what does not return");
    if (m_system) {
        m_system->release();
        QVERIFY2(QTest::qWaitFor([this] { return m_system.use_count() == 1; }), "a thread was left behind");
        QCOMPARE(m_system->handedOut(), std::size_t{0});
    }
    m_system.reset();
}

Sample TestWtsFaults::sample()
{
    const auto future = m_backend->takeSample();
    return ends(future) && future.result() ? *future.result() : Sample{};
}

Session TestWtsFaults::session(const QString& user)
{
    const auto sessions = sample().sessions;
    for (const auto& one : sessions) {
        if (one.user == user) {
            return one;
        }
    }
    return {};
}

void TestWtsFaults::everyAnswerArrives_data()
{
    QTest::addColumn<uint>("response");
    QTest::addColumn<int>("answer"); // -1: an error
    QTest::newRow("yes") << 6U << static_cast<int>(Answer::Yes);
    QTest::newRow("no") << 7U << static_cast<int>(Answer::No);
    QTest::newRow("cancel") << 2U << static_cast<int>(Answer::Closed);
    QTest::newRow("timed out, but at once") << 32000U << -1;
    QTest::newRow("zero, but at once") << 0U << -1;
    QTest::newRow("not waited for") << 32001U << -1;
    QTest::newRow("nonsense") << 17U << -1;
}

void TestWtsFaults::everyAnswerArrives()
{
    QFETCH(uint, response);
    QFETCH(int, answer);
    PlayedFaults faults;
    faults.response = response;
    begin(faults);
    const QSignalSpy shown(m_backend.get(), &SessionBackend::messageShown);
    const auto future = m_backend->showMessage(session(QStringLiteral("sam")).identity, question());
    QVERIFY(ends(future));
    QCOMPARE(future.result() ? static_cast<int>(future.result()->answer) : -1, answer);
    QCOMPARE(shown.size(), answer < 0 ? 0 : 1); // nobody is warned by what went away at once
}

void TestWtsFaults::answerAfterTheSessionIsGoneIsNone()
{
    PlayedFaults faults;
    faults.answersWhenGone = true;
    begin(faults);
    const QSignalSpy shown(m_backend.get(), &SessionBackend::messageShown);
    const auto future = m_backend->showMessage(session(QStringLiteral("sam")).identity, question());
    QTRY_VERIFY(!shown.isEmpty());
    QVERIFY(m_system->happen(event::SignOut{"sam"}));
    QVERIFY(ends(future));
    QCOMPARE(future.result()->answer, Answer::Withdrawn);
}

void TestWtsFaults::idOfSomebodyElseIsLeftAlone()
{
    begin();
    const auto sam = session(QStringLiteral("sam"));
    QVERIFY(m_system->happen(event::SignOut{"sam"}));
    QVERIFY(m_system->happen(event::SignIn{"kim", "3", false}));
    for (const auto& future : {m_backend->signOut(sam.identity, SignOutMode::Gentle),
                               m_backend->signOut(sam.identity, SignOutMode::Forced),
                               m_backend->lock(sam.identity), m_backend->disconnectSession(sam.identity)}) {
        QVERIFY(ends(future));
        QCOMPARE(future.result().error().code, ErrorCode::IdentityChanged);
    }
    const auto message = m_backend->showMessage(sam.identity, question());
    QVERIFY(ends(message));
    QCOMPARE(message.result().error().code, ErrorCode::IdentityChanged);
    QVERIFY(m_system->acts().empty());
}

void TestWtsFaults::answerOfAHandedOverSessionIsNone()
{
    PlayedFaults faults;
    faults.reactions = {{"sam", With::Yes}};
    faults.handOver = {"sam", "kim"};
    begin(faults);
    const auto future = m_backend->showMessage(session(QStringLiteral("sam")).identity, question());
    QVERIFY(ends(future));
    QCOMPARE(future.result()->answer, Answer::Withdrawn);
    QCOMPARE(session(QStringLiteral("kim")).identity.id, QStringLiteral("3"));
}

void TestWtsFaults::neverAnsweringWindowsEndsTheMessage()
{
    PlayedFaults faults;
    faults.hanging = {PlayedCall::Message};
    begin(faults, {}, {}, {500ms, 20ms, 50ms});
    auto message = question();
    message.timeout = 1s;
    const auto future = m_backend->showMessage(session(QStringLiteral("sam")).identity, message);
    QVERIFY(ends(future));
    QCOMPARE(future.result().error().code, ErrorCode::Unreachable);
}

void TestWtsFaults::boxesDoNotPileUp()
{
    begin();
    const auto sam = session(QStringLiteral("sam"));
    const QSignalSpy shown(m_backend.get(), &SessionBackend::messageShown);
    for (int i = 0; i < WtsMessages::kMostBoxes; ++i) {
        const auto future = m_backend->showMessage(sam.identity, question());
        QTRY_COMPARE(shown.size(), i + 1);
        m_backend->withdrawMessage(sam.identity);
        QVERIFY(ends(future));
        QCOMPARE(future.result()->answer, Answer::Withdrawn);
    }
    const auto oneMore = m_backend->showMessage(sam.identity, question());
    QVERIFY(ends(oneMore));
    QCOMPARE(oneMore.result().error().code, ErrorCode::Busy);
    pass(61s); // what was withdrawn stands until it times out
    // A box has made room when its own thread has told so, a moment after the call.
    auto again = m_backend->showMessage(sam.identity, question());
    const auto isRefused = [&] {
        return again.isFinished() && again.result().error().code == ErrorCode::Busy;
    };
    QVERIFY(QTest::qWaitFor([&] {
        if (isRefused()) {
            again = m_backend->showMessage(sam.identity, question());
        }
        return !isRefused();
    }));
    QTRY_COMPARE(shown.size(), WtsMessages::kMostBoxes + 1);
    QVERIFY(!again.isFinished());
}

QFuture<Result<MessageOutcome>> TestWtsFaults::askSam()
{
    const QSignalSpy shown(m_backend.get(), &SessionBackend::messageShown);
    const auto future = m_backend->showMessage(session(QStringLiteral("sam")).identity, question());
    return QTest::qWaitFor([&] { return !shown.isEmpty(); }) ? future : QFuture<Result<MessageOutcome>>{};
}

void TestWtsFaults::raisedMessageGetsASecondBox_data()
{
    QTest::addColumn<int>("with"); // -1: nobody answers
    QTest::addColumn<int>("answer");
    QTest::newRow("yes") << static_cast<int>(With::Yes) << static_cast<int>(Answer::Yes);
    QTest::newRow("no") << static_cast<int>(With::No) << static_cast<int>(Answer::No);
    QTest::newRow("closed") << static_cast<int>(With::Close) << static_cast<int>(Answer::Closed);
    QTest::newRow("nobody answers either") << -1 << static_cast<int>(Answer::TimedOut);
}

void TestWtsFaults::raisedMessageGetsASecondBox()
{
    QFETCH(int, with);
    QFETCH(int, answer);
    begin();
    const auto sam = session(QStringLiteral("sam")).identity;
    const auto future = askSam();
    const QSignalSpy shown(m_backend.get(), &SessionBackend::messageShown);
    pass(20s);
    m_backend->raiseMessage(sam);
    // It stands no longer than the first one.
    QTRY_COMPARE(m_system->boxTimeouts(), (Timeouts{60, 40}));
    QVERIFY(!future.isFinished());
    if (with >= 0) {
        QVERIFY(m_system->happen(event::Answered{"sam", static_cast<With>(with)})); // the newer one
    } else {
        pass(40s);
    }
    QVERIFY(ends(future));
    QVERIFY(future.result());
    QCOMPARE(static_cast<int>(future.result()->answer), answer);
    QCOMPARE(shown.size(), 0); // nobody is warned twice
    pass(61s);
    // Once is enough: each of the two looks at the session after its box, so calls come and go.
    QVERIFY(QTest::qWaitFor([this] { return m_system->callsUnderWay() == 0; }));
}

void TestWtsFaults::onlyWhatIsShownIsRaised()
{
    begin();
    const auto sam = session(QStringLiteral("sam")).identity;
    m_backend->raiseMessage(sam);
    const auto future = askSam();
    m_backend->withdrawMessage(sam);
    QVERIFY(ends(future));
    m_backend->raiseMessage(sam);
    const auto again = askSam();
    m_backend->raiseMessage(sam);
    QTRY_COMPARE(m_system->boxTimeouts().size(), std::size_t{3});
    m_backend->raiseMessage(sam); // three stand there already
    QVERIFY(ends(m_backend->takeSample()));
    QCOMPARE(m_system->boxTimeouts(), (Timeouts{60, 60, 60}));
    QVERIFY(!again.isFinished());
}

void TestWtsFaults::lastSecondsAreNoReminder_data()
{
    QTest::addColumn<int>("passed");
    QTest::addColumn<bool>("isRaised");
    QTest::newRow("six seconds left") << 54000 << true;
    QTest::newRow("five seconds left") << 55000 << true;
    QTest::newRow("less") << 55001 << false;
}

void TestWtsFaults::lastSecondsAreNoReminder()
{
    QFETCH(int, passed);
    QFETCH(bool, isRaised);
    begin();
    const auto sam = session(QStringLiteral("sam")).identity;
    const auto future = askSam();
    pass(std::chrono::milliseconds{passed});
    m_backend->raiseMessage(sam);
    QVERIFY(ends(m_backend->takeSample()));
    QTRY_COMPARE(m_system->boxTimeouts().size(), std::size_t{isRaised ? 2U : 1U});
    QVERIFY(!future.isFinished());
}

void TestWtsFaults::failingReminderChangesNothing()
{
    begin();
    const auto sam = session(QStringLiteral("sam")).identity;
    const auto future = askSam();
    // Who locked the screen sees no second box; the first one is there when they come back.
    QVERIFY(m_system->happen(event::Lock{"sam"}));
    m_backend->raiseMessage(sam);
    QVERIFY(ends(m_backend->takeSample()));
    QVERIFY(!future.isFinished());
    QVERIFY(m_system->happen(event::Answered{"sam", With::Yes}));
    QVERIFY(ends(future));
    QCOMPARE(future.result()->answer, Answer::Yes);
    QCOMPARE(m_system->boxTimeouts(), Timeouts{60});
}

void TestWtsFaults::messageThatWasLockedAwayWasNotSeen()
{
    begin();
    const QSignalSpy shown(m_backend.get(), &SessionBackend::messageShown);
    const auto future = m_backend->showMessage(session(QStringLiteral("sam")).identity, question());
    QTRY_VERIFY(!shown.isEmpty());
    QVERIFY(m_system->happen(event::Lock{"sam"}));
    pass(61s);
    QVERIFY(ends(future));
    QCOMPARE(future.result().error().code, ErrorCode::Failed);
}

void TestWtsFaults::nothingIsShownWithoutRight()
{
    PlayedCaller caller;
    caller.session = 1;
    caller.isElevated = false;
    begin({}, caller);
    const auto sam = session(QStringLiteral("sam"));
    QCOMPARE(sam.can.message, Obstacle::NeedsPrivilege);
    const auto future = m_backend->showMessage(sam.identity, question());
    QVERIFY(ends(future));
    QCOMPARE(future.result().error().code, ErrorCode::NotPermitted);
    QVERIFY(future.result().error().detail.contains(u"Restart Usher as administrator"));
    QVERIFY(m_system->acts().empty());
}

void TestWtsFaults::deniedCallsAreNotPermitted_data()
{
    QTest::addColumn<int>("call");
    QTest::newRow("enumerate") << static_cast<int>(PlayedCall::Enumerate);
    QTest::newRow("query") << static_cast<int>(PlayedCall::Query);
    QTest::newRow("message") << static_cast<int>(PlayedCall::Message);
    QTest::newRow("log off") << static_cast<int>(PlayedCall::Logoff);
    QTest::newRow("disconnect") << static_cast<int>(PlayedCall::Disconnect);
}

void TestWtsFaults::deniedCallsAreNotPermitted()
{
    QFETCH(int, call);
    PlayedFaults faults;
    faults.errors = {{static_cast<PlayedCall>(call), winerror::kAccessDenied}};
    begin(faults);
    const QSignalSpy shown(m_backend.get(), &SessionBackend::messageShown);
    std::optional<Error> error;
    const auto note = [&error](const auto& future) {
        if (const auto result = future.result(); !result) {
            error = result.error();
        }
    };
    const auto sampled = m_backend->takeSample();
    QVERIFY(ends(sampled));
    note(sampled);
    if (sampled.result()) {
        const auto sam = session(QStringLiteral("sam")).identity;
        const auto message = m_backend->showMessage(sam, question());
        if (call == static_cast<int>(PlayedCall::Message)) {
            QVERIFY(ends(message));
            note(message);
        }
        const auto away = m_backend->disconnectSession(sam);
        const auto out = m_backend->signOut(sam, SignOutMode::Gentle);
        QVERIFY(ends(away) && ends(out));
        note(away);
        note(out);
    }
    QVERIFY(error);
    QCOMPARE(error.value().code, ErrorCode::NotPermitted);
    QCOMPARE(shown.size(), 0);
}

void TestWtsFaults::allOtherCallsMayBeDenied()
{
    m_spoil = [](SystemCalls& calls) {
        static constexpr auto kStatusAccessDenied = static_cast<std::int32_t>(0xC0000022);
        calls.querySystem = [](auto, auto*, auto, auto*) { return kStatusAccessDenied; };
        calls.memoryStatus = [](auto*, auto*) { return winerror::kAccessDenied; };
        calls.lastInputTick = [](auto*) { return winerror::kAccessDenied; };
        calls.fullNameOf = [](const auto&, auto*) { return winerror::kAccessDenied; };
        calls.localGroupsOf = [](const auto&, auto*) { return winerror::kAccessDenied; };
        calls.hasFamilySettings = [](const auto&) { return std::optional<bool>{}; };
        calls.lockWorkStation = [] { return winerror::kAccessDenied; };
        calls.exitOwnSession = [] { return winerror::kAccessDenied; };
    };
    PlayedCaller caller;
    caller.session = 3; // Sam's own
    caller.user = "sam";
    begin({}, caller);
    const auto all = sample();
    QCOMPARE(all.sessions.size(), 2);
    QVERIFY(!all.memoryBytes && !all.memoryAvailableBytes);
    const auto sam = session(QStringLiteral("sam"));
    QVERIFY(sam.isMine && sam.identity.isComplete());
    QVERIFY(!sam.usage.cpuPercent && !sam.usage.memoryBytes && !sam.processCount);
    QVERIFY(sam.fullName.isEmpty() && !sam.isAdministrator && !sam.groups && !sam.isChild);
    QCOMPARE(sam.away.source, AwaySource::ConsoleEstimate);
    const auto capabilities = m_backend->capabilities();
    for (const auto feature : {Capability::Feature::CpuUsage, Capability::Feature::MemoryUsage}) {
        QVERIFY(!capabilities.at(static_cast<int>(feature)).isAvailable);
    }
    for (const auto& denied :
         {m_backend->lock(sam.identity), m_backend->signOut(sam.identity, SignOutMode::Gentle)}) {
        QVERIFY(ends(denied));
        QCOMPARE(denied.result().error().code, ErrorCode::NotPermitted);
    }
    QVERIFY(!session(QStringLiteral("sam")).isClosing);
    QVERIFY(m_system->acts().empty());
}

void TestWtsFaults::hangingCallsAreUnreachable_data()
{
    deniedCallsAreNotPermitted_data();
}

void TestWtsFaults::hangingCallsAreUnreachable()
{
    QFETCH(int, call);
    PlayedFaults faults;
    faults.hanging = {static_cast<PlayedCall>(call)};
    begin(faults);
    const auto sampled = m_backend->takeSample();
    QVERIFY(ends(sampled));
    if (!sampled.result()) {
        QCOMPARE(sampled.result().error().code, ErrorCode::Unreachable);
        QVERIFY(!m_backend->capabilities().front().isAvailable);
        return;
    }
    Identity sam;
    const auto sessions = sampled.result()->sessions;
    for (const auto& one : sessions) {
        sam = one.user == u"sam" ? one.identity : sam;
    }
    auto message = question();
    message.timeout = 1s;
    const QSignalSpy appeared(m_backend.get(), &SessionBackend::messageShown);
    const auto shown = m_backend->showMessage(sam, message);
    QTRY_VERIFY(!appeared.isEmpty()); // before its session ends
    const auto away = m_backend->disconnectSession(sam);
    const auto out = m_backend->signOut(sam, SignOutMode::Gentle);
    QVERIFY(ends(away) && ends(out));
    if (call == static_cast<int>(PlayedCall::Message)) {
        QVERIFY(ends(shown));
        QCOMPARE(shown.result() ? Answer::Withdrawn : Answer::TimedOut, Answer::Withdrawn);
    } else {
        const auto& late = call == static_cast<int>(PlayedCall::Logoff) ? out : away;
        QCOMPARE(late.result().error().code, ErrorCode::Unreachable);
    }
}

void TestWtsFaults::acceptedSignOutThatDoesNothingIsClosing()
{
    PlayedFaults faults;
    faults.logoffDoesNothing = true;
    begin(faults);
    const auto sam = session(QStringLiteral("sam"));
    const auto out = m_backend->signOut(sam.identity, SignOutMode::Gentle);
    QVERIFY(ends(out) && out.result());
    QVERIFY(session(QStringLiteral("sam")).isClosing);
    QCOMPARE(session(QStringLiteral("sam")).can.signOut, Obstacle::NothingToDo);
    pass(59s);
    QVERIFY(session(QStringLiteral("sam")).isClosing);
    pass(1s);
    // It stays: the owner may try again.
    QVERIFY(!session(QStringLiteral("sam")).isClosing);
    QCOMPARE(session(QStringLiteral("sam")).can.signOut, Obstacle::None);
}

void TestWtsFaults::accountsMayBeUnknown_data()
{
    QTest::addColumn<bool>("listsProcesses");
    QTest::newRow("known by their processes") << true;
    QTest::newRow("not known at all") << false;
}

void TestWtsFaults::accountsMayBeUnknown()
{
    QFETCH(bool, listsProcesses);
    PlayedFaults faults;
    if (!listsProcesses) {
        faults.errors = {{PlayedCall::Processes, winerror::kAccessDenied}};
    }
    PlayedCaller caller;
    caller.knowsAccounts = false;
    begin(faults, caller);
    const auto sam = session(QStringLiteral("sam"));
    QCOMPARE(sam.identity.sid, listsProcesses ? QStringLiteral("S-1-5-21-1-2-3-1002") : QString());
    QCOMPARE(sam.identity.isComplete(), listsProcesses);
    QCOMPARE(sam.can.signOut, listsProcesses ? Obstacle::None : Obstacle::IdentityUnknown);
    const auto out = m_backend->signOut(sam.identity, SignOutMode::Gentle);
    QVERIFY(ends(out));
    QCOMPARE(out.result().has_value(), listsProcesses);
}

void TestWtsFaults::unknownAccountsAreNotLookedUpAtOnce()
{
    PlayedCaller caller;
    caller.knowsAccounts = false;
    begin({}, caller);
    const auto sid = QStringLiteral("S-1-5-21-1-2-3-1002");
    QCOMPARE(session(QStringLiteral("sam")).identity.sid, sid); // by his processes
    QCOMPARE(m_lookups.load(), 2);
    pass(59'999ms);
    QCOMPARE(session(QStringLiteral("sam")).identity.sid, sid);
    QCOMPARE(m_lookups.load(), 2);
    pass(1ms);
    QCOMPARE(session(QStringLiteral("sam")).identity.sid, sid);
    QCOMPARE(m_lookups.load(), 4);
}

void TestWtsFaults::everybodyIsDescribed()
{
    PlayedCaller caller;
    caller.session = 1;
    begin({}, caller);
    const auto alex = session(QStringLiteral("alex"));
    QCOMPARE(alex.fullName, QStringLiteral("Alex Meier"));
    QCOMPARE(alex.isAdministrator, std::optional{true});
    QCOMPARE(alex.isChild, std::optional{false});
    QCOMPARE(alex.groups,
             (std::optional{QStringList{QStringLiteral("Benutzer"), QStringLiteral("Administratoren")}}));
    QVERIFY(alex.isMine);
    const auto sam = session(QStringLiteral("sam"));
    QCOMPARE(sam.isAdministrator, std::optional{false});
    QCOMPARE(sam.isChild, std::optional{true});
    QVERIFY(!sam.isMine);
    QCOMPARE(sam.kind, QStringLiteral("console"));
    QVERIFY(m_system->happen(event::SignIn{"kim", "7", true}));
    const auto kim = session(QStringLiteral("kim"));
    QVERIFY(kim.isRemote);
    QCOMPARE(kim.remoteHost, QStringLiteral("LAPTOP"));
    QCOMPARE(kim.away.source, AwaySource::Input);
}

void TestWtsFaults::inputIsTheirsWhoIsAlone()
{
    PlayedCaller caller;
    caller.anyInputTick = 1000 + 1770000; // milliseconds: half a minute less than passes
    auto scenario = household(PlayedClock{});
    scenario.timeline = {{0s, event::SignIn{"sam", "3", false}}};
    begin({}, caller, scenario);
    pass(30min);
    QCOMPARE(session(QStringLiteral("sam")).away.duration, std::optional{30s});
    QVERIFY(m_system->happen(event::SignIn{"kim", "7", true}));
    // The clock begins a second after he signed in.
    QCOMPARE(session(QStringLiteral("sam")).away.duration, std::optional<std::chrono::seconds>{30min + 1s});
}

void TestWtsFaults::ownSessionNeedsNoRight()
{
    PlayedCaller caller;
    caller.session = 3;
    caller.user = "sam";
    caller.isElevated = false;
    begin({}, caller);
    const auto sam = session(QStringLiteral("sam"));
    QCOMPARE(sam.can.signOut, Obstacle::None);
    const auto out = m_backend->signOut(sam.identity, SignOutMode::Gentle);
    QVERIFY(ends(out) && out.result());
    const auto capabilities = m_backend->capabilities();
    QVERIFY(capabilities.back().isAvailable);
    QVERIFY(capabilities.back().reason.contains(u"administrator"));
}

void TestWtsFaults::ownSessionEndsFromInside_data()
{
    QTest::addColumn<uint>("place"); // the program's session; 3 is Sam's
    QTest::addColumn<QString>("user");
    QTest::addColumn<bool>("isForced");
    QTest::addColumn<bool>("isFromInside");
    QTest::newRow("Sam's program, in his session") << 3U << QStringLiteral("sam") << false << true;
    QTest::newRow("forced") << 3U << QStringLiteral("sam") << true << false;
    QTest::newRow("Alex's program there: elevated over his shoulder")
        << 3U << QStringLiteral("alex") << false << false;
    QTest::newRow("nobody knows whose") << 3U << QString{} << false << false;
    QTest::newRow("Sam's program, in another session") << 1U << QStringLiteral("sam") << false << false;
}

void TestWtsFaults::ownSessionEndsFromInside()
{
    QFETCH(uint, place);
    QFETCH(QString, user);
    QFETCH(bool, isForced);
    QFETCH(bool, isFromInside);
    PlayedCaller caller;
    caller.session = place;
    caller.user = user.toStdString();
    std::atomic<int> exits = 0;
    m_spoil = [&exits](SystemCalls& calls) {
        calls.exitOwnSession = [&exits, end = calls.exitOwnSession] {
            ++exits;
            return end();
        };
    };
    begin({}, caller);
    const auto out = m_backend->signOut(session(QStringLiteral("sam")).identity,
                                        isForced ? SignOutMode::Forced : SignOutMode::Gentle);
    QVERIFY(ends(out) && out.result());
    QCOMPARE(exits.load(), isFromInside ? 1 : 0);
    QCOMPARE(m_system->acts(), std::vector<std::string>{"logoff 3"});
}

void TestWtsFaults::silenceIsACapability()
{
    PlayedCaller caller;
    caller.announces = false;
    begin({}, caller);
    const auto capabilities = m_backend->capabilities();
    const auto& events = capabilities.at(static_cast<int>(Capability::Feature::ChangeEvents));
    QVERIFY(!events.isAvailable);
    QVERIFY(!events.reason.isEmpty());
}

void TestWtsFaults::nobodyIsNoError()
{
    auto empty = household(PlayedClock{});
    empty.timeline.clear();
    begin({}, {}, empty);
    const auto future = m_backend->takeSample();
    QVERIFY(ends(future) && future.result());
    QVERIFY(future.result()->sessions.isEmpty());
}

void TestWtsFaults::manySessionsAndProcesses()
{
    PlayedFaults faults;
    faults.strangers = 498;
    faults.moreProcesses = 2000;
    begin(faults);
    const auto all = sample();
    QCOMPARE(all.sessions.size(), 500);
    const auto alex = session(QStringLiteral("alex"));
    QCOMPARE(alex.processCount, std::optional{2001});
    QCOMPARE(alex.programs.size(), 2);
}

void TestWtsFaults::longNamesArrive()
{
    auto scenario = household(PlayedClock{});
    const std::string longest(256, 'x');
    scenario.people[1] = {longest, "", false, false};
    scenario.timeline = {{0s, event::SignIn{longest, "3", false}},
                         {0s, event::Run{longest, std::string(255, 'p'), 1, 1 << 20U}}};
    begin({}, {}, scenario);
    const auto found = session(QString::fromStdString(longest));
    QCOMPARE(found.user.size(), 256);
    QVERIFY(found.identity.isComplete());
    QVERIFY(std::ranges::any_of(found.programs,
                                [](const Program& program) { return program.name.size() == 255; }));
    const auto out = m_backend->signOut(found.identity, SignOutMode::Gentle);
    QVERIFY(ends(out) && out.result());
}

void TestWtsFaults::callerNeverWaits_data()
{
    deniedCallsAreNotPermitted_data();
}

void TestWtsFaults::callerNeverWaits()
{
    QFETCH(int, call);
    PlayedFaults faults;
    faults.hanging = {static_cast<PlayedCall>(call)};
    begin(faults);
    Identity sam;
    sam.bootId = QStringLiteral("boot-42");
    sam.id = QStringLiteral("3");
    sam.sid = QStringLiteral("S-1-5-21-1-2-3-1002");
    sam.signedInAt = m_clock->start();
    // The best of some rounds: who waits for a call that hangs waits in all of them.
    qint64 best = std::numeric_limits<qint64>::max();
    for (int round = 0; round < 5; ++round) {
        QElapsedTimer timer;
        timer.start();
        const auto sampled = m_backend->takeSample();
        const auto message = m_backend->showMessage(sam, question());
        const auto away = m_backend->disconnectSession(sam);
        const auto out = m_backend->signOut(sam, SignOutMode::Gentle);
        const auto locked = m_backend->lock(sam);
        best = std::min(best, timer.elapsed());
    }
    QVERIFY2(best < 50, "a caller was kept waiting");
}

} // namespace usher

QTEST_GUILESS_MAIN(usher::TestWtsFaults)

#include "tst_wtsfaults.moc"
