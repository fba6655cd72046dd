// SPDX-License-Identifier: MIT
#include "platform/simulated/scenarioreader.h"
#include "steward/simulation.h"
#include "steward/zoneclock.h"
#include "support/strictlog.h"

#include <QTest>

#include <nlohmann/json.hpp>

#include <fstream>

Q_DECLARE_METATYPE(std::string)

namespace usher {
namespace {

/// Stories with the lines they have to give, each for a sentence of the format's fine print.
nlohmann::ordered_json stories()
{
    std::ifstream file{std::string{USHER_STORIES} + "/fineprint.json"};
    return nlohmann::ordered_json::parse(file);
}

std::string linesOf(const std::string& rules, const std::string& scenario)
{
    const auto set = policy::readRules(rules, isSystemZone);
    const auto story = readScenario(scenario);
    if (!std::holds_alternative<policy::RuleSet>(set) || !std::holds_alternative<Scenario>(story)) {
        return "refused";
    }
    const StorySources sources{{}, isSystemZone, systemZoneClock()};
    Simulation simulation{std::get<Scenario>(story), std::get<policy::RuleSet>(set), sources};
    std::string lines;
    for (const StoryLine& line : simulation.run()) {
        lines += toJsonLine(line) + '\n';
    }
    return lines;
}

} // namespace

class SimulationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUnexpectedLog(); }
    void stories_data();
    void stories();
    void thereAreEnoughStories();
    void tellsTheSameInSentences();
    void knowsTheSystemsZones();
};

void SimulationTest::stories_data()
{
    QTest::addColumn<std::string>("rules");
    QTest::addColumn<std::string>("scenario");
    QTest::addColumn<std::string>("lines");
    for (const auto& story : usher::stories()) {
        std::string lines;
        for (const auto& line : story["lines"]) {
            lines += line.get<std::string>() + '\n';
        }
        QTest::newRow(story["story"].get<std::string>().c_str())
            << story["rules"].dump() << story["scenario"].dump() << lines;
    }
}

void SimulationTest::stories()
{
    QFETCH(std::string, rules);
    QFETCH(std::string, scenario);
    QFETCH(std::string, lines);
    QCOMPARE(QString::fromStdString(linesOf(rules, scenario)), QString::fromStdString(lines));
    QCOMPARE(linesOf(rules, scenario), lines);
}

void SimulationTest::thereAreEnoughStories()
{
    QVERIFY(usher::stories().size() >= 60);
}

void SimulationTest::tellsTheSameInSentences()
{
    StoryLine line{std::chrono::minutes{31}, "message", "sam", "3", "forgotten",
                   std::chrono::minutes{36}, {},        {}};
    QCOMPARE(toSentence(line),
             std::string{"At 31m sam is shown a message and has time until 36m (rule forgotten)."});
    line = {
        std::chrono::minutes{36}, "sign-out", "sam", "3", "forgotten", std::nullopt, "gentle", "no-answer"};
    QCOMPARE(toSentence(line), std::string{"At 36m sam is signed out (rule forgotten, no-answer)."});
    line = {std::chrono::minutes{37}, "no-effect", {}, {}, {}, std::nullopt, {}, {}};
    QCOMPARE(toSentence(line), std::string{"At 37m a rule file is refused."});
}

void SimulationTest::knowsTheSystemsZones()
{
    using namespace std::chrono_literals;
    const policy::ZoneClock clock = systemZoneClock();
    const policy::Wall spring{std::chrono::sys_days{std::chrono::year{2027} / 3 / 28} + 1h};
    QVERIFY(isSystemZone("Europe/Berlin"));
    QVERIFY(!isSystemZone("Europe/Berlln"));
    for (const char* zone : {"UTC", "Etc/UTC", "Etc/GMT+5", "GMT"}) {
        QVERIFY2(isSystemZone(zone), zone);
        QVERIFY2(clock(zone, spring).has_value(), zone);
    }
    for (const char* other :
         {"europe/berlin", "utc", "CET-1", "UTC+01", "UTC+1", "ABC3DEF", "Foo/GMT+5", "A/B3", "localtime",
          "posixrules", "posix/UTC", "right/UTC", "leapseconds", "Europe", "Etc", "ABC", "tzdata"}) {
        QVERIFY2(!isSystemZone(other), other);
    }
    QVERIFY(!clock("Europe/Berlln", spring));
    QVERIFY(clock("Europe/Berlin", spring - 1ms).value().at.time_since_epoch() ==
            spring.time_since_epoch() - 1ms + 1h);
    QVERIFY(clock("Europe/Berlin", spring - 1ms).value().nextTransition == spring);
    QVERIFY(clock("Europe/Berlin", spring).value().at.time_since_epoch() == spring.time_since_epoch() + 2h);
    QVERIFY(clock("Asia/Kolkata", spring).value().at.time_since_epoch() ==
            spring.time_since_epoch() + 5h + 30min);
    QVERIFY(clock("Europe/Berlin", spring - 24h).value().at.time_since_epoch() ==
            spring.time_since_epoch() - 23h);
}

} // namespace usher

QTEST_APPLESS_MAIN(usher::SimulationTest)
#include "tst_simulation.moc"
