// SPDX-License-Identifier: MIT
#include "dashboard/startplan.h"

#include "support/strictlog.h"

#include <QTest>

Q_DECLARE_METATYPE(std::optional<usher::OtherWindow>)
Q_DECLARE_METATYPE(usher::StartPlan)

namespace usher {

class StartPlanTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUnexpectedLog(); }
    void whoHasTheWindow_data();
    void whoHasTheWindow();
};

void StartPlanTest::whoHasTheWindow_data()
{
    QTest::addColumn<bool>("isElevated");
    QTest::addColumn<std::optional<OtherWindow>>("other");
    QTest::addColumn<StartPlan>("plan");
    const std::optional<OtherWindow> nobody;
    const std::optional<OtherWindow> plain{{true, false}};
    const std::optional<OtherWindow> elevated{{true, true}};
    const std::optional<OtherWindow> outOfReach{{false, false}};
    QTest::newRow("the first one") << false << nobody << StartPlan::Open;
    QTest::newRow("the first one, elevated") << true << nobody << StartPlan::Open;
    QTest::newRow("beside one") << false << plain << StartPlan::Ring;
    QTest::newRow("elevated beside one without rights") << true << plain << StartPlan::TakePlace;
    QTest::newRow("beside an elevated one") << false << elevated << StartPlan::Ring;
    QTest::newRow("both elevated") << true << elevated << StartPlan::Ring;
    QTest::newRow("beside one out of reach") << false << outOfReach << StartPlan::Tell;
    QTest::newRow("elevated beside one out of reach") << true << outOfReach << StartPlan::Open;
}

void StartPlanTest::whoHasTheWindow()
{
    QFETCH(const bool, isElevated);
    QFETCH(const std::optional<OtherWindow>, other);
    QTEST(planStart(isElevated, other), "plan");
}

} // namespace usher

QTEST_GUILESS_MAIN(usher::StartPlanTest)
#include "tst_startplan.moc"
