// SPDX-License-Identifier: MIT
#include "askingbench.h"
#include "dashboard/overview.h"

#include "support/fakebackend.h"
#include "support/locales.h"
#include "support/strictlog.h"

#include <QQuickItem>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace usher {

namespace {

using Feature = Capability::Feature;

const auto kBanner = u"You can see everybody, but act on your own session only."_s;
const auto kButton = u"Restart as administrator"_s;

Session session(const QString& user, bool isMine)
{
    Session one;
    one.identity = {u"boot"_s, user, 1000, {}, WallTime{}};
    one.user = user;
    one.isMine = isMine;
    return one;
}

Sample sampleOf(const QList<Session>& sessions)
{
    Sample sample;
    sample.sessions = sessions;
    return sample;
}

const Capability kOwnOnly{Feature::SignOut, true, u"needs more"_s, false};

/// The window over a PC that lets the owner act on their own session only.
struct Bench
{
    QTemporaryDir folder;
    QSettings settings{folder.filePath(u"settings"_s), QSettings::IniFormat};
    FakeClock clock;
    PlainLook look;
    Appearance appearance{look, settings};
    RuleWatch rules{folder.filePath(u"rules.json"_s)};
    MemoryStore store;
    FakeElevation elevation;
    std::unique_ptr<Dashboard> dashboard;
    FakeTrayPlace tray;
    std::unique_ptr<WindowLife> life;
    QQmlApplicationEngine engine;
    QQuickWindow* window = nullptr;

    Bench()
    {
        auto backend = std::make_unique<FakeBackend>();
        backend->features = {kOwnOnly};
        auto& own = *backend;
        dashboard = std::make_unique<Dashboard>(std::move(backend), nullptr, clock, appearance, rules, store,
                                                FriendlyText{inBritain(), QTimeZone::utc()});
        life = std::make_unique<WindowLife>(*dashboard->requests(), tray, settings);
        appearance.setMotionReduced(true);
        dashboard->start();
        own.answerLast(sampleOf({session(u"alex"_s, true), session(u"sam"_s, false)}));
        engine.addImportPath(u"qrc:/qt/qml"_s);
        engine.setInitialProperties({{u"dashboard"_s, QVariant::fromValue(dashboard.get())},
                                     {u"life"_s, QVariant::fromValue(life.get())}});
        engine.load(QUrl{u"qrc:/qt/qml/Usher/Main.qml"_s});
        window = qobject_cast<QQuickWindow*>(engine.rootObjects().value(0));
        window->show();
        window->requestActivate();
        settle();
    }

    static void settle()
    {
        for (int i = 0; i < 20; ++i) {
            QCoreApplication::processEvents();
        }
    }

    [[nodiscard]] QQuickItem* find(const char* property, const QString& value) const
    {
        return visibleItem(window->contentItem(), property, value);
    }
};

} // namespace

class ElevationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUnexpectedLog(); }
    void whatIsMissing_data();
    void whatIsMissing();
    void offeredOnlyWhereItCanBeDone();
    void keyboardStartsItAgain();
    void whoeverRefusesStays();
    void failureIsSaid();
};

void ElevationTest::whatIsMissing_data()
{
    QTest::addColumn<Capability>("capability");
    QTest::addColumn<Sample>("sample");
    QTest::addColumn<bool>("isOwnSessionOnly");
    const auto both = sampleOf({session(u"alex"_s, true), session(u"sam"_s, false)});
    QTest::newRow("sign-out of oneself only") << kOwnOnly << both << true;
    QTest::newRow("messages to oneself only")
        << Capability{Feature::Message, true, {}, false} << both << true;
    QTest::newRow("everybody") << Capability{Feature::SignOut, true, {}, true} << both << false;
    QTest::newRow("nobody at all") << Capability{Feature::SignOut, false, {}, false} << both << false;
    QTest::newRow("figures of oneself only")
        << Capability{Feature::CpuUsage, true, {}, false} << both << false;
    QTest::newRow("no one else is here") << kOwnOnly << sampleOf({session(u"alex"_s, true)}) << false;
}

void ElevationTest::whatIsMissing()
{
    QFETCH(const Capability, capability);
    QFETCH(const Sample, sample);
    HouseholdState state;
    state.latest = sample;
    state.capabilities = {capability};
    const FriendlyText text{inBritain(), QTimeZone::utc()};
    QTEST(describeHousehold(state, {}, text).isOwnSessionOnly, "isOwnSessionOnly");
}

void ElevationTest::offeredOnlyWhereItCanBeDone()
{
    Bench bench;
    QVERIFY(bench.find("text", kBanner) == nullptr);
    bench.life->setElevation(&bench.elevation);
    Bench::settle();
    QVERIFY(bench.find("text", kBanner) != nullptr);
    QVERIFY(bench.find("text", kButton) != nullptr);
}

void ElevationTest::keyboardStartsItAgain()
{
    Bench bench;
    bench.life->setElevation(&bench.elevation);
    QSignalSpy ends(bench.life.get(), &WindowLife::farewellConfirmed);
    Bench::settle();
    auto* const button = bench.find("text", kButton);
    QVERIFY(button != nullptr);
    for (int i = 0; i < 20 && !button->hasActiveFocus(); ++i) {
        QTest::keyClick(bench.window, Qt::Key_Tab);
    }
    QVERIFY2(button->hasActiveFocus(), "the keyboard does not get there");
    QTest::keyClick(bench.window, Qt::Key_Return);
    QTest::keyClick(bench.window, Qt::Key_Return);
    bench.life->restartElevated();
    QCOMPARE(bench.elevation.starts, 1); // the system asks already
    QCOMPARE(ends.count(), 0);
    Q_EMIT bench.elevation.started();
    QCOMPARE(ends.count(), 1);
}

void ElevationTest::whoeverRefusesStays()
{
    Bench bench;
    bench.life->setElevation(&bench.elevation);
    QSignalSpy ends(bench.life.get(), &WindowLife::farewellConfirmed);
    bench.life->restartElevated();
    QVERIFY(bench.life->isRestarting());
    Q_EMIT bench.elevation.refused();
    QVERIFY(!bench.life->isRestarting());
    QCOMPARE(bench.life->restartProblem(), QString{});
    QCOMPARE(ends.count(), 0);
    bench.life->restartElevated();
    QCOMPARE(bench.elevation.starts, 2);
}

void ElevationTest::failureIsSaid()
{
    Bench bench;
    bench.life->setElevation(&bench.elevation);
    bench.life->restartElevated();
    Q_EMIT bench.elevation.failed(u"File not found."_s);
    Bench::settle();
    const auto said = u"Windows did not start Usher as administrator: File not found."_s;
    QCOMPARE(bench.life->restartProblem(), said);
    QVERIFY(bench.find("text", said) != nullptr);
    bench.life->restartElevated();
    QVERIFY2(bench.life->restartProblem().isEmpty(), "it is tried again");
}

} // namespace usher

QTEST_MAIN(usher::ElevationTest)
#include "tst_elevation.moc"
