// SPDX-License-Identifier: MIT
#include "platform/windows/ntprocesses.h"
#include "support/strictlog.h"

#include "platform/windows/filetime.h"

#include <cstring>

using namespace std::chrono_literals;

namespace usher {

/// The list of all processes: what is read from its bytes, and what sessions cost by it.
class TestNtProcesses : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUnexpectedLog(); }

    void entriesAreRead();
    void idleProcessIsLeftOut();
    void brokenListsEnd_data();
    void brokenListsEnd();
    void nameOutsideIsUnknown();
    void bufferGrows_data();
    void bufferGrows();
    void bufferIsBounded();
    void refusalIsNothing();
    void cpuIsCountedByProcess_data();
    void cpuIsCountedByProcess();
    void programsAreGrouped();
    void memoryIsThePrivateWorkingSet();
    void withoutPrivateSetsMemoryIsWhatCannotBeShared();
    void thousandsOfProcesses();
};

namespace {

struct Written
{
    std::uint64_t pid = 0;
    std::uint32_t session = 1;
    std::u16string name{u"game.exe"};
    std::int64_t privateBytes = 4096;
    std::chrono::milliseconds cpuTime{0};
    std::int64_t createTime = 1000;
};

/// Entries with their names behind them, as the kernel writes them.
std::vector<std::byte> listOf(const std::vector<Written>& all)
{
    std::vector<std::byte> bytes;
    std::vector<std::pair<std::size_t, std::size_t>> names;
    std::size_t last = 0;
    for (const auto& one : all) {
        nt::ProcessInformation entry{};
        entry.processId = one.pid;
        entry.sessionId = one.session;
        entry.workingSetPrivateSize = one.privateBytes;
        entry.privatePageCount = 5000;
        entry.workingSetSize = 7000;
        entry.createTime = one.createTime;
        entry.kernelTime = std::chrono::duration_cast<Ticks>(one.cpuTime).count() / 2;
        entry.userTime = std::chrono::duration_cast<Ticks>(one.cpuTime).count() - entry.kernelTime;
        entry.imageName.bytes = static_cast<std::uint16_t>(one.name.size() * sizeof(char16_t));
        entry.nextEntryOffset =
            static_cast<std::uint32_t>((sizeof entry + entry.imageName.bytes + 7) / 8 * 8);
        last = bytes.size();
        bytes.resize(last + entry.nextEntryOffset);
        std::memcpy(bytes.data() + last, &entry, sizeof entry);
        std::memcpy(bytes.data() + last + sizeof entry, one.name.data(), entry.imageName.bytes);
        names.emplace_back(last, last + sizeof entry);
    }
    std::memset(bytes.data() + last, 0, sizeof(std::uint32_t));
    for (const auto& [entry, name] : names) { // only now it stays where it is
        const auto* text = reinterpret_cast<const char16_t*>(bytes.data() + name);
        std::memcpy(bytes.data() + entry + offsetof(nt::ProcessInformation, imageName) +
                        offsetof(nt::UnicodeString, text),
                    static_cast<const void*>(&text), sizeof text);
    }
    return bytes;
}

void setNext(std::vector<std::byte>& bytes, std::uint32_t offset)
{
    std::memcpy(bytes.data(), &offset, sizeof offset);
}

SystemCalls callsWith(std::function<std::int32_t(std::byte*, std::uint32_t, std::uint32_t*)> query)
{
    SystemCalls calls;
    calls.querySystem = [query = std::move(query)](std::uint32_t, std::byte* buffer, std::uint32_t bytes,
                                                   std::uint32_t* needed) {
        return query(buffer, bytes, needed);
    };
    return calls;
}

NtProcess process(std::int64_t pid, std::chrono::milliseconds cpuTime, std::uint64_t createTime = 1)
{
    return {pid, 1, QStringLiteral("game.exe"), createTime, cpuTime, 1 << 20, 2 << 20};
}

} // namespace

void TestNtProcesses::entriesAreRead()
{
    const auto bytes = listOf({{4, 0, u"System", 100, 2s, 7}, {300, 3, u"spiel – größer.exe", 200, 3ms, 9}});
    const auto processes = readProcesses(bytes);
    QCOMPARE(processes.size(), std::size_t{2});
    const NtProcess expected{300, 3, QStringLiteral("spiel – größer.exe"), 9, 3ms, 200, 5000};
    QVERIFY(processes[1] == expected);
    QCOMPARE(processes[0].session, 0U);
    QVERIFY(processes[0].cpuTime == 2s);
}

void TestNtProcesses::idleProcessIsLeftOut()
{
    const auto processes = readProcesses(listOf({{0, 0, u""}, {4, 0, u"System"}}));
    QCOMPARE(processes.size(), std::size_t{1});
    QCOMPARE(processes[0].pid, std::int64_t{4});
}

void TestNtProcesses::brokenListsEnd_data()
{
    QTest::addColumn<int>("offset"); // of the first entry's next
    QTest::addColumn<int>("bytes");  // of the list; -1: all
    QTest::addColumn<int>("count");
    QTest::newRow("nothing") << -1 << 0 << 0;
    QTest::newRow("less than an entry") << -1 << 255 << 0;
    QTest::newRow("one entry and no more") << -1 << 256 << 1;
    QTest::newRow("second entry cut off") << -1 << 280 + 255 << 1;
    QTest::newRow("second entry whole") << -1 << 280 + 256 << 2;
    QTest::newRow("next inside of this entry") << 8 << -1 << 1;
    QTest::newRow("next far outside") << 0x7FFFFFFF << -1 << 1;
    QTest::newRow("next at the very end") << 560 << -1 << 1;
}

void TestNtProcesses::brokenListsEnd()
{
    QFETCH(int, offset);
    QFETCH(int, bytes);
    QFETCH(int, count);
    auto list = listOf({{4, 0, u"System......"}, {8, 0, u"Registry...."}});
    QCOMPARE(list.size(), std::size_t{560});
    if (offset >= 0) {
        setNext(list, static_cast<std::uint32_t>(offset));
    }
    const auto shown = bytes < 0 ? list.size() : static_cast<std::size_t>(bytes);
    QCOMPARE(static_cast<int>(readProcesses(std::span{list}.first(shown)).size()), count);
}

void TestNtProcesses::nameOutsideIsUnknown()
{
    auto list = listOf({{4, 1, u"game.exe"}});
    const std::u16string elsewhere{u"elsewhere.exe"};
    const auto* text = elsewhere.c_str();
    std::memcpy(list.data() + offsetof(nt::ProcessInformation, imageName) + offsetof(nt::UnicodeString, text),
                static_cast<const void*>(&text), sizeof text);
    const auto processes = readProcesses(list);
    QCOMPARE(processes.size(), std::size_t{1});
    QCOMPARE(processes[0].name, QString());
}

void TestNtProcesses::bufferGrows_data()
{
    QTest::addColumn<uint>("wanted");
    QTest::addColumn<int>("asked");
    QTest::newRow("fits at once") << 512U * 1024U << 1;
    QTest::newRow("a byte more") << 512U * 1024U + 1U << 2;
    QTest::newRow("much more") << 20U * 1024U * 1024U << 2;
}

void TestNtProcesses::bufferGrows()
{
    QFETCH(uint, wanted);
    int asked = 0;
    const auto calls = callsWith([&](std::byte*, std::uint32_t bytes, std::uint32_t* needed) {
        ++asked;
        *needed = wanted;
        return bytes < wanted ? nt::kStatusInfoLengthMismatch : nt::kStatusSuccess;
    });
    std::vector<std::byte> buffer;
    QVERIFY(queryProcesses(calls, buffer));
    QTEST(asked, "asked");
    QVERIFY(queryProcesses(calls, buffer)); // kept from the last time
    QTEST(asked - 1, "asked");
}

void TestNtProcesses::bufferIsBounded()
{
    int asked = 0;
    const auto calls = callsWith([&](std::byte*, std::uint32_t bytes, std::uint32_t* needed) {
        ++asked;
        *needed = asked % 2 == 0 ? 0 : bytes + 1; // never enough, and not always told
        return nt::kStatusInfoLengthMismatch;
    });
    std::vector<std::byte> buffer;
    QVERIFY(!queryProcesses(calls, buffer));
    QVERIFY(asked < 10);
    QCOMPARE(buffer.size(), std::size_t{64} * 1024 * 1024);
}

void TestNtProcesses::refusalIsNothing()
{
    constexpr auto kAccessDenied = static_cast<std::int32_t>(0xC0000022);
    std::vector<std::byte> buffer;
    QVERIFY(!queryProcesses(
        callsWith([](std::byte*, std::uint32_t, std::uint32_t*) { return kAccessDenied; }), buffer));
}

void TestNtProcesses::cpuIsCountedByProcess_data()
{
    QTest::addColumn<qint64>("pid");
    QTest::addColumn<quint64>("createTime");
    QTest::addColumn<qint64>("cpuMilliseconds");
    QTest::addColumn<double>("percent"); // -1: unknown
    // At first pid 100, created at 1, had used 10 s. Ten seconds later, on two processors:
    QTest::newRow("used one processor") << qint64{100} << quint64{1} << qint64{20000} << 50.0;
    QTest::newRow("used nothing") << qint64{100} << quint64{1} << qint64{10000} << 0.0;
    QTest::newRow("used more than there is") << qint64{100} << quint64{1} << qint64{90000} << 100.0;
    QTest::newRow("its counter went back") << qint64{100} << quint64{1} << qint64{9999} << -1.0;
    QTest::newRow("another process has the pid") << qint64{100} << quint64{2} << qint64{2000} << 10.0;
    QTest::newRow("a new process counts in full") << qint64{104} << quint64{2} << qint64{2000} << 10.0;
}

void TestNtProcesses::cpuIsCountedByProcess()
{
    QFETCH(qint64, pid);
    QFETCH(quint64, createTime);
    QFETCH(qint64, cpuMilliseconds);
    NtUsage usage;
    const auto first = usage.read({process(100, 10s)}, 1000s, 2);
    QVERIFY(!first.at(1).usage.cpuPercent);
    const auto second =
        usage.read({process(pid, std::chrono::milliseconds{cpuMilliseconds}, createTime)}, 1010s, 2);
    QTEST(second.at(1).usage.cpuPercent.value_or(-1.0), "percent");
}

void TestNtProcesses::programsAreGrouped()
{
    NtUsage usage;
    auto other = process(108, 0s);
    other.name = QStringLiteral("big.exe");
    other.privateBytes = 50 << 20;
    auto elsewhere = process(112, 0s);
    elsewhere.session = 2;
    const auto costs = usage.read({process(100, 0s), other, process(104, 0s), elsewhere}, 1000s, 2);
    QCOMPARE(costs.size(), std::size_t{2});
    const auto& cost = costs.at(1);
    QCOMPARE(cost.processCount, 3);
    QCOMPARE(cost.programs.size(), 2);
    QCOMPARE(cost.programs[0].name, QStringLiteral("big.exe"));
    QCOMPARE(cost.programs[1].processCount, 2);
    QCOMPARE(cost.programs[1].usage.memoryBytes.value(), std::int64_t{2 << 20});
    QCOMPARE(cost.usage.memoryBytes.value(), std::int64_t{52 << 20});
}

void TestNtProcesses::memoryIsThePrivateWorkingSet()
{
    NtUsage usage;
    auto swapped = process(104, 0s);
    swapped.privateBytes = 0; // all of it on disk: costs no memory now
    const auto costs = usage.read({process(100, 0s), swapped}, 1000s, 2);
    QCOMPARE(costs.at(1).usage.memoryBytes.value(), std::int64_t{1 << 20});
}

void TestNtProcesses::withoutPrivateSetsMemoryIsWhatCannotBeShared()
{
    NtUsage usage;
    auto one = process(100, 0s);
    one.privateBytes = 0;
    const auto costs = usage.read({one}, 1000s, 2);
    QCOMPARE(costs.at(1).usage.memoryBytes.value(), std::int64_t{2 << 20});
}

void TestNtProcesses::thousandsOfProcesses()
{
    std::vector<Written> all;
    for (std::uint64_t pid = 4; pid <= 8000; pid += 4) {
        all.push_back({pid, static_cast<std::uint32_t>(pid % 3), u"worker.exe"});
    }
    const auto processes = readProcesses(listOf(all));
    QCOMPARE(processes.size(), std::size_t{2000});
    NtUsage usage;
    int counted = 0;
    for (const auto& [session, cost] : usage.read(processes, 1000s, 2)) {
        QCOMPARE(cost.programs.size(), 1);
        counted += cost.processCount;
    }
    QCOMPARE(counted, 2000);
}

} // namespace usher

QTEST_GUILESS_MAIN(usher::TestNtProcesses)

#include "tst_ntprocesses.moc"
