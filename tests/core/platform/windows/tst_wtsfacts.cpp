// SPDX-License-Identifier: MIT
#include "platform/windows/wtsfacts.h"

#include "core/platform/windows/playedcalls.h"
#include "support/strictlog.h"

#include <QTest>

using namespace std::chrono_literals;

namespace usher {

namespace {

Scenario household(const PlayedClock& clock)
{
    Scenario scenario;
    scenario.start = clock.start();
    scenario.memoryBytes = std::int64_t{16} << 30U;
    scenario.people = {{"alex", "Alex Meier", true, false}, {"sam", "", false, true}};
    scenario.timeline = {{0s, event::SignIn{"alex", "2", false}}, {0s, event::SignIn{"sam", "3", false}}};
    return scenario;
}

} // namespace

class TestWtsFacts : public QObject
{
    Q_OBJECT

    PlayedClock m_clock;
    PlayedCaller m_caller;
    PlayedFaults m_faults;
    [[nodiscard]] SystemFact fact(const QString& what);
    [[nodiscard]] std::uint32_t tickBefore(std::chrono::milliseconds duration) const
    {
        return static_cast<std::uint32_t>((m_clock.awakeNow() - duration).count());
    }

private Q_SLOTS:
    void init();
    void consoleRightsAreTold();
    void consoleRightsThatMayNotBeReadAreUnknown();
    void ownInputIsCompared_data();
    void ownInputIsCompared();
    void ownInputOfASessionThatIsNotListed();
    void samplesAreTimed_data();
    void samplesAreTimed();
    void noSampleIsNotTimed();
};

void TestWtsFacts::init()
{
    failOnUnexpectedLog();
    m_clock.advance(1h);
    m_caller = {};
    m_caller.session = 2;
    m_faults = {};
}

SystemFact TestWtsFacts::fact(const QString& what)
{
    const auto system =
        std::make_shared<PlayedSystem>(household(m_clock), m_faults, [this] { return m_clock.awakeNow(); });
    for (const auto& one : wtsFacts(playedCalls(system, m_clock, m_caller))) {
        if (one.what.contains(what)) {
            return one;
        }
    }
    qFatal("there is no fact called so");
}

void TestWtsFacts::consoleRightsAreTold()
{
    m_caller.consoleSecurity =
        u"O:SYD:(A;;0xf03bf;;;BA)(A;;CC;;;S-1-5-21-1-2-3-1002)(A;;CC;;;S-1-12-1-4-5-6-7)";
    const auto told = fact(QStringLiteral("may see and reach"));
    QCOMPARE(told.isTrue, std::optional{true});
    QCOMPARE(
        told.detail,
        QStringLiteral("O:SYD:(A;;0xf03bf;;;BA)(A;;CC;;;S-1-5-21-…)(A;;CC;;;S-1-12-1-…)")); // nobody is named
}

void TestWtsFacts::consoleRightsThatMayNotBeReadAreUnknown()
{
    const auto told = fact(QStringLiteral("may see and reach"));
    QCOMPARE(told.isTrue, std::optional<bool>{});
    QCOMPARE(told.detail, QStringLiteral("ConsoleSecurity: Windows error 5"));
}

void TestWtsFacts::ownInputIsCompared_data()
{
    // By the session's own count the last input was when the story began.
    QTest::addColumn<int>("milliseconds");
    QTest::addColumn<std::optional<bool>>("isTrue");
    const auto row = [](const char* name, int milliseconds, std::optional<bool> isTrue) {
        QTest::newRow(name) << milliseconds << isTrue;
    };
    row("nearly the same", 1, true);
    row("as far apart as clocks are", 2000, true);
    row("further apart", 2001, {});
    row("much later", 3'000'000, {});
}

void TestWtsFacts::ownInputIsCompared()
{
    QFETCH(const int, milliseconds);
    QFETCH(const std::optional<bool>, isTrue);
    m_caller.lastInputTick = static_cast<std::uint32_t>(milliseconds);
    m_caller.anyInputTick = tickBefore(5s);
    const auto told = fact(QStringLiteral("last input"));
    QVERIFY2(told.detail.startsWith(QStringLiteral("Console: LastInputTime ")), qPrintable(told.detail));
    QVERIFY2(told.detail.endsWith(QStringLiteral("in any session 5.0 s ago")), qPrintable(told.detail));
    QVERIFY2(told.isTrue == isTrue, qPrintable(told.detail));
}

void TestWtsFacts::ownInputOfASessionThatIsNotListed()
{
    m_caller.session = 7;
    const auto told = fact(QStringLiteral("last input"));
    QCOMPARE(told.isTrue, std::optional<bool>{});
    QCOMPARE(told.detail, QStringLiteral("it is not listed"));
}

void TestWtsFacts::samplesAreTimed_data()
{
    QTest::addColumn<int>("microseconds");
    QTest::addColumn<bool>("isTrue");
    QTest::newRow("at once") << 0 << true;
    QTest::newRow("just in time") << 999'999 << true;
    QTest::newRow("a second") << 1'000'000 << false;
    QTest::newRow("more than a second") << 1'000'001 << false;
}

void TestWtsFacts::samplesAreTimed()
{
    QFETCH(const int, microseconds);
    QFETCH(const bool, isTrue);
    m_faults.moreProcesses = 398;
    m_caller.pace = std::chrono::microseconds{microseconds};
    const auto told = fact(QStringLiteral("less than a second"));
    QCOMPARE(told.isTrue, std::optional{isTrue});
    const auto time = QString::number(microseconds / 1000.0, 'f', 1);
    QVERIFY2(told.detail.startsWith(QStringLiteral("%1 ms, then %1 to %1 ms, ").arg(time)),
             qPrintable(told.detail));
    QVERIFY2(told.detail.endsWith(QStringLiteral(" processes, 2 sessions")), qPrintable(told.detail));
}

void TestWtsFacts::noSampleIsNotTimed()
{
    m_faults.errors[PlayedCall::Enumerate] = winerror::kAccessDenied;
    const auto told = fact(QStringLiteral("less than a second"));
    QCOMPARE(told.isTrue, std::optional<bool>{});
    QCOMPARE(told.detail, QStringLiteral("there was none"));
}

} // namespace usher

QTEST_GUILESS_MAIN(usher::TestWtsFacts)
#include "tst_wtsfacts.moc"
