// SPDX-License-Identifier: MIT
#include "dashboard/requestcard.h"

#include "support/locales.h"
#include "support/strictlog.h"

#include <QTest>

using namespace std::chrono_literals;

namespace usher {

using Stage = Proceeding::Stage;
using State = RequestState::Kind;
using Do = RequestAction::Kind;
using Actions = QList<RequestAction::Kind>;

namespace {

constexpr AwakeTime kNow{1h};

FriendlyText friendlyText()
{
    return {inBritain(), QTimeZone::utc()};
}

/// Sam, asked half a minute ago with five minutes to answer.
Proceeding proceeding(Stage stage)
{
    Proceeding made;
    made.user = QStringLiteral("sam");
    made.stage = stage;
    made.begunAt = kNow - 30s;
    made.since = kNow - 30s;
    made.deadline = kNow + 270s;
    made.messageText = QStringLiteral("Alex would like to use this PC. You will be signed out at 16:35.");
    made.channel = QStringLiteral("dialog");
    return made;
}

RequestContext context(SessionState state = SessionState::Active)
{
    RequestContext made;
    made.now = kNow;
    made.personName = QStringLiteral("Sam");
    made.programsText = QStringLiteral("Minecraft and Writer");
    made.state = state;
    return made;
}

RequestCard described(const Proceeding& proceeding, const RequestContext& known = context())
{
    return describeProceeding(proceeding, known, friendlyText());
}

} // namespace

/// What a card says about each way a request can stand.
class RequestCardTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUnexpectedLog(); }
    void everyStage_data();
    void everyStage();
    void waitingShowsTheTimeLeft();
    void lastMinute_data();
    void lastMinute();
    void countdown_data();
    void countdown();
    void signingOutGoesStepByStep();
    void silenceIsForeseen();
    void whyNobodySees_data();
    void whyNobodySees();
    void failureSaysWhatFailed_data();
    void failureSaysWhatFailed();
    void refusingProgramsAreNamed();
    void goneByItselfIsNoSuccess();
    void unknownMemoryIsNotMentioned();
    void stuckIsLeftAloneOnceItWasRead();
    void cancelledBeforeItWasShown();
    void trialRunSaysSo();
    void namesCannotForgeText();
};

void RequestCardTest::everyStage_data()
{
    QTest::addColumn<Stage>("stage");
    QTest::addColumn<State>("state");
    QTest::addColumn<QString>("status");
    QTest::addColumn<Actions>("actions");
    const auto row = [](const char* name, Stage stage, State state, const char* status,
                        const Actions& actions) {
        QTest::newRow(name) << stage << state << QString::fromUtf8(status) << actions;
    };
    row("sending", Stage::Sending, State::Sending, "Sending to Sam…", {Do::Cancel});
    row("asked", Stage::Asked, State::Waiting, "Waiting for Sam’s answer", {Do::MoreTime, Do::Cancel});
    row("unseen, waits", Stage::UnseenWait, State::Waiting, "Sam will be signed out", {Do::Cancel});
    row("recommended", Stage::Recommended, State::Decision, "A rule recommends to sign Sam out",
        {Do::Dismiss, Do::AskAgain});
    row("forced soon", Stage::ForceWait, State::Waiting, "Sam’s programs stay open", {Do::Cancel});
    row("signing out", Stage::SigningOut, State::Working, "Signing Sam out…", {});
    row("stuck", Stage::Stuck, State::Decision, "Sam’s session does not end", {Do::Wait, Do::SignOutUnasked});
    row("declined", Stage::Declined, State::Decision, "Sam is still using the PC",
        {Do::Dismiss, Do::AskAgainLater, Do::SignOutUnasked});
    row("came back", Stage::CameBack, State::Ended, "Sam came back", {Do::Dismiss});
    row("cancelled", Stage::Cancelled, State::Ended, "Cancelled", {Do::Dismiss});
    row("no longer applies", Stage::NoLongerApplies, State::Ended, "Sam stays signed in",
        {Do::Dismiss, Do::AskAgain});
    row("rules changed", Stage::RulesChanged, State::Ended, "Sam stays signed in",
        {Do::Dismiss, Do::AskAgain});
    row("settling", Stage::Settling, State::Ended, "Sam stays signed in", {Do::Dismiss, Do::AskAgain});
    row("unseen", Stage::Unseen, State::Decision, "Sam cannot be asked now",
        {Do::Dismiss, Do::SignOutUnasked});
    row("no answer", Stage::NoAnswer, State::Decision, "Sam did not answer",
        {Do::Dismiss, Do::AskAgain, Do::SignOutUnasked});
    row("apps refuse", Stage::AppsRefuse, State::Decision, "Sam is still signed in",
        {Do::Dismiss, Do::SignOutUnasked});
    row("failed", Stage::Failed, State::Problem, "Sam could not be signed out", {Do::TryAgain, Do::Dismiss});
    row("gone by themselves", Stage::Gone, State::Ended, "Sam has left", {Do::Dismiss});
}

void RequestCardTest::everyStage()
{
    QFETCH(Stage, stage);
    const auto card = described(proceeding(stage));
    QTEST(card.state, "state");
    QTEST(card.statusText, "status");
    QTEST(card.actions, "actions");
    QVERIFY(card.spokenText.startsWith(card.statusText));
    QCOMPARE(card.countdownText.isEmpty(), card.fractionLeft < 0);
    for (const auto action : card.actions) {
        QVERIFY(!actionText(action).isEmpty());
    }
}

void RequestCardTest::waitingShowsTheTimeLeft()
{
    const auto card = described(proceeding(Stage::Asked));
    QCOMPARE(card.countdownText, QStringLiteral("4:30"));
    QCOMPARE(card.countdownSpoken, QStringLiteral("4 minute(s) and 30 second(s) left"));
    QCOMPARE(card.fractionLeft, 0.9);
    QCOMPARE(card.text,
             QStringLiteral("Sam sees: “Alex would like to use this PC. You will be signed out at 16:35.”"));
}

void RequestCardTest::lastMinute_data()
{
    QTest::addColumn<AwakeTime>("left");
    QTest::addColumn<State>("state");
    QTest::addColumn<QString>("status");
    const auto waiting = QStringLiteral("Waiting for Sam’s answer");
    const auto final = QStringLiteral("Less than a minute left for Sam’s answer");
    QTest::newRow("a minute and a moment") << AwakeTime{60'001} << State::Waiting << waiting;
    QTest::newRow("exactly a minute") << AwakeTime{60'000} << State::FinalMinute << final;
    QTest::newRow("less") << AwakeTime{59'999} << State::FinalMinute << final;
    QTest::newRow("over") << AwakeTime{-1} << State::FinalMinute << final;
}

void RequestCardTest::lastMinute()
{
    QFETCH(AwakeTime, left);
    auto asked = proceeding(Stage::Asked);
    asked.deadline = kNow + left;
    const auto card = described(asked);
    QTEST(card.state, "state");
    QTEST(card.statusText, "status");
    QVERIFY(card.fractionLeft >= 0);
}

void RequestCardTest::countdown_data()
{
    QTest::addColumn<std::chrono::seconds>("left");
    QTest::addColumn<QString>("text");
    QTest::newRow("below zero") << -1s << QStringLiteral("0:00");
    QTest::newRow("nothing") << 0s << QStringLiteral("0:00");
    QTest::newRow("one digit") << 9s << QStringLiteral("0:09");
    QTest::newRow("below a minute") << 59s << QStringLiteral("0:59");
    QTest::newRow("a minute") << std::chrono::seconds{60s} << QStringLiteral("1:00");
    QTest::newRow("below an hour") << 3599s << QStringLiteral("59:59");
    QTest::newRow("an hour") << 3600s << QStringLiteral("1:00:00");
}

void RequestCardTest::countdown()
{
    QFETCH(std::chrono::seconds, left);
    QTEST(countdownText(left), "text");
}

void RequestCardTest::signingOutGoesStepByStep()
{
    auto attempt = proceeding(Stage::SigningOut);
    const auto asking = described(attempt);
    QCOMPARE(asking.stepTexts.size(), 2);
    QCOMPARE(asking.stepsDone, 0);
    QVERIFY(asking.spokenText.contains(asking.stepTexts.at(0)));
    attempt.isAccepted = true;
    const auto closing = described(attempt);
    QCOMPARE(closing.stepTexts, asking.stepTexts);
    QCOMPARE(closing.stepsDone, 1);
    QVERIFY(closing.spokenText.contains(closing.stepTexts.at(1)));
    QVERIFY(described(proceeding(Stage::Asked)).stepTexts.isEmpty());
}

void RequestCardTest::silenceIsForeseen()
{
    auto asked = proceeding(Stage::Asked);
    QCOMPARE(described(asked).noteText, QStringLiteral("No answer: sign out"));
    asked.noAnswer = policy::Silence::Recommend;
    QCOMPARE(described(asked).noteText, QStringLiteral("No answer: only tell me"));
}

void RequestCardTest::whyNobodySees_data()
{
    QTest::addColumn<SessionState>("state");
    QTest::addColumn<QString>("text");
    QTest::newRow("locked") << SessionState::Locked
                            << QStringLiteral("Sam’s screen is locked. Open: Minecraft and Writer.");
    QTest::newRow("off the screen") << SessionState::Disconnected
                                    << QStringLiteral(
                                           "Sam is not on the screen. Open: Minecraft and Writer.");
    QTest::newRow("back by now") << SessionState::Active
                                 << QStringLiteral(
                                        "Sam could not see a message. Open: Minecraft and Writer.");
}

void RequestCardTest::whyNobodySees()
{
    QFETCH(SessionState, state);
    QTEST(described(proceeding(Stage::Unseen), context(state)).text, "text");
}

void RequestCardTest::failureSaysWhatFailed_data()
{
    QTest::addColumn<bool>("isOwners");
    QTest::addColumn<bool>("wasShown");
    QTest::addColumn<bool>("wasAttempted");
    QTest::addColumn<QString>("status");
    const auto asking = QStringLiteral("Sam could not be asked");
    const auto signingOut = QStringLiteral("Sam could not be signed out");
    QTest::newRow("question of the owner's") << true << false << false << asking;
    QTest::newRow("sign-out after a question") << true << true << true << signingOut;
    QTest::newRow("sign-out without a question") << true << false << true << signingOut;
    QTest::newRow("a rule's") << false << false << true << signingOut;
}

void RequestCardTest::failureSaysWhatFailed()
{
    QFETCH(const bool, isOwners);
    QFETCH(const bool, wasShown);
    auto failed = proceeding(Stage::Failed);
    failed.isOwners = isOwners;
    failed.channel = wasShown ? failed.channel : QString{};
    QFETCH(const bool, wasAttempted);
    failed.wasAttempted = wasAttempted;
    QTEST(described(failed).statusText, "status");
}

void RequestCardTest::refusingProgramsAreNamed()
{
    auto refused = proceeding(Stage::AppsRefuse);
    QCOMPARE(described(refused).text, QStringLiteral("A program wants Sam to save something first."));
    refused.refusingPrograms = {QStringLiteral("winword.exe"), QStringLiteral("gimp")};
    QVERIFY2(described(refused).text.endsWith(QStringLiteral("Sam to save something first.")),
             qPrintable(described(refused).text));
    QVERIFY(described(refused).text.contains(FriendlyText::programName(QStringLiteral("winword.exe"))));
}

void RequestCardTest::goneByItselfIsNoSuccess()
{
    auto gone = proceeding(Stage::Gone);
    gone.freedBytes = 1'932'735'283;
    QCOMPARE(described(gone).state, State::Ended);
    gone.cause = policy::Cause::Rule; // a recommendation stood, and they left by themselves
    QCOMPARE(described(gone).state, State::Ended);
    gone.wasAttempted = true;
    QCOMPARE(described(gone).state, State::Done);
    QCOMPARE(described(gone).statusText, QStringLiteral("Sam is signed out"));
    QCOMPARE(described(gone).text, QStringLiteral("1.8 GB of memory is free again."));
}

void RequestCardTest::unknownMemoryIsNotMentioned()
{
    auto gone = proceeding(Stage::Gone);
    gone.wasAttempted = true;
    QCOMPARE(described(gone).text, QString{});
}

void RequestCardTest::stuckIsLeftAloneOnceItWasRead()
{
    auto known = context();
    known.isRead = true;
    const auto card = described(proceeding(Stage::Stuck), known);
    QCOMPARE(card.state, State::Working);
    QCOMPARE(card.actions, Actions{Do::SignOutUnasked});
}

void RequestCardTest::cancelledBeforeItWasShown()
{
    auto cancelled = proceeding(Stage::Cancelled);
    QCOMPARE(described(cancelled).text, QStringLiteral("Sam was told that nothing will happen."));
    cancelled.channel.clear();
    QCOMPARE(described(cancelled).text, QStringLiteral("Sam was not asked."));
}

void RequestCardTest::trialRunSaysSo()
{
    auto asked = proceeding(Stage::Asked);
    asked.isDryRun = true;
    QCOMPARE(described(asked).noteText, QStringLiteral("A trial run: nothing is really done"));
}

void RequestCardTest::namesCannotForgeText()
{
    auto refused = proceeding(Stage::AppsRefuse);
    refused.refusingPrograms = {QStringLiteral("a\nb\u202e")};
    const auto text = described(refused).text;
    QVERIFY(!text.contains(u'\n'));
    QVERIFY(!text.contains(QChar{0x202e}));
}

} // namespace usher

QTEST_GUILESS_MAIN(usher::RequestCardTest)
#include "tst_requestcard.moc"
