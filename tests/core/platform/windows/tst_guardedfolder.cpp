// SPDX-License-Identifier: MIT
#include "platform/windows/folderrights.h"
#include "platform/windows/guardedfolder.h"
#include "platform/windows/sidtext.h"
#include "platform/windows/systemcalls.h"
#include "support/strictlog.h"

#include <QTest>

#include <cstring>

namespace usher {

namespace {

constexpr auto kSystem = u"S-1-5-18";
constexpr auto kAdministrators = u"S-1-5-32-544";
constexpr auto kInstaller = u"S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464";
constexpr auto kUsers = u"S-1-5-32-545";
constexpr auto kEverybody = u"S-1-1-0";
constexpr auto kCreator = u"S-1-3-0";
constexpr auto kSam = u"S-1-5-21-1-2-3-1002";

constexpr std::uint32_t kAll = 0x1F01FF;
constexpr std::uint32_t kReadAndRun = 0x1200A9;

using Bytes = std::vector<std::byte>;

template <typename Number>
void append(Bytes& bytes, Number number)
{
    const auto at = bytes.size();
    bytes.resize(at + sizeof number);
    std::memcpy(bytes.data() + at, &number, sizeof number);
}

struct Entry
{
    QString sid;
    std::uint32_t mask = 0;
    std::uint8_t kind = 0;  // allowed
    std::uint8_t flags = 3; // for what comes into it, too
};

/// A security descriptor as the kernel hands it out: owner, then the list.
Bytes securityOf(const QString& owner, const QList<Entry>& entries, std::uint16_t control = 0x8004)
{
    Bytes list;
    append<std::uint32_t>(list, 2); // revision
    append<std::uint16_t>(list, static_cast<std::uint16_t>(entries.size()));
    append<std::uint16_t>(list, 0);
    for (const auto& entry : entries) {
        const auto sid = sidBytes(entry.sid);
        append(list, entry.kind);
        append(list, entry.flags);
        append(list, static_cast<std::uint16_t>(8 + sid.size()));
        append(list, entry.mask);
        list.insert(list.end(), sid.begin(), sid.end());
    }
    const auto ownerSid = sidBytes(owner);
    Bytes bytes;
    append<std::uint16_t>(bytes, 1);
    append(bytes, control);
    append<std::uint32_t>(bytes, 20);
    append<std::uint32_t>(bytes, 0);
    append<std::uint32_t>(bytes, 0);
    append(bytes, static_cast<std::uint32_t>(20 + ownerSid.size()));
    bytes.insert(bytes.end(), ownerSid.begin(), ownerSid.end());
    bytes.insert(bytes.end(), list.begin(), list.end());
    return bytes;
}

Entry all(QString sid)
{
    return {std::move(sid), kAll};
}

QString sid(const char16_t* text)
{
    return QString::fromUtf16(text);
}

Bytes guarded()
{
    return securityOf(sid(kAdministrators), {all(sid(kSystem)), all(sid(kAdministrators))});
}

/// A disk with one place.
struct PlayedDisk
{
    std::uint32_t makeEndsWith = winerror::kAlreadyExists;
    std::uint32_t lookEndsWith = winerror::kNone;
    FolderFacts there{true, false, guarded()};
    std::u16string madeWith;
    int looks = 0;

    FolderCalls calls()
    {
        return {[this](const std::u16string&, const std::u16string& rights) {
                    madeWith = rights;
                    return makeEndsWith;
                },
                [this](const std::u16string&, FolderFacts* facts) {
                    ++looks;
                    *facts = there;
                    return lookEndsWith;
                },
                [](const std::vector<std::byte>& bytes, std::u16string* name) -> std::uint32_t {
                    if (sidText(bytes) != sid(kSam)) {
                        return winerror::kFileNotFound;
                    }
                    *name = u"sam";
                    return winerror::kNone;
                }};
    }
    [[nodiscard]] QString guard()
    {
        const auto done = guardFolder(calls(), QStringLiteral("C:/ProgramData/Usher"));
        return done ? QString{} : done.error().detail;
    }
};

} // namespace

/// A folder in which everybody may make folders, before Usher is there.
class TestGuardedFolder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUnexpectedLog(); }

    void isMadeForAdministratorsAlone();
    void thatOfAdministratorsIsUsed_data();
    void thatOfAdministratorsIsUsed();
    void thatOfOthersIsRefused_data();
    void thatOfOthersIsRefused();
    void everyRightToChangeCounts_data();
    void everyRightToChangeCounts();
    void whatIsNoFolderIsRefused_data();
    void whatIsNoFolderIsRefused();
    void failureSaysWhatToDo_data();
    void failureSaysWhatToDo();
    void rightsAreRead();
    void brokenRightsAreNone_data();
    void brokenRightsAreNone();
    void rightsThatAreCutOffAreNone();
};

void TestGuardedFolder::isMadeForAdministratorsAlone()
{
    PlayedDisk disk;
    disk.makeEndsWith = winerror::kNone;
    QCOMPARE(disk.guard(), QString());
    QCOMPARE(QString::fromStdU16String(disk.madeWith),
             QStringLiteral("O:BAG:BAD:PAI(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)"));
    QCOMPARE(disk.looks, 0); // nobody was there before
}

void TestGuardedFolder::thatOfAdministratorsIsUsed_data()
{
    QTest::addColumn<QByteArray>("security");
    const auto row = [](const char* name, const Bytes& bytes) {
        QTest::newRow(name) << QByteArray(reinterpret_cast<const char*>(bytes.data()),
                                          static_cast<qsizetype>(bytes.size()));
    };
    row("as it is made", guarded());
    row("of the system", securityOf(sid(kSystem), {all(sid(kSystem))}));
    row("of the installer", securityOf(sid(kInstaller), {all(sid(kInstaller))}));
    row("others may read", securityOf(sid(kAdministrators), {{sid(kUsers), kReadAndRun}}));
    row("whoever makes something has it", securityOf(sid(kAdministrators), {all(sid(kCreator))}));
    row("others may not", securityOf(sid(kAdministrators), {{sid(kUsers), kAll, 1}}));
    row("nobody may anything", securityOf(sid(kAdministrators), {}));
}

void TestGuardedFolder::thatOfAdministratorsIsUsed()
{
    QFETCH(QByteArray, security);
    PlayedDisk disk;
    const auto* bytes = reinterpret_cast<const std::byte*>(security.constData());
    disk.there.security.assign(bytes, bytes + security.size());
    QCOMPARE(disk.guard(), QString());
}

void TestGuardedFolder::thatOfOthersIsRefused_data()
{
    QTest::addColumn<QString>("owner");
    QTest::addColumn<QString>("mayChange");
    QTest::addColumn<QString>("says");
    const auto ours = sid(kAdministrators);
    QTest::newRow("of somebody") << sid(kSam) << ours
                                 << QStringLiteral("belongs to sam, who is no administrator");
    QTest::newRow("of somebody without a name")
        << QStringLiteral("S-1-5-21-1-2-3-1003") << ours
        << QStringLiteral("belongs to S-1-5-21-1-2-3-1003, who is no administrator");
    QTest::newRow("of the users") << sid(kUsers) << ours << QStringLiteral("belongs to S-1-5-32-545");
    QTest::newRow("of a service") << QStringLiteral("S-1-5-80-1-2-3-4-5") << ours
                                  << QStringLiteral("belongs to S-1-5-80-1-2-3-4-5");
    QTest::newRow("somebody may change it") << ours << sid(kSam) << QStringLiteral("can be changed by sam");
    QTest::newRow("users may change it")
        << ours << sid(kUsers) << QStringLiteral("can be changed by S-1-5-32-545");
    QTest::newRow("everybody may") << ours << sid(kEverybody) << QStringLiteral("can be changed by S-1-1-0");
}

void TestGuardedFolder::thatOfOthersIsRefused()
{
    QFETCH(QString, owner);
    QFETCH(QString, mayChange);
    QFETCH(QString, says);
    PlayedDisk disk;
    disk.there.security = securityOf(owner, {all(sid(kSystem)), all(mayChange)});
    const auto refused = disk.guard();
    QVERIFY2(refused.startsWith(QStringLiteral("C:\\ProgramData\\Usher ") + says), qPrintable(refused));
    QVERIFY2(refused.contains(QStringLiteral("Rename or delete that folder")), qPrintable(refused));
}

void TestGuardedFolder::everyRightToChangeCounts_data()
{
    QTest::addColumn<uint>("mask");
    QTest::addColumn<bool>("isRefused");
    QTest::newRow("read its list") << 0x1U << false;
    QTest::newRow("make a file in it") << 0x2U << true;
    QTest::newRow("make a folder in it") << 0x4U << true;
    QTest::newRow("read its attributes further") << 0x8U << false;
    QTest::newRow("write its attributes further") << 0x10U << true;
    QTest::newRow("go through") << 0x20U << false;
    QTest::newRow("delete in it") << 0x40U << true;
    QTest::newRow("read its attributes") << 0x80U << false;
    QTest::newRow("write its attributes") << 0x100U << true;
    QTest::newRow("delete it") << 0x10000U << true;
    QTest::newRow("read who may what") << 0x20000U << false;
    QTest::newRow("change who may what") << 0x40000U << true;
    QTest::newRow("take it") << 0x80000U << true;
    QTest::newRow("wait for it") << 0x100000U << false;
    QTest::newRow("all there is") << 0x2000000U << true;
    QTest::newRow("everything") << 0x10000000U << true;
    QTest::newRow("run") << 0x20000000U << false;
    QTest::newRow("write") << 0x40000000U << true;
    QTest::newRow("read") << 0x80000000U << false;
}

void TestGuardedFolder::everyRightToChangeCounts()
{
    QFETCH(uint, mask);
    QFETCH(bool, isRefused);
    PlayedDisk disk;
    for (const std::uint8_t flags :
         {std::uint8_t{0}, std::uint8_t{3},
          std::uint8_t{11}}) { // itself; with what is in it; only what comes into it
        disk.there.security =
            securityOf(sid(kAdministrators), {all(sid(kSystem)), {sid(kUsers), mask, 0, flags}});
        QCOMPARE(!disk.guard().isEmpty(), isRefused);
    }
}

void TestGuardedFolder::whatIsNoFolderIsRefused_data()
{
    QTest::addColumn<bool>("isFolder");
    QTest::addColumn<bool>("isElsewhere");
    QTest::addColumn<QString>("says");
    QTest::newRow("file") << false << false << QStringLiteral("is no folder");
    QTest::newRow("junction") << true << true << QStringLiteral("is a link");
    QTest::newRow("link to a file") << false << true << QStringLiteral("is a link");
}

void TestGuardedFolder::whatIsNoFolderIsRefused()
{
    QFETCH(bool, isFolder);
    QFETCH(bool, isElsewhere);
    QFETCH(QString, says);
    PlayedDisk disk;
    disk.there.isFolder = isFolder;
    disk.there.isElsewhere = isElsewhere;
    QVERIFY2(disk.guard().contains(says), qPrintable(disk.guard()));
}

void TestGuardedFolder::failureSaysWhatToDo_data()
{
    QTest::addColumn<uint>("made");
    QTest::addColumn<uint>("looked");
    QTest::addColumn<QString>("says");
    QTest::newRow("not even administrators may look")
        << winerror::kAlreadyExists << winerror::kAccessDenied
        << QStringLiteral(
               "cannot be looked at (Windows error 5), so Usher does not use it. Rename or delete");
    QTest::newRow("cannot be made") << winerror::kAccessDenied << winerror::kFileNotFound
                                    << QStringLiteral("cannot be made (Windows error 5). Make sure");
    QTest::newRow("full disk") << 112U << winerror::kFileNotFound
                               << QStringLiteral("cannot be made (Windows error 112). Make sure");
}

void TestGuardedFolder::failureSaysWhatToDo()
{
    QFETCH(uint, made);
    QFETCH(uint, looked);
    QFETCH(QString, says);
    PlayedDisk disk;
    disk.makeEndsWith = made;
    disk.lookEndsWith = looked;
    const auto done = guardFolder(disk.calls(), QStringLiteral("C:/ProgramData/Usher"));
    QVERIFY(!done);
    // What is there is left alone; what is not there cannot be unsafe.
    const bool isThere = made == winerror::kAlreadyExists;
    QCOMPARE(done.error().code, isThere ? ErrorCode::Unsafe : ErrorCode::Failed);
    QVERIFY2(done.error().detail.startsWith(QStringLiteral("C:\\ProgramData\\Usher ") + says),
             qPrintable(done.error().detail));
}

void TestGuardedFolder::rightsAreRead()
{
    const auto rights = readFolderRights(
        securityOf(sid(kSam), {{sid(kSystem), kAll}, {sid(kUsers), kReadAndRun}, {sid(kSam), kAll, 1}}));
    QVERIFY(rights);
    QCOMPARE(rights.value().owner, sid(kSam));
    using Grants = std::vector<FolderRights::Grant>;
    QVERIFY(rights.value().grants ==
            (std::optional{Grants{{sid(kSystem), kAll}, {sid(kUsers), kReadAndRun}, {sid(kSam), 0}}}));
}

void TestGuardedFolder::brokenRightsAreNone_data()
{
    QTest::addColumn<int>("at");
    QTest::addColumn<int>("byte");
    QTest::newRow("not in one piece") << 3 << 0;
    QTest::newRow("no owner") << 4 << 0;
    QTest::newRow("owner outside") << 5 << 1;
    QTest::newRow("list outside") << 17 << 1;
    // The owner S-1-5-32-544 takes 16 bytes from 20 on, the list begins at 36, its first entry at 44.
    QTest::newRow("more entries than there are") << 40 << 3;
    QTest::newRow("entry of a kind that is not understood") << 44 << 9;
    QTest::newRow("entry without an end") << 46 << 0;
    QTest::newRow("entry longer than the list") << 47 << 1;
    QTest::newRow("entry of nobody") << 52 << 2;
    QTest::newRow("somebody longer than the entry") << 53 << 2;
}

void TestGuardedFolder::brokenRightsAreNone()
{
    QFETCH(int, at);
    QFETCH(int, byte);
    PlayedDisk disk;
    QVERIFY(readFolderRights(disk.there.security));
    disk.there.security.at(static_cast<std::size_t>(at)) = static_cast<std::byte>(byte);
    QVERIFY(!readFolderRights(disk.there.security));
    QVERIFY2(disk.guard().contains(QStringLiteral("rights that cannot be read")), qPrintable(disk.guard()));
}

void TestGuardedFolder::rightsThatAreCutOffAreNone()
{
    const auto whole = guarded();
    for (std::size_t length = 0; length < whole.size(); ++length) {
        QVERIFY(!readFolderRights(std::span{whole}.first(length)));
    }
    // Without a list everybody may everything: that is understood, and refused.
    PlayedDisk disk;
    for (const std::uint16_t control : {std::uint16_t{0x8000}, std::uint16_t{0x8004}}) {
        disk.there.security = securityOf(sid(kAdministrators), {}, control);
        if (control == 0x8004) {
            std::memset(disk.there.security.data() + 16, 0, 4);
        }
        const auto rights = readFolderRights(disk.there.security);
        QVERIFY(rights && !rights->grants);
        QVERIFY(disk.guard().contains(QStringLiteral("can be changed by S-1-1-0")));
    }
}

} // namespace usher

QTEST_GUILESS_MAIN(usher::TestGuardedFolder)

#include "tst_guardedfolder.moc"
