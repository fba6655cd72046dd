// SPDX-License-Identifier: MIT
#include "dashboard/ruledraft.h"
#include "dashboard/rulepresets.h"
#include "engine/rulereader.h"
#include "engine/rulewriter.h"
#include "wording/language.h"

#include "support/strictlog.h"

#include <QTest>

using namespace std::chrono_literals;

Q_DECLARE_METATYPE(usher::RuleChip::Kind)

namespace usher {

namespace {

using Kind = RuleChip::Kind;

RuleDraft draft()
{
    RuleDraft draft;
    draft.rule = newRule();
    draft.rule.id = "a";
    draft.rule.name = "A";
    return draft;
}

/// Whether the draft could be kept: written to a file and read back as it is.
bool isWritable(const RuleDraft& draft)
{
    policy::RuleSet rules;
    rules.timeZone = "UTC";
    rules.rules = {draft.rule};
    const auto result = policy::readRules(policy::writeRules(rules));
    return std::holds_alternative<policy::RuleSet>(result) && std::get<policy::RuleSet>(result) == rules;
}

} // namespace

class RuleDraftTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUnexpectedLog(); }
    void limits_data();
    void limits();
    void refuses_data();
    void refuses();
    void everyOptionalPartComesAndGoes();
    void anActionWithoutAMessageForgetsIt();
    void aNameIsNeeded();
    void presetsCanBeKept();
    void idsAreFree_data();
    void idsAreFree();

private:
    const Language m_language{QLocale{QLocale::English}};
};

void RuleDraftTest::limits_data()
{
    QTest::addColumn<Kind>("chip");
    QTest::addColumn<int>("wanted");
    QTest::addColumn<int>("kept");
    QTest::newRow("away: a second too short") << Kind::AwayFor << 59 << 60;
    QTest::newRow("away: the least") << Kind::AwayFor << 60 << 60;
    QTest::newRow("away: the most") << Kind::AwayFor << 604800 << 604800;
    QTest::newRow("away: a second too long") << Kind::AwayFor << 604801 << 604800;
    QTest::newRow("wait: too short") << Kind::Wait << 29 << 30;
    QTest::newRow("wait: the most") << Kind::Wait << 3600 << 3600;
    QTest::newRow("wait: too long") << Kind::Wait << 3601 << 3600;
    QTest::newRow("ask again: too short") << Kind::AskAgainIn << 0 << 60;
    QTest::newRow("ask again: too long") << Kind::AskAgainIn << 86401 << 86400;
    QTest::newRow("times: none") << Kind::AskAgainAtMost << 0 << 0;
    QTest::newRow("times: too many") << Kind::AskAgainAtMost << 21 << 20;
    QTest::newRow("processor: none") << Kind::UnlessCpuAbove << 0 << 1;
    QTest::newRow("processor: all of it") << Kind::UnlessCpuAbove << 100 << 100;
    QTest::newRow("processor: more") << Kind::UnlessCpuAbove << 101 << 100;
    QTest::newRow("memory: none") << Kind::MemoryAbove << 0 << 1;
    QTest::newRow("memory: the most") << Kind::FreeMemoryBelow << (1 << 30) << (1 << 30);
}

void RuleDraftTest::limits()
{
    QFETCH(Kind, chip);
    QFETCH(int, wanted);
    QFETCH(int, kept);
    auto rule = draft();
    QCOMPARE(rule.setValue(chip, wanted), QString{});
    QCOMPARE(rule.value(chip).toInt(), kept);
    QVERIFY(isWritable(rule));
}

void RuleDraftTest::refuses_data()
{
    QTest::addColumn<Kind>("chip");
    QTest::addColumn<QVariant>("value");
    QTest::addColumn<QString>("reason");
    const QVariantList never{false, false, false, false, false, false, false};
    const QVariantList monday{true, false, false, false, false, false, false};
    const auto between = [](const QVariantList& days, const char* from, const char* to) {
        return QVariant{QVariantMap{{u"days"_qs, days},
                                    {u"from"_qs, QString::fromLatin1(from)},
                                    {u"to"_qs, QString::fromLatin1(to)}}};
    };
    QTest::newRow("nobody") << Kind::Who << QVariant{QStringList{}} << u"A rule needs somebody it is for."_qs;
    QTest::newRow("no name") << Kind::Who << QVariant{QStringList{u"@nobody"_qs}}
                             << u"“@nobody” is no account name. Write it as it is at sign-in."_qs;
    QTest::newRow("a path")
        << Kind::Running << QVariant{QStringList{u"/bin/sh"_qs}}
        << u"“/bin/sh” is no program’s file name. Leave out folders and the signs / \\ * ?"_qs;
    QTest::newRow("no day") << Kind::Between << between(never, "20:00", "07:00")
                            << u"Choose at least one day."_qs;
    QTest::newRow("no time") << Kind::Between << between(monday, "24:00", "07:00")
                             << u"Write times as 20:30."_qs;
    QTest::newRow("no length") << Kind::Between << between(monday, "07:00", "07:00")
                               << u"The beginning and the end must differ."_qs;
    QTest::newRow("a strange place")
        << Kind::Message << QVariant{u"{nmae}"_qs}
        << u"Braces may only hold {name}, {owner}, {rule}, {time} or {minutes}."_qs;
    QTest::newRow("a long message") << Kind::Message << QVariant{QString(401, u'x')}
                                    << u"A message has at most 400 characters."_qs;
}

void RuleDraftTest::refuses()
{
    QFETCH(Kind, chip);
    QFETCH(QVariant, value);
    QFETCH(QString, reason);
    auto rule = draft();
    QCOMPARE(rule.setValue(chip, value), reason);
    QVERIFY(rule == draft()); // nothing was changed
}

void RuleDraftTest::everyOptionalPartComesAndGoes()
{
    for (int number = 1; number <= static_cast<int>(Kind::Message); ++number) {
        const auto chip = static_cast<Kind>(number);
        if (!RuleDraft::isOptional(chip)) {
            continue;
        }
        auto rule = draft();
        rule.remove(chip);
        QVERIFY2(!rule.has(chip), qPrintable(QString::number(number)));
        QVERIFY(isWritable(rule));
        rule.add(chip);
        QVERIFY2(rule.has(chip), qPrintable(QString::number(number)));
        QVERIFY(isWritable(rule));
        QCOMPARE(rule.setValue(chip, rule.value(chip)), QString{});
        QVERIFY(rule.has(chip));
    }
}

void RuleDraftTest::anActionWithoutAMessageForgetsIt()
{
    auto rule = draft();
    QCOMPARE(rule.setValue(Kind::Message, u"Bye, {name}"_qs), QString{});
    QCOMPARE(rule.setValue(Kind::Wait, 600), QString{});
    for (int action = 0; action < 6; ++action) {
        QCOMPARE(rule.setValue(Kind::Action, action), QString{});
        QVERIFY(isWritable(rule));
    }
    QCOMPARE(rule.value(Kind::Message).toString(), QString{});
}

void RuleDraftTest::aNameIsNeeded()
{
    auto rule = draft();
    QCOMPARE(rule.problem(), QString{});
    rule.rule.name = std::string(80, 'x');
    QCOMPARE(rule.problem(), QString{});
    rule.rule.name = std::string(81, 'x');
    QCOMPARE(rule.problem(), u"A name has at most 80 characters."_qs);
    rule.rule.name.clear();
    QCOMPARE(rule.problem(), u"Give the rule a name."_qs);
}

void RuleDraftTest::presetsCanBeKept()
{
    for (int preset = 0; preset < presetNames().size(); ++preset) {
        RuleDraft rule;
        rule.rule = presetRule(static_cast<RulePreset>(preset));
        rule.rule.id = "a";
        QCOMPARE(rule.problem(), QString{});
        QVERIFY(isWritable(rule));
    }
    QCOMPARE(presetTexts().size(), presetNames().size());
}

void RuleDraftTest::idsAreFree_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("id");
    QTest::newRow("words") << u"Make room"_qs << u"make-room"_qs;
    QTest::newRow("taken") << u"A"_qs << u"a-2"_qs;
    QTest::newRow("letters with marks") << u"Schöne Träume!"_qs << u"schone-traume"_qs;
    QTest::newRow("nothing usable") << u"夜"_qs << u"rule"_qs;
    QTest::newRow("blanks around") << u"  x  y  "_qs << u"x-y"_qs;
    QTest::newRow("long") << QString(80, u'x') << QString(40, u'x');
}

void RuleDraftTest::idsAreFree()
{
    QFETCH(QString, name);
    QFETCH(QString, id);
    policy::RuleSet rules;
    rules.rules = {draft().rule};
    QCOMPARE(QString::fromStdString(freeId(rules, name)), id);
}

} // namespace usher

QTEST_GUILESS_MAIN(usher::RuleDraftTest)
#include "tst_ruledraft.moc"
