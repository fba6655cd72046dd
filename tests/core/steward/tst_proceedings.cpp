// SPDX-License-Identifier: MIT
#include "steward/proceedings.h"
#include "steward/sessionkeys.h"
#include "support/strictlog.h"

#include <QTest>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace usher {

using Stage = Proceeding::Stage;
using Kind = policy::Action::Kind;
using policy::Cause;

namespace {

constexpr AwakeTime kNow{1h};

Identity samsIdentity()
{
    return {u"boot"_s, u"3"_s, 1001, {}, WallTime{1h}};
}

Telling telling(Kind kind, const QString& rule = {})
{
    Telling one;
    one.kind = kind;
    one.session = samsIdentity();
    one.user = u"sam"_s;
    one.rule = rule;
    if (kind == Kind::Message) {
        one.deadline = WallTime{2h};
    }
    return one;
}

policy::Episode episode(policy::Stage stage)
{
    policy::Episode made;
    made.stage = stage;
    made.deadline = kNow + 5min;
    return made;
}

/// Of what was said one after the other.
Proceeding lastOf(const QList<Telling>& tellings, policy::Stage stage = policy::Stage::Watching)
{
    Proceedings proceedings;
    const auto now = episode(stage);
    for (const Telling& one : tellings) {
        proceedings.note(one, &now, kNow);
    }
    return proceedings.all().isEmpty() ? Proceeding{} : proceedings.all().last();
}

Telling because(Telling one, Cause cause)
{
    one.cause = cause;
    return one;
}

Telling withdrawn(policy::Withdrawal why)
{
    Telling one = telling(Kind::Withdraw);
    one.withdrawal = why;
    return one;
}

} // namespace

/// How it stands, from what was said.
class ProceedingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUnexpectedLog(); }
    void whereItStands_data();
    void whereItStands();
    void goneByThemselvesWasNotAttempted_data();
    void goneByThemselvesWasNotAttempted();
    void nothingIsShownThatNeverBegan_data();
    void nothingIsShownThatNeverBegan();
    void ownersAndRulesStandApart();
    void messageIsShownThroughItsChannel();
    void whatIsOverIsForgottenAfterAWhile_data();
    void whatIsOverIsForgottenAfterAWhile();
    void whatRunsIsNotForgotten();
    void onlyWhatIsOverCanBeDismissed();
    void namesComeWithTheSample();
    void isTakenUpAsItWasRecorded_data();
    void isTakenUpAsItWasRecorded();
};

void ProceedingsTest::whereItStands_data()
{
    QTest::addColumn<QList<Telling>>("tellings");
    QTest::addColumn<Stage>("stage");
    const Telling message = telling(Kind::Message);
    const auto row = [](const char* name, const QList<Telling>& tellings, Stage stage) {
        QTest::newRow(name) << tellings << stage;
    };
    row("a message", {message}, Stage::Sending);
    row("no", {message, telling(Kind::Declined)}, Stage::Declined);
    row("yes", {message, because(telling(Kind::SignOut), Cause::Yes)}, Stage::SigningOut);
    row("gone", {message, telling(Kind::SignOut), telling(Kind::Gone)}, Stage::Gone);
    row("gone by themselves", {message, telling(Kind::Gone)}, Stage::Gone);
    row("stuck", {message, telling(Kind::SignOut), telling(Kind::Stuck)}, Stage::Stuck);
    row("gone after all", {message, telling(Kind::SignOut), telling(Kind::Stuck), telling(Kind::Gone)},
        Stage::Gone);
    row("programs stay",
        {message, telling(Kind::SignOut), telling(Kind::AppsRefuse),
         because(telling(Kind::Recommend), Cause::AppsRefuse)},
        Stage::AppsRefuse);
    row("the system says no", {message, telling(Kind::SignOut), telling(Kind::Failed)}, Stage::Failed);
    row("failed, but gone", {message, telling(Kind::SignOut), telling(Kind::Failed), telling(Kind::Gone)},
        Stage::Gone);
    row("came back", {message, withdrawn(policy::Withdrawal::CameBack)}, Stage::CameBack);
    row("cancelled", {message, withdrawn(policy::Withdrawal::Cancelled)}, Stage::Cancelled);
    row("no longer", {message, withdrawn(policy::Withdrawal::NoLongerApplies)}, Stage::NoLongerApplies);
    row("other rules", {message, withdrawn(policy::Withdrawal::RulesChanged)}, Stage::RulesChanged);
    row("slept", {message, withdrawn(policy::Withdrawal::Settling)}, Stage::Settling);
    row("nobody answered", {message, because(telling(Kind::Recommend), Cause::NoAnswer)}, Stage::NoAnswer);
    row("nobody can see it", {telling(Kind::Unseen)}, Stage::Unseen);
    row("a rule recommends", {because(telling(Kind::Recommend, u"away"_s), Cause::Rule)}, Stage::Recommended);
    row("over, and asked again", {message, telling(Kind::Declined), message}, Stage::Sending);
}

void ProceedingsTest::whereItStands()
{
    QFETCH(QList<Telling>, tellings);
    QTEST(lastOf(tellings).stage, "stage");
}

void ProceedingsTest::goneByThemselvesWasNotAttempted_data()
{
    QTest::addColumn<QList<Telling>>("tellings");
    QTest::addColumn<bool>("wasAttempted");
    const Telling recommended = because(telling(Kind::Recommend, u"away"_s), Cause::Rule);
    const Telling gone = telling(Kind::Gone);
    QTest::newRow("after a recommendation") << QList{recommended, gone} << false;
    QTest::newRow("while asked") << QList{telling(Kind::Message), gone} << false;
    QTest::newRow("nobody answered, and a rule recommends")
        << QList{telling(Kind::Message, u"away"_s),
                 because(telling(Kind::Recommend, u"away"_s), Cause::NoAnswer), gone}
        << false;
    QTest::newRow("after a sign-out") << QList{telling(Kind::Message), telling(Kind::SignOut), gone} << true;
    QTest::newRow("after a refused sign-out")
        << QList{telling(Kind::Message), telling(Kind::SignOut), telling(Kind::AppsRefuse), gone} << true;
    Telling dry = telling(Kind::SignOut, u"away"_s);
    dry.isDryRun = true;
    QTest::newRow("after a dry run of one") << QList{telling(Kind::Message, u"away"_s), dry, gone} << false;
}

void ProceedingsTest::goneByThemselvesWasNotAttempted()
{
    QFETCH(QList<Telling>, tellings);
    const Proceeding last = lastOf(tellings);
    QCOMPARE(last.stage, Stage::Gone);
    QTEST(last.wasAttempted, "wasAttempted");
}

void ProceedingsTest::nothingIsShownThatNeverBegan_data()
{
    QTest::addColumn<Kind>("kind");
    for (const Kind kind : {Kind::Withdraw, Kind::Gone, Kind::Stuck, Kind::Failed, Kind::NoEffect,
                            Kind::Declined, Kind::Lock, Kind::Braked, Kind::MoreTime}) {
        QTest::addRow("%d", static_cast<int>(kind)) << kind;
    }
}

void ProceedingsTest::nothingIsShownThatNeverBegan()
{
    QFETCH(Kind, kind);
    Proceedings proceedings;
    proceedings.note(telling(kind), nullptr, kNow);
    QVERIFY(proceedings.all().isEmpty());
}

void ProceedingsTest::ownersAndRulesStandApart()
{
    Proceedings proceedings;
    const auto asked = episode(policy::Stage::Asked);
    proceedings.note(telling(Kind::Recommend, u"away"_s), &asked, kNow);
    proceedings.note(telling(Kind::Message), &asked, kNow);
    QCOMPARE(proceedings.all().size(), 2);
    QCOMPARE(proceedings.find(samsIdentity(), false)->rule, u"away"_s);
    QCOMPARE(proceedings.find(samsIdentity(), true)->stage, Stage::Sending);
    QCOMPARE(proceedings.find(Identity{}, true), nullptr);
    proceedings.note(telling(Kind::Gone), nullptr, kNow);
    QCOMPARE(proceedings.find(samsIdentity(), false)->stage, Stage::Gone);
    QCOMPARE(proceedings.find(samsIdentity(), true)->stage, Stage::Gone);
}

void ProceedingsTest::messageIsShownThroughItsChannel()
{
    Proceedings proceedings;
    const auto asked = episode(policy::Stage::Asked);
    proceedings.note(telling(Kind::Message), &asked, kNow);
    proceedings.noteSending(samsIdentity(), true, u"May I?"_s);
    proceedings.noteShown(samsIdentity(), true, u"dialog"_s, kNow + 1s);
    proceedings.noteDeadline(samsIdentity(), true, kNow + 6min, WallTime{3h});
    const Proceeding& shown = *proceedings.find(samsIdentity(), true);
    QCOMPARE(shown.stage, Stage::Asked);
    QCOMPARE(shown.since, kNow + 1s);
    QCOMPARE(shown.messageText, u"May I?"_s);
    QCOMPARE(shown.channel, u"dialog"_s);
    QCOMPARE(shown.deadline, std::optional{kNow + 6min});
    proceedings.noteShown(samsIdentity(), true, u"notification"_s, kNow + 9s);
    QCOMPARE(shown.since, kNow + 1s);
    QCOMPARE(shown.channel, u"notification"_s);
}

void ProceedingsTest::whatIsOverIsForgottenAfterAWhile_data()
{
    QTest::addColumn<AwakeTime>("after");
    QTest::addColumn<bool>("isKept");
    QTest::newRow("just under") << AwakeTime{Proceedings::kKeptFor - 1ms} << true;
    QTest::newRow("then") << AwakeTime{Proceedings::kKeptFor} << false;
    QTest::newRow("just over") << AwakeTime{Proceedings::kKeptFor + 1ms} << false;
}

void ProceedingsTest::whatIsOverIsForgottenAfterAWhile()
{
    QFETCH(AwakeTime, after);
    QFETCH(bool, isKept);
    Proceedings proceedings;
    proceedings.note(telling(Kind::Unseen), nullptr, kNow);
    QCOMPARE(proceedings.nextTidying(), std::optional{kNow + Proceedings::kKeptFor});
    proceedings.tidy(kNow + after);
    QCOMPARE(proceedings.all().isEmpty(), !isKept);
}

void ProceedingsTest::whatRunsIsNotForgotten()
{
    Proceedings proceedings;
    proceedings.note(telling(Kind::SignOut), nullptr, kNow);
    QCOMPARE(proceedings.nextTidying(), std::nullopt);
    proceedings.tidy(kNow + 24h);
    QCOMPARE(proceedings.all().size(), 1);
}

void ProceedingsTest::onlyWhatIsOverCanBeDismissed()
{
    Proceedings proceedings;
    const auto asked = episode(policy::Stage::Asked);
    proceedings.note(telling(Kind::Message), &asked, kNow);
    proceedings.dismiss(samsIdentity());
    QCOMPARE(proceedings.all().size(), 1);
    proceedings.note(telling(Kind::Declined), nullptr, kNow);
    proceedings.dismiss(samsIdentity());
    QVERIFY(proceedings.all().isEmpty());
}

void ProceedingsTest::namesComeWithTheSample()
{
    Proceedings proceedings;
    policy::SessionRecord record;
    record.key = keyOf(samsIdentity());
    record.episode = episode(policy::Stage::Recommended);
    proceedings.resume(record, kNow);
    QVERIFY(proceedings.all().last().user.isEmpty());
    Session sam;
    sam.identity = samsIdentity();
    sam.user = u"sam"_s;
    sam.fullName = u"Sam"_s;
    proceedings.noteNames(sam);
    QCOMPARE(proceedings.all().last().fullName, u"Sam"_s);
}

void ProceedingsTest::isTakenUpAsItWasRecorded_data()
{
    QTest::addColumn<policy::Stage>("recorded");
    QTest::addColumn<Stage>("stage");
    QTest::addColumn<bool>("wasAttempted");
    using Recorded = policy::Stage;
    QTest::newRow("asked") << Recorded::Asked << Stage::Asked << false;
    QTest::newRow("unseen") << Recorded::UnseenWait << Stage::UnseenWait << false;
    QTest::newRow("recommended") << Recorded::Recommended << Stage::Recommended << false;
    QTest::newRow("forced soon") << Recorded::ForceWait << Stage::ForceWait << true;
    QTest::newRow("signing out") << Recorded::SigningOut << Stage::SigningOut << true;
    QTest::newRow("stuck") << Recorded::Stuck << Stage::Stuck << true;
}

void ProceedingsTest::isTakenUpAsItWasRecorded()
{
    QFETCH(policy::Stage, recorded);
    policy::SessionRecord record;
    record.key = keyOf(samsIdentity());
    record.episode = episode(recorded);
    record.episode.rule = "away";
    Proceedings proceedings;
    proceedings.resume(record, kNow);
    QCOMPARE(proceedings.all().last().session, samsIdentity());
    QTEST(proceedings.all().last().stage, "stage");
    QTEST(proceedings.all().last().wasAttempted, "wasAttempted");
    QVERIFY(!proceedings.all().last().isOwners);
}

} // namespace usher

QTEST_GUILESS_MAIN(usher::ProceedingsTest)
#include "tst_proceedings.moc"
