// SPDX-License-Identifier: MIT
#include "engine/rulewriter.h"

#include "engine/quantities.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace usher::policy {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kLineWidth = 100;
constexpr std::array kStates{"active", "locked", "disconnected"};
constexpr std::array kDays{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
constexpr std::array kActions{"leave-alone", "recommend", "lock", "disconnect", "ask", "warn"};

template <typename Words>
std::string word(const Words& words, auto value)
{
    return words.at(static_cast<std::size_t>(value));
}

Json peopleJson(const std::vector<Person>& people)
{
    Json list = Json::array();
    for (const Person& person : people) {
        list.push_back(writePerson(person));
    }
    return list;
}

Json betweenJson(const Between& between)
{
    Json days = Json::array();
    for (std::size_t day = 0; day < between.days.size(); ++day) {
        if (between.days.at(day)) {
            days.push_back(kDays.at(day));
        }
    }
    return {{"days", days}, {"from", writeTimeOfDay(between.from)}, {"to", writeTimeOfDay(between.to)}};
}

Json whenJson(const When& when)
{
    Json json{{"awayFor", writeOneUnit(when.awayFor)}};
    if (when.states != When{}.states) {
        Json states = Json::array();
        for (std::size_t state = 0; state < when.states.size(); ++state) {
            if (when.states.at(state)) {
                states.push_back(kStates.at(state));
            }
        }
        json["state"] = states;
    }
    if (when.between) {
        json["between"] = betweenJson(*when.between);
    }
    if (when.someoneElseActive) {
        json["someoneElseActive"] = true;
    }
    if (!when.running.empty()) {
        json["running"] = when.running;
    }
    if (when.memoryAboveBytes) {
        json["memoryAbove"] = writeSize(*when.memoryAboveBytes);
    }
    if (when.freeMemoryBelowBytes) {
        json["freeMemoryBelow"] = writeSize(*when.freeMemoryBelowBytes);
    }
    return json;
}

Json unlessJson(const Unless& unless)
{
    Json json = Json::object();
    if (!unless.running.empty()) {
        json["running"] = unless.running;
    }
    if (unless.cpuAbovePercent) {
        json["cpuAbove"] = *unless.cpuAbovePercent;
    }
    if (unless.keepingAwake) {
        json["keepingAwake"] = true;
    }
    return json;
}

std::string silenceWord(Silence silence)
{
    return silence == Silence::SignOut ? "sign-out" : "recommend";
}

Json thenJson(const Then& then)
{
    Json json{{"action", word(kActions, then.action)}};
    if (then.action != RuleAction::Ask && then.action != RuleAction::Warn) {
        return json;
    }
    const Then usual;
    json["wait"] = writeOneUnit(then.wait);
    json["noAnswer"] = silenceWord(then.noAnswer);
    if (then.unseen != usual.unseen) {
        json["unseen"] = silenceWord(then.unseen);
    }
    if (then.ifAppsRefuse != usual.ifAppsRefuse) {
        json["ifAppsRefuse"] = "force";
    }
    if (then.askAgainIn != usual.askAgainIn) {
        json["notNow"]["askAgainIn"] = writeOneUnit(then.askAgainIn);
    }
    if (then.askAgainAtMost != usual.askAgainAtMost) {
        json["notNow"]["atMost"] = then.askAgainAtMost;
    }
    if (!then.message.empty()) {
        json["message"] = then.message;
    }
    return json;
}

Json ruleJson(const Rule& rule)
{
    Json json{{"id", rule.id}, {"name", rule.name}};
    if (!rule.isEnabled) {
        json["enabled"] = false;
    }
    json["who"] = peopleJson(rule.who);
    if (!rule.except.empty()) {
        json["except"] = peopleJson(rule.except);
    }
    json["when"] = whenJson(rule.when);
    if (const Json unless = unlessJson(rule.unless); !unless.empty()) {
        json["unless"] = unless;
    }
    json["then"] = thenJson(rule.then);
    return json;
}

bool isPlain(const Json& json)
{
    return std::ranges::none_of(json, [](const Json& item) { return item.is_structured(); });
}

/// `[ "a", "b" ]` and `{ "a": 1 }` on one line.
std::string onOneLine(const Json& json)
{
    if (!json.is_structured()) {
        return json.dump();
    }
    std::string text;
    for (const auto& [key, item] : json.items()) {
        text += text.empty() ? "" : ", ";
        text += json.is_object() ? Json(key).dump() + ": " + onOneLine(item) : onOneLine(item);
    }
    return json.is_object() ? (text.empty() ? "{}" : "{ " + text + " }") : '[' + text + ']';
}

/// As a person would lay it out: lists of words and short objects on one line, the rest a line each.
std::string laidOut(const Json& json, std::size_t depth)
{
    const std::string margin(2 * depth, ' ');
    const bool isLeaf = std::ranges::all_of(
        json, [](const Json& item) { return !item.is_object() && (!item.is_array() || isPlain(item)); });
    // INVARIANT: only the file itself and rules have nothing above them that could hold them on one line.
    if (!json.is_structured() || (isLeaf && depth > 2) || json.empty() ||
        (json.is_array() && isPlain(json))) {
        std::string line = onOneLine(json);
        if (!json.is_object() || margin.size() + line.size() <= kLineWidth) {
            return line;
        }
    }
    std::string text;
    for (const auto& [key, item] : json.items()) {
        text += text.empty() ? "" : ",";
        text +=
            "\n  " + margin + (json.is_object() ? Json(key).dump() + ": " : "") + laidOut(item, depth + 1);
    }
    return (json.is_object() ? '{' : '[') + text + '\n' + margin + (json.is_object() ? '}' : ']');
}

} // namespace

std::string writePerson(const Person& person)
{
    switch (person.kind) {
    case Person::Kind::Login:
    case Person::Kind::Sid:
        return person.name;
    case Person::Kind::DomainLogin:
        return person.domain + '\\' + person.name;
    case Person::Kind::Uid:
        return "uid:" + std::to_string(person.uid);
    case Person::Kind::Everyone:
        return "@everyone";
    case Person::Kind::Administrators:
        return "@administrators";
    case Person::Kind::Standard:
        return "@standard";
    case Person::Kind::Children:
        return "@children";
    case Person::Kind::Group:
        return "@group:" + person.name;
    }
    return {};
}

std::string writeOneUnit(std::chrono::seconds duration)
{
    struct Unit
    {
        std::int64_t seconds;
        char letter;
    };
    constexpr std::array<Unit, 4> kUnits{{{86'400, 'd'}, {3'600, 'h'}, {60, 'm'}, {1, 's'}}};
    const std::int64_t count = duration.count();
    const auto fitting =
        std::ranges::find_if(kUnits, [count](const Unit& unit) { return count % unit.seconds == 0; });
    return count == 0 ? "0s" : std::to_string(count / fitting->seconds) + fitting->letter;
}

std::string writeSize(std::int64_t bytes)
{
    const auto size = wholeSize(bytes);
    return std::to_string(size.count) + (size.isGigabytes ? "GB" : "MB");
}

std::string writeRules(const RuleSet& rules, std::string_view schema)
{
    Json json = Json::object();
    if (!schema.empty()) {
        json["$schema"] = schema;
    }
    json["version"] = 1;
    if (!rules.timeZone.empty()) {
        json["timeZone"] = rules.timeZone;
    }
    if (!rules.protectedPeople.empty()) {
        json["protected"] = peopleJson(rules.protectedPeople);
    }
    json["rules"] = Json::array();
    for (const Rule& rule : rules.rules) {
        json["rules"].push_back(ruleJson(rule));
    }
    return laidOut(json, 0) + '\n';
}

} // namespace usher::policy
