// SPDX-License-Identifier: MIT
//
// What the rule engine costs, as ratios taken in turns in one run, in CPU time: deciding for 10,000 sessions
// and 50 rules against a loop written by hand over the same conditions; a session among 10,000 against one
// among 100; checking a rule file of 64 KiB against nlohmann/json parsing it. And what a look with nothing
// due touches: allocations are counted, and the state has to stay where and as it is.
#include "bench/allocations.h"
#include "engine/advance.h"
#include "engine/evaluate.h"
#include "engine/rulereader.h"

#include <nlohmann/json.hpp>

#include <time.h> // NOLINT(modernize-deprecated-headers): clock_gettime is POSIX, <ctime> need not declare it

#include <algorithm>
#include <cstdio>

namespace usher::policy {

namespace {

using namespace std::chrono_literals;

constexpr int kRounds = 15;
constexpr double kMostAgainstLoop = 3.0;
constexpr double kMostGrowth = 1.5;
constexpr double kMostAgainstParser = 3.0;

struct Scene
{
    RuleSet rules;
    std::vector<SessionFacts> sessions;
    Surroundings around;
};

/// Every condition of the format, in many mixtures; about every second rule concerns a session at all.
Rule ruleNumber(int i)
{
    Rule rule;
    rule.id = "rule-" + std::to_string(i);
    rule.name = rule.id;
    rule.who = i % 2 == 0 ? std::vector<Person>{{Person::Kind::Everyone, {}, {}, 0}}
                          : std::vector<Person>{{Person::Kind::Login, "person-" + std::to_string(i), {}, 0},
                                                {Person::Kind::Administrators, {}, {}, 0}};
    rule.except = {{Person::Kind::Login, "person-" + std::to_string(i * 7), {}, 0}};
    rule.when.awayFor = std::chrono::minutes{10 + i};
    rule.when.states = {i % 3 != 0, true, i % 5 != 0};
    if (i % 4 == 0) {
        rule.when.between = Between{{true, true, true, true, true, i % 8 == 0, true}, 20h + 30min, 7h};
    }
    rule.when.someoneElseActive = i % 6 == 0;
    rule.when.memoryAboveBytes = std::int64_t{i} << 24U;
    if (i % 7 == 0) {
        rule.when.freeMemoryBelowBytes = std::int64_t{2} << 30U;
    }
    rule.unless.running = {"obs", "steam"};
    rule.unless.cpuAbovePercent = 25 + i % 50;
    rule.unless.keepingAwake = i % 2 == 0;
    rule.then.action = RuleAction::Ask;
    return rule;
}

Scene sceneOf(int sessions)
{
    Scene scene;
    scene.rules.timeZone = "Europe/Berlin";
    scene.rules.protectedPeople = {{Person::Kind::Login, "alex", {}, 0}};
    for (int i = 0; i < 50; ++i) {
        scene.rules.rules.push_back(ruleNumber(i));
    }
    scene.around.now = 48h;
    scene.around.local = LocalTime{std::chrono::local_days{std::chrono::days{20'000}} + 22h, std::nullopt};
    scene.around.freeMemoryBytes = std::int64_t{3} << 30U;
    for (int i = 0; i < sessions; ++i) {
        SessionFacts facts;
        facts.person.login = "person-" + std::to_string(i);
        facts.person.key = facts.person.login;
        facts.person.isAdministrator = i % 10 == 0;
        facts.presentation = static_cast<Presentation>(i % 3);
        facts.presentAt = scene.around.now - std::chrono::minutes{i % 90};
        facts.programs = std::vector<std::string>{"firefox", "minecraft", i % 9 == 0 ? "steam" : "gimp"};
        facts.cpuPercent = i % 60;
        facts.memoryBytes = std::int64_t{i % 64} << 24U;
        facts.isKeepingAwake = i % 5 == 0;
        scene.sessions.push_back(std::move(facts));
    }
    for (const SessionFacts& session : scene.sessions) {
        scene.around.company.add(session);
    }
    return scene;
}

// The floor stays as it was first measured, so that figures compare with earlier ones: written with ranges
// and checked accesses the compiler makes it twice as fast.

// NOLINTBEGIN(modernize-use-ranges, bugprone-unchecked-optional-access): it stays as it was first measured

bool names(const std::vector<Person>& people, const SessionFacts& session)
{
    return std::any_of(people.begin(), people.end(), [&](const Person& person) {
        switch (person.kind) {
        case Person::Kind::Everyone:
            return true;
        case Person::Kind::Administrators:
            return session.person.isAdministrator.value_or(false);
        default:
            return person.name == session.person.login;
        }
    });
}

bool runs(const std::vector<std::string>& programs, const SessionFacts& session)
{
    return std::any_of(programs.begin(), programs.end(), [&](const std::string& program) {
        return std::find(session.programs->begin(), session.programs->end(), program) !=
               session.programs->end();
    });
}

bool isWithinByHand(const Between& between, const LocalTime& local)
{
    const auto day = std::chrono::floor<std::chrono::days>(local.at);
    const auto time = local.at - day;
    const auto listed = [&](std::chrono::local_days which) {
        return between.days[std::chrono::weekday{which}.iso_encoding() - 1];
    };
    return (time >= between.from && listed(day)) || (time < between.to && listed(day - std::chrono::days{1}));
}

/// The same conditions, as one would write them down if nobody asked why.
bool appliesByHand(const Rule& rule, const SessionFacts& session, const Surroundings& around)
{
    if (!rule.isEnabled || !names(rule.who, session) || names(rule.except, session) ||
        !rule.when.states[static_cast<std::size_t>(session.presentation)] ||
        around.now - *session.presentAt < rule.when.awayFor ||
        (rule.when.between && !isWithinByHand(*rule.when.between, *around.local))) {
        return false;
    }
    if (rule.when.someoneElseActive) {
        const auto others = around.company.others(session.person.key);
        if (!others.latest || around.now - *others.latest >= kActiveFor) {
            return false;
        }
    }
    return (!rule.when.memoryAboveBytes || *session.memoryBytes > *rule.when.memoryAboveBytes) &&
           (!rule.when.freeMemoryBelowBytes || *around.freeMemoryBytes < *rule.when.freeMemoryBelowBytes) &&
           !runs(rule.unless.running, session) && *session.cpuPercent <= *rule.unless.cpuAbovePercent &&
           !(rule.unless.keepingAwake && *session.isKeepingAwake);
}
// NOLINTEND(modernize-use-ranges, bugprone-unchecked-optional-access): the floor ends here

/// How many sessions a rule decides for, judging every rule for every session as evaluate() does.
std::size_t decideByHand(const Scene& scene)
{
    std::size_t decided = 0;
    for (const SessionFacts& session : scene.sessions) {
        const Rule* first = nullptr;
        for (const Rule& rule : scene.rules.rules) {
            const bool applies =
                !names(scene.rules.protectedPeople, session) && appliesByHand(rule, session, scene.around);
            first = applies && first == nullptr ? &rule : first;
        }
        decided += first != nullptr ? 1U : 0U;
    }
    return decided;
}

std::size_t decide(const Scene& scene)
{
    std::size_t decided = 0;
    for (const SessionFacts& session : scene.sessions) {
        decided += evaluate(scene.rules, session, scene.around).rule != nullptr ? 1U : 0U;
    }
    return decided;
}

std::string bigRuleFile()
{
    std::string text = "{\n  \"version\": 1,\n  \"rules\": [";
    for (int i = 0; i < 200; ++i) {
        const std::string id = std::to_string(i);
        std::string rule = (i == 0 ? "" : ",");
        rule.append("\n    {\n      \"id\": \"rule-")
            .append(id)
            .append("\",\n      \"name\": \"Rule ")
            .append(id)
            .append(
                "\",\n      \"who\": [\"@everyone\", \"sam\"],\n      \"when\": { \"awayFor\": \"30m\", "
                "\"state\": "
                "[\"locked\"] },\n      \"unless\": { \"running\": [\"obs64.exe\"], \"cpuAbove\": 25 },\n    "
                "  "
                "\"then\": { \"action\": \"ask\", \"message\": \"Somebody would like to use it.\" }\n    }");
        text += rule;
    }
    text += "\n  ]\n}\n";
    text.resize(std::max<std::size_t>(text.size(), 65'536), ' ');
    return text;
}

double cpuSeconds()
{
    timespec time{};
    ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

template <typename Work>
double secondsFor(Work work)
{
    const double before = cpuSeconds();
    work();
    return cpuSeconds() - before;
}

/// The middle one of the ratios of two works that take turns.
template <typename Work, typename Floor>
double ratioOf(Work work, Floor floor)
{
    std::vector<double> ratios;
    for (int round = 0; round < kRounds; ++round) {
        const double bottom = secondsFor(floor);
        ratios.push_back(secondsFor(work) / bottom);
    }
    std::nth_element(ratios.begin(), ratios.begin() + kRounds / 2, ratios.end());
    return ratios[kRounds / 2];
}

bool report(const char* what, double ratio, double most)
{
    std::printf("%-62s %6.2f (at most %.1f)\n", what, ratio, most);
    return ratio <= most;
}

bool decidesAsFastAsALoop()
{
    const Scene scene = sceneOf(10'000);
    std::size_t byEngine = 0;
    std::size_t byHand = 0;
    const double ratio = ratioOf([&] { byEngine = decide(scene); }, [&] { byHand = decideByHand(scene); });
    std::printf("%zu of %zu sessions are decided on, by hand %zu\n", byEngine, scene.sessions.size(), byHand);
    return report("evaluate, 10,000 sessions and 50 rules, to a loop by hand", ratio, kMostAgainstLoop) &&
           byEngine == byHand && byEngine > 100;
}

bool costsTheSameInACrowd()
{
    const Scene crowd = sceneOf(10'000);
    const Scene few = sceneOf(100);
    std::size_t decided = 0;
    const double ratio = ratioOf([&] { decided += decide(crowd); },
                                 [&] {
                                     for (int i = 0; i < 100; ++i) {
                                         decided += decide(few);
                                     }
                                 });
    return report("a session among 10,000, to one among 100", ratio, kMostGrowth) && decided > 0;
}

bool checksAsFastAsAParser()
{
    const std::string text = bigRuleFile();
    bool isGood = text.size() == 65'536;
    constexpr int kTimes = 20;
    const double ratio = ratioOf(
        [&] {
            for (int i = 0; i < kTimes; ++i) {
                isGood = isGood && std::holds_alternative<RuleSet>(readRules(text));
            }
        },
        [&] {
            for (int i = 0; i < kTimes; ++i) {
                isGood = isGood && nlohmann::json::parse(text).size() == 2;
            }
        });
    std::printf("the rule file has %zu bytes\n", text.size());
    return report("a rule file of 64 KiB checked, to nlohmann/json's parse", ratio, kMostAgainstParser) &&
           isGood;
}

/// 10,000 sessions: most are only watched, some were asked, some have a recommendation standing, all with a
/// deadline or a verdict that is not due.
bool touchesNothingWhenNothingIsDue()
{
    const Scene scene = sceneOf(10'000);
    State state;
    std::vector<SessionVerdict> verdicts;
    std::vector<Event> events;
    for (std::size_t i = 0; i < scene.sessions.size(); ++i) {
        const SessionKey key{"boot", std::to_string(i), scene.sessions[i].person.key, 1};
        events.emplace_back(happened::SessionBegan{key, scene.sessions[i].presentation});
        const Verdict verdict = evaluate(scene.rules, scene.sessions[i], scene.around);
        verdicts.push_back({key, verdict.rule, verdict.changesAt});
    }
    Step step = advance(std::move(state), verdicts, events, scene.around.now);
    const std::size_t begun = step.actions.size();
    const State before = step.state;
    const SessionRecord* const place = step.state.sessions.data();
    const std::size_t allocated = allocationsSoFar();
    for (int second = 1; second <= 10; ++second) {
        step = advance(std::move(step.state), verdicts, {}, scene.around.now + std::chrono::seconds{second});
    }
    const std::size_t more = allocationsSoFar() - allocated;
    const bool isUntouched =
        step.state == before && step.state.sessions.data() == place && step.actions.empty();
    std::printf("10 looks with nothing due, %zu begun before: %zu allocations, the state %s\n", begun, more,
                isUntouched ? "as it was" : "CHANGED");
    return more == 0 && isUntouched && begun > 100;
}

int run()
{
    bool isGood = decidesAsFastAsALoop();
    isGood = costsTheSameInACrowd() && isGood;
    isGood = checksAsFastAsAParser() && isGood;
    isGood = touchesNothingWhenNothingIsDue() && isGood;
    return isGood ? 0 : 1;
}

} // namespace

} // namespace usher::policy

int main()
{
    return usher::policy::run();
}
