// SPDX-License-Identifier: MIT
#include "dashboard/personrules.h"
#include "support/strictlog.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace usher {

/// What the page of a person says about the rules.
class PersonRulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUnexpectedLog(); }

    void eachRuleHasItsLines_data()
    {
        QTest::addColumn<QStringList>("desktop");
        QTest::addColumn<QStringList>("remote");
        QTest::addColumn<QStringList>("lines");

        const auto away = u"Bedtime: away 5 min, needs 10 min"_s;
        const auto due = u"Bedtime: would ask now"_s;
        const auto never = u"Homework: not Monday"_s;
        QTest::newRow("no rules") << QStringList{} << QStringList{} << QStringList{};
        QTest::newRow("the same for both") << QStringList{never} << QStringList{never} << QStringList{never};
        QTest::newRow("each its own") << QStringList{away} << QStringList{due}
                                      << QStringList{u"Desktop · "_s + away, u"From office-pc · "_s + due};
        QTest::newRow("rule by rule")
            << QStringList{away, never} << QStringList{due, never}
            << QStringList{u"Desktop · "_s + away, u"From office-pc · "_s + due, never};
        QTest::newRow("one not judged yet")
            << QStringList{} << QStringList{due} << QStringList{u"From office-pc · "_s + due};
    }

    void eachRuleHasItsLines()
    {
        QFETCH(const QStringList, desktop);
        QFETCH(const QStringList, remote);
        const std::vector<SessionReasons> sessions{{u"Desktop"_s, desktop}, {u"From office-pc"_s, remote}};
        QTEST(personRuleLines(sessions), "lines");
    }

    void oneSessionHasNoPlace()
    {
        const std::vector<SessionReasons> sessions{{u"Desktop"_s, {u"Bedtime: would ask now"_s}}};
        QCOMPARE(personRuleLines(sessions), QStringList{u"Bedtime: would ask now"_s});
    }

    void nobodyHasNone() { QCOMPARE(personRuleLines({}), QStringList{}); }
};

} // namespace usher

QTEST_GUILESS_MAIN(usher::PersonRulesTest)

#include "tst_personrules.moc"
