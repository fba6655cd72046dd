// SPDX-License-Identifier: MIT
#include "engine/rulereader.h"
#include "engine/rulewriter.h"
#include "support/corpus.h"
#include "support/strictlog.h"

#include <QTest>

#include <random>

using namespace std::chrono_literals;
using namespace usher::policy;

namespace usher {
namespace {

/// Random sets that could have been read from a file, every key with and without its default.
class RuleDice
{
public:
    explicit RuleDice(unsigned seed)
        : m_engine{seed}
    {
    }

    RuleSet ruleSet()
    {
        RuleSet set;
        set.timeZone = "Europe/Berlin";
        set.protectedPeople = some(0, 2, [this] { return person(); });
        const int count = roll(5);
        for (int i = 0; i < count; ++i) {
            set.rules.push_back(rule(i));
        }
        return set;
    }

private:
    int roll(int sides) { return static_cast<int>(m_engine() % static_cast<unsigned>(sides)); }
    bool coin() { return roll(2) == 0; }

    template <typename Make>
    std::vector<std::invoke_result_t<Make>> some(int least, int most, Make make)
    {
        std::vector<std::invoke_result_t<Make>> list;
        for (int i = least + roll(most - least + 1); i > 0; --i) {
            list.push_back(make());
        }
        return list;
    }

    Person person()
    {
        static constexpr std::array kTexts{
            "sam",       "Ünal Öz",   "HOME\\kim", "uid:0",       "uid:4294967295", "S-1-5-21-1-2",
            "@everyone", "@children", "@standard", "@group:a\"b", "@administrators"};
        return readPerson(kTexts.at(static_cast<std::size_t>(roll(kTexts.size())))).value();
    }

    std::string program()
    {
        static constexpr std::array kTexts{"steam.exe", "a \"b\"", "日本", " x ", "{}"};
        return kTexts.at(static_cast<std::size_t>(roll(kTexts.size())));
    }

    std::chrono::seconds span(std::chrono::seconds least, std::chrono::seconds most)
    {
        return least + std::chrono::seconds{static_cast<std::int64_t>(
                           m_engine() % static_cast<std::uint64_t>((most - least).count() + 1))};
    }

    std::int64_t size() { return (std::int64_t{1} + roll(1'048'576 * 4)) << 20U; }

    Between between()
    {
        Between between;
        for (bool& day : between.days) {
            day = coin();
        }
        between.days.at(static_cast<std::size_t>(roll(7))) = true;
        between.from = std::chrono::minutes{roll(1440)};
        between.to = std::chrono::minutes{(between.from.count() + 1 + roll(1439)) % 1440};
        return between;
    }

    When when()
    {
        When when;
        when.awayFor = span(1min, 7 * 24h);
        for (bool& state : when.states) {
            state = coin();
        }
        when.states.at(static_cast<std::size_t>(roll(3))) = true;
        when.between = coin() ? std::optional{between()} : std::nullopt;
        when.someoneElseActive = coin();
        when.running = some(0, 2, [this] { return program(); });
        when.memoryAboveBytes = coin() ? std::optional{size()} : std::nullopt;
        when.freeMemoryBelowBytes = coin() ? std::optional{size()} : std::nullopt;
        return when;
    }

    Then then()
    {
        Then then;
        then.action = static_cast<RuleAction>(roll(6));
        if (then.action != RuleAction::Ask && then.action != RuleAction::Warn) {
            return then;
        }
        then.wait = span(30s, 1h);
        then.noAnswer = coin() ? Silence::SignOut : Silence::Recommend;
        then.unseen = coin() ? Silence::SignOut : Silence::Recommend;
        then.ifAppsRefuse = coin() ? Refusal::Stop : Refusal::Force;
        then.askAgainIn = span(1min, 24h);
        then.askAgainAtMost = roll(21);
        then.message = coin() ? "{name}, \"{owner}\" \\ möchte\nan den PC: {time} 🎮" : "";
        return then;
    }

    Rule rule(int number)
    {
        Rule rule;
        rule.id = "rule-" + std::to_string(number);
        rule.name = coin() ? "Schlafenszeit \"früh\" 🌙" : "Rule";
        rule.isEnabled = coin();
        rule.who = some(1, 3, [this] { return person(); });
        rule.except = some(0, 2, [this] { return person(); });
        rule.when = when();
        rule.unless.running = some(0, 2, [this] { return program(); });
        rule.unless.cpuAbovePercent = coin() ? std::optional{1 + roll(100)} : std::nullopt;
        rule.unless.keepingAwake = coin();
        rule.then = then();
        return rule;
    }

    std::mt19937 m_engine;
};

RuleSet sampleSet()
{
    RuleSet set;
    set.timeZone = "Europe/Berlin";
    set.protectedPeople = {readPerson("alex").value()};
    Rule rule;
    rule.id = "bedtime";
    rule.name = "Bedtime";
    rule.who = {readPerson("@children").value()};
    rule.when.awayFor = 10min;
    rule.when.between = Between{{true, true, true, true, false, false, true}, 20h + 30min, 7h};
    rule.unless.keepingAwake = true;
    rule.then.action = RuleAction::Ask;
    rule.then.wait = 90s;
    set.rules = {rule};
    return set;
}

} // namespace

class RuleWriterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUnexpectedLog(); }
    void looksAsAPersonWouldWriteIt();
    void keepsTheSchema();
    void whatIsWrittenIsReadBackEqual();
    void quantities_data();
    void quantities();
};

void RuleWriterTest::looksAsAPersonWouldWriteIt()
{
    const auto* expected = R"({
  "version": 1,
  "timeZone": "Europe/Berlin",
  "protected": ["alex"],
  "rules": [
    {
      "id": "bedtime",
      "name": "Bedtime",
      "who": ["@children"],
      "when": {
        "awayFor": "10m",
        "between": { "days": ["mon", "tue", "wed", "thu", "sun"], "from": "20:30", "to": "07:00" }
      },
      "unless": { "keepingAwake": true },
      "then": { "action": "ask", "wait": "90s", "noAnswer": "sign-out" }
    }
  ]
}
)";
    QCOMPARE(writeRules(sampleSet()), std::string{expected});
    QCOMPARE(writeRules({}), std::string{"{\n  \"version\": 1,\n  \"rules\": []\n}\n"});
}

void RuleWriterTest::keepsTheSchema()
{
    const auto text = writeRules({}, "./rules.schema.json");
    QVERIFY(text.starts_with("{\n  \"$schema\": \"./rules.schema.json\",\n  \"version\": 1"));
    QVERIFY(std::holds_alternative<RuleSet>(readRules(text)));
}

void RuleWriterTest::whatIsWrittenIsReadBackEqual()
{
    for (unsigned seed = 0; seed < 2000; ++seed) {
        const RuleSet set = RuleDice{seed}.ruleSet();
        const auto text = writeRules(set);
        const auto result = readRules(text);
        const auto* problems = std::get_if<std::vector<Problem>>(&result);
        QVERIFY2(problems == nullptr,
                 problems != nullptr ? describe("rules", problems->front()).c_str() : "");
        QVERIFY2(std::get<RuleSet>(result) == set, text.c_str());
    }
}

void RuleWriterTest::quantities_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("seconds") << 45 << "45s";
    QTest::newRow("no whole minute") << 90 << "90s";
    QTest::newRow("minutes") << 1800 << "30m";
    QTest::newRow("no whole hour") << 5400 << "90m";
    QTest::newRow("hours") << 7200 << "2h";
    QTest::newRow("days") << 7 * 86400 << "7d";
}

void RuleWriterTest::quantities()
{
    QFETCH(int, seconds);
    QFETCH(QString, text);
    QCOMPARE(QString::fromStdString(writeOneUnit(std::chrono::seconds{seconds})), text);
    QCOMPARE(writeSize(std::int64_t{500} << 20U), std::string{"500MB"});
    QCOMPARE(writeSize(std::int64_t{2} << 30U), std::string{"2GB"});
}

} // namespace usher

QTEST_GUILESS_MAIN(usher::RuleWriterTest)
#include "tst_rulewriter.moc"
