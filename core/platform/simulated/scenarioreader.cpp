// SPDX-License-Identifier: MIT
#include "platform/simulated/scenarioreader.h"

#include "engine/quantities.h"
#include "platform/simulated/eventreader.h"
#include "platform/simulated/scenariofields.h"

#include <algorithm>
#include <array>

namespace usher {

namespace {

using namespace std::chrono_literals;

constexpr std::array<std::string_view, 5> kScenarioKeys{"start", "memory", "people", "timeline", "until"};
constexpr std::array<std::string_view, 4> kPersonKeys{"user", "fullName", "administrator", "child"};

/// One pass over one file. Reads on after a problem, so that all are found.
class ScenarioReader
{
public:
    std::variant<Scenario, std::vector<policy::Problem>> read(const policy::JsonValue& root);

private:
    void readPeople(const Field& people);
    void readPerson(const Field& person);
    void readTimeline(const Field& timeline);
    void checkMoment(const Field& at, std::chrono::seconds moment);

    Scenario m_scenario;
    ProblemList m_problems;
    std::optional<std::vector<std::string>> m_users; ///< None: who there is could not be read.
    std::optional<std::chrono::seconds> m_until;
    std::optional<std::chrono::seconds> m_before; ///< The moment of the entry before.
};

std::variant<Scenario, std::vector<policy::Problem>> ScenarioReader::read(const policy::JsonValue& root)
{
    const Field whole{&root, {}};
    if (!isObject(whole, m_problems)) {
        return m_problems.take();
    }
    ObjectFields fields{whole, kScenarioKeys, m_problems};
    if (const auto start = fields.require("start")) {
        m_scenario.start = readInstant(*start, m_problems).value_or(std::chrono::sys_seconds{});
    }
    if (const auto memory = fields.find("memory")) {
        m_scenario.memoryBytes = readSize(*memory, m_problems);
    }
    if (const auto people = fields.require("people"); people && isList(*people, m_problems)) {
        readPeople(*people);
    }
    const auto timeline = fields.require("timeline");
    if (const auto until = fields.require("until")) {
        m_until = readDuration(*until, 0s, policy::kLongestDuration, m_problems);
        m_scenario.until = m_until.value_or(0s);
    }
    if (timeline && isList(*timeline, m_problems)) { // wherever `until` and `people` stand, entries need them
        readTimeline(*timeline);
    }
    if (!m_problems.isEmpty()) {
        return m_problems.take();
    }
    return std::move(m_scenario);
}

void ScenarioReader::readPeople(const Field& people)
{
    m_users.emplace();
    for (std::size_t i = 0; i < people.value->items.size(); ++i) {
        const Field person{&people.value->items[i], people.pointer + '/' + std::to_string(i)};
        if (isObject(person, m_problems)) {
            readPerson(person);
        }
    }
}

void ScenarioReader::readPerson(const Field& person)
{
    ObjectFields fields{person, kPersonKeys, m_problems};
    ScenarioPerson one;
    if (const auto user = fields.require("user")) {
        if (const auto name = readText(*user, m_problems)) {
            if (!policy::isLoginName(*name)) {
                m_problems.add(*user, "must be a login name");
            } else if (std::find(m_users->begin(), m_users->end(), *name) != m_users->end()) {
                m_problems.add(*user, '"' + *name + "\" is there already");
            }
            m_users->push_back(*name); // also a wrong one: who is meant by it later is no second mistake
            one.user = *name;
        }
    }
    if (const auto fullName = fields.find("fullName")) {
        one.fullName = readText(*fullName, m_problems).value_or(std::string{});
    }
    if (const auto isAdministrator = fields.find("administrator")) {
        one.isAdministrator = readFlag(*isAdministrator, m_problems).value_or(false);
    }
    if (const auto isChild = fields.find("child")) {
        one.isChild = readFlag(*isChild, m_problems).value_or(false);
    }
    m_scenario.people.push_back(std::move(one));
}

void ScenarioReader::readTimeline(const Field& timeline)
{
    EventReader events{m_users, m_problems};
    for (std::size_t i = 0; i < timeline.value->items.size(); ++i) {
        const Field entry{&timeline.value->items[i], timeline.pointer + '/' + std::to_string(i)};
        if (!isObject(entry, m_problems)) {
            continue;
        }
        ObjectFields fields{entry, EventReader::entryKeys(), m_problems};
        ScenarioEntry one;
        if (const auto at = fields.require("at")) {
            if (const auto moment = readDuration(*at, 0s, policy::kLongestDuration, m_problems)) {
                checkMoment(*at, *moment);
                one.at = *moment;
            }
        }
        if (auto happening = events.read(fields, entry)) {
            one.event = std::move(*happening);
            m_scenario.timeline.push_back(std::move(one));
        }
    }
}

void ScenarioReader::checkMoment(const Field& at, std::chrono::seconds moment)
{
    if (m_before && moment < *m_before) {
        m_problems.add(at, "is before the entry above, which is at " + policy::writeDuration(*m_before));
    } else if (m_until && moment > *m_until) {
        m_problems.add(at, "is after the end, which is at " + policy::writeDuration(*m_until));
    }
    m_before = moment;
}

} // namespace

std::variant<Scenario, std::vector<policy::Problem>> readScenario(std::string_view utf8)
{
    const auto document = policy::readJson(utf8);
    if (const auto* problem = std::get_if<policy::Problem>(&document)) {
        return std::vector{*problem};
    }
    return ScenarioReader{}.read(std::get<policy::JsonValue>(document));
}

} // namespace usher
