// SPDX-License-Identifier: MIT
#include "cli/invocation.h"
#include "cli/samplejson.h"
#include "household.h"
#include "recordingterminal.h"
#include "support/locales.h"
#include "wording/language.h"

#include "support/fakebackend.h"
#include "support/strictlog.h"

#include <QSignalSpy>
#include <QTest>

using namespace std::chrono_literals;

namespace usher {

namespace {

/// Runs one command line against a backend that answers at once from a list, the last entry again and again.
class Run
{
public:
    explicit Run(const QString& words, QList<Result<Sample>> answers = {testHousehold()})
        : m_answers(std::move(answers))
        , around{.terminal = terminal, .clock = *m_clock, .words = m_words, .ruleFile = {}, .makeBackend = {}}
        , m_line(CommandLine::parse(words.split(u' ')).value())
    {
        around.makeBackend = [this](const BackendChoice&,
                                    const Clock&) -> Result<std::unique_ptr<SessionBackend>> {
            wasWatchingSignals = terminal.isWatchingSignals;
            if (refusal) {
                return tl::unexpected(*refusal);
            }
            auto made = std::make_unique<FakeBackend>();
            backend = made.get();
            backend->features = {{Capability::Feature::ListSessions, true, {}}};
            return made;
        };
    }

    void start()
    {
        m_invocation = std::make_unique<Invocation>(m_line, around);
        QObject::connect(m_invocation.get(), &Invocation::finished, m_invocation.get(),
                         [this](ExitCode ended) { code = ended; });
        m_invocation->start();
        answer();
    }
    /// Answers what was asked for since.
    void answer()
    {
        while (backend != nullptr && m_answered < backend->asked.size() && !m_answers.isEmpty()) {
            const auto index = std::min(static_cast<qsizetype>(m_answered), m_answers.size() - 1);
            backend->answer(m_answered++, m_answers.at(index));
        }
    }
    /// Until it has ended.
    bool finish()
    {
        start();
        return QTest::qWaitFor(
            [this] {
                answer();
                return code.has_value();
            },
            3000);
    }
    /// Until so many samples were answered and taken in.
    bool waitForSamples(std::size_t count)
    {
        return QTest::qWaitFor(
                   [this, count] {
                       answer();
                       return m_answered >= count;
                   },
                   6000) &&
               QTest::qWaitFor([] { return true; });
    }

    RecordingTerminal terminal;
    FakeBackend* backend = nullptr;
    std::optional<Error> refusal;
    bool wasWatchingSignals = false; ///< When the backend was made.
    std::optional<ExitCode> code;

private:
    QList<Result<Sample>> m_answers;
    std::size_t m_answered = 0;
    std::unique_ptr<Clock> m_clock = makeSystemClock();
    Language m_language{inBritain()};
    FriendlyText m_words{inBritain(), QTimeZone::utc(), escapedText};

public:
    Surroundings around; // after what it refers to

private:
    CommandLine m_line;
    std::unique_ptr<Invocation> m_invocation;
};

Sample withoutFigures()
{
    Sample sample = testHousehold();
    for (Session& session : sample.sessions) {
        session.usage.cpuPercent.reset();
    }
    return sample;
}

} // namespace

class InvocationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUnexpectedLog(); }
    void listWaitsForFigures();
    void statusNeedsNoFigures();
    void showFindsOne();
    void whoDecides_data();
    void whoDecides();
    void failuresHaveExitCodes_data();
    void failuresHaveExitCodes();
    void statusStillReportsWhatIsMissing();
    void statusSaysThatTheRulesAreLeftAlone();
    void scenarioMistakesAreListed();
    void anotherSystemsBackend();
    void hangingSystem();
    void readerGone();
    void diskFull();
    void watchPrintsNewsOnly();
    void watchDrawsOnATerminal();
    void signalsAreWatchedBeforeABackendHasThreads_data();
    void signalsAreWatchedBeforeABackendHasThreads();
    void closingSessionCanOnlyBeForced_data();
    void closingSessionCanOnlyBeForced();
    void watchSurvivesAFailure();
    void watchGoesOnAfterASilence();
    void watchOnATerminalKeepsWhatIsOld();
    void watchOfWhatHangsAfterItsFirstAnswerStays();
    void watchOfNothingEnds();
};

void InvocationTest::listWaitsForFigures()
{
    Run run{u"list"_qs, {withoutFigures(), testHousehold()}};
    QVERIFY(run.finish());
    QCOMPARE(run.code.value(), ExitCode::Done);
    QVERIFY(run.terminal.output.contains("18 %"));
    QVERIFY(run.terminal.errors.isEmpty());
    QVERIFY(!run.terminal.isWatchingSignals);
    QCOMPARE(run.backend->asked.size(), std::size_t{2});
}

void InvocationTest::statusNeedsNoFigures()
{
    Run run{u"status"_qs, {withoutFigures()}};
    QVERIFY(run.finish());
    QCOMPARE(run.code.value(), ExitCode::Done);
    QVERIFY(run.terminal.output.contains("Sessions         4"));
}

void InvocationTest::showFindsOne()
{
    Run run{u"show sam --json"_qs};
    QVERIFY(run.finish());
    QCOMPARE(run.code.value(), ExitCode::Done);
    const auto json = nlohmann::json::parse(run.terminal.output.toStdString());
    QCOMPARE(QString::fromStdString(json["session"]["user"].get<std::string>()), u"sam"_qs);
}

void InvocationTest::whoDecides_data()
{
    QTest::addColumn<QString>("who");
    QTest::addColumn<ExitCode>("code");
    QTest::addColumn<QByteArray>("sentence");
    QTest::newRow("id") << u"3"_qs << ExitCode::Done << QByteArray{};
    QTest::newRow("name and id") << u"sam#3"_qs << ExitCode::Done << QByteArray{};
    QTest::newRow("nobody of that name")
        << u"lee"_qs << ExitCode::NoSuchSession
        << QByteArray{"usherctl: There is no session “lee”. Signed in: alex, sam, kim#4 and kim#8.\n"};
    QTest::newRow("two of that name")
        << u"kim"_qs << ExitCode::NoSuchSession
        << QByteArray{"usherctl: “kim” is more than one session. Say which: kim#4 "
                      "and kim#8.\n"};
}

void InvocationTest::whoDecides()
{
    QFETCH(QString, who);
    Sample sample = testHousehold();
    sample.sessions[3] = testSession(u"kim"_qs, u"8"_qs, 1002);
    Run run{u"show "_qs + who, {sample}};
    QVERIFY(run.finish());
    QTEST(run.code.value(), "code");
    QTEST(run.terminal.errors, "sentence");
    QCOMPARE(run.terminal.output.isEmpty(), run.code.value() != ExitCode::Done);
}

void InvocationTest::failuresHaveExitCodes_data()
{
    QTest::addColumn<ErrorCode>("error");
    QTest::addColumn<ExitCode>("code");
    QTest::newRow("no session manager") << ErrorCode::NoSessionManager << ExitCode::Unreachable;
    QTest::newRow("no answer") << ErrorCode::Unreachable << ExitCode::Unreachable;
    QTest::newRow("not permitted") << ErrorCode::NotPermitted << ExitCode::NotPermitted;
    QTest::newRow("gone") << ErrorCode::NoSuchSession << ExitCode::NoSuchSession;
    QTest::newRow("somebody else's") << ErrorCode::IdentityChanged << ExitCode::NoSuchSession;
    QTest::newRow("refused") << ErrorCode::Failed << ExitCode::Failed;
}

void InvocationTest::failuresHaveExitCodes()
{
    QFETCH(ErrorCode, error);
    Run run{u"list --json"_qs, {failure(error, u"org.example\nNope\x1b"_qs)}};
    QVERIFY(run.finish());
    QTEST(run.code.value(), "code");
    QVERIFY(run.terminal.output.isEmpty());
    QCOMPARE(run.terminal.errors.count('\n'), 1);
    QVERIFY(run.terminal.errors.startsWith("usherctl: ") &&
            run.terminal.errors.contains("(org.example Nope\\x1b)"));
}

void InvocationTest::statusStillReportsWhatIsMissing()
{
    Run run{u"status"_qs, {failure(ErrorCode::NoSessionManager)}};
    QVERIFY(run.finish());
    QCOMPARE(run.code.value(), ExitCode::Unreachable);
    QVERIFY(run.terminal.output.contains("Sessions         —"));
    // Once is enough: where all reasons go.
    QVERIFY(!run.terminal.output.contains("Nothing on this PC can tell who is signed in."));
    QVERIFY(run.terminal.errors.contains("Nothing on this PC can tell who is signed in."));
}

void InvocationTest::statusSaysThatTheRulesAreLeftAlone()
{
    Run run{u"status"_qs};
    run.around.ruleFile = u"rules.json"_qs;
    run.around.secureRuleFile = []() -> Result<void> { return failure(ErrorCode::InvalidInput); };
    QVERIFY(run.finish());
    QCOMPARE(run.code.value(), ExitCode::Done);
    QVERIFY2(run.terminal.output.contains("rules.json cannot be used: usherctl rules show says why"),
             run.terminal.output.constData());
}

void InvocationTest::scenarioMistakesAreListed()
{
    Run run{u"list --backend simulated:x.json"_qs};
    run.refusal = Error{ErrorCode::InvalidInput, u"x.json:1:2: error: no\nx.json:3:4: error: \x1b"_qs};
    QVERIFY(run.finish());
    QCOMPARE(run.code.value(), ExitCode::Failed);
    QCOMPARE(run.terminal.errors, QByteArray{"x.json:1:2: error: no\nx.json:3:4: error: \\x1b\n"});
}

void InvocationTest::anotherSystemsBackend()
{
    Run run{u"list --backend wts"_qs};
    run.refusal = Error{ErrorCode::NotSupported, u"wts"_qs};
    QVERIFY(run.finish());
    QCOMPARE(run.code.value(), ExitCode::Unreachable);
    QCOMPARE(run.terminal.errors,
             QByteArray{"usherctl: The backend “wts” does not exist on this system. Use --backend auto.\n"});
}

void InvocationTest::hangingSystem()
{
    Run run{u"list"_qs, {}};
    QCOMPARE(run.around.patience, 5500ms);
    run.around.patience = 10ms;
    QVERIFY(run.finish());
    QCOMPARE(run.code.value(), ExitCode::Unreachable);
    QVERIFY(run.terminal.output.isEmpty());
    QVERIFY(run.terminal.errors.startsWith("usherctl: The system's session manager does not answer."));
}

void InvocationTest::readerGone()
{
    Run run{u"list --json"_qs};
    run.terminal.outcome = Terminal::Written::ReaderGone;
    QVERIFY(run.finish());
    QCOMPARE(run.code.value(), ExitCode::Done);
    QVERIFY(run.terminal.errors.isEmpty());
}

void InvocationTest::diskFull()
{
    Run run{u"status"_qs};
    run.terminal.outcome = Terminal::Written::Failed;
    QVERIFY(run.finish());
    QCOMPARE(run.code.value(), ExitCode::Failed);
    QCOMPARE(run.terminal.errors.count('\n'), 1);
    QVERIFY(run.terminal.errors.contains("(No space left on device)"));
}

void InvocationTest::watchPrintsNewsOnly()
{
    Sample changed = testHousehold();
    changed.sessions.removeLast();
    Run run{u"list --watch --json"_qs, {withoutFigures(), testHousehold(), testHousehold(), changed}};
    run.start();
    QVERIFY(run.terminal.isWatchingSignals);
    QVERIFY(run.waitForSamples(2));
    QTRY_COMPARE(run.terminal.output.count('\n'), 1);
    Q_EMIT run.backend->sessionsChanged();
    QVERIFY(run.waitForSamples(3));
    QCOMPARE(run.terminal.output.count('\n'), 1);
    Q_EMIT run.backend->sessionsChanged();
    QVERIFY(run.waitForSamples(4));
    QTRY_COMPARE(run.terminal.output.count('\n'), 2);
    QVERIFY(!run.code);
    Q_EMIT run.terminal.interrupted();
    QCOMPARE(run.code, std::optional{ExitCode::Done});
    QVERIFY(!run.terminal.output.contains('\x1b'));
}

void InvocationTest::watchDrawsOnATerminal()
{
    Run run{u"list --watch"_qs};
    run.terminal.isScreen = true;
    run.terminal.screen = Terminal::Size{60, 5};
    run.start();
    QVERIFY(run.waitForSamples(2));
    QTRY_VERIFY(run.terminal.output.endsWith("\x1b[J"));
    QVERIFY(run.terminal.output.startsWith("\x1b[?1049h\x1b[?25l\x1b[H4 people"));
    QCOMPARE(run.terminal.output.count("\r\n"), 4); // one row less than the screen has
    QVERIFY(run.terminal.output.contains("\r\nand 3 more: make the window taller\x1b[K\r\n"));
    run.terminal.output.clear();
    run.terminal.screen = Terminal::Size{30, 50};
    Q_EMIT run.terminal.resized();
    QVERIFY(run.terminal.output.startsWith("\x1b[H4 people"));
    QCOMPARE(run.terminal.output.count("\r\n"), 8); // the headline takes two of them
    run.terminal.output.clear();
    Q_EMIT run.terminal.interrupted();
    QVERIFY(run.terminal.output.startsWith("\x1b[?25h\x1b[?1049l4 people"));
    QCOMPARE(run.code, std::optional{ExitCode::Done});
}

void InvocationTest::signalsAreWatchedBeforeABackendHasThreads_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<bool>("isWatching");
    QTest::newRow("watch") << QStringLiteral("list --watch") << true;
    QTest::newRow("ask") << QStringLiteral("ask sam") << true;
    QTest::newRow("sign out") << QStringLiteral("sign-out sam --yes") << true;
    QTest::newRow("list: Ctrl-C ends it") << QStringLiteral("list") << false;
}

void InvocationTest::signalsAreWatchedBeforeABackendHasThreads()
{
    QFETCH(QString, words);
    Run run(words);
    run.start();
    QTEST(run.wasWatchingSignals, "isWatching");
}

void InvocationTest::closingSessionCanOnlyBeForced_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<bool>("isTried");
    QTest::newRow("gentle") << QStringLiteral("sign-out sam --yes") << false;
    QTest::newRow("forced") << QStringLiteral("sign-out sam --force --yes") << true;
}

void InvocationTest::closingSessionCanOnlyBeForced()
{
    QFETCH(QString, words);
    QFETCH(bool, isTried);
    Sample household = testHousehold();
    for (Session& session : household.sessions) {
        session.isClosing = true;
        session.can.signOut = Obstacle::NothingToDo;
    }
    Run run{words, {household}};
    QVERIFY(run.finish());
    // The backend of this test does nothing, and says so.
    const bool wasTried = !run.terminal.errors.contains("That is already so.");
    QVERIFY2(wasTried == isTried, run.terminal.errors.constData());
    QCOMPARE(run.code.value(), ExitCode::Failed);
}

void InvocationTest::watchSurvivesAFailure()
{
    Sample changed = testHousehold();
    changed.sessions.removeLast();
    Run run{u"list --watch"_qs,
            {withoutFigures(), testHousehold(), failure(ErrorCode::Unreachable), changed}};
    run.start();
    QVERIFY(run.waitForSamples(2));
    QTRY_COMPARE(run.terminal.output.count("WHO"), 1);
    Q_EMIT run.backend->sessionsChanged();
    QVERIFY(run.waitForSamples(3));
    Q_EMIT run.backend->sessionsChanged();
    QVERIFY(run.waitForSamples(4));
    QTRY_COMPARE(run.terminal.output.count("WHO"), 2);
    QVERIFY(!run.code);
    QVERIFY(run.terminal.errors.isEmpty());
}

void InvocationTest::watchGoesOnAfterASilence()
{
    Sample changed = testHousehold();
    changed.sessions.removeLast();
    Run run{u"list --watch"_qs,
            {withoutFigures(), testHousehold(), failure(ErrorCode::Unreachable),
             failure(ErrorCode::Unreachable), changed}};
    run.around.silence = 10ms;
    run.start();
    QVERIFY(run.waitForSamples(2));
    QTRY_COMPARE(run.terminal.output.count("WHO"), 1);
    Q_EMIT run.backend->sessionsChanged();
    QVERIFY(run.waitForSamples(3));
    QTRY_COMPARE(run.terminal.errors.count('\n'), 1);
    QVERIFY2(run.terminal.errors.startsWith("usherctl: The system's session manager does not answer."),
             run.terminal.errors.constData());
    QVERIFY2(run.terminal.errors.contains(" The list is from "), run.terminal.errors.constData());
    Q_EMIT run.backend->sessionsChanged();
    QVERIFY(run.waitForSamples(4));
    QCOMPARE(run.terminal.errors.count('\n'), 1); // said once
    QVERIFY(!run.code);
    run.around.silence = 1h;
    Q_EMIT run.backend->sessionsChanged();
    QVERIFY(run.waitForSamples(5));
    QTRY_COMPARE(run.terminal.output.count("WHO"), 2);
    QVERIFY2(run.terminal.errors.contains("\nusherctl: The system's session manager answers again.\n"),
             run.terminal.errors.constData());
    Q_EMIT run.terminal.interrupted();
    QCOMPARE(run.code, std::optional{ExitCode::Done});
}

void InvocationTest::watchOnATerminalKeepsWhatIsOld()
{
    Run run{u"list --watch"_qs,
            {withoutFigures(), testHousehold(), failure(ErrorCode::Unreachable), testHousehold()}};
    run.around.silence = 10ms;
    run.terminal.isScreen = true;
    run.terminal.screen = Terminal::Size{300, 20};
    run.start();
    QVERIFY(run.waitForSamples(2));
    QTRY_VERIFY(run.terminal.output.contains("WHO"));
    run.terminal.output.clear();
    Q_EMIT run.backend->sessionsChanged();
    QVERIFY(run.waitForSamples(3));
    QTRY_VERIFY(run.terminal.output.contains("The list is from "));
    QVERIFY(run.terminal.output.contains("sam"));
    run.terminal.output.clear();
    Q_EMIT run.backend->sessionsChanged();
    QVERIFY(run.waitForSamples(4));
    QTRY_VERIFY(run.terminal.output.startsWith("\x1b[H4 people"));
    QVERIFY(run.terminal.errors.isEmpty());
    QVERIFY(!run.code);
}

void InvocationTest::watchOfWhatHangsAfterItsFirstAnswerStays()
{
    Run run{u"list --watch"_qs, {withoutFigures(), failure(ErrorCode::Unreachable)}};
    run.around.patience = 10ms;
    run.start();
    QVERIFY(run.waitForSamples(1));
    QTRY_COMPARE(run.terminal.output.count("WHO"), 1);
    QTRY_COMPARE(run.terminal.errors.count('\n'), 1);
    QVERIFY(!run.code);
}

void InvocationTest::watchOfNothingEnds()
{
    Run run{u"list --watch"_qs, {failure(ErrorCode::NoSessionManager)}};
    QVERIFY(run.finish());
    QCOMPARE(run.code.value(), ExitCode::Unreachable);
    QVERIFY(run.terminal.output.isEmpty());
}

} // namespace usher

QTEST_GUILESS_MAIN(usher::InvocationTest)
#include "tst_invocation.moc"
