// SPDX-License-Identifier: MIT
#include "core/platform/linux/kerneltree.h"
#include "platform/linux/usagereader.h"
#include "support/strictlog.h"

#include <QFile>
#include <QTest>

#include <unistd.h>

#include <algorithm>

using namespace std::chrono_literals;

namespace usher {

class UsageReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUnexpectedLog(); }
    void scopeAndOwnServiceAreOneSession();
    void cpuIsOfTheGroupsAndOfThePrograms();
    void memoryWithoutControllerIsAddedUpFromProcesses();
    void withoutVersion2ProcessesAreLookedUp_data();
    void withoutVersion2ProcessesAreLookedUp();
    void groupsBelowAreCounted();
    void whatVanishesIsNotCounted();
    void hiddenProcessesMakeMemoryUnknown();
    void unreadableProcessesAreHidden_data();
    void unreadableProcessesAreHidden();
    void hiddenProcessesAreNoticedWithoutGroups_data();
    void hiddenProcessesAreNoticedWithoutGroups();
    void missingGroupIsUnknownNotFree();
    void longNameIsCompletedFromTheCommandLine_data();
    void longNameIsCompletedFromTheCommandLine();
    void programsComeMostExpensiveFirst();
    void helpersOfSystemdCostButAreNoPrograms_data();
    void helpersOfSystemdCostButAreNoPrograms();
    void hostileNamesAreKeptAsTheyAre();
    void inhibitorsProcessIsFound();
};

namespace {

std::vector<SessionPlace> samsPlaces()
{
    return {{"user-1001.slice", "session-3.scope", "user@1001.service"}};
}

constexpr QLatin1StringView kScope{"user-1001.slice/session-3.scope"};
constexpr QLatin1StringView kService{"user-1001.slice/user@1001.service"};
constexpr AwakeTime kFirst{1h};
constexpr std::chrono::milliseconds kUptime{2h};

std::int64_t pages(std::int64_t count)
{
    return count * ::sysconf(_SC_PAGESIZE);
}

class Reading
{
public:
    explicit Reading(const KernelTree& tree)
        : m_reader(tree.cgroupRoot(), tree.procRoot())
    {
    }
    SessionCost take(const std::vector<SessionPlace>& places = samsPlaces())
    {
        m_now += 2s;
        return m_reader.read(places, m_now, kUptime, 4).at(0);
    }
    UsageReader& reader() { return m_reader; }

private:
    UsageReader m_reader;
    AwakeTime m_now = kFirst;
};

/// Nobody special for as long as it lives: root may read everything.
class AsNobody
{
public:
    AsNobody()
    {
        constexpr uid_t kNobody = 65534;
        m_isSpecial = ::geteuid() == 0 && ::seteuid(kNobody) == 0;
    }
    ~AsNobody()
    {
        if (m_isSpecial && ::seteuid(0) != 0) {
            qFatal("cannot become root again");
        }
    }
    AsNobody(const AsNobody&) = delete;
    AsNobody& operator=(const AsNobody&) = delete;

private:
    bool m_isSpecial = false;
};

const Program* programOf(const SessionCost& cost, const QString& name)
{
    const auto found =
        std::ranges::find_if(cost.programs, [&](const Program& program) { return program.name == name; });
    return found == cost.programs.cend() ? nullptr : &*found;
}

} // namespace

void UsageReaderTest::scopeAndOwnServiceAreOneSession()
{
    const KernelTree tree;
    tree.makeUnified();
    tree.setGroup(kScope, 0, {10});
    tree.setGroupMemory(kScope, 1000, 200);
    tree.setGroup(kService, 0, {11});
    tree.setGroupMemory(kService, 30, 4);
    tree.setProcess({.pid = 10, .name = "gdm-session", .residentPages = 9, .sharedPages = 2});
    tree.setProcess({.pid = 11, .name = "firefox", .residentPages = 50, .sharedPages = 20});
    Reading reading(tree);
    const auto cost = reading.take();
    QCOMPARE(cost.usage.memoryBytes, 1234);
    QCOMPARE(cost.processCount, 2);
    QCOMPARE(programOf(cost, u"firefox"_qs)->usage.memoryBytes, pages(30));
    QVERIFY(reading.reader().sources().hasMemoryController);
    const auto onlyScope = reading.take({{"user-1001.slice", "session-3.scope", ""}});
    QCOMPARE(onlyScope.usage.memoryBytes, 1200);
    QCOMPARE(onlyScope.processCount, 1);
}

void UsageReaderTest::cpuIsOfTheGroupsAndOfThePrograms()
{
    const KernelTree tree;
    tree.makeUnified();
    tree.setGroup(kScope, 1'000'000, {10});
    tree.setGroup(kService, 5'000'000, {11});
    tree.setProcess({.pid = 10, .name = "a", .ticks = 100});
    tree.setProcess({.pid = 11, .name = "b", .ticks = 100});
    Reading reading(tree);
    const auto first = reading.take();
    QVERIFY(!first.usage.cpuPercent && !first.programs.at(0).usage.cpuPercent);
    tree.setGroup(kScope, 1'800'000, {10});
    tree.setGroup(kService, 5'800'000, {11});
    tree.setProcess({.pid = 10, .name = "a", .ticks = 180});
    const auto second = reading.take();
    QCOMPARE(second.usage.cpuPercent, 20.0); // 1.6 s of 2 s on four CPUs
    QCOMPARE(programOf(second, u"a"_qs)->usage.cpuPercent, 10.0);
    QCOMPARE(programOf(second, u"b"_qs)->usage.cpuPercent, 0.0);
}

void UsageReaderTest::memoryWithoutControllerIsAddedUpFromProcesses()
{
    const KernelTree tree;
    tree.makeUnified();
    tree.setGroup(kScope, 0, {10, 11});
    tree.setProcess({.pid = 10, .name = "a", .residentPages = 9, .sharedPages = 2});
    tree.setProcess({.pid = 11, .name = "a", .residentPages = 5, .sharedPages = 4});
    Reading reading(tree);
    const auto cost = reading.take();
    QCOMPARE(cost.usage.memoryBytes, pages(8));
    QCOMPARE(cost.programs.size(), 1);
    QCOMPARE(cost.programs.at(0).processCount, 2);
    QVERIFY(!reading.reader().sources().hasMemoryController);
}

void UsageReaderTest::withoutVersion2ProcessesAreLookedUp_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::newRow("version 1") << QByteArray("4:memory:/user\n1:name=systemd:");
    QTest::newRow("hybrid") << QByteArray("0::/\n1:name=systemd:");
    QTest::newRow("version 2, not mounted here") << QByteArray("0::");
}

void UsageReaderTest::withoutVersion2ProcessesAreLookedUp()
{
    QFETCH(QByteArray, before);
    const KernelTree tree;
    const QByteArray slice = before + "/user.slice/user-1001.slice/";
    tree.setProcess({.pid = 10,
                     .name = "a",
                     .ticks = 100,
                     .residentPages = 9,
                     .sharedPages = 2,
                     .cgroup = slice + "session-3.scope\n"});
    tree.setProcess({.pid = 11,
                     .name = "b",
                     .residentPages = 5,
                     .sharedPages = 4,
                     .cgroup = slice + "user@1001.service/app.slice/b.scope\n"});
    tree.setProcess({.pid = 12, .name = "c", .residentPages = 50, .cgroup = slice + "session-33.scope\n"});
    tree.setProcess(
        {.pid = 13, .name = "d", .residentPages = 50, .cgroup = before + "/system.slice/d.service\n"});
    tree.write(u"proc/self/stat"_qs, "no process");
    Reading reading(tree);
    const auto first = reading.take();
    QCOMPARE(first.usage.memoryBytes, pages(8));
    QCOMPARE(first.processCount, 2);
    QVERIFY(!first.usage.cpuPercent);
    tree.setProcess({.pid = 10,
                     .name = "a",
                     .ticks = 180,
                     .residentPages = 9,
                     .sharedPages = 2,
                     .cgroup = slice + "session-3.scope\n"});
    QCOMPARE(reading.take().usage.cpuPercent, 10.0);
    QVERIFY(!reading.reader().sources().hasCgroups);
}

void UsageReaderTest::groupsBelowAreCounted()
{
    const KernelTree tree;
    tree.makeUnified();
    tree.setGroup(kScope, 0, {});
    tree.setGroup(kService + u"/app.slice/firefox.scope"_qs, 0, {11});
    tree.setGroup(kService + u"/app.slice"_qs, 0, {});
    tree.setGroup(kService, 0, {12});
    tree.setProcess({.pid = 11, .name = "firefox", .residentPages = 3});
    tree.setProcess({.pid = 12, .name = "systemd", .residentPages = 2});
    Reading reading(tree);
    QCOMPARE(reading.take().processCount, 2);
}

void UsageReaderTest::whatVanishesIsNotCounted()
{
    const KernelTree tree;
    tree.makeUnified();
    tree.setGroup(kScope, 0, {10, 11, 12, 13, 0, 14});
    tree.setProcess({.pid = 10, .name = "stays", .residentPages = 3});
    tree.setProcess({.pid = 11, .name = "between the two files", .residentPages = 3});
    tree.remove(u"proc/11/statm"_qs);
    tree.setProcess({.pid = 12, .name = "zombie", .state = 'Z'});
    tree.setProcess({.pid = 13, .name = "emptied"});
    tree.write(u"proc/13/stat"_qs, {});
    Reading reading(tree);
    const auto cost = reading.take();
    QCOMPARE(cost.processCount, 1);
    QCOMPARE(cost.usage.memoryBytes, pages(3));
}

void UsageReaderTest::hiddenProcessesMakeMemoryUnknown()
{
    const KernelTree tree;
    tree.makeUnified();
    tree.setGroup(kScope, 0, {10, 11});
    tree.setProcess({.pid = 10, .name = "a", .residentPages = 3});
    tree.setProcess({.pid = 11, .name = "nonsense", .residentPages = 3});
    tree.write(u"proc/11/stat"_qs, "11 (nonsense) S and so on\n");
    Reading some(tree);
    const auto cost = some.take();
    QCOMPARE(cost.processCount, 2);
    QVERIFY(!cost.usage.memoryBytes);
    QCOMPARE(cost.programs.size(), 1);
    QVERIFY(some.reader().sources().hasHiddenProcesses);
    // hidepid=2: /proc has no entry for any of them.
    tree.removeProcess(10);
    tree.removeProcess(11);
    Reading none(tree);
    const auto invisible = none.take();
    QCOMPARE(invisible.processCount, 2);
    QVERIFY(!invisible.usage.memoryBytes);
    tree.setGroupMemory(kScope, 5, 1);
    QCOMPARE(none.take().usage.memoryBytes, 6);
}

void UsageReaderTest::unreadableProcessesAreHidden_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("nothing about the process") << u"proc/11/stat"_qs;
    QTest::newRow("nothing about its memory") << u"proc/11/statm"_qs;
    QTest::newRow("not even its folder") << u"proc/11"_qs;
}

void UsageReaderTest::unreadableProcessesAreHidden()
{
    QFETCH(QString, file);
    const KernelTree tree;
    tree.makeUnified();
    tree.setGroup(kScope, 0, {10, 11});
    tree.setProcess({.pid = 10, .name = "a", .residentPages = 3});
    tree.setProcess({.pid = 11, .name = "b", .residentPages = 3});
    QVERIFY(QFile::setPermissions(tree.path({}), QFile::Permissions{0x7755})); // may be entered by anybody
    QVERIFY(QFile::setPermissions(tree.path(file), {}));
    SessionCost cost;
    bool hasHidden = false;
    {
        const AsNobody nobody;
        Reading reading(tree);
        cost = reading.take();
        hasHidden = reading.reader().sources().hasHiddenProcesses;
    }
    QVERIFY(QFile::setPermissions(tree.path(file), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    QCOMPARE(cost.processCount, 2);
    QVERIFY(!cost.usage.memoryBytes);
    QCOMPARE(cost.programs.size(), 1);
    QVERIFY(hasHidden);
}

void UsageReaderTest::hiddenProcessesAreNoticedWithoutGroups_data()
{
    QTest::addColumn<bool>("hasFirst");
    QTest::addColumn<QString>("unreadable");
    QTest::addColumn<bool>("expected");
    QTest::newRow("all can be seen") << true << QString{} << false;
    QTest::newRow("only the own ones are listed (hidepid=2)") << false << QString{} << true;
    QTest::newRow("others are listed, but closed (hidepid=1)") << true << u"proc/1/cgroup"_qs << true;
}

void UsageReaderTest::hiddenProcessesAreNoticedWithoutGroups()
{
    QFETCH(bool, hasFirst);
    QFETCH(QString, unreadable);
    const KernelTree tree;
    if (hasFirst) {
        tree.setProcess({.pid = 1, .name = "systemd", .cgroup = "0::/init.scope\n"});
    }
    tree.setProcess({.pid = 10, .name = "a", .cgroup = "0::/user.slice/user-1001.slice/session-3.scope\n"});
    QVERIFY(QFile::setPermissions(tree.path({}), QFile::Permissions{0x7755}));
    if (!unreadable.isEmpty()) {
        QVERIFY(QFile::setPermissions(tree.path(unreadable), {}));
    }
    const AsNobody nobody;
    Reading reading(tree);
    QCOMPARE(reading.take().processCount, 1);
    QTEST(reading.reader().sources().hasHiddenProcesses, "expected");
}

void UsageReaderTest::missingGroupIsUnknownNotFree()
{
    const KernelTree tree;
    tree.makeUnified();
    Reading reading(tree);
    for (const auto& place :
         std::vector<SessionPlace>{samsPlaces().at(0), {"", "", ""}, {"user-1001.slice", "", ""}}) {
        const auto cost = reading.take({place});
        QVERIFY(!cost.usage.memoryBytes && !cost.usage.cpuPercent && !cost.processCount);
        QVERIFY(cost.programs.isEmpty());
    }
}

void UsageReaderTest::longNameIsCompletedFromTheCommandLine_data()
{
    QTest::addColumn<QByteArray>("shortName");
    QTest::addColumn<QByteArray>("commandLine");
    QTest::addColumn<QString>("expected");
    const QByteArray shortName = "gnome-terminal-";
    const auto cut = QString::fromLatin1(shortName);
    QTest::newRow("path") << shortName << QByteArray("/usr/libexec/gnome-terminal-server\0--x\0", 39)
                          << QStringLiteral("gnome-terminal-server");
    QTest::newRow("script") << shortName << QByteArray("/bin/sh\0/opt/gnome-terminal-wrapper\0", 36)
                            << QStringLiteral("gnome-terminal-wrapper");
    QTest::newRow("says something else") << shortName << QByteArray("totally\0innocent\0", 17) << cut;
    QTest::newRow("no command line") << shortName << QByteArray() << cut;
    QTest::newRow("no end") << shortName << QByteArray("gnome-terminal-x")
                            << QStringLiteral("gnome-terminal-x");
    QTest::newRow("255 long") << shortName << QByteArray(shortName + QByteArray(240, 'x'))
                              << QString(cut + QString(240, u'x'));
    QTest::newRow("256 long") << shortName << QByteArray(shortName + QByteArray(241, 'x')) << cut;
    QTest::newRow("one byte less is whole")
        << QByteArray("gnome-terminal") << QByteArray("gnome-terminal-x") << QStringLiteral("gnome-terminal");
}

void UsageReaderTest::longNameIsCompletedFromTheCommandLine()
{
    QFETCH(QByteArray, shortName);
    QFETCH(QByteArray, commandLine);
    QFETCH(QString, expected);
    const KernelTree tree;
    tree.makeUnified();
    tree.setGroup(kScope, 0, {10});
    tree.setProcess({.pid = 10, .name = shortName, .startTicks = 5, .commandLine = commandLine});
    Reading reading(tree);
    QCOMPARE(reading.take().programs.at(0).name, expected);
    // Another process of the same number is asked anew.
    tree.setProcess(
        {.pid = 10, .name = "a-quite-other-p", .startTicks = 6, .commandLine = "a-quite-other-program"});
    QCOMPARE(reading.take().programs.at(0).name, QStringLiteral("a-quite-other-program"));
}

void UsageReaderTest::programsComeMostExpensiveFirst()
{
    const KernelTree tree;
    tree.makeUnified();
    tree.setGroup(kScope, 0, {10, 11, 12, 13});
    tree.setProcess({.pid = 10, .name = "small", .residentPages = 1});
    tree.setProcess({.pid = 11, .name = "b", .residentPages = 7});
    tree.setProcess({.pid = 12, .name = "a", .residentPages = 7});
    tree.setProcess({.pid = 13, .name = "large", .residentPages = 9});
    Reading reading(tree);
    QStringList names;
    for (const auto& program : reading.take().programs) {
        names.append(program.name);
    }
    QCOMPARE(names, (QStringList{u"large"_qs, u"a"_qs, u"b"_qs, u"small"_qs}));
}

void UsageReaderTest::helpersOfSystemdCostButAreNoPrograms_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("group");
    QTest::addColumn<int>("ticks");
    QTest::addColumn<bool>("isProgram");
    const QByteArray manager = "user@1001.service/init.scope";
    const QByteArray scope = "session-3.scope";
    QTest::newRow("the person's manager") << QByteArray("systemd") << manager << 5000 << false;
    QTest::newRow("the manager's helper") << QByteArray("(sd-pam)") << manager << 0 << false;
    QTest::newRow("the helper of a login service") << QByteArray("(sd-pam)") << scope << 0 << false;
    QTest::newRow("a helper that slept nearly all the time")
        << QByteArray("(sd-pam)") << scope << 99 << false;
    QTest::newRow("a program that only calls itself a helper")
        << QByteArray("(sd-pam)") << scope << 100 << true;
    QTest::newRow("a program called like the manager") << QByteArray("systemd") << scope << 0 << true;
    QTest::newRow("the manager of somebody's container")
        << QByteArray("systemd") << QByteArray("user@1001.service/app.slice/box.scope/init.scope") << 0
        << true;
    QTest::newRow("a program beside the manager") << QByteArray("game") << manager << 0 << true;
    QTest::newRow("the manager where there is an older hierarchy, too")
        << QByteArray("systemd") << QByteArray(manager + "\n1:name=systemd:/box") << 0 << false;
}

void UsageReaderTest::helpersOfSystemdCostButAreNoPrograms()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, group);
    QFETCH(int, ticks);
    QFETCH(bool, isProgram);
    const KernelTree tree;
    tree.makeUnified();
    tree.setGroup(kScope, 0, {10, 11});
    const QByteArray slice = "0::/user.slice/user-1001.slice/";
    tree.setProcess({.pid = 10, .name = "bash", .residentPages = 3, .cgroup = slice + "session-3.scope\n"});
    tree.setProcess(
        {.pid = 11, .name = name, .ticks = ticks, .residentPages = 2, .cgroup = slice + group + '\n'});
    Reading reading(tree);
    const auto cost = reading.take();
    QCOMPARE(programOf(cost, QString::fromLatin1(name)) != nullptr, isProgram);
    QVERIFY(programOf(cost, u"bash"_qs));
    QCOMPARE(cost.usage.memoryBytes, pages(5));
    QCOMPARE(cost.processCount, 2);
}

void UsageReaderTest::hostileNamesAreKeptAsTheyAre()
{
    const KernelTree tree;
    tree.makeUnified();
    tree.setGroup(kScope, 0, {10, 11, 12});
    tree.setProcess({.pid = 10, .name = "<b>\x1b[2J\n", .residentPages = 3});
    tree.setProcess({.pid = 11, .name = ") Z 1 (", .residentPages = 2});
    tree.setProcess({.pid = 12, .name = "\xff", .residentPages = 1});
    Reading reading(tree);
    const auto programs = reading.take().programs;
    QCOMPARE(programs.size(), 3);
    QCOMPARE(programs.at(0).name, QStringLiteral("<b>\u001b[2J\n"));
    QCOMPARE(programs.at(1).name, QStringLiteral(") Z 1 ("));
    QCOMPARE(programs.at(2).name, QString(QChar::ReplacementCharacter));
}

void UsageReaderTest::inhibitorsProcessIsFound()
{
    const KernelTree tree;
    tree.makeUnified();
    tree.setProcess({.pid = 10, .name = "vlc", .cgroup = "0::/user.slice/user-1001.slice/session-3.scope\n"});
    tree.setProcess({.pid = 11, .name = "x", .cgroup = "0::/system.slice/x.service\n"});
    Reading reading(tree);
    static_cast<void>(reading.take());
    QCOMPARE(reading.reader().placeOf(10, samsPlaces()), std::optional<std::size_t>{0});
    QCOMPARE(reading.reader().placeOf(11, samsPlaces()), std::optional<std::size_t>{});
    QCOMPARE(reading.reader().placeOf(12, samsPlaces()), std::optional<std::size_t>{});
}

} // namespace usher

QTEST_APPLESS_MAIN(usher::UsageReaderTest)
#include "tst_usagereader.moc"
