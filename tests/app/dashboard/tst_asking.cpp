// SPDX-License-Identifier: MIT
#include "askingbench.h"

#include "dashboard/peoplemodel.h"
#include "dashboard/tray.h"

#include "support/strictlog.h"

#include <QKeyEvent>
#include <QQuickItem>
#include <QSignalSpy>
#include <QTest>

using namespace std::chrono_literals;

namespace usher {

using State = RequestState::Kind;
using Do = RequestAction::Kind;
using With = event::Answered::With;

namespace {

constexpr QLatin1StringView kSam{"Sam"};
constexpr QLatin1StringView kKim{"Kim"};

QByteArray ruleFor(const char* who, const char* awayFor)
{
    return QByteArray{R"({"version":1,"rules":[{"id":"forgotten","name":"Forgotten","who":["@WHO"],
                         "when":{"awayFor":"@AWAY"},"then":{"action":"ask","wait":"5m"}}]})"}
        .replace("@WHO", who)
        .replace("@AWAY", awayFor);
}

QString ofRule(const AskingBench& bench, RuleBook::Role role)
{
    const auto& rules = *bench.dashboard->rules();
    return rules.data(rules.index(0), role).toString();
}

/// A list of programs that nobody may change.
class LockedList final : public SignInEntry
{
public:
    [[nodiscard]] bool isOn() const override { return isIn; }
    [[nodiscard]] Result<void> setOn(bool isOn) override
    {
        if (isLocked) {
            return failure(ErrorCode::NotPermitted, QStringLiteral("HKEY_CURRENT_USER"));
        }
        isIn = isOn;
        return {};
    }

    bool isLocked = true;
    bool isIn = false;
};

QString noteOf(const AskingBench& bench, const QString& name)
{
    const auto& people = *bench.dashboard->people();
    for (int row = 0; row < people.count(); ++row) {
        const auto index = people.index(row);
        if (people.data(index, PeopleModel::PersonNameRole).toString() == name) {
            return people.data(index, PeopleModel::NoteTextRole).toString();
        }
    }
    return {};
}

} // namespace

/// "Ask, then sign out" through the real window: by keyboard, in virtual time.
class AskingTest : public QObject
{
    Q_OBJECT

    static void askSam(AskingBench& bench);
    static void pressAtOnce(AskingBench& bench, int key, const QString& text);

private Q_SLOTS:
    void init() { failOnUnexpectedLog(); }
    void askedByKeyboardAndCancelled();
    void dialogKeepsTheFocusAndGivesItBack();
    void choicesReachTheRequest();
    void yesSignsOutAndTheCardStaysForAWhile();
    void pageOfSomebodyWhoIsGone();
    void cardThatASearchLeavesIsNextInLine_data();
    void cardThatASearchLeavesIsNextInLine();
    void noIsADecision();
    void askedAgainLater();
    void comingBackIsSaid();
    void finalMinuteIsSaid();
    void moreTimeMovesTheDeadline();
    void lockedPersonIsNotAsked();
    void refusingProgramsAreNamed();
    void stuckLetsTheOwnerDecide();
    void personsPageShowsTheRequestToo();
    void messageIsReportedAsRead();
    void signingOutUnaskedNamesThePrograms();
    void menuOffersWhatCanBeDone();
    void quittingAsksWhileSomebodyIsAsked();
    void restartAsksWhileSomebodyIsAsked();
    void quittingIsNoRestart();
    void closingWithATrayHidesAfterAnExplanation();
    void hiddenWindowComesBackWhenTheTrayGoes();
    void refusedStartAtSignInSaysWhy();
    void clickOnTheIconHidesOnlyWhatIsInFront_data();
    void clickOnTheIconHidesOnlyWhatIsInFront();
    void iconInTheTrayFollowsTheRequests();
    void countdownTicksOnceASecondAndOnlyWhileShown();
    void aRuleCountsDownAndCanBeStopped();
    void aRulesCountdownTicksOnlyWhileShown();
    void cardsSayWhatARuleWillDoNext();
};

/// As with somebody who types faster than frames are drawn: nothing else happens meanwhile.
void AskingTest::pressAtOnce(AskingBench& bench, int key, const QString& text)
{
    QKeyEvent press{QEvent::KeyPress, key, Qt::NoModifier, text};
    QKeyEvent release{QEvent::KeyRelease, key, Qt::NoModifier, text};
    QCoreApplication::sendEvent(bench.window, &press);
    QCoreApplication::sendEvent(bench.window, &release);
}

void AskingTest::askSam(AskingBench& bench)
{
    bench.focusCard(kSam);
    bench.press(Qt::Key_Return, Qt::ControlModifier);
    bench.press(Qt::Key_Return);
    QCOMPARE(bench.state(kSam), State::Waiting);
}

void AskingTest::askedByKeyboardAndCancelled()
{
    AskingBench bench;
    bench.picture(QStringLiteral("people"));
    bench.focusCard(kSam);
    bench.press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(bench.focusedText(), QStringLiteral("Ask Sam"));
    QVERIFY(bench.dashboard->requests()->draft()->previewText().contains(QStringLiteral("19:05")));
    QCOMPARE(bench.dashboard->requests()->draft()->programsText(),
             QStringLiteral("Open: Minecraft and Writer."));
    bench.picture(QStringLiteral("ask"));
    bench.press(Qt::Key_Return);
    QCOMPARE(bench.state(kSam), State::Waiting);
    QCOMPARE(bench.card(kSam).countdownText, QStringLiteral("5:00"));
    bench.pass(48s);
    QCOMPARE(bench.card(kSam).countdownText, QStringLiteral("4:12"));
    bench.picture(QStringLiteral("waiting"));
    auto* const cancel = bench.find("objectName", QStringLiteral("action1"));
    QVERIFY(cancel != nullptr);
    QCOMPARE(cancel->property("text").toString(), QStringLiteral("Cancel"));
    cancel->forceActiveFocus(Qt::TabFocusReason);
    bench.press(Qt::Key_Return);
    QCOMPARE(bench.state(kSam), State::Ended);
    QCOMPARE(bench.card(kSam).text, QStringLiteral("Sam was told that nothing will happen."));
    bench.picture(QStringLiteral("cancelled"));
    bench.dashboard->requests()->perform(bench.keyOf(kSam), Do::Dismiss);
    QCOMPARE(bench.state(kSam), State::None);
}

void AskingTest::dialogKeepsTheFocusAndGivesItBack()
{
    AskingBench bench;
    bench.focusCard(kSam);
    const auto* const card = bench.window->activeFocusItem();
    bench.press(Qt::Key_Return, Qt::ControlModifier);
    QStringList visited;
    for (int i = 0; i < 7; ++i) {
        visited += bench.focusedText();
        bench.press(Qt::Key_Tab);
    }
    QCOMPARE(visited.first(), QStringLiteral("Ask Sam"));
    QCOMPARE(bench.focusedText(), visited.first());
    for (const auto* const text :
         {"Cancel", "1 min(s)", "5 min(s)", "15 min(s)", "Sign out", "Only tell me"}) {
        const auto wanted = QString::fromLatin1(text).remove(QStringLiteral("(s)"));
        QVERIFY2(visited.contains(wanted) || visited.contains(QString::fromLatin1(text)),
                 qPrintable(visited.join(u'|')));
    }
    bench.press(Qt::Key_Escape);
    QCOMPARE(bench.window->activeFocusItem(), card);
    QCOMPARE(bench.state(kSam), State::None);
}

void AskingTest::choicesReachTheRequest()
{
    AskingBench bench;
    bench.focusCard(kSam);
    bench.press(Qt::Key_Return, Qt::ControlModifier);
    bench.dashboard->requests()->draft()->setWaitMinutes(15);
    bench.dashboard->requests()->draft()->setOnlyToldMe(true);
    QVERIFY(bench.dashboard->requests()->draft()->previewText().contains(QStringLiteral("19:15")));
    bench.press(Qt::Key_Return);
    QCOMPARE(bench.card(kSam).countdownText, QStringLiteral("15:00"));
    QCOMPARE(bench.card(kSam).noteText, QStringLiteral("No answer: only tell me"));
    bench.pass(15min + 2s);
    QCOMPARE(bench.card(kSam).statusText, QStringLiteral("Sam did not answer"));
    bench.picture(QStringLiteral("no-answer"));
}

void AskingTest::yesSignsOutAndTheCardStaysForAWhile()
{
    AskingBench bench;
    askSam(bench);
    QSignalSpy news(bench.dashboard->requests(), &Requests::noteworthy);
    QVERIFY(bench.happen(event::Answered{"sam", With::Yes}));
    QCOMPARE(bench.state(kSam), State::Done);
    QCOMPARE(bench.card(kSam).text, QStringLiteral("1.9 GB of memory is free again."));
    QCOMPARE(news.count(), 1);
    bench.picture(QStringLiteral("done"));
    bench.pass(8s);
    QVERIFY(!bench.keyOf(kSam).isEmpty());
    bench.pass(3s);
    QVERIFY(bench.keyOf(kSam).isEmpty());
}

void AskingTest::pageOfSomebodyWhoIsGone()
{
    AskingBench bench;
    askSam(bench);
    QVERIFY(bench.happen(event::Answered{"sam", With::Yes}));
    bench.focusCard(kSam);
    bench.press(Qt::Key_Return);
    QCOMPARE(bench.window->title(), QStringLiteral("Sam – Usher"));
    QVERIFY(!bench.dashboard->person()->isPresent());
    QCOMPARE(bench.dashboard->person()->initials(), QStringLiteral("S"));
    QVERIFY(bench.find("title", QStringLiteral("Sam is no longer signed in.")) != nullptr);
    bench.picture(QStringLiteral("person-gone"));
    bench.pass(15s);
    QCOMPARE(bench.window->title(), QStringLiteral("Sam – Usher"));
}

void AskingTest::cardThatASearchLeavesIsNextInLine_data()
{
    QTest::addColumn<QString>("before"); // whose card was current
    QTest::addColumn<QString>("typed");  // '<' takes the last letter back
    QTest::newRow("nobody's card was current") << QString() << QStringLiteral("sam");
    QTest::newRow("somebody else's was, behind it") << QString(kKim) << QStringLiteral("sam");
    QTest::newRow("the same was") << QString(kSam) << QStringLiteral("sam");
    QTest::newRow("somebody else's was, before it") << QString(kSam) << QStringLiteral("kim");
    QTest::newRow("with nobody left in between") << QString() << QStringLiteral("x<sam");
    QTest::newRow("with nobody left behind a card") << QString(kKim) << QStringLiteral("x<sam");
}

void AskingTest::cardThatASearchLeavesIsNextInLine()
{
    QFETCH(QString, before);
    QFETCH(QString, typed);
    AskingBench bench;
    if (!before.isEmpty()) {
        bench.focusCard(before);
    }
    bench.press(Qt::Key_F, Qt::ControlModifier);
    for (const QChar c : typed) {
        if (c == u'<') {
            pressAtOnce(bench, Qt::Key_Backspace, {});
        } else {
            pressAtOnce(bench, c.toUpper().unicode(), c);
        }
    }
    for (int i = 0; i < 3; ++i) { // past the order and the button beside the search
        pressAtOnce(bench, Qt::Key_Tab, QStringLiteral("\t"));
    }
    QCOMPARE(bench.dashboard->people()->count(), 1);
    const auto* const focused = bench.window->activeFocusItem();
    QVERIFY(focused != nullptr);
    QVERIFY2(focused->property("personKey").isValid(), focused->metaObject()->className());
}

void AskingTest::noIsADecision()
{
    AskingBench bench;
    askSam(bench);
    QVERIFY(bench.happen(event::Answered{"sam", With::No}));
    QCOMPARE(bench.card(kSam).statusText, QStringLiteral("Sam is still using the PC"));
    bench.picture(QStringLiteral("declined"));
}

void AskingTest::askedAgainLater()
{
    AskingBench bench;
    askSam(bench);
    QVERIFY(bench.happen(event::Answered{"sam", With::No}));
    bench.dashboard->requests()->perform(bench.keyOf(kSam), Do::AskAgainLater);
    QVERIFY(bench.card(kSam).statusText.startsWith(QStringLiteral("Sam will be asked again at 19:15")));
    bench.picture(QStringLiteral("postponed"));
    bench.pass(Requests::kLater - 1s);
    QVERIFY(bench.card(kSam).countdownText.isEmpty());
    bench.pass(1s);
    QCOMPARE(bench.card(kSam).countdownText, QStringLiteral("5:00"));
}

void AskingTest::comingBackIsSaid()
{
    AskingBench bench;
    askSam(bench);
    bench.happen(event::Input{"sam"});
    bench.pass(5min);
    QCOMPARE(bench.card(kSam).statusText, QStringLiteral("Sam came back"));
    bench.picture(QStringLiteral("came-back"));
}

void AskingTest::finalMinuteIsSaid()
{
    AskingBench bench;
    askSam(bench);
    bench.pass(4min + 18s);
    QCOMPARE(bench.state(kSam), State::FinalMinute);
    QCOMPARE(bench.card(kSam).statusText, QStringLiteral("Less than a minute left for Sam’s answer"));
    bench.picture(QStringLiteral("final-minute"));
}

void AskingTest::moreTimeMovesTheDeadline()
{
    AskingBench bench;
    askSam(bench);
    bench.pass(60s);
    bench.dashboard->requests()->perform(bench.keyOf(kSam), Do::MoreTime);
    bench.settle();
    QCOMPARE(bench.card(kSam).countdownText, QStringLiteral("9:00"));
}

void AskingTest::lockedPersonIsNotAsked()
{
    AskingBench bench;
    bench.focusCard(kKim);
    bench.press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(bench.focusedText(), QStringLiteral("Sign out without asking…"));
    bench.picture(QStringLiteral("ask-locked"));
    bench.press(Qt::Key_Escape);
    bench.dashboard->requests()->prepare(bench.keyOf(kKim));
    bench.dashboard->requests()->ask();
    bench.settle();
    QCOMPARE(bench.card(kKim).statusText, QStringLiteral("Kim cannot be asked now"));
    QCOMPARE(bench.card(kKim).text, QStringLiteral("Kim’s screen is locked. Open: Steam."));
    bench.picture(QStringLiteral("unseen"));
}

void AskingTest::refusingProgramsAreNamed()
{
    AskingBench bench;
    bench.happen(event::AppsRefuse{"sam", "Writer"});
    askSam(bench);
    QVERIFY(bench.happen(event::Answered{"sam", With::Yes}));
    bench.pass(2s);
    QCOMPARE(bench.card(kSam).statusText, QStringLiteral("Sam is still signed in"));
    bench.picture(QStringLiteral("apps-refuse"));
}

void AskingTest::stuckLetsTheOwnerDecide()
{
    AskingBench bench;
    bench.happen(event::Stuck{"sam"});
    askSam(bench);
    QVERIFY(bench.happen(event::Answered{"sam", With::Yes}));
    QCOMPARE(bench.state(kSam), State::Working);
    bench.picture(QStringLiteral("signing-out"));
    bench.pass(62s);
    QCOMPARE(bench.card(kSam).statusText, QStringLiteral("Sam’s session does not end"));
    bench.picture(QStringLiteral("stuck"));
    bench.dashboard->requests()->perform(bench.keyOf(kSam), Do::Wait);
    QCOMPARE(bench.state(kSam), State::Working);
}

void AskingTest::personsPageShowsTheRequestToo()
{
    AskingBench bench;
    bench.focusCard(kSam);
    bench.press(Qt::Key_Return);
    auto* const ask = bench.find("objectName", QStringLiteral("askOnPage"));
    QVERIFY(ask != nullptr);
    ask->forceActiveFocus(Qt::TabFocusReason);
    bench.press(Qt::Key_Return);
    QCOMPARE(bench.focusedText(), QStringLiteral("Ask Sam"));
    bench.press(Qt::Key_Return);
    QCOMPARE(bench.state(kSam), State::Waiting);
    QVERIFY(bench.find("text", QStringLiteral("Waiting for Sam’s answer")) != nullptr);
    bench.picture(QStringLiteral("person-waiting"));
    // The keyboard is on what can be done next.
    QStringList reached;
    for (int i = 0; i < 2; ++i) {
        reached += bench.focusedText();
        bench.press(Qt::Key_Tab);
    }
    reached.sort();
    QCOMPARE(reached, (QStringList{QStringLiteral("5 more min"), QStringLiteral("Cancel")}));
    QVERIFY(bench.happen(event::Answered{"sam", With::Yes}));
    bench.picture(QStringLiteral("person-done"));
    QCOMPARE(bench.state(kSam), State::Done);
    bench.pass(Requests::kDoneStays + 1s);
    QVERIFY(bench.find("objectName", QStringLiteral("askOnPage")) == nullptr);
    bench.press(Qt::Key_Escape);
    QVERIFY(bench.find("objectName", QStringLiteral("people")) != nullptr);
}

void AskingTest::messageIsReportedAsRead()
{
    AskingBench bench;
    bench.dashboard->requests()->prepare(bench.keyOf(kSam));
    bench.dashboard->requests()->tell(QStringLiteral("Dinner!"));
    bench.settle();
    QCOMPARE(bench.state(kSam), State::Working);
    QVERIFY(bench.happen(event::Answered{"sam", With::Close}));
    QCOMPARE(bench.card(kSam).statusText, QStringLiteral("Sam has read your message"));
    bench.pass(11s);
    QCOMPARE(bench.state(kSam), State::None);
}

void AskingTest::signingOutUnaskedNamesThePrograms()
{
    AskingBench bench;
    bench.focusCard(kSam);
    bench.press(Qt::Key_F10, Qt::ShiftModifier);
    bench.picture(QStringLiteral("menu"));
    for (int line = 0; line < 3; ++line) {
        bench.press(Qt::Key_Down);
    }
    bench.press(Qt::Key_Return);
    QCOMPARE(bench.focusedText(), QStringLiteral("Cancel"));
    QVERIFY(
        bench.dashboard->requests()->draft()->unsavedText().contains(QStringLiteral("Minecraft and Writer")));
    bench.picture(QStringLiteral("sign-out"));
    bench.press(Qt::Key_Tab);
    QCOMPARE(bench.focusedText(), QStringLiteral("Sign out"));
    bench.press(Qt::Key_Return);
    bench.pass(3s);
    QCOMPARE(bench.state(kSam), State::Done);
}

void AskingTest::menuOffersWhatCanBeDone()
{
    AskingBench bench;
    bench.focusCard(kSam);
    const auto* const card = bench.window->activeFocusItem();
    bench.press(Qt::Key_Menu);
    bench.press(Qt::Key_Down);
    bench.press(Qt::Key_Return);
    QVERIFY(bench.find("text", QStringLiteral("Send Sam a message")) != nullptr);
    bench.picture(QStringLiteral("message"));
    bench.press(Qt::Key_Escape);
    QCOMPARE(bench.window->activeFocusItem(), card);
}

void AskingTest::quittingAsksWhileSomebodyIsAsked()
{
    AskingBench bench;
    askSam(bench);
    QSignalSpy quits(bench.dashboard->requests(), &Requests::quitConfirmed);
    bench.window->close();
    bench.settle();
    QVERIFY(bench.window->isVisible());
    QVERIFY(bench.find("text", QStringLiteral("Stay")) != nullptr);
    bench.picture(QStringLiteral("quit"));
    bench.press(Qt::Key_Tab);
    bench.press(Qt::Key_Return);
    QCOMPARE(quits.count(), 1);
    QCOMPARE(bench.state(kSam), State::Ended);
    QSignalSpy ends(bench.life.get(), &WindowLife::quitConfirmed);
    bench.window->close();
    QCOMPARE(ends.count(), 1);
}

void AskingTest::restartAsksWhileSomebodyIsAsked()
{
    AskingBench bench;
    FakeElevation elevation;
    bench.life->setElevation(&elevation);
    askSam(bench);
    bench.life->restartElevated();
    bench.settle();
    QVERIFY(bench.find("text", QStringLiteral("Stay")) != nullptr);
    QCOMPARE(elevation.starts, 0);
    bench.press(Qt::Key_Return);
    QVERIFY2(bench.state(kSam) != State::Ended, "the owner wants to stay");
    QSignalSpy ends(bench.life.get(), &WindowLife::farewellConfirmed);
    bench.life->restartElevated();
    bench.settle();
    bench.press(Qt::Key_Tab);
    bench.press(Qt::Key_Return);
    QCOMPARE(bench.state(kSam), State::Ended);
    QCOMPARE(elevation.starts, 1);
    QCOMPARE(ends.count(), 0);
    Q_EMIT elevation.started();
    QCOMPARE(ends.count(), 1);
}

void AskingTest::quittingIsNoRestart()
{
    AskingBench bench;
    FakeElevation elevation;
    bench.life->setElevation(&elevation);
    askSam(bench);
    bench.life->restartElevated();
    bench.settle();
    bench.press(Qt::Key_Return); // stays
    QSignalSpy ends(bench.life.get(), &WindowLife::farewellConfirmed);
    bench.life->quit();
    bench.settle();
    bench.press(Qt::Key_Tab);
    bench.press(Qt::Key_Return);
    QCOMPARE(ends.count(), 1);
    QCOMPARE(elevation.starts, 0);
}

void AskingTest::closingWithATrayHidesAfterAnExplanation()
{
    AskingBench bench;
    QSignalSpy hides(bench.life.get(), &WindowLife::hideRequested);
    QSignalSpy ends(bench.life.get(), &WindowLife::quitConfirmed);
    bench.tray.set(true);
    QVERIFY2(!bench.life->hasTray(), "nobody could bring the window back without an icon");
    bench.life->setHasIcon(true);
    QVERIFY(bench.life->hasTray());
    bench.window->close();
    bench.settle();
    QCOMPARE(hides.count(), 0);
    QCOMPARE(bench.focusedText(), QStringLiteral("Keep in the tray"));
    bench.picture(QStringLiteral("tray"));
    bench.press(Qt::Key_Escape);
    QCOMPARE(hides.count(), 0);
    bench.window->close();
    bench.settle();
    bench.press(Qt::Key_Return);
    QCOMPARE(hides.count(), 1);
    bench.window->close();
    QCOMPARE(hides.count(), 2);
    bench.life->setStaysInTray(false);
    bench.window->close();
    QCOMPARE(ends.count(), 1);
    QCOMPARE(hides.count(), 2);
}

void AskingTest::hiddenWindowComesBackWhenTheTrayGoes()
{
    AskingBench bench;
    bench.tray.set(true);
    bench.life->setHasIcon(true);
    QSignalSpy shows(bench.life.get(), &WindowLife::showRequested);
    bench.life->setWindow(WindowLife::Window::Behind);
    bench.tray.set(false);
    QCOMPARE(shows.count(), 0);
    bench.tray.set(true);
    bench.life->setWindow(WindowLife::Window::Hidden);
    bench.tray.set(false);
    QCOMPARE(shows.count(), 1);
}

void AskingTest::refusedStartAtSignInSaysWhy()
{
    LockedList list;
    AskingBench bench;
    bench.life->setSignInEntry(&list);
    bench.press(Qt::Key_4, Qt::ControlModifier);
    bench.settle();
    auto* toggle = bench.find("text", QStringLiteral("Start Usher in the tray"));
    QVERIFY(toggle != nullptr);
    const auto title = QStringLiteral("That could not be changed");
    QCOMPARE(bench.find("title", title), nullptr);
    toggle->forceActiveFocus(Qt::TabFocusReason);
    bench.press(Qt::Key_Space);
    QVERIFY(!toggle->property("checked").toBool());
    auto* banner = bench.find("title", title);
    QVERIFY(banner != nullptr);
    QVERIFY(banner->property("text").toString().contains(QStringLiteral("not permitted here")));
    QVERIFY(banner->property("text").toString().contains(QStringLiteral("HKEY_CURRENT_USER")));
    bench.picture(QStringLiteral("start-refused"));
    list.isLocked = false;
    bench.press(Qt::Key_Space);
    QVERIFY(list.isIn && toggle->property("checked").toBool());
    QCOMPARE(bench.find("title", title), nullptr);
}

void AskingTest::clickOnTheIconHidesOnlyWhatIsInFront_data()
{
    QTest::addColumn<WindowLife::Window>("window");
    QTest::addColumn<bool>("hides");
    QTest::newRow("hidden") << WindowLife::Window::Hidden << false;
    QTest::newRow("behind") << WindowLife::Window::Behind << false;
    QTest::newRow("in front") << WindowLife::Window::InFront << true;
}

void AskingTest::clickOnTheIconHidesOnlyWhatIsInFront()
{
    QFETCH(WindowLife::Window, window);
    QFETCH(bool, hides);
    AskingBench bench;
    bench.tray.set(true);
    bench.life->setHasIcon(true);
    QSignalSpy hidden(bench.life.get(), &WindowLife::hideRequested);
    QSignalSpy shown(bench.life.get(), &WindowLife::showRequested);
    bench.life->setWindow(window);
    bench.life->toggle();
    QCOMPARE(hidden.count(), hides ? 1 : 0);
    QCOMPARE(shown.count(), hides ? 0 : 1);
}

void AskingTest::iconInTheTrayFollowsTheRequests()
{
    AskingBench bench;
    const Tray tray(*bench.dashboard, bench.tray);
    const auto plain = tray.iconSource();
    QSignalSpy changes(&tray, &Tray::iconChanged);
    askSam(bench);
    QVERIFY(tray.iconSource() != plain);
    QVERIFY(tray.tipText().contains(QStringLiteral("Waiting for Sam")));
    const auto asking = tray.iconSource();
    QVERIFY(bench.happen(event::Answered{"sam", With::No}));
    QVERIFY(tray.iconSource() != asking && tray.iconSource() != plain);
    QCOMPARE(changes.count(), 2);
}

void AskingTest::countdownTicksOnceASecondAndOnlyWhileShown()
{
    AskingBench bench;
    askSam(bench);
    auto* const request = bench.dashboard->requests()->of(bench.keyOf(kSam));
    QSignalSpy ticks(request, &PersonRequest::countdownChanged);
    QSignalSpy changes(request, &PersonRequest::changed);
    bench.pass(10s);
    QCOMPARE(ticks.count(), 10);
    QCOMPARE(changes.count(), 0);
    bench.dashboard->setWindowShown(false);
    const auto next = bench.dashboard->requests()->nextWakeUp();
    QVERIFY(!next);
}

void AskingTest::aRuleCountsDownAndCanBeStopped()
{
    AskingBench bench;
    bench.window->setProperty("page", 1);
    bench.setRules(ruleFor("sam", "10m"));
    QCOMPARE(ofRule(bench, RuleBook::CountdownRole), QString{});
    QVERIFY(bench.find("objectName", QStringLiteral("cancelRule")) == nullptr);
    bench.pass(8min);
    QCOMPARE(bench.state(kSam), State::Waiting);
    QVERIFY2(ofRule(bench, RuleBook::VerdictRole).startsWith(QStringLiteral("Sam is being asked, until ")),
             qPrintable(ofRule(bench, RuleBook::VerdictRole)));
    const auto first = ofRule(bench, RuleBook::CountdownRole);
    QCOMPARE(first, bench.card(kSam).countdownText);
    bench.pass(48s);
    QCOMPARE(ofRule(bench, RuleBook::CountdownRole), bench.card(kSam).countdownText);
    QVERIFY(ofRule(bench, RuleBook::CountdownRole) != first);
    QVERIFY(ofRule(bench, RuleBook::CountdownSpokenRole).endsWith(QStringLiteral(" left")));
    bench.picture(QStringLiteral("rule-acting"));
    auto* const cancel = bench.find("objectName", QStringLiteral("cancelRule"));
    QVERIFY(cancel != nullptr);
    cancel->forceActiveFocus(Qt::TabFocusReason);
    bench.press(Qt::Key_Return);
    QCOMPARE(bench.state(kSam), State::Ended);
    QCOMPARE(bench.card(kSam).text, QStringLiteral("Sam was told that nothing will happen."));
    QCOMPARE(ofRule(bench, RuleBook::CountdownRole), QString{});
    bench.pass(10min);
    QVERIFY(!bench.keyOf(kSam).isEmpty());
}

void AskingTest::aRulesCountdownTicksOnlyWhileShown()
{
    AskingBench bench;
    bench.setRules(ruleFor("sam", "3m"));
    bench.pass(1min);
    const auto& rules = *bench.dashboard->rules();
    QVERIFY(!ofRule(bench, RuleBook::CountdownRole).isEmpty());
    QVERIFY(rules.nextWakeUp() <= bench.clock.awakeNow() + RuleBook::kTick);
    bench.dashboard->setWindowShown(false);
    QVERIFY(!rules.nextWakeUp());
    bench.dashboard->setWindowShown(true);
    QVERIFY(rules.nextWakeUp().has_value());
}

void AskingTest::cardsSayWhatARuleWillDoNext()
{
    AskingBench bench;
    bench.setRules(ruleFor("sam", "30m"));
    bench.pass(3s);
    QCOMPARE(noteOf(bench, kSam), QStringLiteral("Would be asked in 27 min"));
    bench.pass(10min);
    QCOMPARE(noteOf(bench, kSam), QStringLiteral("Would be asked in 17 min"));
    QCOMPARE(noteOf(bench, kKim), QString{});
    bench.dashboard->rules()->pauseUntilResumed();
    bench.pass(3s);
    QCOMPARE(noteOf(bench, kSam), QString{});
}

} // namespace usher

QTEST_MAIN(usher::AskingTest)
#include "tst_asking.moc"
