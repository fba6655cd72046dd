// SPDX-License-Identifier: MIT
#include "dashboard/eventdoorbell.h"
#include "dashboard/runaselevation.h"
#include "dashboard/runkeyentry.h"

#include "support/strictlog.h"

#include <QEventLoop>
#include <QFuture>
#include <QPromise>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <memory>

#include <windows.h>

#include <shellapi.h>

namespace usher {

namespace {

constexpr QLatin1StringView kRoot{"HKEY_CURRENT_USER\\Software\\io.github.usher.Usher.Test"};

using Found = Doorbell::Found;

/// Another start of the same person's, in a thread of its own, which listens as long as this lives.
class OtherStart
{
public:
    OtherStart(bool isElevated, const QString& name)
        : m_thread(QThread::create([this, isElevated, name] {
            EventDoorbell doorbell(isElevated, name);
            m_ringing.addResult(doorbell.ring());
            m_ringing.finish();
            QEventLoop().exec();
        }))
    {
        m_ringing.start();
        m_thread->start();
    }
    ~OtherStart()
    {
        m_thread->quit();
        m_thread->wait();
    }
    OtherStart(const OtherStart&) = delete;
    OtherStart& operator=(const OtherStart&) = delete;

    [[nodiscard]] Found found() { return m_ringing.future().result().value(); }

private:
    QPromise<Result<Found>> m_ringing;
    std::unique_ptr<QThread> m_thread;
};

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
    void secondStartRingsForTheFirst_data();
    void secondStartRingsForTheFirst();
    void elevatedStartTakesThePlaceOfOneWithoutRights();
    void elevatedStartOpensBesideOneThatStays();
    void nobodyIsLeftAfterTheFirstEnded();
    void windowOutOfReachIsTold();
    void wordsArriveAsTheyWere_data();
    void wordsArriveAsTheyWere();
    void missingProgramIsAFailure();
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
    // Bytes as Windows writes them; Qt has another form for its own.
    const auto place = QString{kRoot}.section(u'\\', 1) + QStringLiteral("\\Explorer\\StartupApproved\\Run");
    QCOMPARE(RegSetKeyValueW(HKEY_CURRENT_USER, place.toStdWString().c_str(), L"Usher", REG_BINARY,
                             state.constData(), static_cast<DWORD>(state.size())),
             LSTATUS{ERROR_SUCCESS});
    QTEST(entry.isOn(), "isOn");
    // What is chosen in the window counts, whatever was chosen elsewhere before.
    QVERIFY(entry.setOn(true).has_value());
    QVERIFY(entry.isOn());
}

void WindowsDesktopTest::firstStartFindsNobody()
{
    EventDoorbell first(false, QStringLiteral("Local\\usher-test-first"));
    const auto found = first.ring();
    QVERIFY(found.has_value());
    QCOMPARE(*found, Doorbell::Found::Nobody);
}

void WindowsDesktopTest::secondStartRingsForTheFirst_data()
{
    QTest::addColumn<bool>("isFirstElevated");
    QTest::addColumn<bool>("isSecondElevated");
    QTest::newRow("both without rights") << false << false;
    QTest::newRow("the first one elevated") << true << false;
    QTest::newRow("both elevated") << true << true;
}

void WindowsDesktopTest::secondStartRingsForTheFirst()
{
    QFETCH(const bool, isFirstElevated);
    QFETCH(const bool, isSecondElevated);
    const auto name = QStringLiteral("Local\\usher-test-second");
    EventDoorbell first(isFirstElevated, name);
    QCOMPARE(first.ring().value(), Found::Nobody);
    QSignalSpy rang(&first, &Doorbell::rang);
    QSignalSpy leaves(&first, &Doorbell::placeWanted);
    OtherStart second(isSecondElevated, name);
    const bool isHeard = rang.wait();
    QCOMPARE(second.found(), Found::Somebody);
    QVERIFY(isHeard);
    QCOMPARE(leaves.count(), 0);
}

void WindowsDesktopTest::elevatedStartTakesThePlaceOfOneWithoutRights()
{
    const auto name = QStringLiteral("Local\\usher-test-place");
    auto first = std::make_unique<EventDoorbell>(false, name);
    QCOMPARE(first->ring().value(), Found::Nobody);
    QSignalSpy rang(first.get(), &Doorbell::rang);
    QSignalSpy leaves(first.get(), &Doorbell::placeWanted);
    OtherStart second(true, name);
    const bool isAsked = leaves.wait();
    first.reset(); // as the program does, when it ends
    QVERIFY(isAsked);
    QCOMPARE(second.found(), Found::Nobody);
    QVERIFY2(rang.isEmpty(), "the window came to the front instead");
}

/// Somebody is asked there, and whoever uses the PC wants to think about it.
void WindowsDesktopTest::elevatedStartOpensBesideOneThatStays()
{
    const auto name = QStringLiteral("Local\\usher-test-stays");
    auto first = std::make_unique<EventDoorbell>(false, name);
    QCOMPARE(first->ring().value(), Found::Nobody);
    QSignalSpy rang(first.get(), &Doorbell::rang);
    OtherStart other(true, name);
    QVERIFY(QSignalSpy(first.get(), &Doorbell::placeWanted).wait());
    QCOMPARE(other.found(), Found::Nobody);
    first.reset();
    // The one beside it is the one window from now on, though it never had the first one's place.
    EventDoorbell third(false, name);
    QCOMPARE(third.ring().value(), Found::Somebody);
    QVERIFY(rang.isEmpty());
}

void WindowsDesktopTest::nobodyIsLeftAfterTheFirstEnded()
{
    const auto name = QStringLiteral("Local\\usher-test-third");
    {
        EventDoorbell first(false, name);
        QCOMPARE(first.ring().value(), Found::Nobody);
    }
    EventDoorbell next(false, name);
    QCOMPARE(next.ring().value(), Found::Nobody);
}

/// Of another integrity, or with a descriptor that lets nobody in: Windows answers with "denied" alike.
void WindowsDesktopTest::windowOutOfReachIsTold()
{
    const auto name = QStringLiteral("Local\\usher-test-denied");
    SECURITY_DESCRIPTOR closed{};
    ACL nobody{};
    QVERIFY(InitializeSecurityDescriptor(&closed, SECURITY_DESCRIPTOR_REVISION) != 0);
    QVERIFY(InitializeAcl(&nobody, sizeof nobody, ACL_REVISION) != 0);
    QVERIFY(SetSecurityDescriptorDacl(&closed, TRUE, &nobody, FALSE) != 0);
    SECURITY_ATTRIBUTES attributes{sizeof(SECURITY_ATTRIBUTES), &closed, FALSE};
    HANDLE window =
        CreateMutexW(&attributes, TRUE, (name + QStringLiteral("-window")).toStdWString().c_str());
    QVERIFY(window != nullptr);
    EventDoorbell second(false, name);
    const auto found = second.ring();
    EventDoorbell third(true, name);
    const auto foundElevated = third.ring();
    CloseHandle(window);
    QVERIFY(!found.has_value());
    QCOMPARE(found.error().code, ErrorCode::NotPermitted);
    QCOMPARE(foundElevated.value(), Found::Nobody);
}

void WindowsDesktopTest::wordsArriveAsTheyWere_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("none") << QStringList{};
    QTest::newRow("plain") << QStringList{QStringLiteral("--rules"), QStringLiteral("C:\\rules.json")};
    QTest::newRow("with spaces") << QStringList{QStringLiteral("C:\\Sam's files\\rules .json")};
    QTest::newRow("an empty one") << QStringList{QString{}, QStringLiteral("x")};
    QTest::newRow("quotation marks") << QStringList{QStringLiteral("a\" --demo \"b"), QStringLiteral("\"")};
    QTest::newRow("backslashes at the end")
        << QStringList{QStringLiteral("C:\\a b\\"), QStringLiteral("c\\\\")};
    QTest::newRow("backslashes before a mark") << QStringList{QStringLiteral("a\\\"b\\\\\" c")};
    QTest::newRow("what a shell would read") << QStringList{QStringLiteral("& calc | %PATH% ^> $(x)")};
}

void WindowsDesktopTest::wordsArriveAsTheyWere()
{
    QFETCH(const QStringList, words);
    const auto line = QStringLiteral("usher.exe ") + RunAsElevation::commandLine(words);
    int count = 0;
    wchar_t** const read = CommandLineToArgvW(line.toStdWString().c_str(), &count);
    QVERIFY(read != nullptr);
    QStringList arrived;
    for (int i = 1; i < count; ++i) {
        arrived += QString::fromWCharArray(read[i]);
    }
    LocalFree(static_cast<void*>(read));
    QCOMPARE(arrived, words);
}

void WindowsDesktopTest::missingProgramIsAFailure()
{
    RunAsElevation elevation(QStringLiteral("C:/no such folder/usher.exe"), {});
    QSignalSpy failed(&elevation, &Elevation::failed);
    QSignalSpy started(&elevation, &Elevation::started);
    elevation.startAgain();
    QVERIFY(failed.wait());
    QVERIFY(!failed.at(0).at(0).toString().isEmpty());
    QCOMPARE(started.count(), 0);
}

} // namespace usher

QTEST_GUILESS_MAIN(usher::WindowsDesktopTest)
#include "tst_windowsdesktop.moc"
