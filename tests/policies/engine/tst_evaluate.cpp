// SPDX-License-Identifier: MIT
#include "engine/evaluate.h"
#include "engine/reasontext.h"
#include "engine/weekwindow.h"
#include "support/metatypes.h"
#include "support/strictlog.h"

#include <QTest>

#include <functional>

using namespace std::chrono_literals;
using namespace usher::policy;

using ChangeFacts = std::function<void(SessionFacts&)>;
using ChangeRule = std::function<void(Rule&)>;

Q_DECLARE_METATYPE(ChangeFacts)
Q_DECLARE_METATYPE(ChangeRule)
Q_DECLARE_METATYPE(std::vector<usher::policy::SessionFacts>)

namespace usher {
namespace {

constexpr Awake kNow = 10h;

/// A zone with one change of its offset, like a day on which the clocks are set.
LocalTime localTime(Wall instant, Wall change, std::chrono::minutes before, std::chrono::minutes after)
{
    const bool isAfter = instant >= change;
    return {std::chrono::local_time<std::chrono::milliseconds>{instant.time_since_epoch() +
                                                               (isAfter ? after : before)},
            isAfter ? std::nullopt : std::optional{change}};
}

Wall utc(int year, unsigned month, unsigned day, std::chrono::minutes time)
{
    return std::chrono::sys_days{std::chrono::year{year} / static_cast<int>(month) / static_cast<int>(day)} +
           time;
}

/// Sam, away for two hours, everything known.
SessionFacts sam()
{
    SessionFacts facts;
    facts.person.key = "sam";
    facts.person.login = "sam";
    facts.person.uid = 1001;
    facts.person.isAdministrator = false;
    facts.person.isChild = true;
    facts.person.groups = {"users", "games"};
    facts.presentAt = kNow - 2h;
    facts.programs = {"minecraft", "bash"};
    facts.cpuPercent = 25.0;
    facts.memoryBytes = 500LL << 20;
    facts.isKeepingAwake = false;
    return facts;
}

SessionFacts kim(std::optional<Awake> away)
{
    SessionFacts facts;
    facts.person.key = facts.person.login = "kim";
    if (away) {
        facts.presentAt = kNow - *away;
    }
    return facts;
}

Rule twoHours()
{
    Rule rule;
    rule.id = "r";
    rule.who = {{Person::Kind::Everyone, {}, {}, 0}};
    rule.when.awayFor = 2h;
    rule.then.action = RuleAction::Ask;
    return rule;
}

Surroundings around()
{
    Surroundings surroundings;
    surroundings.now = kNow;
    surroundings.freeMemoryBytes = 2LL << 30;
    surroundings.wall = utc(2026, 11, 23, 14h + 5min);
    surroundings.local = localTime(surroundings.wall, utc(2027, 3, 28, 1h), 0min, 60min);
    return surroundings;
}

Verdict judge(const Rule& rule, const SessionFacts& facts, const Surroundings& surroundings = around())
{
    static RuleSet set;
    set.rules = {rule};
    return evaluate(set, facts, surroundings);
}

std::string reasonOf(const Rule& rule, const SessionFacts& facts, const Surroundings& surroundings = around())
{
    return describeReason(rule, judge(rule, facts, surroundings).reasons.at(0));
}

} // namespace

class EvaluateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUnexpectedLog(); }
    void conditions_data();
    void conditions();
    void people_data();
    void people();
    void firstMatchWins();
    void unknownMatchesForLeaveAlone();
    void neverTouched_data();
    void neverTouched();
    void someoneElse_data();
    void someoneElse();
    void weekWindows_data();
    void weekWindows();
    void springForwardAndBack();
    void changesByItself();
    void ignoresCaseWhereNamesDo();
};

void EvaluateTest::conditions_data()
{
    QTest::addColumn<ChangeRule>("rule");
    QTest::addColumn<ChangeFacts>("facts");
    QTest::addColumn<std::string>("reason");
    const ChangeRule same = [](Rule&) {};
    const ChangeFacts plain = [](SessionFacts&) {};
    const auto row = [](const char* name, const ChangeRule& rule, const ChangeFacts& facts,
                        const char* reason) { QTest::newRow(name) << rule << facts << std::string{reason}; };
    const auto away = [](Awake time) { return [time](SessionFacts& f) { f.presentAt = kNow - time; }; };
    row("away exactly long enough", same, plain, "applies");
    row("a millisecond short", same, away(2h - 1ms), "away 1 h 59 min, needs 2 h");
    row("away for longer", same, away(48h), "applies");
    row("away 43 min", same, away(43min), "away 43 min, needs 2 h");
    row(
        "away unknown", same, [](SessionFacts& f) { f.presentAt.reset(); }, "skipped: idle time unknown");
    row(
        "switched off", [](Rule& r) { r.isEnabled = false; }, plain, "switched off");
    row(
        "another state",
        [](Rule& r) {
            r.when.states = {false, true, true};
        },
        plain, "the session is active");
    row(
        "that state",
        [](Rule& r) {
            r.when.states = {true, false, false};
        },
        plain, "applies");
    const auto between = [](int from, int to) {
        return [from, to](Rule& r) {
            r.when.between = Between{{true, true, true, true, true, true, true},
                                     std::chrono::minutes{from},
                                     std::chrono::minutes{to}};
        };
    };
    row("not at that time", between(1230, 420), plain, "it is 14:05, applies 20:30–07:00");
    row("from that minute on", between(845, 900), plain, "applies");
    row("until that minute", between(800, 845), plain, "it is 14:05, applies 13:20–14:05");
    const auto running = [](Rule& r) { r.when.running = {"obs", "minecraft"}; };
    row("one of its programs runs", running, plain, "applies");
    row(
        "none runs", running, [](SessionFacts& f) { f.programs = {"Minecraft"}; },
        "none of its programs runs");
    row(
        "programs unknown", running, [](SessionFacts& f) { f.programs.reset(); },
        "skipped: running programs unknown");
    const auto memory = [](Rule& r) { r.when.memoryAboveBytes = 500LL << 20; };
    row("memory at the limit", memory, plain, "uses 500 MB, needs more than 500 MB");
    row(
        "memory above", memory, [](SessionFacts& f) { *f.memoryBytes += 1; }, "applies");
    row(
        "memory unknown", memory, [](SessionFacts& f) { f.memoryBytes.reset(); }, "skipped: memory unknown");
    row(
        "free memory at the limit", [](Rule& r) { r.when.freeMemoryBelowBytes = 2LL << 30; }, plain,
        "2 GB free, needs less than 2 GB");
    row(
        "free memory below", [](Rule& r) { r.when.freeMemoryBelowBytes = (2LL << 30) + 1; }, plain,
        "applies");
    const auto notRunning = [](Rule& r) { r.unless.running = {"minecraft"}; };
    row("unless it runs", notRunning, plain, "held back: one of its programs runs");
    row(
        "unless it runs, it does not", notRunning, [](SessionFacts& f) { f.programs = {"bash"}; }, "applies");
    row(
        "unless it runs, unknown", notRunning, [](SessionFacts& f) { f.programs.reset(); },
        "skipped: running programs unknown");
    const auto cpu = [](Rule& r) { r.unless.cpuAbovePercent = 25; };
    row("CPU at the limit", cpu, plain, "applies");
    row(
        "CPU above", cpu, [](SessionFacts& f) { f.cpuPercent = 25.01; },
        "held back: uses 25 % of the CPU, more than 25 %");
    row(
        "CPU unknown", cpu, [](SessionFacts& f) { f.cpuPercent.reset(); }, "skipped: CPU use unknown");
    const auto awake = [](Rule& r) { r.unless.keepingAwake = true; };
    row(
        "keeping awake", awake, [](SessionFacts& f) { f.isKeepingAwake = true; },
        "held back: it keeps the PC awake");
    row("not keeping awake", awake, plain, "applies");
    row(
        "a no beats an unknown", awake,
        [](SessionFacts& f) {
            f.isKeepingAwake.reset();
            f.presentAt = kNow - 1h;
        },
        "away 1 h, needs 2 h");
    row(
        "a later no beats an earlier unknown", cpu,
        [](SessionFacts& f) {
            f.presentAt.reset();
            f.cpuPercent = 99.0;
        },
        "held back: uses 99 % of the CPU, more than 25 %");
}

void EvaluateTest::conditions()
{
    QFETCH(ChangeRule, rule);
    QFETCH(ChangeFacts, facts);
    QFETCH(std::string, reason);
    Rule changedRule = twoHours();
    rule(changedRule);
    SessionFacts changedFacts = sam();
    facts(changedFacts);
    QCOMPARE(reasonOf(changedRule, changedFacts), reason);
    QCOMPARE(judge(changedRule, changedFacts).rule != nullptr, reason == "applies");
}

void EvaluateTest::people_data()
{
    QTest::addColumn<Person>("person");
    QTest::addColumn<ChangeFacts>("facts");
    QTest::addColumn<std::string>("reason");
    using Kind = Person::Kind;
    const ChangeFacts plain = [](SessionFacts&) {};
    const auto row = [](const char* name, const Person& person, const ChangeFacts& facts,
                        const char* reason) {
        QTest::newRow(name) << person << facts << std::string{reason};
    };
    const char* other = "concerns other people";
    const char* unknown = "skipped: it is unknown whom that concerns";
    row("by login", {Kind::Login, "sam", {}, 0}, plain, "applies");
    row("login in another case", {Kind::Login, "Sam", {}, 0}, plain, other);
    row("by uid", {Kind::Uid, {}, {}, 1001}, plain, "applies");
    row("another uid", {Kind::Uid, {}, {}, 1002}, plain, other);
    row("no SID on this system", {Kind::Sid, "S-1-5-21", {}, 0}, plain, other);
    row(
        "by SID", {Kind::Sid, "S-1-5-21", {}, 0}, [](SessionFacts& f) { f.person.sid = "S-1-5-21"; },
        "applies");
    row("no domain", {Kind::DomainLogin, "sam", "HOME", 0}, plain, other);
    row(
        "by domain", {Kind::DomainLogin, "sam", "HOME", 0}, [](SessionFacts& f) { f.person.domain = "HOME"; },
        "applies");
    row("administrators", {Kind::Administrators, {}, {}, 0}, plain, other);
    row("standard", {Kind::Standard, {}, {}, 0}, plain, "applies");
    row(
        "standard, unknown", {Kind::Standard, {}, {}, 0},
        [](SessionFacts& f) { f.person.isAdministrator.reset(); }, unknown);
    row("children", {Kind::Children, {}, {}, 0}, plain, "applies");
    row(
        "children, unknown", {Kind::Children, {}, {}, 0}, [](SessionFacts& f) { f.person.isChild.reset(); },
        unknown);
    row("by group", {Kind::Group, "games", {}, 0}, plain, "applies");
    row("another group", {Kind::Group, "wheel", {}, 0}, plain, other);
    row(
        "groups unknown", {Kind::Group, "wheel", {}, 0}, [](SessionFacts& f) { f.person.groups.reset(); },
        unknown);
}

void EvaluateTest::people()
{
    QFETCH(Person, person);
    QFETCH(ChangeFacts, facts);
    QFETCH(std::string, reason);
    Rule rule = twoHours();
    rule.who = {person};
    SessionFacts changed = sam();
    facts(changed);
    QCOMPARE(reasonOf(rule, changed), reason);
    rule.who = twoHours().who;
    rule.except = {person};
    const Verdict verdict = judge(rule, changed);
    QCOMPARE(verdict.rule != nullptr, reason == "concerns other people");
}

void EvaluateTest::firstMatchWins()
{
    RuleSet set;
    for (const char* id : {"off", "late", "first", "second"}) {
        set.rules.push_back(twoHours());
        set.rules.back().id = id;
    }
    set.rules[0].isEnabled = false;
    set.rules[1].when.awayFor = 3h;
    const Verdict verdict = evaluate(set, sam(), around());
    QCOMPARE(verdict.rule, &set.rules[2]);
    QCOMPARE(verdict.reasons.size(), std::size_t{4});
    QVERIFY(verdict.reasons[0].outcome == RuleOutcome::Disabled);
    QVERIFY(verdict.reasons[1].outcome == RuleOutcome::NotMet);
    QVERIFY(verdict.reasons[2].outcome == RuleOutcome::Decides);
    QVERIFY(verdict.reasons[3].outcome == RuleOutcome::AnotherFirst);
}

void EvaluateTest::unknownMatchesForLeaveAlone()
{
    Rule rule = twoHours();
    rule.then.action = RuleAction::LeaveAlone;
    SessionFacts facts = sam();
    facts.presentAt.reset();
    QVERIFY(judge(rule, facts).rule != nullptr);
    QCOMPARE(reasonOf(rule, facts), std::string{"applies: idle time unknown, so people are left alone"});
    rule.unless.cpuAbovePercent = 25;
    facts.cpuPercent.reset();
    QVERIFY(judge(rule, facts).rule != nullptr);
    facts.cpuPercent = 26.0;
    QVERIFY(judge(rule, facts).rule == nullptr);
    facts.presentAt = kNow - 1h;
    facts.cpuPercent.reset();
    QVERIFY(judge(rule, facts).rule == nullptr);
}

void EvaluateTest::neverTouched_data()
{
    QTest::addColumn<ChangeFacts>("facts");
    QTest::addColumn<int>("exemption");
    const auto row = [](const char* name, const ChangeFacts& facts, Exemption exemption) {
        QTest::newRow(name) << facts << static_cast<int>(exemption);
    };
    row(
        "protected", [](SessionFacts& f) { f.person.login = "alex"; }, Exemption::Protected);
    row(
        "perhaps protected", [](SessionFacts& f) { f.person.groups.reset(); }, Exemption::Protected);
    row(
        "the system's own", [](SessionFacts& f) { f.exemption = Exemption::System; }, Exemption::System);
    row(
        "unidentified", [](SessionFacts& f) { f.exemption = Exemption::Unidentified; },
        Exemption::Unidentified);
    row(
        "at the dashboard", [](SessionFacts& f) { f.exemption = Exemption::ActsOnDashboard; },
        Exemption::ActsOnDashboard);
    row(
        "anybody else", [](SessionFacts&) {}, Exemption::None);
}

void EvaluateTest::neverTouched()
{
    QFETCH(ChangeFacts, facts);
    QFETCH(int, exemption);
    RuleSet set;
    set.rules = {twoHours()};
    set.protectedPeople = {{Person::Kind::Login, "alex", {}, 0}, {Person::Kind::Group, "owners", {}, 0}};
    SessionFacts changed = sam();
    facts(changed);
    const Verdict verdict = evaluate(set, changed, around());
    QCOMPARE(static_cast<int>(verdict.exemption), exemption);
    QCOMPARE(verdict.rule == nullptr, verdict.exemption != Exemption::None);
    QCOMPARE(verdict.reasons.at(0).outcome == RuleOutcome::Exempt, verdict.exemption != Exemption::None);
}

void EvaluateTest::someoneElse_data()
{
    QTest::addColumn<std::vector<SessionFacts>>("others");
    QTest::addColumn<std::string>("reason");
    const auto row = [](const char* name, const std::vector<SessionFacts>& others, const char* reason) {
        QTest::newRow(name) << others << std::string{reason};
    };
    auto locked = kim(1min);
    locked.presentation = Presentation::Locked;
    auto mine = sam();
    mine.presentAt = kNow;
    const char* unknown = "skipped: it is unknown whether somebody else is active";
    row("nobody", {}, "nobody else is active");
    row("just under five minutes", {kim(5min - 1ms)}, "applies");
    row("exactly five minutes", {kim(5min)}, "nobody else is active");
    row("locked", {locked}, "nobody else is active");
    row("another session of the same person", {mine}, "nobody else is active");
    row("unknown", {kim(std::nullopt)}, unknown);
    row("one unknown, one certain", {kim(std::nullopt), kim(1min)}, "applies");
    row("one unknown, one away", {kim(6min), kim(std::nullopt)}, unknown);
}

void EvaluateTest::someoneElse()
{
    QFETCH(std::vector<SessionFacts>, others);
    QFETCH(std::string, reason);
    Rule rule = twoHours();
    rule.when.someoneElseActive = true;
    Surroundings surroundings = around();
    surroundings.company.add(sam());
    for (const SessionFacts& other : others) {
        surroundings.company.add(other);
    }
    QCOMPARE(reasonOf(rule, sam(), surroundings), reason);
}

void EvaluateTest::weekWindows_data()
{
    QTest::addColumn<int>("day"); // of November 2026; the 23rd is a Monday
    QTest::addColumn<int>("minute");
    QTest::addColumn<bool>("isDaytime"); // mon 08:00-17:00; else sun 20:30-07:00
    QTest::addColumn<bool>("isInside");
    QTest::newRow("day: a minute early") << 23 << 479 << true << false;
    QTest::newRow("day: from") << 23 << 480 << true << true;
    QTest::newRow("day: last minute") << 23 << 1019 << true << true;
    QTest::newRow("day: to") << 23 << 1020 << true << false;
    QTest::newRow("day: Tuesday") << 24 << 600 << true << false;
    QTest::newRow("day: Sunday") << 22 << 600 << true << false;
    QTest::newRow("night: a minute early") << 22 << 1229 << false << false;
    QTest::newRow("night: Sunday evening") << 22 << 1230 << false << true;
    QTest::newRow("night: midnight belongs to Sunday") << 23 << 0 << false << true;
    QTest::newRow("night: last minute") << 23 << 419 << false << true;
    QTest::newRow("night: to") << 23 << 420 << false << false;
    QTest::newRow("night: Monday evening") << 23 << 1230 << false << false;
    QTest::newRow("night: Sunday morning") << 22 << 60 << false << false;
    QTest::newRow("night: Tuesday morning") << 24 << 60 << false << false;
}

void EvaluateTest::weekWindows()
{
    QFETCH(int, day);
    QFETCH(int, minute);
    QFETCH(bool, isDaytime);
    QFETCH(bool, isInside);
    const Between window = isDaytime
                               ? Between{{true, false, false, false, false, false, false}, 480min, 1020min}
                               : Between{{false, false, false, false, false, false, true}, 1230min, 420min};
    const Wall instant = utc(2026, 11, static_cast<unsigned>(day), std::chrono::minutes{minute});
    QCOMPARE(isWithin(window, localTime(instant, utc(2030, 1, 1, 0min), 0min, 0min)), isInside);
}

void EvaluateTest::springForwardAndBack()
{
    const Between night{{true, true, true, true, true, true, true}, 90min, 150min}; // 01:30 to 02:30
    struct Moment
    {
        std::chrono::minutes utcTime;
        bool isInside;
        std::chrono::minutes changesIn;
    };
    // 28 March 2027: 02:00 becomes 03:00, so the window is half an hour long.
    const Wall spring = utc(2027, 3, 28, 60min);
    for (const Moment& moment : {Moment{29min, false, 1min}, Moment{30min, true, 30min},
                                 Moment{59min, true, 1min}, Moment{60min, false, 1350min}}) {
        Surroundings here = around();
        here.wall = utc(2027, 3, 28, moment.utcTime);
        here.local = localTime(here.wall, spring, 60min, 120min);
        QCOMPARE(isWithin(night, *here.local), moment.isInside);
        QVERIFY(windowChangesAt(night, here, *here.local) == here.now + moment.changesIn);
    }
    // 25 October 2026: 03:00 becomes 02:00, so the window's second half comes twice.
    const Wall autumn = utc(2026, 10, 25, 60min);
    for (const Moment& moment :
         {Moment{-30min, true, 60min}, Moment{29min, true, 1min}, Moment{30min, false, 30min},
          Moment{60min, true, 30min}, Moment{90min, false, 1380min}}) {
        Surroundings here = around();
        here.wall = utc(2026, 10, 25, moment.utcTime);
        here.local = localTime(here.wall, autumn, 120min, 60min);
        QCOMPARE(isWithin(night, *here.local), moment.isInside);
        QVERIFY(windowChangesAt(night, here, *here.local) == here.now + moment.changesIn);
    }
    const Wall leapDay = utc(2028, 2, 29, 100min);
    QVERIFY(isWithin(Between{{false, true, false, false, false, false, false}, 90min, 150min},
                     localTime(leapDay, utc(2030, 1, 1, 0min), 0min, 0min)));
}

void EvaluateTest::changesByItself()
{
    Rule rule = twoHours();
    SessionFacts facts = sam();
    QVERIFY(!judge(rule, facts).changesAt);
    facts.presentAt = kNow - 30min;
    QVERIFY(judge(rule, facts).changesAt == kNow + 90min);
    rule.when.running = {"obs"};
    QVERIFY(!judge(rule, facts).changesAt); // Only another sample can make it apply.
    rule.when.running.clear();
    rule.when.between = Between{{true, true, true, true, true, true, true}, 900min, 1000min};
    QVERIFY(judge(rule, facts).changesAt == kNow + 55min);
    rule.when.between.reset();
    rule.when.someoneElseActive = true;
    Surroundings surroundings = around();
    surroundings.company.add(kim(1min));
    facts.presentAt = kNow - 3h;
    QVERIFY(judge(rule, facts, surroundings).changesAt == kNow + 4min);
}

void EvaluateTest::ignoresCaseWhereNamesDo()
{
    Surroundings windows = around();
    windows.namesIgnoreCase = true;
    Rule rule = twoHours();
    rule.who = {{Person::Kind::Login, "JÖRG", {}, 0}};
    rule.when.running = {"MineCraft"};
    SessionFacts facts = sam();
    facts.person.login = "jörg";
    QCOMPARE(reasonOf(rule, facts, windows), std::string{"applies"});
    QCOMPARE(reasonOf(rule, facts), std::string{"concerns other people"});
}

} // namespace usher

QTEST_APPLESS_MAIN(usher::EvaluateTest)
#include "tst_evaluate.moc"
