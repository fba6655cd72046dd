// SPDX-License-Identifier: MIT
#include "stewardbench.h"
#include "support/strictlog.h"

#include <QTest>

using namespace std::chrono_literals;

namespace usher {

using Stage = Proceeding::Stage;
using Kind = policy::Action::Kind;
using With = event::Answered::With;

/// The owner's requests, from the button to the outcome.
class StewardTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUnexpectedLog(); }
    void whoIsAskedSeesTheMessage();
    void yesSignsOut();
    void noLeavesThemAlone();
    void closingIsNo();
    void nobodyAnswersAndIsSignedOutAtTheDeadline();
    void nobodyAnswersAndTheOwnerIsToldInstead();
    void comingBackCancels();
    void lockedPersonIsNotAsked();
    void cancelTakesTheMessageBackAndSaysSo();
    void noteGivesWayToAQuestion_data();
    void noteGivesWayToAQuestion();
    void moreTimeShowsTheMessageAgain();
    void lastMinuteRaisesTheMessageOnce_data();
    void lastMinuteRaisesTheMessageOnce();
    void moreTimeHasALastMinuteOfItsOwn();
    void whatIsNotShownIsNotRaised();
    void whoLeavesWhileAskedWasNotSignedOut();
    void acceptedSignOutIsOnItsWay();
    void refusingProgramsAreNamed();
    void stuckIsSaidAfterAMinute();
    void signOutUnaskedIsObserved();
    void signOutUnaskedOfNobodyFails();
    void unknownSessionHasNoEffect();
    void secondRequestHasNoEffect();
    void whoSignsOutMeanwhileIsGone();
};

void StewardTest::whoIsAskedSeesTheMessage()
{
    StewardBench bench;
    bench.steward->ask(bench.sam(), {5min, policy::Silence::SignOut, QStringLiteral("Dinner!")});
    bench.settle();
    QCOMPARE(bench.last().stage, Stage::Asked);
    QCOMPARE(bench.last().user, QStringLiteral("sam"));
    QCOMPARE(bench.last().messageText, QStringLiteral("Dinner!"));
    QCOMPARE(bench.last().channel, QStringLiteral("dialog"));
    QVERIFY(bench.last().isOwners);
    QCOMPARE(bench.last().deadline.value() - bench.clock.awakeNow(), AwakeTime{5min});
}

void StewardTest::yesSignsOut()
{
    StewardBench bench;
    bench.steward->ask(bench.sam(), {});
    bench.pass(20s);
    QVERIFY(bench.happen(event::Answered{"sam", With::Yes}));
    QCOMPARE(bench.last().stage, Stage::Gone);
    QCOMPARE(bench.last().freedBytes, std::optional<std::int64_t>{1'000'000});
    QVERIFY(!bench.isThere(QStringLiteral("sam")));
    QVERIFY(bench.isThere(QStringLiteral("alex")));
    QCOMPARE(bench.kinds(), (QList<Kind>{Kind::Message, Kind::SignOut, Kind::Gone}));
}

void StewardTest::noLeavesThemAlone()
{
    StewardBench bench;
    bench.steward->ask(bench.sam(), {});
    bench.pass(20s);
    QVERIFY(bench.happen(event::Answered{"sam", With::No}));
    bench.pass(10min - 5s);
    QCOMPARE(bench.last().stage, Stage::Declined);
    QVERIFY(bench.isThere(QStringLiteral("sam")));
    QCOMPARE(bench.kinds(), (QList<Kind>{Kind::Message, Kind::Declined}));
    bench.pass(10s);
    QVERIFY(bench.steward->proceedings().isEmpty());
}

void StewardTest::closingIsNo()
{
    StewardBench bench;
    bench.steward->ask(bench.sam(), {});
    bench.pass(20s);
    QVERIFY(bench.happen(event::Answered{"sam", With::Close}));
    QCOMPARE(bench.last().stage, Stage::Declined);
}

void StewardTest::nobodyAnswersAndIsSignedOutAtTheDeadline()
{
    StewardBench bench;
    bench.pass(10s);
    const AwakeTime begun = bench.clock.awakeNow();
    bench.steward->ask(bench.sam(), {2min, policy::Silence::SignOut, {}});
    bench.pass(2min - 1ms);
    QVERIFY(bench.isThere(QStringLiteral("sam")));
    QCOMPARE(bench.last().stage, Stage::Asked);
    bench.pass(1ms);
    QCOMPARE(bench.told.at(1).kind, Kind::SignOut);
    QCOMPARE(bench.told.at(1).cause, policy::Cause::NoAnswer);
    QCOMPARE(bench.clock.awakeNow() - begun, AwakeTime{2min});
    bench.pass(1s);
    QCOMPARE(bench.last().stage, Stage::Gone);
}

void StewardTest::nobodyAnswersAndTheOwnerIsToldInstead()
{
    StewardBench bench;
    bench.steward->ask(bench.sam(), {2min, policy::Silence::Recommend, {}});
    bench.pass(3min);
    QCOMPARE(bench.last().stage, Stage::NoAnswer);
    QVERIFY(bench.last().isOver());
    QVERIFY(bench.isThere(QStringLiteral("sam")));
}

void StewardTest::comingBackCancels()
{
    StewardBench bench;
    bench.pass(1min);
    bench.steward->ask(bench.sam(), {2min, policy::Silence::SignOut, {}});
    bench.pass(30s);
    QVERIFY(bench.happen(event::Input{"sam"}));
    QCOMPARE(bench.last().stage, Stage::Asked);
    bench.pass(2min);
    QCOMPARE(bench.last().stage, Stage::CameBack);
    QVERIFY(bench.isThere(QStringLiteral("sam")));
}

void StewardTest::lockedPersonIsNotAsked()
{
    StewardBench bench;
    bench.happen(event::Lock{"sam"});
    bench.steward->ask(bench.sam(), {});
    bench.pass(10s);
    QCOMPARE(bench.last().stage, Stage::Unseen);
    QVERIFY(bench.last().isOver());
    QVERIFY(bench.last().messageText.isEmpty());
}

void StewardTest::cancelTakesTheMessageBackAndSaysSo()
{
    StewardBench bench;
    bench.steward->ask(bench.sam(), {});
    bench.pass(10s);
    bench.steward->cancel(bench.sam());
    bench.settle();
    QCOMPARE(bench.last().stage, Stage::Cancelled);
    // What is shown now is the note that they may stay.
    QVERIFY(bench.happen(event::Answered{"sam", With::Yes}));
    bench.pass(6min);
    QVERIFY(bench.isThere(QStringLiteral("sam")));
    QCOMPARE(bench.kinds(), (QList<Kind>{Kind::Message, Kind::Withdraw}));
    bench.steward->dismiss(bench.sam());
    QVERIFY(bench.steward->proceedings().isEmpty());
}

void StewardTest::noteGivesWayToAQuestion_data()
{
    QTest::addColumn<bool>("isOfACancel");
    QTest::newRow("that a question was taken back") << true;
    QTest::newRow("a message without a question") << false;
}

void StewardTest::noteGivesWayToAQuestion()
{
    QFETCH(bool, isOfACancel);
    StewardBench bench;
    if (isOfACancel) {
        bench.steward->ask(bench.sam(), {});
        bench.pass(10s);
        bench.steward->cancel(bench.sam());
    } else {
        const auto told = bench.steward->tell(bench.sam(), QStringLiteral("Dinner!"));
        Q_UNUSED(told)
    }
    bench.settle();
    bench.steward->ask(bench.sam(), {1min, policy::Silence::SignOut, {}});
    bench.pass(10s);
    QCOMPARE(bench.last().stage, Stage::Asked);
    QVERIFY(bench.happen(event::Answered{"sam", With::Yes}));
    bench.pass(5s);
    QVERIFY(!bench.isThere(QStringLiteral("sam")));
}

void StewardTest::moreTimeShowsTheMessageAgain()
{
    StewardBench bench;
    bench.pass(1min);
    bench.steward->ask(bench.sam(), {1min, policy::Silence::SignOut, {}});
    bench.pass(50s);
    bench.steward->giveMoreTime(bench.sam(), 5min);
    bench.settle();
    QCOMPARE(bench.last().stage, Stage::Asked);
    QCOMPARE(bench.last().deadline.value() - bench.clock.awakeNow(), AwakeTime{5min + 10s});
    bench.pass(5min + 9s);
    QVERIFY(bench.isThere(QStringLiteral("sam")));
    bench.pass(2s);
    QVERIFY(!bench.isThere(QStringLiteral("sam")));
    QCOMPARE(bench.kinds(), (QList<Kind>{Kind::Message, Kind::MoreTime, Kind::SignOut, Kind::Gone}));
}

void StewardTest::lastMinuteRaisesTheMessageOnce_data()
{
    QTest::addColumn<std::chrono::seconds>("wait");
    QTest::addColumn<bool>("isRaised");
    QTest::newRow("just under two minutes") << 2min - 1s << false;
    QTest::newRow("two minutes") << std::chrono::seconds{2min} << false;
    QTest::newRow("just over two minutes") << 2min + 1s << true;
    QTest::newRow("five minutes") << std::chrono::seconds{5min} << true;
}

void StewardTest::lastMinuteRaisesTheMessageOnce()
{
    QFETCH(std::chrono::seconds, wait);
    QFETCH(bool, isRaised);
    StewardBench bench;
    bench.steward->ask(bench.sam(), {wait, policy::Silence::SignOut, {}});
    bench.pass(wait - 1min - 1ms);
    QVERIFY(bench.front.raised.isEmpty());
    bench.pass(1ms);
    QCOMPARE(bench.front.raised.size(), isRaised ? 1 : 0);
    bench.pass(1min - 1ms);
    QCOMPARE(bench.front.raised.size(), isRaised ? 1 : 0);
    QCOMPARE(bench.front.shown.size(), 1);
    QCOMPARE(bench.kinds(), QList<Kind>{Kind::Message}); // nothing that a history would need
}

void StewardTest::moreTimeHasALastMinuteOfItsOwn()
{
    StewardBench bench;
    bench.steward->ask(bench.sam(), {3min, policy::Silence::SignOut, {}});
    bench.pass(2min + 10s);
    QCOMPARE(bench.front.raised.size(), 1);
    bench.steward->giveMoreTime(bench.sam(), 5min);
    bench.pass(4min + 49s);
    QCOMPARE(bench.front.raised.size(), 1);
    bench.pass(1s);
    QCOMPARE(bench.front.raised.size(), 2);
}

void StewardTest::whatIsNotShownIsNotRaised()
{
    StewardBench bench;
    bench.steward->ask(bench.sam(), {5min, policy::Silence::SignOut, {}});
    bench.pass(1min);
    bench.happen(event::Answered{"sam", With::No});
    bench.pass(5min);
    QVERIFY(bench.front.raised.isEmpty());
}

void StewardTest::whoLeavesWhileAskedWasNotSignedOut()
{
    StewardBench bench;
    bench.steward->ask(bench.sam(), {1min, policy::Silence::SignOut, {}});
    bench.pass(30s);
    bench.happen(event::SignOut{"sam"});
    QCOMPARE(bench.last().stage, Stage::Gone);
    QVERIFY(!bench.last().wasAttempted);
}

void StewardTest::acceptedSignOutIsOnItsWay()
{
    StewardBench bench;
    bench.happen(event::Stuck{"sam"});
    bench.front.isLate = true;
    const auto reply = bench.steward->signOutUnasked(bench.sam(), SignOutMode::Gentle);
    bench.pass(5s);
    QCOMPARE(bench.last().stage, Stage::SigningOut);
    QVERIFY(bench.last().wasAttempted && !bench.last().isAccepted);
    bench.front.replyNow();
    bench.pass(1s);
    QCOMPARE(bench.last().stage, Stage::SigningOut);
    QVERIFY(bench.last().isAccepted && reply.isFinished());
}

void StewardTest::refusingProgramsAreNamed()
{
    StewardBench bench;
    bench.happen(event::AppsRefuse{"sam", "writer"});
    bench.steward->ask(bench.sam(), {});
    bench.pass(1s);
    bench.happen(event::Answered{"sam", With::Yes});
    QCOMPARE(bench.last().stage, Stage::AppsRefuse);
    QCOMPARE(bench.last().refusingPrograms, QStringList{QStringLiteral("writer")});
    bench.pass(5min);
    QVERIFY(bench.isThere(QStringLiteral("sam")));
    // The owner may insist.
    const auto reply = bench.steward->signOutUnasked(bench.sam(), SignOutMode::Forced);
    bench.pass(1s);
    QVERIFY(reply.result().has_value());
    QVERIFY(!bench.isThere(QStringLiteral("sam")));
    QCOMPARE(bench.last().stage, Stage::Gone);
}

void StewardTest::stuckIsSaidAfterAMinute()
{
    StewardBench bench;
    bench.happen(event::Stuck{"sam"});
    bench.steward->ask(bench.sam(), {});
    bench.pass(1s);
    bench.happen(event::Answered{"sam", With::Yes});
    bench.pass(50s);
    QCOMPARE(bench.last().stage, Stage::SigningOut);
    bench.pass(10s);
    QCOMPARE(bench.last().stage, Stage::Stuck);
    QCOMPARE(bench.kinds(), (QList<Kind>{Kind::Message, Kind::SignOut, Kind::Stuck}));
}

void StewardTest::signOutUnaskedIsObserved()
{
    StewardBench bench;
    const auto reply = bench.steward->signOutUnasked(bench.sam(), SignOutMode::Gentle);
    bench.pass(1s);
    QVERIFY(reply.result().has_value());
    QCOMPARE(bench.last().stage, Stage::Gone);
    QCOMPARE(bench.told.first().cause, policy::Cause::Owner);
}

void StewardTest::signOutUnaskedOfNobodyFails()
{
    StewardBench bench;
    Identity other = bench.sam();
    other.signedInAt = WallTime{};
    const auto reply = bench.steward->signOutUnasked(other, SignOutMode::Gentle);
    bench.pass(1s);
    QCOMPARE(reply.result().error().code, ErrorCode::NoSuchSession);
    QVERIFY(bench.isThere(QStringLiteral("sam")));
}

void StewardTest::unknownSessionHasNoEffect()
{
    StewardBench bench;
    bench.steward->ask(Identity{}, {});
    QCOMPARE(bench.kinds(), QList<Kind>{Kind::NoEffect});
}

void StewardTest::secondRequestHasNoEffect()
{
    StewardBench bench;
    bench.steward->ask(bench.sam(), {});
    bench.settle();
    bench.steward->ask(bench.sam(), {});
    bench.settle();
    QCOMPARE(bench.kinds(), (QList<Kind>{Kind::Message, Kind::NoEffect}));
    QCOMPARE(bench.last().stage, Stage::Asked);
}

void StewardTest::whoSignsOutMeanwhileIsGone()
{
    StewardBench bench;
    bench.steward->ask(bench.sam(), {});
    bench.pass(10s);
    bench.happen(event::SignOut{"sam"});
    QCOMPARE(bench.last().stage, Stage::Gone);
    QCOMPARE(bench.kinds(), (QList<Kind>{Kind::Message, Kind::Gone}));
}

} // namespace usher

QTEST_GUILESS_MAIN(usher::StewardTest)
#include "tst_steward.moc"
