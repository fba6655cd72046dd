// SPDX-License-Identifier: MIT
#include "session/usagehistory.h"
#include "support/strictlog.h"

#include <QTest>

using namespace std::chrono_literals;

namespace usher {

namespace {

constexpr double kUnknown = -1;

Identity identity(const QString& id)
{
    return {QStringLiteral("boot"), id, 1001, {}, WallTime{1000s}};
}

Session session(const QString& id, std::optional<double> cpu, std::optional<std::int64_t> memory = {})
{
    Session result;
    result.identity = identity(id);
    result.usage = {cpu, memory};
    return result;
}

Sample sampleOf(const QList<Session>& sessions)
{
    Sample sample;
    sample.sessions = sessions;
    return sample;
}

constexpr QLatin1StringView kSam{"3"};
constexpr QLatin1StringView kKim{"4"};

} // namespace

class UsageHistoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUnexpectedLog(); }
    void nothingIsKnownAtFirst();
    void newestIsLast();
    void meanHoldsForTheTimeItWasTakenOver_data();
    void meanHoldsForTheTimeItWasTakenOver();
    void unknownFigureIsAGap();
    void laterSampleOfOneStepCompletesIt();
    void keepsTenMinutes();
    void pointsAreMeansOfTheirSteps();
    void sumsTheSessionsOfOnePerson();
    void forgetsEndedSessions();
    void anotherIdentityIsAnotherHistory();
};

void UsageHistoryTest::nothingIsKnownAtFirst()
{
    UsageHistory history;
    const std::vector sam{identity(kSam)};
    QCOMPARE(history.cpuPercent(sam, 3, 1), (QList{kUnknown, kUnknown, kUnknown}));
}

void UsageHistoryTest::newestIsLast()
{
    UsageHistory history;
    const std::vector sam{identity(kSam)};
    history.record(sampleOf({session(kSam, 5, 100)}), 100s);
    history.record(sampleOf({session(kSam, 7, 300)}), 102s);
    QCOMPARE(history.cpuPercent(sam, 3, 1), (QList{kUnknown, 5.0, 7.0}));
    QCOMPARE(history.memoryBytes(sam, 3, 1), (QList{kUnknown, 100.0, 300.0}));
}

void UsageHistoryTest::meanHoldsForTheTimeItWasTakenOver_data()
{
    QTest::addColumn<std::chrono::seconds>("distance");
    QTest::addColumn<double>("between");
    QTest::newRow("30 s apart, hidden window") << 30s << 7.0;
    QTest::newRow("44 s apart") << 44s << 7.0;
    QTest::newRow("46 s apart: nobody looked") << 46s << kUnknown;
}

void UsageHistoryTest::meanHoldsForTheTimeItWasTakenOver()
{
    QFETCH(std::chrono::seconds, distance);
    QFETCH(double, between);
    UsageHistory history;
    const std::vector sam{identity(kSam)};
    history.record(sampleOf({session(kSam, 5)}), 100s);
    history.record(sampleOf({session(kSam, 7)}), 100s + distance);
    const auto steps = static_cast<int>(distance / 2s) + 1;
    const auto points = history.cpuPercent(sam, steps, 1);
    QCOMPARE(points.first(), 5.0);
    QCOMPARE(points.at(1), between);
    QCOMPARE(points.at(steps - 2), between);
    QCOMPARE(points.last(), 7.0);
}

void UsageHistoryTest::unknownFigureIsAGap()
{
    UsageHistory history;
    const std::vector sam{identity(kSam)};
    history.record(sampleOf({session(kSam, 5)}), 100s);
    history.record(sampleOf({session(kSam, {})}), 102s);
    history.record(sampleOf({session(kSam, 0)}), 104s);
    QCOMPARE(history.cpuPercent(sam, 3, 1), (QList{5.0, kUnknown, 0.0}));
}

void UsageHistoryTest::laterSampleOfOneStepCompletesIt()
{
    UsageHistory history;
    const std::vector sam{identity(kSam)};
    history.record(sampleOf({session(kSam, {}, 100)}), 100s);
    history.record(sampleOf({session(kSam, 9, {})}), 100s + 200ms);
    QCOMPARE(history.cpuPercent(sam, 1, 1), (QList{9.0}));
    QCOMPARE(history.memoryBytes(sam, 1, 1), (QList{100.0}));
}

void UsageHistoryTest::keepsTenMinutes()
{
    UsageHistory history;
    const std::vector sam{identity(kSam)};
    for (int step = 0; step < 1000; ++step) {
        history.record(sampleOf({session(kSam, step / 10.0)}), 100s + step * 2s);
    }
    const auto points = history.cpuPercent(sam, 301, 1);
    QCOMPARE(points.at(0), kUnknown);
    for (int index = 1; index <= 300; ++index) {
        QVERIFY(qAbs(points.at(index) - (699 + index) / 10.0) < 0.001);
    }
}

void UsageHistoryTest::pointsAreMeansOfTheirSteps()
{
    UsageHistory history;
    const std::vector sam{identity(kSam)};
    const QList<std::optional<double>> figures{2, 4, {}, 6, 10, 20};
    for (int step = 0; step < figures.size(); ++step) {
        history.record(sampleOf({session(kSam, figures.at(step))}), step * 2s);
    }
    // Steps 0 1 | 2 3 | 4 5; the unknown one does not count.
    QCOMPARE(history.cpuPercent(sam, 3, 2), (QList{3.0, 6.0, 15.0}));
}

void UsageHistoryTest::sumsTheSessionsOfOnePerson()
{
    UsageHistory history;
    const std::vector both{identity(kSam), identity(kKim)};
    history.record(sampleOf({session(kSam, 5)}), 100s);
    history.record(sampleOf({session(kSam, 5), session(kKim, 3)}), 102s);
    QCOMPARE(history.cpuPercent(both, 2, 1), (QList{5.0, 8.0}));
}

void UsageHistoryTest::forgetsEndedSessions()
{
    UsageHistory history;
    history.record(sampleOf({session(kSam, 5), session(kKim, 3)}), 100s);
    QCOMPARE(history.sessionCount(), 2);
    history.record(sampleOf({session(kKim, 3)}), 102s);
    QCOMPARE(history.sessionCount(), 1);
    history.record(sampleOf({}), 104s);
    QCOMPARE(history.sessionCount(), 0);
}

void UsageHistoryTest::anotherIdentityIsAnotherHistory()
{
    UsageHistory history;
    history.record(sampleOf({session(kSam, 5)}), 100s);
    auto again = session(kSam, {});
    again.identity.signedInAt = WallTime{2000s};
    history.record(sampleOf({again}), 102s);
    QCOMPARE(history.cpuPercent(std::vector{again.identity}, 2, 1), (QList{kUnknown, kUnknown}));
}

} // namespace usher

QTEST_GUILESS_MAIN(usher::UsageHistoryTest)
#include "tst_usagehistory.moc"
