// SPDX-License-Identifier: MIT
#include "stewardbench.h"
#include "support/strictlog.h"

#include <QTest>

#include <algorithm>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace usher {

using Stage = Proceeding::Stage;
using Kind = policy::Action::Kind;

namespace {

/// {"version":1,"rules":[…]} that asks sam after five minutes, as a story has it.
policy::JsonValue rulesOfAStory(const char* who = "sam")
{
    std::string text = "{'version':1,'rules':[{'id':'away','name':'Away','who':['" + std::string{who} +
                       "'],'when':{'awayFor':'5m'},'then':{'action':'ask','wait':'1m'}}]}";
    std::ranges::replace(text, '\'', '"');
    return std::get<policy::JsonValue>(policy::readJson(text));
}

} // namespace

/// What a story does to Usher itself, when a dashboard plays it.
class StoryFollowerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUnexpectedLog(); }
    void ownerAsksInTheStory();
    void ownerAsksWhoSignsInAtThatMoment();
    void ownerAsksNobody();
    void ownerCancelsInTheStory();
    void storyLoadsRules();
    void badRulesAreNone();
    void storySleeps();
    void storySetsTheClock_data();
    void storySetsTheClock();
    void serviceIsKilledInTheStory();
    void pauseAndDryRunSurviveTheKill();
};

void StoryFollowerTest::ownerAsksInTheStory()
{
    StewardBench bench({{10s, event::Ask{"sam", 2min, event::Ask::NoAnswer::Recommend}}});
    bench.pass(11s);
    QCOMPARE(bench.last().stage, Stage::Asked);
    QCOMPARE(bench.last().deadline, std::optional{bench.clock.awakeNow() - 1s + 2min});
    bench.pass(2min);
    QCOMPARE(bench.last().stage, Stage::NoAnswer);
    QVERIFY(bench.isThere(u"sam"_s));
}

void StoryFollowerTest::ownerAsksWhoSignsInAtThatMoment()
{
    StewardBench bench({{10s, event::SignIn{"kim", "5", false}}, {10s, event::Ask{"kim", {}, {}}}});
    bench.pass(11s);
    QCOMPARE(bench.last().user, u"kim"_s);
    QCOMPARE(bench.last().stage, Stage::Asked);
}

void StoryFollowerTest::ownerAsksNobody()
{
    StewardBench bench({{10s, event::Ask{"kim", {}, {}}}});
    bench.pass(1min);
    QVERIFY(bench.told.isEmpty());
}

void StoryFollowerTest::ownerCancelsInTheStory()
{
    StewardBench bench({{10s, event::Ask{"sam", 2min, {}}}, {1min, event::Cancel{"sam"}}});
    bench.pass(59s);
    QCOMPARE(bench.last().stage, Stage::Asked);
    bench.pass(2s);
    QCOMPARE(bench.last().stage, Stage::Cancelled);
    bench.pass(5min);
    QVERIFY(bench.isThere(u"sam"_s));
}

void StoryFollowerTest::storyLoadsRules()
{
    StewardBench bench({{1min, event::LoadRules{rulesOfAStory()}}});
    bench.pass(5min - 1s);
    QVERIFY(bench.told.isEmpty());
    bench.pass(2s);
    QCOMPARE(bench.last().rule, u"away"_s);
    bench.pass(1min);
    QVERIFY(!bench.isThere(u"sam"_s));
}

void StoryFollowerTest::badRulesAreNone()
{
    StewardBench bench({{1min, event::LoadRules{rulesOfAStory()}},
                        {2min, event::LoadRules{rulesOfAStory("")}},
                        {3min, event::LoadRules{std::string{"/nowhere/rules.json"}}}});
    bench.pass(5min + 1s);
    QCOMPARE(bench.last().rule, u"away"_s);
}

void StoryFollowerTest::storySleeps()
{
    StewardBench bench({{10s, event::Ask{"sam", 2min, {}}}, {1min, event::Sleep{1h}}});
    bench.pass(61s);
    QCOMPARE(bench.last().stage, Stage::Settling);
    bench.pass(10min);
    QVERIFY(bench.isThere(u"sam"_s));
}

void StoryFollowerTest::storySetsTheClock_data()
{
    QTest::addColumn<std::chrono::seconds>("by");
    QTest::addColumn<bool>("isSettled");
    const auto row = [](const char* name, std::chrono::seconds by, bool isSettled) {
        QTest::newRow(name) << by << isSettled;
    };
    row("forth by just under five minutes", 5min - 1s, false);
    row("forth by five minutes", 5min, false);
    row("forth by just over five minutes", 5min + 1s, true);
    row("back by just under five minutes", -5min + 1s, false);
    row("back by five minutes", -5min, false);
    row("back by just over five minutes", -5min - 1s, true);
}

void StoryFollowerTest::storySetsTheClock()
{
    QFETCH(std::chrono::seconds, by);
    QFETCH(bool, isSettled);
    const std::chrono::sys_seconds start = std::chrono::sys_days{std::chrono::year{2026} / 11 / 23} + 19h;
    StewardBench bench({{10s, event::Ask{"sam", 2min, {}}}, {1min, event::SetClock{start + 1min + by}}});
    bench.pass(61s);
    QCOMPARE(bench.last().stage, isSettled ? Stage::Settling : Stage::Asked);
    bench.pass(2min);
    QCOMPARE(bench.isThere(u"sam"_s), isSettled);
}

void StoryFollowerTest::serviceIsKilledInTheStory()
{
    StewardBench bench({{10s, event::Ask{"sam", 2min, {}}}, {1min, event::RestartService{}}});
    bench.pass(61s);
    QCOMPARE(bench.last().stage, Stage::Settling);
    QCOMPARE(bench.kinds(), (QList<Kind>{Kind::Message, Kind::Withdraw}));
    // What was on the screen went with it, so nothing can be answered.
    QVERIFY(!bench.happen(event::Answered{"sam", event::Answered::With::Yes}));
    bench.pass(10min);
    QVERIFY(bench.isThere(u"sam"_s));
    QVERIFY(bench.front.signedOut.isEmpty());
}

void StoryFollowerTest::pauseAndDryRunSurviveTheKill()
{
    StewardBench bench({{1min, event::RestartService{}}});
    bench.steward->pause(10min);
    bench.steward->setDryRun(true);
    bench.pass(2min);
    QCOMPARE(bench.steward->pausedUntil().value() - bench.clock.awakeNow(), AwakeTime{8min});
    QVERIFY(bench.steward->isDryRun());
}

} // namespace usher

QTEST_GUILESS_MAIN(usher::StoryFollowerTest)
#include "tst_storyfollower.moc"
