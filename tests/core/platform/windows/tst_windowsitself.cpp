// SPDX-License-Identifier: MIT
#include "platform/windows/elevation.h"
#include "platform/windows/folderrights.h"
#include "platform/windows/windowsclockcalls.h"
#include "platform/windows/windowsfoldercalls.h"
#include "support/strictlog.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <windows.h>

namespace usher {

namespace {

/// Wine has one owner for all of a person's files, and of an access list it keeps what a Unix mode can say.
bool isWine()
{
    return GetProcAddress(GetModuleHandleW(L"ntdll.dll"), "wine_get_version") != nullptr;
}

} // namespace

/// The Windows it runs on, asked by an administrator where that matters, as tests under Wine always are.
class TestWindowsItself : public QObject
{
    Q_OBJECT

    QTemporaryDir m_disk;
    const FolderCalls m_calls = windowsFolderCalls();

private Q_SLOTS:
    void init() { failOnUnexpectedLog(); }

    void isMadeForNobodyElse();
    void foldersOfOthersAreRefused_data();
    void foldersOfOthersAreRefused();
    void clocksGoOn();
};

void TestWindowsItself::isMadeForNobodyElse()
{
    if (!isWine() && !isElevated()) {
        QSKIP("only an administrator's program may make a folder that belongs to the administrators");
    }
    const auto path = m_disk.filePath(QStringLiteral("made"));
    const auto made = guardFolder(m_calls, path);
    QVERIFY2(made, qPrintable(made ? QString{} : made.error().detail));
    QVERIFY(QDir{path}.exists());
    FolderFacts facts;
    QCOMPARE(m_calls.look(path.toStdU16String(), &facts), 0U);
    QVERIFY(facts.isFolder && !facts.isElsewhere);
    const auto rights = readFolderRights(facts.security).value();
    for (const auto& grant : rights.grants.value()) {
        const bool isOurs =
            grant.sid == u"S-1-5-18" || grant.sid == u"S-1-5-32-544" || grant.sid == rights.owner;
        QVERIFY2(isOurs || grant.mask == 0, qPrintable(grant.sid));
    }
    if (isWine()) {
        QCOMPARE(strangerWith(rights), rights.owner);
        QSKIP("Wine does not keep who a folder belongs to");
    }
    QCOMPARE(strangerWith(rights), QString());
    QVERIFY(guardFolder(m_calls, path)); // the next time it is there
}

void TestWindowsItself::foldersOfOthersAreRefused_data()
{
    QTest::addColumn<bool>("isFolder");
    QTest::addColumn<QString>("says");
    QTest::newRow("made by a person") << true << QStringLiteral("so Usher does not use it");
    QTest::newRow("file") << false << QStringLiteral("is no folder");
}

void TestWindowsItself::foldersOfOthersAreRefused()
{
    QFETCH(bool, isFolder);
    QFETCH(QString, says);
    const auto path = m_disk.filePath(QString::fromLatin1(QTest::currentDataTag()));
    if (isFolder) {
        QVERIFY(QDir{}.mkpath(path)); // among a person's own files, with their rights
    } else {
        QFile file{path};
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    const auto refused = guardFolder(m_calls, path);
    QVERIFY(!refused);
    QVERIFY2(refused.error().detail.contains(says), qPrintable(refused.error().detail));
}

void TestWindowsItself::clocksGoOn()
{
    const WindowsClock clock{windowsClockCalls()};
    const auto wall = clock.wallNow();
    const auto awake = clock.awakeNow();
    QVERIFY(awake > AwakeTime{0});
    QVERIFY(std::chrono::abs(wall - WallTime{std::chrono::floor<std::chrono::milliseconds>(
                                        std::chrono::system_clock::now())}) < std::chrono::minutes{1});
    QVERIFY(QTest::qWaitFor([&] { return clock.awakeNow() > awake; }));
    QVERIFY(clock.wallNow() >= wall);
    const auto asleep = clock.asleepSoFar();
    QCOMPARE(asleep.has_value(), !isWine()); // Wine 8 has no QueryInterruptTime
    QVERIFY(!asleep || *asleep >= std::chrono::milliseconds{0});
}

} // namespace usher

QTEST_GUILESS_MAIN(usher::TestWindowsItself)

#include "tst_windowsitself.moc"
