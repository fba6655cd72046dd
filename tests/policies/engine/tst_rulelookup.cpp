// SPDX-License-Identifier: MIT
#include "engine/rulelookup.h"
#include "support/strictlog.h"

#include <QTest>

#include <utility>

using namespace usher::policy;

namespace usher {

class RuleLookupTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUnexpectedLog(); }
    void findsByTheWholeId_data();
    void findsByTheWholeId();
    void noRulesHaveNone();
    void whatIsFoundCanBeChanged();
};

namespace {

RuleSet threeRules()
{
    RuleSet rules;
    for (const char* id : {"bedtime", "bedtime-2", "make-room"}) {
        rules.rules.emplace_back().id = id;
    }
    return rules;
}

} // namespace

void RuleLookupTest::findsByTheWholeId_data()
{
    QTest::addColumn<std::string>("id");
    QTest::addColumn<int>("place"); // -1: there is none
    QTest::newRow("first") << std::string{"bedtime"} << 0;
    QTest::newRow("in the middle, begins as another one") << std::string{"bedtime-2"} << 1;
    QTest::newRow("last") << std::string{"make-room"} << 2;
    QTest::newRow("a part of one") << std::string{"make"} << -1;
    QTest::newRow("longer than any") << std::string{"make-room-2"} << -1;
    QTest::newRow("in capitals") << std::string{"Bedtime"} << -1;
    QTest::newRow("no id") << std::string{} << -1;
}

void RuleLookupTest::findsByTheWholeId()
{
    QFETCH(std::string, id);
    QFETCH(int, place);
    auto rules = threeRules();
    Rule* const expected = place < 0 ? nullptr : &rules.rules.at(static_cast<std::size_t>(place));
    QCOMPARE(findRule(rules, id), expected);
    QCOMPARE(findRule(std::as_const(rules), id), std::as_const(expected));
}

void RuleLookupTest::noRulesHaveNone()
{
    RuleSet none;
    QVERIFY(findRule(none, "bedtime") == nullptr);
    QVERIFY(findRule(std::as_const(none), "bedtime") == nullptr);
}

void RuleLookupTest::whatIsFoundCanBeChanged()
{
    auto rules = threeRules();
    findRule(rules, "make-room")->isEnabled = false;
    QVERIFY(rules.rules[0].isEnabled);
    QVERIFY(!rules.rules[2].isEnabled);
}

} // namespace usher

QTEST_GUILESS_MAIN(usher::RuleLookupTest)
#include "tst_rulelookup.moc"
