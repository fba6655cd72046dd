// SPDX-License-Identifier: MIT
#include "engine/rulereader.h"
#include "support/corpus.h"
#include "support/metatypes.h"
#include "support/strictlog.h"

#include <QTest>

#include <sstream>

using namespace std::chrono_literals;
using namespace usher::policy;

namespace usher {
namespace {

bool zoneExists(std::string_view id)
{
    return id == "Europe/Berlin" || id == "UTC";
}

/// Every problem as it is printed, an indented line each, as in the corpus.
std::string problemsOf(const std::string& document)
{
    std::string lines;
    const auto result = readRules(document, zoneExists);
    if (const auto* problems = std::get_if<std::vector<Problem>>(&result)) {
        for (const Problem& problem : *problems) {
            lines += "   " + describe(" ", problem).replace(1, 1, "") + '\n';
        }
    }
    return lines;
}

RuleSet accepted(const std::string& document)
{
    return std::get<RuleSet>(readRules(document, zoneExists));
}

} // namespace

class RuleReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUnexpectedLog(); }
    void refuses_data();
    void refuses();
    void accepts_data();
    void accepts();
    void theCorpusIsLargeEnough();
    void atMostTwoHundredRules();
    void defaults();
    void everyKey();
    void people_data();
    void people();
    void readsWithinAnotherDocument();
    void takesAnyZoneWithoutAnAnswerer();
};

namespace {

std::string ruleFile(int rules)
{
    std::string text = R"({"version":1,"rules":[)";
    for (int i = 0; i < rules; ++i) {
        text += (i == 0 ? "" : ",") + std::string{R"({"id":"r)"} + std::to_string(i) +
                R"(","name":"A","who":["sam"],"when":{"awayFor":"1h"},"then":{"action":"ask"}})";
    }
    return text + "]}";
}

} // namespace

void RuleReaderTest::refuses_data()
{
    QTest::addColumn<std::string>("document");
    QTest::addColumn<std::string>("problems");
    std::istringstream lines{readData("rules/reject.txt")};
    std::string name;
    std::string document;
    std::string problems;
    const auto add = [&] {
        if (!name.empty()) {
            QTest::newRow(name.c_str()) << unescaped(document) << problems;
        }
    };
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with("    ")) {
            problems += line + '\n';
        } else if (!line.starts_with('#')) {
            add();
            const std::size_t bar = line.find(" | ");
            name = line.substr(0, bar);
            document = line.substr(bar + 3);
            problems.clear();
        }
    }
    add();
}

void RuleReaderTest::refuses()
{
    QFETCH(std::string, document);
    QFETCH(std::string, problems);
    QVERIFY(!problems.empty());
    QCOMPARE(QString::fromStdString(problemsOf(document)), QString::fromStdString(problems));
}

void RuleReaderTest::accepts_data()
{
    QTest::addColumn<std::string>("document");
    for (const auto& row : readCorpus("rules/accept.txt", 2)) {
        QTest::newRow(row[0].c_str()) << unescaped(row[1]);
    }
}

void RuleReaderTest::accepts()
{
    QFETCH(std::string, document);
    QCOMPARE(QString::fromStdString(problemsOf(document)), QString{});
}

void RuleReaderTest::theCorpusIsLargeEnough()
{
    std::istringstream lines{readData("rules/reject.txt")};
    int files = 0;
    for (std::string line; std::getline(lines, line);) {
        files += line.starts_with("    ") || line.starts_with('#') ? 0 : 1;
    }
    QVERIFY(files >= 150);
}

void RuleReaderTest::atMostTwoHundredRules()
{
    QCOMPARE(accepted(ruleFile(199)).rules.size(), std::size_t{199});
    QCOMPARE(accepted(ruleFile(200)).rules.size(), std::size_t{200});
    QCOMPARE(problemsOf(ruleFile(201)),
             std::string{"    1:22: error: /rules: there may be at most 200 rules, these are 201\n"});
}

void RuleReaderTest::defaults()
{
    const RuleSet set = accepted(ruleFile(1));
    QVERIFY(set.timeZone.empty());
    QVERIFY(set.protectedPeople.empty());
    const Rule& rule = set.rules.at(0);
    QVERIFY(rule.isEnabled);
    QVERIFY(rule.except.empty());
    When when;
    when.awayFor = 1h;
    QVERIFY(rule.when == when);
    QVERIFY(rule.when.states[0] && rule.when.states[1] && rule.when.states[2]);
    QVERIFY(rule.unless == Unless{});
    QVERIFY(rule.then.action == RuleAction::Ask);
    QVERIFY(rule.then.wait == 5min);
    QVERIFY(rule.then.noAnswer == Silence::SignOut);
    QVERIFY(rule.then.unseen == Silence::Recommend);
    QVERIFY(rule.then.ifAppsRefuse == Refusal::Stop);
    QVERIFY(rule.then.askAgainIn == 15min);
    QCOMPARE(rule.then.askAgainAtMost, 3);
    QVERIFY(rule.then.message.empty());
}

void RuleReaderTest::everyKey()
{
    const RuleSet set =
        accepted(R"({ "version": 1, "timeZone": "Europe/Berlin", "protected": ["alex"], "rules": [ {
        "id": "r", "name": "N", "enabled": false, "who": ["sam"], "except": ["kim", "uid:5"],
        "when": { "awayFor": "2h", "state": ["locked", "disconnected"],
                  "between": { "days": ["mon", "sun"], "from": "20:30", "to": "07:00" },
                  "someoneElseActive": true, "running": ["a", "b"], "memoryAbove": "500MB", "freeMemoryBelow": "2GB" },
        "unless": { "running": ["obs64.exe"], "cpuAbove": 25, "keepingAwake": true },
        "then": { "action": "warn", "wait": "30s", "noAnswer": "recommend", "unseen": "sign-out",
                  "ifAppsRefuse": "force", "notNow": { "askAgainIn": "1h", "atMost": 7 }, "message": "{name}!" } } ] })");
    QCOMPARE(set.timeZone, std::string{"Europe/Berlin"});
    QVERIFY((set.protectedPeople == std::vector<Person>{{Person::Kind::Login, "alex", {}, 0}}));
    Rule rule;
    rule.id = "r";
    rule.name = "N";
    rule.isEnabled = false;
    rule.who = {{Person::Kind::Login, "sam", {}, 0}};
    rule.except = {{Person::Kind::Login, "kim", {}, 0}, {Person::Kind::Uid, {}, {}, 5}};
    rule.when = {.awayFor = 2h,
                 .states = {false, true, true},
                 .between = Between{{true, false, false, false, false, false, true}, 1230min, 420min},
                 .someoneElseActive = true,
                 .running = {"a", "b"},
                 .memoryAboveBytes = 500LL << 20,
                 .freeMemoryBelowBytes = 2LL << 30};
    rule.unless = {.running = {"obs64.exe"}, .cpuAbovePercent = 25, .keepingAwake = true};
    rule.then = {.action = RuleAction::Warn,
                 .wait = 30s,
                 .noAnswer = Silence::Recommend,
                 .unseen = Silence::SignOut,
                 .ifAppsRefuse = Refusal::Force,
                 .askAgainIn = 1h,
                 .askAgainAtMost = 7,
                 .message = "{name}!"};
    QVERIFY(set.rules.at(0) == rule);
}

void RuleReaderTest::people_data()
{
    using Kind = Person::Kind;
    QTest::addColumn<std::string>("text");
    QTest::addColumn<Person>("person");
    const auto row = [](const char* text, const Person& person) {
        QTest::newRow(text) << std::string{text} << person;
    };
    row("sam", {Kind::Login, "sam", {}, 0});
    row("Sam Smith", {Kind::Login, "Sam Smith", {}, 0});
    row("HOME\\sam", {Kind::DomainLogin, "sam", "HOME", 0});
    row("S-1-5-21-1-2-3-1001", {Kind::Sid, "S-1-5-21-1-2-3-1001", {}, 0});
    row("S-1-x", {Kind::Login, "S-1-x", {}, 0});
    row("uid:1001", {Kind::Uid, {}, {}, 1001});
    row("uid:4294967295", {Kind::Uid, {}, {}, 4294967295U});
    row("@everyone", {Kind::Everyone, {}, {}, 0});
    row("@administrators", {Kind::Administrators, {}, {}, 0});
    row("@standard", {Kind::Standard, {}, {}, 0});
    row("@children", {Kind::Children, {}, {}, 0});
    row("@group:wheel", {Kind::Group, "wheel", {}, 0});
}

void RuleReaderTest::people()
{
    QFETCH(std::string, text);
    QFETCH(Person, person);
    QVERIFY(readPerson(text) == person);
}

void RuleReaderTest::readsWithinAnotherDocument()
{
    const auto document = readJson("{\n \"x\": {\"version\":2,\"rules\":[]}}");
    const auto& value = std::get<JsonValue>(document).members.at(0).value;
    const auto result = readRules(value, {}, "/x");
    const Problem& problem = std::get<std::vector<Problem>>(result).at(0);
    QVERIFY((problem.at == Position{2, 18}));
    QCOMPARE(problem.pointer, std::string{"/x/version"});
}

void RuleReaderTest::takesAnyZoneWithoutAnAnswerer()
{
    const std::string document = R"({"version":1,"timeZone":"Mars/Olympus","rules":[]})";
    QVERIFY(std::holds_alternative<RuleSet>(readRules(document)));
    QVERIFY(std::holds_alternative<std::vector<Problem>>(readRules(document, zoneExists)));
}

} // namespace usher

QTEST_APPLESS_MAIN(usher::RuleReaderTest)
#include "tst_rulereader.moc"
