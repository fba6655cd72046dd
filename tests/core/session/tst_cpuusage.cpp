// SPDX-License-Identifier: MIT
#include "session/cpuusage.h"
#include "support/strictlog.h"

#include <QTest>

using namespace std::chrono_literals;

namespace usher {

class CpuUsageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUnexpectedLog(); }
    void shareIsOfTheWholePc_data();
    void shareIsOfTheWholePc();
    void processBetweenTwoReadings_data();
    void processBetweenTwoReadings();
    void counterBetweenTwoReadings_data();
    void counterBetweenTwoReadings();
    void processMissingFromOneReadingStartsAnew();
    void sumIsUnknownOnlyIfAllIs();
    void sleepingPcIsNotCounted();
};

namespace {

using Share = std::optional<double>;

constexpr AwakeTime kFirst{1h};
constexpr AwakeTime kSecond = kFirst + 2s;
constexpr int kCpus = 4;

} // namespace

void CpuUsageTest::shareIsOfTheWholePc_data()
{
    QTest::addColumn<std::int64_t>("usedMicroseconds");
    QTest::addColumn<std::int64_t>("elapsedMilliseconds");
    QTest::addColumn<int>("cpus");
    QTest::addColumn<Share>("expected");
    QTest::newRow("nothing") << std::int64_t{0} << std::int64_t{1000} << 4 << Share{0.0};
    QTest::newRow("one of four") << std::int64_t{1'000'000} << std::int64_t{1000} << 4 << Share{25.0};
    QTest::newRow("all of four") << std::int64_t{4'000'000} << std::int64_t{1000} << 4 << Share{100.0};
    QTest::newRow("more than there is") << std::int64_t{4'000'001} << std::int64_t{1000} << 4 << Share{100.0};
    QTest::newRow("one microsecond backwards") << std::int64_t{-1} << std::int64_t{1000} << 4 << Share{};
    QTest::newRow("no time passed") << std::int64_t{1} << std::int64_t{0} << 4 << Share{};
    QTest::newRow("the clock went backwards") << std::int64_t{1} << std::int64_t{-1} << 4 << Share{};
    QTest::newRow("one millisecond") << std::int64_t{500} << std::int64_t{1} << 1 << Share{50.0};
    QTest::newRow("no CPU") << std::int64_t{1} << std::int64_t{1000} << 0 << Share{};
}

void CpuUsageTest::shareIsOfTheWholePc()
{
    QFETCH(std::int64_t, usedMicroseconds);
    QFETCH(std::int64_t, elapsedMilliseconds);
    QFETCH(int, cpus);
    QFETCH(Share, expected);
    QCOMPARE(cpuShare(std::chrono::microseconds{usedMicroseconds},
                      std::chrono::milliseconds{elapsedMilliseconds}, cpus),
             expected);
}

void CpuUsageTest::processBetweenTwoReadings_data()
{
    QTest::addColumn<ProcessTime>("before");
    QTest::addColumn<ProcessTime>("after");
    QTest::addColumn<Share>("expected");
    const ProcessTime old{42, 700, 10s, 1h};
    QTest::newRow("used one CPU") << old << ProcessTime{42, 700, 12s, 1h} << Share{25.0};
    QTest::newRow("slept") << old << old << Share{0.0};
    QTest::newRow("counter went backwards") << old << ProcessTime{42, 700, 9s, 1h} << Share{};
    QTest::newRow("pid reused since") << old << ProcessTime{42, 701, 1s, 1500ms} << Share{12.5};
    QTest::newRow("pid reused by one that is old already")
        << old << ProcessTime{42, 701, 900s, 1h} << Share{};
    QTest::newRow("started since") << old << ProcessTime{43, 701, 2s, 2s} << Share{25.0};
    QTest::newRow("started a clock tick before") << old << ProcessTime{43, 701, 2s, 2010ms} << Share{25.0};
    QTest::newRow("was there, but not looked at") << old << ProcessTime{43, 701, 900s, 2100ms} << Share{};
    QTest::newRow("more than there is") << old << ProcessTime{42, 700, 1000s, 1h} << Share{100.0};
}

void CpuUsageTest::processBetweenTwoReadings()
{
    QFETCH(ProcessTime, before);
    QFETCH(ProcessTime, after);
    QFETCH(Share, expected);
    CpuUsage usage;
    usage.beginReading(kFirst, kCpus);
    QCOMPARE(usage.ofProcess(before), Share{});
    usage.beginReading(kSecond, kCpus);
    QCOMPARE(usage.ofProcess(after), expected);
}

void CpuUsageTest::counterBetweenTwoReadings_data()
{
    QTest::addColumn<std::int64_t>("afterSeconds");
    QTest::addColumn<Share>("expected");
    QTest::newRow("used two CPUs") << std::int64_t{14} << Share{50.0};
    QTest::newRow("used none") << std::int64_t{10} << Share{0.0};
    QTest::newRow("group was made anew") << std::int64_t{0} << Share{};
}

void CpuUsageTest::counterBetweenTwoReadings()
{
    QFETCH(std::int64_t, afterSeconds);
    QFETCH(Share, expected);
    CpuUsage usage;
    usage.beginReading(kFirst, kCpus);
    QCOMPARE(usage.ofCounter("session-1.scope", 10s), Share{});
    QCOMPARE(usage.ofCounter("session-2.scope", 10s), Share{});
    usage.beginReading(kSecond, kCpus);
    QCOMPARE(usage.ofCounter("session-1.scope", std::chrono::seconds{afterSeconds}), expected);
    QCOMPARE(usage.ofCounter("session-3.scope", 500s), Share{});
}

void CpuUsageTest::processMissingFromOneReadingStartsAnew()
{
    const ProcessTime process{42, 700, 10s, 1h};
    CpuUsage usage;
    usage.beginReading(kFirst, kCpus);
    static_cast<void>(usage.ofProcess(process));
    static_cast<void>(usage.ofCounter("a", 10s));
    usage.beginReading(kFirst + 1s, kCpus);
    usage.beginReading(kSecond, kCpus);
    auto later = process;
    later.cpuTime = 11s;
    QCOMPARE(usage.ofProcess(later), Share{});
    QCOMPARE(usage.ofCounter("a", 11s), Share{});
    usage.beginReading(kSecond + 1s, kCpus);
    later.cpuTime = 13s;
    QCOMPARE(usage.ofProcess(later), Share{50.0});
    QCOMPARE(usage.ofCounter("a", 13s), Share{50.0});
}

void CpuUsageTest::sumIsUnknownOnlyIfAllIs()
{
    Share sum;
    addShare(sum, std::nullopt);
    QCOMPARE(sum, Share{});
    addShare(sum, 0.0);
    QCOMPARE(sum, Share{0.0});
    addShare(sum, 60.0);
    addShare(sum, std::nullopt);
    QCOMPARE(sum, Share{60.0});
    addShare(sum, 60.0);
    QCOMPARE(sum, Share{100.0});
}

void CpuUsageTest::sleepingPcIsNotCounted()
{
    // The PC slept for eight hours between the readings: awake time moved on by 2 s only.
    CpuUsage usage;
    usage.beginReading(kFirst, 1);
    static_cast<void>(usage.ofProcess({42, 700, 10s, 1h}));
    usage.beginReading(kSecond, 1);
    QCOMPARE(usage.ofProcess({42, 700, 11s, 9h}), Share{50.0});
}

} // namespace usher

QTEST_APPLESS_MAIN(usher::CpuUsageTest)
#include "tst_cpuusage.moc"
