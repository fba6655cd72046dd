// SPDX-License-Identifier: MIT
#include "dashboard/ruledraft.h"
#include "dashboard/rulepresets.h"
#include "engine/rulereader.h"
#include "engine/rulewriter.h"
#include "steward/rulefile.h"
#include "wording/language.h"

#include "support/strictlog.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>
#include <array>
#include <functional>

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

    const Language m_language{QLocale{QLocale::English}};

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
    void presetsAreTheFilesThatShip();
    void presetsAreTranslated();
    void everyKeyCanBeSaid_data();
    void everyKeyCanBeSaid();
    void noKeyIsForgotten();
    void idsAreFree_data();
    void idsAreFree();
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
    QCOMPARE(presetTexts(QLocale{QLocale::English}).size(), presetNames().size());
}

void RuleDraftTest::presetsAreTheFilesThatShip()
{
    QStringList shipped = QDir{QStringLiteral(USHER_PRESETS)}.entryList({u"*.json"_qs}, QDir::Files);
    shipped.removeOne(u"rules.schema.json"_qs);
    QCOMPARE(presetNames().size(), shipped.size());
    for (int preset = 0; preset < presetNames().size(); ++preset) {
        auto rule = presetRule(static_cast<RulePreset>(preset));
        rule.id = freeId({}, QString::fromStdString(rule.name));
        const auto place = std::ranges::find_if(shipped, [&rule](const QString& file) {
            const auto read = readRuleFile(QDir{QStringLiteral(USHER_PRESETS)}.filePath(file));
            auto ofFile = std::get<policy::RuleSet>(read).rules.front();
            ofFile.id = rule.id;
            return ofFile == rule;
        });
        QVERIFY2(place != shipped.end(), rule.name.c_str());
        shipped.erase(place);
    }
}

void RuleDraftTest::presetsAreTranslated()
{
    const auto names = presetNames();
    const auto texts = presetTexts(QLocale{QLocale::English});
    const QLocale german{QLocale::German};
    const Language language{german};
    for (int preset = 0; preset < names.size(); ++preset) {
        QVERIFY2(presetNames().at(preset) != names.at(preset), qPrintable(names.at(preset)));
        QVERIFY2(presetTexts(german).at(preset) != texts.at(preset), qPrintable(texts.at(preset)));
    }
}

namespace {

/// Rules as they stand in a file, by what they are about. Together they have every key.
constexpr auto kRules = std::to_array<std::pair<const char*, const char*>>({
    {"who: a login", R"("who":["sam"],"when":{"awayFor":"1m"},"then":{"action":"ask"})"},
    {"who: of a domain", R"("who":["HOME\\sam"],"when":{"awayFor":"1m"},"then":{"action":"ask"})"},
    {"who: a SID", R"("who":["S-1-5-21-1-2-3-1001"],"when":{"awayFor":"1m"},"then":{"action":"ask"})"},
    {"who: a uid", R"("who":["uid:1001"],"when":{"awayFor":"1m"},"then":{"action":"ask"})"},
    {"who: groups", R"("who":["@everyone","@administrators","@standard","@children","@group:games"],)"
                    R"("when":{"awayFor":"7d"},"then":{"action":"ask"})"},
    {"except",
     R"("who":["@everyone"],"except":["kim","@group:a"],"when":{"awayFor":"2h"},"then":{"action":"ask"})"},
    {"state: one", R"("who":["sam"],"when":{"awayFor":"1m","state":["locked"]},"then":{"action":"ask"})"},
    {"state: two",
     R"("who":["sam"],"when":{"awayFor":"1m","state":["active","disconnected"]},"then":{"action":"ask"})"},
    {"between",
     R"("who":["sam"],"when":{"awayFor":"1m","between":{"days":["mon","wed","sun"],"from":"20:30","to":"07:00"}},)"
     R"("then":{"action":"ask"})"},
    {"someoneElseActive",
     R"("who":["sam"],"when":{"awayFor":"1m","someoneElseActive":true},"then":{"action":"ask"})"},
    {"running", R"("who":["sam"],"when":{"awayFor":"1m","running":["a b","c.exe"]},"then":{"action":"ask"})"},
    {"memoryAbove", R"("who":["sam"],"when":{"awayFor":"1m","memoryAbove":"500MB"},"then":{"action":"ask"})"},
    {"freeMemoryBelow",
     R"("who":["sam"],"when":{"awayFor":"1m","freeMemoryBelow":"2GB"},"then":{"action":"ask"})"},
    {"unless running",
     R"("who":["sam"],"when":{"awayFor":"1m"},"unless":{"running":["obs64.exe"]},"then":{"action":"ask"})"},
    {"unless cpuAbove",
     R"("who":["sam"],"when":{"awayFor":"1m"},"unless":{"cpuAbove":25},"then":{"action":"ask"})"},
    {"unless keepingAwake",
     R"("who":["sam"],"when":{"awayFor":"1m"},"unless":{"keepingAwake":true},"then":{"action":"ask"})"},
    {"leave-alone", R"("who":["sam"],"when":{"awayFor":"1m"},"then":{"action":"leave-alone"})"},
    {"recommend", R"("who":["sam"],"when":{"awayFor":"1m"},"then":{"action":"recommend"})"},
    {"lock", R"("who":["sam"],"when":{"awayFor":"1m"},"then":{"action":"lock"})"},
    {"disconnect", R"("who":["sam"],"when":{"awayFor":"1m"},"then":{"action":"disconnect"})"},
    {"ask, with everything",
     R"("who":["sam"],"when":{"awayFor":"90s"},"then":{"action":"ask","wait":"30s","noAnswer":"recommend",)"
     R"("unseen":"sign-out","ifAppsRefuse":"force","notNow":{"askAgainIn":"24h","atMost":0},)"
     R"("message":"{name}, {owner} {rule} {time} {minutes}"})"},
    {"warn", R"("who":["sam"],"when":{"awayFor":"1m"},"then":{"action":"warn","wait":"1h"})"},
});

policy::Rule ruleOf(const char* members)
{
    const auto text =
        std::string{R"({"version":1,"timeZone":"UTC","rules":[{"id":"a","name":"A",)"} + members + "}]}";
    return std::get<policy::RuleSet>(policy::readRules(text)).rules.front();
}

} // namespace

void RuleDraftTest::everyKeyCanBeSaid_data()
{
    QTest::addColumn<QByteArray>("members");
    for (const auto& [name, members] : kRules) {
        QTest::newRow(name) << QByteArray{members};
    }
}

void RuleDraftTest::everyKeyCanBeSaid()
{
    QFETCH(QByteArray, members);
    RuleDraft wanted;
    wanted.rule = ruleOf(members.constData());
    auto written = draft();
    written.remove(Kind::UnlessKeepingAwake);
    QCOMPARE(written.setValue(Kind::Action, wanted.value(Kind::Action)), QString{});
    for (int number = 1; number <= static_cast<int>(Kind::Message); ++number) {
        const auto chip = static_cast<Kind>(number);
        if (RuleDraft::isOptional(chip)) {
            wanted.has(chip) ? written.add(chip) : written.remove(chip);
        }
        if (!RuleDraft::isOptional(chip) || wanted.has(chip)) {
            QCOMPARE(written.setValue(chip, wanted.value(chip)), QString{});
        }
    }
    QCOMPARE(written.problem(), QString{});
    QVERIFY(written == wanted);
    QVERIFY(isWritable(written));
}

void RuleDraftTest::noKeyIsForgotten()
{
    QFile file{QDir{QStringLiteral(USHER_PRESETS)}.filePath(u"rules.schema.json"_qs)};
    QVERIFY(file.open(QIODevice::ReadOnly));
    QByteArray said = R"("id" "name" "enabled")"; // name: the field above the sentence; enabled: the switch
    for (const auto& [name, members] : kRules) {
        said += members;
    }
    const auto root = QJsonDocument::fromJson(file.readAll()).object();
    QStringList forgotten;
    const std::function<void(const QJsonObject&)> look = [&](const QJsonObject& schema) {
        const auto properties = schema.value(u"properties"_qs).toObject();
        for (auto key = properties.begin(); key != properties.end(); ++key) {
            if (!said.contains('"' + key.key().toUtf8() + '"')) {
                forgotten += key.key();
            }
            look(key->toObject());
            look(key->toObject().value(u"items"_qs).toObject());
        }
        const auto definitions = schema.value(u"definitions"_qs).toObject();
        for (const auto& definition : definitions) {
            look(definition.toObject());
        }
    };
    look(root);
    // These are said for all rules together, not in the editor of one.
    forgotten.removeIf([](const QString& key) {
        return QStringList{u"$schema"_qs, u"version"_qs, u"timeZone"_qs, u"protected"_qs, u"rules"_qs}
            .contains(key);
    });
    QCOMPARE(forgotten, QStringList{});
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
