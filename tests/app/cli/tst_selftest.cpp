// SPDX-License-Identifier: MIT
#include "cli/selftest.h"
#include "household.h"

#include "support/fakebackend.h"
#include "support/strictlog.h"

#include <QTest>

using namespace std::chrono_literals;

namespace usher {

namespace {

using Outcome = SelfCheck::Outcome;
using Change = void (*)(Sample&);

Sample later(Sample sample)
{
    sample.takenAt += 1s;
    return sample;
}

Outcome outcomeOf(const QList<SelfCheck>& checks, const QString& what)
{
    for (const SelfCheck& check : checks) {
        if (check.what.contains(what)) {
            return check.outcome;
        }
    }
    qFatal("there is no check called so");
}

} // namespace

class SelfTestTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUnexpectedLog(); }
    void aHouseholdThatCanBeIsGood();
    void whatCannotBeIsBad_data();
    void whatCannotBeIsBad();
    void whatIsNotKnownIsNoMistake();
    void ownStateIsLookedAtToo();
    void systemIsTakenAtItsWord_data();
    void systemIsTakenAtItsWord();
    void reportNamesNobody();
    void reportWithoutSessionsSaysWhy();
};

void SelfTestTest::aHouseholdThatCanBeIsGood()
{
    const auto checks = selfChecks(testHousehold(), later(testHousehold()));
    QVERIFY(allGood(checks));
    QCOMPARE(outcomeOf(checks, u"same id"_qs), Outcome::Good);
    QCOMPARE(outcomeOf(checks, u"own"_qs), Outcome::Good);
}

void SelfTestTest::whatCannotBeIsBad_data()
{
    QTest::addColumn<QString>("check");
    QTest::addColumn<Change>("change");
    const auto row = [](const char* name, const char16_t* check, Change change) {
        QTest::newRow(name) << QString::fromUtf16(check) << change;
    };
    row("the clock stands still", u"clock", [](Sample& s) { s.takenAt -= 1s; });
    row("an id twice", u"same id", [](Sample& s) { s.sessions[1].identity.id = s.sessions[0].identity.id; });
    row("another person, the same id", u"stay the same",
        [](Sample& s) { s.sessions[0].identity.uid = 4711; });
    row("away before the sign-in", u"longer than signed in",
        [](Sample& s) { s.sessions[1].away.duration = 1h + 51min; });
    row("away for less than nothing", u"longer than signed in",
        [](Sample& s) { s.sessions[1].away.duration = -1s; });
    row("signed in tomorrow", u"after now",
        [](Sample& s) { s.sessions[1].identity.signedInAt = s.takenAt + 24h; });
    row("more than one processor's worth", u"processor is",
        [](Sample& s) { s.sessions[0].usage.cpuPercent = 100.5; });
    row("memory below nothing", u"processor is", [](Sample& s) { s.sessions[0].usage.memoryBytes = -1; });
    row("a PC without processors", u"processor is", [](Sample& s) { s.cpuCount = 0; });
}

void SelfTestTest::whatCannotBeIsBad()
{
    QFETCH(const QString, check);
    QFETCH(const Change, change);
    Sample second = later(testHousehold());
    change(second);
    const auto checks = selfChecks(testHousehold(), second);
    QCOMPARE(outcomeOf(checks, check), Outcome::Bad);
    QVERIFY(!allGood(checks));
}

void SelfTestTest::whatIsNotKnownIsNoMistake()
{
    Sample sample = testHousehold();
    for (Session& session : sample.sessions) {
        session.away = {};
        session.usage = {};
        session.identity.signedInAt.reset();
        session.isMine = false;
    }
    const auto checks = selfChecks(sample, later(sample));
    QVERIFY(allGood(checks));
    QCOMPARE(outcomeOf(checks, u"time away is known"_qs), Outcome::Unknown);
    QCOMPARE(outcomeOf(checks, u"identities are complete"_qs), Outcome::Unknown);
    QCOMPARE(outcomeOf(checks, u"own"_qs), Outcome::Unknown);
}

void SelfTestTest::ownStateIsLookedAtToo()
{
    const auto sleep = u"sleep is told"_qs;
    const auto place = u"nobody else may write"_qs;
    const auto good = selfChecks(SelfState{0ms, true});
    QVERIFY(allGood(good));
    QCOMPARE(outcomeOf(good, sleep), Outcome::Good);
    QCOMPARE(outcomeOf(good, place), Outcome::Good);
    const auto bad = selfChecks(SelfState{{}, false});
    QVERIFY(!allGood(bad));
    QCOMPARE(outcomeOf(bad, sleep), Outcome::Unknown);
    QCOMPARE(outcomeOf(bad, place), Outcome::Bad);
}

void SelfTestTest::systemIsTakenAtItsWord_data()
{
    QTest::addColumn<std::optional<SystemFacts>>("facts");
    QTest::addColumn<QList<SelfCheck>>("checks");
    const auto row = [](const char* name, std::optional<bool> isTrue, Outcome outcome) {
        QTest::newRow(name) << std::optional{SystemFacts{{u"it is so"_qs, isTrue, u"3 \x1b ms"_qs}}}
                            << QList<SelfCheck>{{u"it is so"_qs, outcome, u"3 \\x1b ms"_qs}};
    };
    row("true", true, Outcome::Good);
    row("false", false, Outcome::Bad);
    row("not known", {}, Outcome::Unknown);
    QTest::newRow("nothing to say") << std::optional{SystemFacts{}} << QList<SelfCheck>{};
    QTest::newRow("no answer") << std::optional<SystemFacts>{}
                               << QList<SelfCheck>{
                                      {u"the system answers what is asked besides"_qs, Outcome::Bad, {}}};
}

void SelfTestTest::systemIsTakenAtItsWord()
{
    QFETCH(const std::optional<SystemFacts>, facts);
    QFETCH(const QList<SelfCheck>, checks);
    QCOMPARE(selfChecks(facts), checks);
}

void SelfTestTest::reportNamesNobody()
{
    const FakeBackend backend;
    Sample sample = testHousehold();
    sample.sessions[1].remoteHost = u"attic"_qs;
    const auto report = selfTestReport(backend, sample, selfChecks(sample, later(sample)), {});
    QVERIFY(report.contains(u"Sessions: 4\n"));
    QVERIFY(report.contains(u"\"idleSeconds\":2580"));
    for (const auto* personal :
         {"alex", "Alex", "\"sam", "Sam", "kim", "noor", "firefox", "minecraft", "steam", "attic"}) {
        QVERIFY2(!report.contains(QLatin1StringView{personal}), personal);
    }
}

void SelfTestTest::reportWithoutSessionsSaysWhy()
{
    const FakeBackend backend;
    const auto report = selfTestReport(backend, {}, selfChecks(SelfState{}), u"no bus"_qs);
    QVERIFY(report.contains(u"Backend: fake\n"));
    QVERIFY(report.contains(u"No sessions can be read: no bus\n"));
    QVERIFY(report.contains(u"  unknown sleep is told from a clock that was set\n"));
}

} // namespace usher

QTEST_GUILESS_MAIN(usher::SelfTestTest)
#include "tst_selftest.moc"
