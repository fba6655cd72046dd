// SPDX-License-Identifier: MIT
#include "stewardbench.h"
#include "support/strictlog.h"

#include <QTest>

using namespace std::chrono_literals;

namespace usher {

using Stage = Proceeding::Stage;
using Kind = policy::Action::Kind;
using With = event::Answered::With;

/// What the steward owes whoever it signs out: rules at work, restarts, sleep, faults, settings.
class StewardDutiesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUnexpectedLog(); }
    void withoutRulesNothingBegins();
    void ruleAsksAndSignsOut();
    void standingSaysWhatComes();
    void newRulesEndWhatTheOldBegan();
    void pauseHoldsRulesBack();
    void pauseSurvivesARestart();
    void dryRunDoesNothing();
    void restartEndsWhatWasUnderWay();
    void whatIsSaidBeforeTheStartLosesNothing();
    void pauseSaidBeforeTheStartCounts();
    void whatWasSaidBeforeTheStartIsForgottenAfterIt();
    void restartAfterAnAttemptMakesNoSecondOne();
    void restartKnowsWhoCameBackMeanwhile();
    void whoLeavesARecommendationWasNotSignedOut();
    void unreadableStateIsNone_data();
    void unreadableStateIsNone();
    void sleepEndsTheCountdown();
    void clockSetByMoreThanFiveMinutesSettles_data();
    void clockSetByMoreThanFiveMinutesSettles();
    void withoutSamplesNothingComesDue();
    void reusedIdIsLeftAlone();
    void nothingIsDoneThatCannotBeRecorded();
    void refusalOfTheSystemIsSaid();
    void unclearReplyIsNoSecondAttempt();
    void messageThatCannotBeShownEndsIt();
    void ownDisconnectIsNoPresence();
    void lostMessageOfSomebodyStillThereFails();
};

namespace {

/// Refuses to record while it is told to.
class BrokenStore final : public StateStore
{
public:
    [[nodiscard]] Result<QByteArray> lastState() override { return QByteArray{}; }
    [[nodiscard]] Result<void> record(const QByteArray&, const QList<Telling>&) override
    {
        return isBroken ? Result<void>{failure(ErrorCode::Failed, QStringLiteral("disk full"))}
                        : Result<void>{};
    }
    [[nodiscard]] Result<QList<Telling>> history(const HistoryQuery&) override { return QList<Telling>{}; }

    bool isBroken = true;
};

} // namespace

void StewardDutiesTest::withoutRulesNothingBegins()
{
    StewardBench bench;
    bench.pass(1h);
    QVERIFY(bench.told.isEmpty());
    QVERIFY(bench.steward->standings().first().rule.empty());
}

void StewardDutiesTest::ruleAsksAndSignsOut()
{
    StewardBench bench;
    bench.restart(awayRules());
    bench.pass(5min - 1s);
    QVERIFY(bench.told.isEmpty());
    bench.pass(2s);
    QCOMPARE(bench.last().stage, Stage::Asked);
    QCOMPARE(bench.last().rule, QStringLiteral("away"));
    QVERIFY(!bench.last().isOwners);
    bench.pass(58s);
    QVERIFY(bench.isThere(QStringLiteral("sam")));
    bench.pass(2s);
    QCOMPARE(bench.kinds(), (QList<Kind>{Kind::Message, Kind::SignOut, Kind::Gone}));
    QVERIFY(bench.isThere(QStringLiteral("alex")));
    QCOMPARE(bench.store.history({}).value().size(), 3);
}

void StewardDutiesTest::standingSaysWhatComes()
{
    StewardBench bench;
    bench.restart(awayRules());
    bench.pass(30s);
    const Standing sam = bench.steward->standings().at(1);
    QVERIFY(sam.rule.empty());
    QCOMPARE(sam.reasons.size(), std::size_t{1});
    QCOMPARE(sam.reasons.front().condition, policy::Condition::AwayFor);
    QCOMPARE(sam.changesAt.value() - bench.clock.awakeNow(), AwakeTime{4min + 30s});
}

void StewardDutiesTest::newRulesEndWhatTheOldBegan()
{
    StewardBench bench;
    bench.restart(awayRules());
    bench.pass(5min + 10s);
    bench.steward->setRules(awayRules());
    bench.pass(1min);
    QCOMPARE(bench.last().stage, Stage::RulesChanged);
    QVERIFY(bench.isThere(QStringLiteral("sam")));
    bench.pass(1min);
    QCOMPARE(bench.last().stage, Stage::Asked);
}

void StewardDutiesTest::pauseHoldsRulesBack()
{
    StewardBench bench;
    bench.restart(awayRules());
    bench.steward->pause(10min);
    bench.pass(9min);
    QVERIFY(bench.told.isEmpty());
    QVERIFY(bench.steward->isPaused());
    bench.pass(1min + 1s);
    QVERIFY(!bench.steward->isPaused());
    QCOMPARE(bench.last().stage, Stage::Asked);
    bench.steward->pause({});
    bench.settle();
    QCOMPARE(bench.last().stage, Stage::NoLongerApplies);
}

void StewardDutiesTest::pauseSurvivesARestart()
{
    StewardBench bench;
    bench.steward->pause(10min);
    bench.pass(4min);
    bench.restart(awayRules());
    QCOMPARE(bench.steward->pausedUntil().value() - bench.clock.awakeNow(), AwakeTime{6min});
}

void StewardDutiesTest::dryRunDoesNothing()
{
    StewardBench bench;
    bench.restart(awayRules());
    bench.steward->setDryRun(true);
    bench.pass(10min);
    QVERIFY(bench.isThere(QStringLiteral("sam")));
    QVERIFY(bench.front.shown.isEmpty());
    QVERIFY(bench.front.signedOut.isEmpty());
    QCOMPARE(bench.kinds().first(), Kind::Message);
    QVERIFY(bench.told.first().isDryRun);
}

void StewardDutiesTest::restartEndsWhatWasUnderWay()
{
    StewardBench bench;
    bench.steward->ask(bench.sam(), {1min, policy::Silence::SignOut, {}});
    bench.pass(30s);
    bench.restart();
    QCOMPARE(bench.last().stage, Stage::Settling);
    QCOMPARE(bench.last().user, QStringLiteral("sam"));
    bench.pass(5min);
    QVERIFY(bench.isThere(QStringLiteral("sam")));
    QVERIFY(bench.front.signedOut.isEmpty());
}

void StewardDutiesTest::whatIsSaidBeforeTheStartLosesNothing()
{
    StewardBench bench;
    bench.steward->ask(bench.sam(), {1min, policy::Silence::SignOut, {}});
    bench.pass(30s);
    bench.beforeStart = [](Steward& steward) {
        steward.pause(std::nullopt);
        steward.resume();
    };
    bench.restart();
    QCOMPARE(bench.last().stage, Stage::Settling);
}

void StewardDutiesTest::pauseSaidBeforeTheStartCounts()
{
    StewardBench bench;
    bench.steward->pause(10min);
    bench.restart();
    QVERIFY(bench.steward->isPaused() && bench.steward->pausedUntil());
    bench.beforeStart = [](Steward& steward) { steward.resume(); };
    bench.restart();
    QVERIFY(!bench.steward->isPaused() && !bench.steward->pausedUntil());
    bench.beforeStart = [](Steward& steward) { steward.pause(std::nullopt); };
    bench.restart();
    QVERIFY(bench.steward->isPaused() && !bench.steward->pausedUntil());
}

void StewardDutiesTest::whatWasSaidBeforeTheStartIsForgottenAfterIt()
{
    StewardBench bench;
    bench.beforeStart = [](Steward& steward) { steward.resume(); };
    bench.restart();
    bench.steward->pause(10min);
    bench.steward->startAnew();
    QVERIFY(bench.steward->isPaused() && bench.steward->pausedUntil());

    bench.beforeStart = [](Steward& steward) { steward.pause(std::nullopt); };
    bench.restart();
    bench.steward->startAnew();
    QVERIFY(bench.steward->isPaused());
}

void StewardDutiesTest::restartAfterAnAttemptMakesNoSecondOne()
{
    StewardBench bench;
    bench.happen(event::Stuck{"sam"});
    bench.steward->ask(bench.sam(), {1min, policy::Silence::SignOut, {}});
    bench.pass(61s);
    QCOMPARE(bench.front.signedOut.size(), 1);
    bench.restart();
    QCOMPARE(bench.last().stage, Stage::SigningOut);
    bench.pass(1min);
    QCOMPARE(bench.last().stage, Stage::Stuck);
    bench.pass(10min);
    QCOMPARE(bench.front.signedOut.size(), 1);
}

void StewardDutiesTest::restartKnowsWhoCameBackMeanwhile()
{
    StewardBench bench;
    bench.restart(awayRules(policy::RuleAction::Recommend));
    bench.pass(6min);
    QCOMPARE(bench.last().stage, Stage::Recommended);
    bench.steward.reset();
    bench.clock.advance(10s);
    bench.backend.happen(event::Input{"sam"});
    bench.clock.advance(10s);
    bench.restart(awayRules(policy::RuleAction::Recommend));
    QCOMPARE(bench.last().stage, Stage::CameBack);
}

void StewardDutiesTest::whoLeavesARecommendationWasNotSignedOut()
{
    StewardBench bench;
    bench.restart(awayRules(policy::RuleAction::Recommend));
    bench.pass(6min);
    QCOMPARE(bench.last().stage, Stage::Recommended);
    bench.happen(event::SignOut{"sam"});
    QCOMPARE(bench.last().stage, Stage::Gone);
    QVERIFY(!bench.last().wasAttempted);
}

void StewardDutiesTest::unreadableStateIsNone_data()
{
    QTest::addColumn<QByteArray>("kept");
    QTest::newRow("nothing") << QByteArray{};
    QTest::newRow("no JSON") << QByteArrayLiteral("{");
    QTest::newRow("a list") << QByteArrayLiteral("[1]");
    QTest::newRow("no version") << QByteArrayLiteral("{}");
    QTest::newRow("a version in words") << QByteArrayLiteral(R"({"version":"1"})");
    QTest::newRow("a later version") << QByteArrayLiteral(R"({"version":2})");
    QTest::newRow("parts missing") << QByteArrayLiteral(R"({"version":1,"isPaused":true})");
    QTest::newRow("parts of other types") << QByteArrayLiteral(
        R"({"version":1,"engine":{},"presence":[],"isPaused":"yes","pausedUntilWallMs":"soon"})");
    QTest::newRow("an engine's state that is none") << QByteArrayLiteral(
        R"({"version":1,"engine":"x","presence":"x","isPaused":false,"pausedUntilWallMs":null})");
}

void StewardDutiesTest::unreadableStateIsNone()
{
    QFETCH(QByteArray, kept);
    StewardBench bench;
    QVERIFY(bench.store.record(kept, {}));
    bench.restart(awayRules());
    QVERIFY(!bench.steward->isPaused());
    bench.pass(5min - 1s);
    QVERIFY(bench.told.isEmpty());
    bench.pass(2s);
    QCOMPARE(bench.last().stage, Stage::Asked);
}

void StewardDutiesTest::sleepEndsTheCountdown()
{
    StewardBench bench;
    bench.steward->ask(bench.sam(), {1min, policy::Silence::SignOut, {}});
    bench.pass(30s);
    bench.happen(event::Sleep{1h});
    bench.pass(5min);
    QCOMPARE(bench.last().stage, Stage::Settling);
    QVERIFY(bench.isThere(QStringLiteral("sam")));
}

void StewardDutiesTest::clockSetByMoreThanFiveMinutesSettles_data()
{
    QTest::addColumn<std::chrono::milliseconds>("by");
    QTest::addColumn<bool>("isSettled");
    const auto row = [](const char* name, std::chrono::milliseconds by, bool isSettled) {
        QTest::newRow(name) << by << isSettled;
    };
    row("back a little", -5min + 2s, false);
    row("back by five minutes and more", -5min - 2s, true);
    row("back by years", -24h * 3650, true);
    row("forth by years", 24h * 3650, true);
}

void StewardDutiesTest::clockSetByMoreThanFiveMinutesSettles()
{
    QFETCH(std::chrono::milliseconds, by);
    QFETCH(bool, isSettled);
    StewardBench bench;
    bench.steward->ask(bench.sam(), {2min, policy::Silence::SignOut, {}});
    bench.pass(30s);
    const WallTime to = bench.watch->latest().value().takenAt + by;
    bench.happen(event::SetClock{std::chrono::floor<std::chrono::seconds>(to)});
    QCOMPARE(bench.last().stage, isSettled ? Stage::Settling : Stage::Asked);
}

void StewardDutiesTest::withoutSamplesNothingComesDue()
{
    StewardBench bench;
    bench.steward->ask(bench.sam(), {1min, policy::Silence::SignOut, {}});
    bench.pass(30s);
    bench.front.sampleError = Error{ErrorCode::Unreachable, {}};
    bench.pass(10min);
    QVERIFY(bench.front.signedOut.isEmpty());
    // They came back while nobody could see it.
    bench.backend.happen(event::Input{"sam"});
    bench.front.sampleError.reset();
    bench.pass(1min);
    QVERIFY(bench.front.signedOut.isEmpty());
    QCOMPARE(bench.last().stage, Stage::CameBack);
}

void StewardDutiesTest::reusedIdIsLeftAlone()
{
    StewardBench bench;
    const Identity sam = bench.sam();
    bench.steward->ask(sam, {1min, policy::Silence::SignOut, {}});
    bench.pass(30s);
    bench.front.sampleError = Error{ErrorCode::Unreachable, {}};
    bench.backend.happen(event::SignOut{"sam"});
    bench.backend.happen(event::SignIn{"kim", "3", false});
    bench.pass(1min);
    bench.front.sampleError.reset();
    bench.pass(5min);
    QCOMPARE(bench.session(QStringLiteral("kim")).identity.id, sam.id);
    QVERIFY(bench.front.signedOut.isEmpty());
    QCOMPARE(bench.last().stage, Stage::Gone);
}

void StewardDutiesTest::nothingIsDoneThatCannotBeRecorded()
{
    StewardBench bench;
    BrokenStore broken;
    SessionWatch watch{bench.front, bench.clock};
    Steward steward{bench.front, watch, bench.clock, broken, policy::ZoneClock{}, bench.words};
    broken.isBroken = false;
    steward.start();
    watch.start();
    bench.settle();
    broken.isBroken = true;
    steward.ask(bench.sam(), {});
    bench.settle();
    QVERIFY(bench.front.shown.isEmpty());
    QCOMPARE(steward.proceedings().last().stage, Stage::Failed);
    QCOMPARE(steward.storeError().value().detail, QStringLiteral("disk full"));
    const auto reply = steward.signOutUnasked(bench.sam(), SignOutMode::Gentle);
    QCOMPARE(reply.result().error().detail, QStringLiteral("disk full"));
    QVERIFY(bench.front.signedOut.isEmpty());
    QVERIFY(!steward.lock(bench.sam()).result().has_value());
    QCOMPARE(bench.session(QStringLiteral("sam")).state, SessionState::Active);
}

void StewardDutiesTest::refusalOfTheSystemIsSaid()
{
    StewardBench bench;
    bench.front.signOutError = Error{ErrorCode::NotPermitted, QStringLiteral("polkit")};
    bench.steward->ask(bench.sam(), {});
    bench.pass(1s);
    bench.happen(event::Answered{"sam", With::Yes});
    QCOMPARE(bench.last().stage, Stage::Failed);
    QCOMPARE(bench.last().error.value().code, ErrorCode::NotPermitted);
    bench.pass(10min - 2s);
    QCOMPARE(bench.front.signedOut.size(), 1);
}

void StewardDutiesTest::unclearReplyIsNoSecondAttempt()
{
    StewardBench bench;
    bench.front.signOutError = Error{ErrorCode::Unreachable, {}};
    const auto reply = bench.steward->signOutUnasked(bench.sam(), SignOutMode::Gentle);
    bench.pass(59s);
    QCOMPARE(reply.result().error().code, ErrorCode::Unreachable);
    QCOMPARE(bench.last().stage, Stage::SigningOut);
    bench.pass(2s);
    QCOMPARE(bench.last().stage, Stage::Stuck);
    QCOMPARE(bench.front.signedOut.size(), 1);
}

void StewardDutiesTest::messageThatCannotBeShownEndsIt()
{
    StewardBench bench;
    bench.front.messageError = Error{ErrorCode::Failed, QStringLiteral("no screen")};
    bench.steward->ask(bench.sam(), {1min, policy::Silence::SignOut, {}});
    bench.pass(5min);
    QCOMPARE(bench.last().stage, Stage::Failed);
    QCOMPARE(bench.last().error.value().detail, QStringLiteral("no screen"));
    QVERIFY(bench.front.signedOut.isEmpty());
}

void StewardDutiesTest::ownDisconnectIsNoPresence()
{
    StewardBench bench;
    bench.restart(awayRules());
    bench.pass(4min);
    const auto reply = bench.steward->disconnectSession(bench.sam());
    bench.pass(1min + 1s);
    QVERIFY(reply.result().has_value());
    // Away since the beginning, so the rule applies after five minutes all the same.
    QCOMPARE(bench.last().stage, Stage::Recommended);
    QCOMPARE(bench.last().cause, policy::Cause::Unseen);
}

void StewardDutiesTest::lostMessageOfSomebodyStillThereFails()
{
    StewardBench bench;
    bench.steward->ask(bench.sam(), {1min, policy::Silence::SignOut, {}});
    bench.pass(10s);
    bench.backend.withdrawMessage(bench.sam());
    bench.pass(5min);
    QCOMPARE(bench.last().stage, Stage::Failed);
    QVERIFY(bench.isThere(QStringLiteral("sam")));
}

} // namespace usher

QTEST_GUILESS_MAIN(usher::StewardDutiesTest)
#include "tst_stewardduties.moc"
