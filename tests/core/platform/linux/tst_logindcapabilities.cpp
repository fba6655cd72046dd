// SPDX-License-Identifier: MIT
#include "platform/linux/logindcapabilities.h"

#include "support/strictlog.h"

#include <QTest>

using Feature = usher::Capability::Feature;

Q_DECLARE_METATYPE(usher::LogindHealth)
Q_DECLARE_METATYPE(usher::Capability::Feature)

namespace usher {

/// What is said to work on a Linux PC, and how to mend the rest.
class LogindCapabilitiesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUnexpectedLog(); }
    void everyFeatureIsThereOnce();
    void feature_data();
    void feature();
};

void LogindCapabilitiesTest::everyFeatureIsThereOnce()
{
    const auto all = logindCapabilities({});
    QCOMPARE(all.size(), static_cast<int>(Feature::SignOut) + 1);
    for (int i = 0; i < all.size(); ++i) {
        QCOMPARE(static_cast<int>(all.at(i).feature), i);
    }
}

void LogindCapabilitiesTest::feature_data()
{
    QTest::addColumn<LogindHealth>("health");
    QTest::addColumn<Feature>("feature");
    QTest::addColumn<bool>("isAvailable");
    QTest::addColumn<bool>("isForOthers");
    QTest::addColumn<QString>("says");
    const auto reading = [](UsageSources usage) {
        LogindHealth health;
        health.usage = usage;
        return health;
    };
    const UsageSources groups{.hasCgroups = true, .hasMemoryController = true};
    const UsageSources noController{.hasCgroups = true};
    const UsageSources hiddenNoController{.hasCgroups = true, .hasHiddenProcesses = true};
    const UsageSources hiddenWithGroups{
        .hasCgroups = true, .hasMemoryController = true, .hasHiddenProcesses = true};
    const UsageSources hidden{.hasHiddenProcesses = true};
    QTest::newRow("processor") << reading(groups) << Feature::CpuUsage << true << true << QString{};
    QTest::newRow("memory") << reading(groups) << Feature::MemoryUsage << true << true << QString{};
    QTest::newRow("processor, no groups")
        << reading({}) << Feature::CpuUsage << true << true << u"control groups"_qs;
    QTest::newRow("memory, no controller")
        << reading(noController) << Feature::MemoryUsage << true << true << u"controller"_qs;
    QTest::newRow("processor, hidden processes")
        << reading(hidden) << Feature::CpuUsage << true << false << u"hidepid"_qs;
    QTest::newRow("memory, hidden processes")
        << reading(hidden) << Feature::MemoryUsage << true << false << u"hidepid"_qs;
    QTest::newRow("processor, hidden processes, but groups")
        << reading(hiddenNoController) << Feature::CpuUsage << true << true << QString{};
    QTest::newRow("memory, hidden processes, no controller")
        << reading(hiddenNoController) << Feature::MemoryUsage << true << false << u"hidepid"_qs;
    QTest::newRow("memory, hidden processes, but a controller")
        << reading(hiddenWithGroups) << Feature::MemoryUsage << true << true << QString{};
    LogindHealth noCourier;
    noCourier.caller.canReachPeople = false;
    QTest::newRow("nobody brings messages")
        << noCourier << Feature::Message << false << true << u"usher-courier"_qs;
    const auto asking = [](const Caller& caller) {
        LogindHealth health;
        health.caller = caller;
        return health;
    };
    const Caller ordinary{.uid = 1000};
    const Caller mayManage{.uid = 1000, .mayManage = true};
    const Caller mayLock{.uid = 1000, .mayLock = true};
    for (const Feature act : {Feature::Message, Feature::Lock, Feature::SignOut}) {
        const auto name = std::to_string(static_cast<int>(act));
        QTest::newRow(("act " + name + ", root").c_str()) << asking({}) << act << true << true << QString{};
        QTest::newRow(("act " + name + ", ordinary user").c_str())
            << asking(ordinary) << act << true << false << u"sudo"_qs;
    }
    QTest::newRow("polkit lets sign out")
        << asking(mayManage) << Feature::SignOut << true << true << QString{};
    QTest::newRow("polkit lets sign out, not lock")
        << asking(mayManage) << Feature::Lock << true << false << u"sudo"_qs;
    QTest::newRow("polkit lets lock") << asking(mayLock) << Feature::Lock << true << true << QString{};
    QTest::newRow("polkit lets lock, not sign out")
        << asking(mayLock) << Feature::SignOut << true << false << u"sudo"_qs;
    QTest::newRow("messages are root's") << asking({.uid = 1000, .mayManage = true, .mayLock = true})
                                         << Feature::Message << true << false << u"sudo"_qs;
    LogindHealth impatient;
    impatient.stopsIdleSessionsAfter = std::chrono::seconds{1800};
    QTest::newRow("logind ends sessions itself")
        << impatient << Feature::IdleTime << true << true << u"1800 s"_qs;
    LogindHealth silent;
    silent.listing = Error{ErrorCode::Unreachable, u"no reply"_qs};
    QTest::newRow("logind is silent") << silent << Feature::CpuUsage << false << true << u"no reply"_qs;
}

void LogindCapabilitiesTest::feature()
{
    QFETCH(LogindHealth, health);
    QFETCH(Feature, feature);
    QFETCH(QString, says);
    const auto capability = logindCapabilities(health).at(static_cast<int>(feature));
    QTEST(capability.isAvailable, "isAvailable");
    QTEST(capability.isForOthers, "isForOthers");
    QVERIFY2(says.isEmpty() ? capability.reason.isEmpty() : capability.reason.contains(says),
             qPrintable(capability.reason));
}

} // namespace usher

QTEST_GUILESS_MAIN(usher::LogindCapabilitiesTest)
#include "tst_logindcapabilities.moc"
