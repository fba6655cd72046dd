// SPDX-License-Identifier: MIT
#include "dashboard/eventdoorbell.h"
#include "dashboard/runkeyentry.h"

#include "support/strictlog.h"

#include <QFuture>
#include <QPromise>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>

#include <thread>

namespace usher {

namespace {

const auto kRoot = QStringLiteral("HKEY_CURRENT_USER\\Software\\io.github.usher.Usher.Test");

} // namespace

class WindowsDesktopTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUnexpectedLog(); }
    void cleanup() { QSettings(kRoot, QSettings::NativeFormat).clear(); }
    void startsWithWindowsWhenToldTo();
    void switchedOffByTheSystemIsOff_data();
    void switchedOffByTheSystemIsOff();
    void firstStartFindsNobody();
    void secondStartRingsForTheFirst();
    void nobodyIsLeftAfterTheFirstEnded();
};

void WindowsDesktopTest::startsWithWindowsWhenToldTo()
{
    RunKeyEntry entry(QStringLiteral("C:/Program Files/Usher/usher.exe"), kRoot);
    QVERIFY(!entry.isOn());
    QVERIFY(entry.setOn(true).has_value());
    QVERIFY(entry.isOn());
    QSettings run(kRoot + QStringLiteral("\\Run"), QSettings::NativeFormat);
    QCOMPARE(run.value(QStringLiteral("Usher")).toString(),
             QStringLiteral("\"C:\\Program Files\\Usher\\usher.exe\" --tray"));
    QVERIFY(entry.setOn(false).has_value());
    QVERIFY(!entry.isOn());
}

void WindowsDesktopTest::switchedOffByTheSystemIsOff_data()
{
    QTest::addColumn<QByteArray>("state");
    QTest::addColumn<bool>("isOn");
    QTest::newRow("switched on again") << QByteArray::fromHex("020000000000000000000000") << true;
    QTest::newRow("switched off") << QByteArray::fromHex("0300000012d1a1a9c1b9d801") << false;
    QTest::newRow("nothing is said") << QByteArray{} << true;
}

void WindowsDesktopTest::switchedOffByTheSystemIsOff()
{
    QFETCH(const QByteArray, state);
    RunKeyEntry entry(QStringLiteral("C:/usher.exe"), kRoot);
    QVERIFY(entry.setOn(true).has_value());
    QSettings approval(kRoot + QStringLiteral("\\Explorer\\StartupApproved\\Run"), QSettings::NativeFormat);
    approval.setValue(QStringLiteral("Usher"), state);
    approval.sync();
    QTEST(entry.isOn(), "isOn");
    // What is chosen in the window counts, whatever was chosen elsewhere before.
    QVERIFY(entry.setOn(true).has_value());
    QVERIFY(entry.isOn());
}

void WindowsDesktopTest::firstStartFindsNobody()
{
    EventDoorbell first(QStringLiteral("Local\\usher-test-first"));
    const auto found = first.ring();
    QVERIFY(found.has_value());
    QCOMPARE(*found, Doorbell::Found::Nobody);
}

void WindowsDesktopTest::secondStartRingsForTheFirst()
{
    const auto name = QStringLiteral("Local\\usher-test-second");
    EventDoorbell first(name);
    QCOMPARE(first.ring().value(), Doorbell::Found::Nobody);
    QSignalSpy rang(&first, &Doorbell::rang);
    QPromise<Result<Doorbell::Found>> promise;
    const auto found = promise.future();
    std::thread second([&] {
        EventDoorbell doorbell(name);
        promise.start();
        promise.addResult(doorbell.ring());
        promise.finish();
    });
    const bool isHeard = rang.wait();
    second.join();
    QVERIFY(isHeard);
    QCOMPARE(found.result().value(), Doorbell::Found::Somebody);
}

void WindowsDesktopTest::nobodyIsLeftAfterTheFirstEnded()
{
    const auto name = QStringLiteral("Local\\usher-test-third");
    {
        EventDoorbell first(name);
        QCOMPARE(first.ring().value(), Doorbell::Found::Nobody);
    }
    EventDoorbell next(name);
    QCOMPARE(next.ring().value(), Doorbell::Found::Nobody);
}

} // namespace usher

QTEST_GUILESS_MAIN(usher::WindowsDesktopTest)
#include "tst_windowsdesktop.moc"
