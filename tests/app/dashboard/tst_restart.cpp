// SPDX-License-Identifier: MIT
#include "dashboard/dashboard.h"
#include "platform/simulated/simulatedbackend.h"
#include "steward/sqlitestore.h"
#include "support/locales.h"
#include "wording/language.h"

#include "support/fakeclock.h"
#include "support/strictlog.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cstdio>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace usher {

namespace {

/// Sam has not been there since the beginning; a rule asks after three minutes and waits for five.
QByteArray forgottenRule()
{
    return {R"({"version":1,"rules":[{"id":"forgotten","name":"Forgotten","who":["sam"],)"
            R"("when":{"awayFor":"3m"},"then":{"action":"ask","wait":"5m"}}]})"};
}

/// Sam was asked a minute ago.
constexpr auto kAsked = 4min;

class NoWishes final : public AppearanceSource
{
public:
    [[nodiscard]] SystemLook look() const override { return {}; }
};

/// Invented people whom the dashboard takes for real, so that it keeps what happens to them; and when each
/// act was asked for.
class Household final : public SessionBackend
{
public:
    Household(const Clock& clock, std::chrono::seconds position)
        : m_clock{clock}
        , m_people{{std::chrono::sys_days{std::chrono::year{2026} / 11 / 23} + 19h,
                    16'000'000'000,
                    {{"alex", "Alex", true, false}, {"sam", "Sam", false, false}},
                    {{0s, event::SignIn{"alex", "1", false}}, {0s, event::SignIn{"sam", "2", false}}},
                    24h},
                   clock,
                   Staging{position, "alex"}}
    {
        connect(&m_people, &SessionBackend::sessionsChanged, this, &SessionBackend::sessionsChanged);
        connect(&m_people, &SessionBackend::messageShown, this, &SessionBackend::messageShown);
    }

    [[nodiscard]] QString name() const override { return u"household"_s; }
    [[nodiscard]] bool isSimulated() const override { return false; }
    [[nodiscard]] QList<Capability> capabilities() const override { return m_people.capabilities(); }
    [[nodiscard]] QFuture<Result<Sample>> takeSample() override { return m_people.takeSample(); }
    [[nodiscard]] QFuture<Result<MessageOutcome>> showMessage(const Identity& target,
                                                              const Message& message) override
    {
        shown += m_clock.awakeNow();
        return m_people.showMessage(target, message);
    }
    void withdrawMessage(const Identity& target) override { m_people.withdrawMessage(target); }
    [[nodiscard]] QFuture<Result<void>> lock(const Identity& target) override
    {
        return m_people.lock(target);
    }
    [[nodiscard]] QFuture<Result<void>> disconnectSession(const Identity& target) override
    {
        return m_people.disconnectSession(target);
    }
    [[nodiscard]] QFuture<Result<void>> signOut(const Identity& target, SignOutMode mode) override
    {
        signedOut += m_clock.awakeNow();
        return staysForNow ? QtFuture::makeReadyFuture(Result<void>{}) : m_people.signOut(target, mode);
    }

    SimulatedBackend& people() { return m_people; }

    bool staysForNow = false; ///< A sign-out is accepted, and nothing is seen of it yet.
    QList<AwakeTime> shown;
    QList<AwakeTime> signedOut;

private:
    const Clock& m_clock;
    SimulatedBackend m_people;
};

/// The dashboard on a folder of its own, from that moment of the household's day on.
class Run
{
public:
    Run(const QString& folder, std::chrono::seconds position)
    {
        m_clock.advance(position);
        m_settings = std::make_unique<QSettings>(QDir{folder}.filePath(u"settings"_s), QSettings::IniFormat);
        m_appearance = std::make_unique<Appearance>(m_look, *m_settings);
        m_rules = std::make_unique<RuleWatch>(QDir{folder}.filePath(u"rules.json"_s));
        m_store = std::move(SqliteStore::open(QDir{folder}.filePath(u"state.sqlite"_s)).value());
        auto made = std::make_unique<Household>(m_clock, position);
        household = made.get();
        dashboard = std::make_unique<Dashboard>(std::move(made), nullptr, m_clock, *m_appearance, *m_rules,
                                                *m_store, FriendlyText{inBritain(), QTimeZone::utc()});
        dashboard->start();
        settle();
    }

    void pass(AwakeTime span)
    {
        const AwakeTime end = m_clock.awakeNow() + span;
        while (m_clock.awakeNow() < end) {
            const auto next = dashboard->nextWakeUp().value_or(end);
            m_clock.advance(std::clamp(next - m_clock.awakeNow(), AwakeTime{1}, end - m_clock.awakeNow()));
            settle();
        }
    }

    [[nodiscard]] AwakeTime now() const { return m_clock.awakeNow(); }
    [[nodiscard]] bool isSamHere() const { return dashboard->people()->count() == 2; }
    [[nodiscard]] QList<Telling> history() { return m_store->history({}).value(); }

    Household* household = nullptr; ///< The dashboard's.
    std::unique_ptr<Dashboard> dashboard;

private:
    void settle()
    {
        for (int i = 0; i < 20; ++i) {
            household->people().catchUp();
            dashboard->wakeUp();
            QCoreApplication::processEvents();
        }
    }

    FakeClock m_clock;
    NoWishes m_look;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<Appearance> m_appearance;
    std::unique_ptr<RuleWatch> m_rules;
    std::unique_ptr<SqliteStore> m_store;
};

qsizetype countOf(const QList<Telling>& history, policy::Action::Kind kind)
{
    return std::ranges::count_if(history, [kind](const Telling& telling) { return telling.kind == kind; });
}

} // namespace

/// The dashboard ends while a rule counts down, and is started anew.
class RestartTest : public QObject
{
    Q_OBJECT

    void endWhileSamIsAsked(bool isKilled);
    void runAsProcess(const char* until);

    std::unique_ptr<QTemporaryDir> m_folder;

private Q_SLOTS:
    void init();
    void aRuleThatWasCountingDownBeginsAnew_data();
    void aRuleThatWasCountingDownBeginsAnew();
    void whatWasBegunIsNotDoneAgain();
};

void RestartTest::init()
{
    failOnUnexpectedLog();
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(replaceRuleFile(m_folder->filePath(u"rules.json"_s), forgottenRule()).has_value());
}

/// As a process that dies the moment it has come so far.
void RestartTest::runAsProcess(const char* until)
{
    QProcess victim;
    victim.setProgram(QCoreApplication::applicationFilePath());
    victim.setArguments({u"--run"_s, QString::fromLatin1(until), m_folder->path()});
    victim.start();
    constexpr int kOnABusyDisk = 120'000; // each step is on the disk before the next one
    QVERIFY(victim.waitForReadyRead(kOnABusyDisk));
    QCOMPARE(victim.readAllStandardOutput().trimmed(), QByteArray{"so far"});
    victim.kill();
    QVERIFY(victim.waitForFinished());
    QCOMPARE(victim.exitStatus(), QProcess::CrashExit);
}

void RestartTest::endWhileSamIsAsked(bool isKilled)
{
    if (isKilled) {
        runAsProcess("asked");
        return;
    }
    Run first{m_folder->path(), 0s};
    first.pass(kAsked);
    QCOMPARE(first.household->shown.size(), 1);
}

void RestartTest::aRuleThatWasCountingDownBeginsAnew_data()
{
    QTest::addColumn<bool>("isKilled");
    QTest::newRow("quit") << false;
    QTest::newRow("killed") << true;
}

void RestartTest::aRuleThatWasCountingDownBeginsAnew()
{
    QFETCH(bool, isKilled);
    endWhileSamIsAsked(isKilled);
    Run again{m_folder->path(), kAsked};
    const auto start = again.now();
    QCOMPARE(countOf(again.history(), policy::Action::Kind::Withdraw), 1);
    QCOMPARE(again.history().last().withdrawal, policy::Withdrawal::Settling);

    again.pass(policy::kSettleFor - 1s);
    QVERIFY(again.household->shown.isEmpty());
    again.pass(10s);
    QCOMPARE(again.household->shown.size(), 1);
    QVERIFY(again.household->shown.first() >= start + policy::kSettleFor);
    QVERIFY(again.household->signedOut.isEmpty());

    again.pass(10min);
    QCOMPARE(again.household->shown.size(), 1);
    QCOMPARE(again.household->signedOut.size(), 1);
    QVERIFY(again.household->signedOut.first() >= again.household->shown.first() + 5min);
    QVERIFY(!again.isSamHere());
    QCOMPARE(countOf(again.history(), policy::Action::Kind::Message), 2);
    QCOMPARE(countOf(again.history(), policy::Action::Kind::SignOut), 1);
    QCOMPARE(countOf(again.history(), policy::Action::Kind::Gone), 1);
}

/// The system was asked to sign Sam out, and nobody lived to see what became of it.
void RestartTest::whatWasBegunIsNotDoneAgain()
{
    runAsProcess("signed-out");
    Run again{m_folder->path(), kAsked + 5min};
    QCOMPARE(countOf(again.history(), policy::Action::Kind::SignOut), 1);
    again.pass(30min);
    QVERIFY(again.isSamHere());
    QVERIFY(again.household->signedOut.isEmpty());
    QCOMPARE(countOf(again.history(), policy::Action::Kind::SignOut), 1);
}

/// What the process does that will be killed.
int runUntil(const QString& until, const QString& folder)
{
    Run run{folder, 0s};
    run.household->staysForNow = true;
    run.pass(kAsked);
    while (until == u"signed-out"_s && run.household->signedOut.isEmpty() && run.now() < 6h) {
        run.pass(1s);
    }
    std::fputs("so far\n", stdout);
    std::fflush(stdout);
    return QCoreApplication::exec();
}

} // namespace usher

int main(int argc, char* argv[])
{
    QGuiApplication application(argc, argv);
    const usher::Language language{usher::inBritain()};
    const auto words = QCoreApplication::arguments();
    if (words.size() == 4 && words.at(1) == u"--run"_s) {
        return usher::runUntil(words.at(2), words.at(3));
    }
    usher::RestartTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_restart.moc"
