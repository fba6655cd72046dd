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
using policy::KeyReader;
using policy::Located;
using Presence = KeyReader::Presence;

/// One pass over one file. Reads on after a problem, so that all are found.
class ScenarioReader
{
public:
    std::variant<Scenario, std::vector<policy::Problem>> read(const policy::JsonValue& root);

private:
    void readPeople(const Located& people);
    void readPerson(const Located& person);
    void readUser(const Located& user, std::string& name);
    void readTimeline(const Located& timeline);
    void readMoment(const Located& at, std::chrono::seconds& moment);

    Scenario m_scenario;
    policy::ObjectReader m_reader;
    std::optional<std::vector<std::string>> m_users; ///< None: who there is could not be read.
    std::optional<std::chrono::seconds> m_until;
    std::optional<std::chrono::seconds> m_before; ///< The moment of the entry before.
};

std::variant<Scenario, std::vector<policy::Problem>> ScenarioReader::read(const policy::JsonValue& root)
{
    std::optional<Located> timeline;
    const std::array keys{
        KeyReader{"start", Presence::Required,
                  [&](const Located& start) {
                      m_scenario.start = readInstant(m_reader, start).value_or(std::chrono::sys_seconds{});
                  }},
        KeyReader{"memory", Presence::Optional,
                  [&](const Located& memory) { m_scenario.memoryBytes = readSize(m_reader, memory); }},
        KeyReader{"people", Presence::Required, [&](const Located& people) { readPeople(people); }},
        KeyReader{"timeline", Presence::Required, [&](const Located& value) { timeline.emplace(value); }},
        KeyReader{"until", Presence::Required,
                  [&](const Located& until) {
                      m_until = readDuration(m_reader, until, 0s, policy::kLongestDuration);
                  }},
    };
    m_reader.readObject({root, {}}, keys);
    if (timeline) { // last: entries are judged by `until` and `people`, wherever these stand
        readTimeline(*timeline);
    }
    if (auto problems = m_reader.takeProblems(); !problems.empty()) {
        return problems;
    }
    m_scenario.until = m_until.value_or(0s);
    return std::move(m_scenario);
}

void ScenarioReader::readPeople(const Located& people)
{
    if (people.value.kind == policy::JsonValue::Kind::List) {
        m_users.emplace();
    }
    m_reader.readList(people, true, [this](const Located& person) { readPerson(person); });
}

void ScenarioReader::readPerson(const Located& person)
{
    auto& one = m_scenario.people.emplace_back();
    const std::array keys{
        KeyReader{"user", Presence::Required, [&](const Located& user) { readUser(user, one.user); }},
        KeyReader{
            "fullName", Presence::Optional,
            [&](const Located& name) { one.fullName = m_reader.readText(name).value_or(std::string{}); }},
        KeyReader{
            "administrator", Presence::Optional,
            [&](const Located& flag) { one.isAdministrator = m_reader.readBoolean(flag).value_or(false); }},
        KeyReader{"child", Presence::Optional,
                  [&](const Located& flag) { one.isChild = m_reader.readBoolean(flag).value_or(false); }},
    };
    m_reader.readObject(person, keys);
}

void ScenarioReader::readUser(const Located& user, std::string& name)
{
    const auto text = m_reader.readText(user);
    if (!text || !m_users) {
        return;
    }
    if (!policy::isLoginName(*text)) {
        m_reader.complain(user, R"(must be a login name: 1 to 256 characters, none of / \ : * ?)");
    } else if (std::ranges::find(*m_users, *text) != m_users->end()) {
        m_reader.complain(user, "somebody before has this name");
    }
    m_users->push_back(*text); // also a wrong one: to mean that person later is no second mistake
    name = *text;
}

void ScenarioReader::readTimeline(const Located& timeline)
{
    EventReader events{m_users, m_reader};
    m_reader.readList(timeline, true, [&](const Located& entry) {
        ScenarioEntry one;
        auto happening = events.readEntry(entry, [&](const Located& at) { readMoment(at, one.at); });
        if (happening) {
            one.event = std::move(*happening);
            m_scenario.timeline.push_back(std::move(one));
        }
    });
}

void ScenarioReader::readMoment(const Located& at, std::chrono::seconds& moment)
{
    const auto read = readDuration(m_reader, at, 0s, policy::kLongestDuration);
    if (!read) {
        return;
    }
    if (m_before && *read < *m_before) {
        m_reader.complain(at, {"is earlier than the entry before it, at %1",
                               {policy::verbatim(policy::writeDuration(*m_before))}});
    } else if (m_until && *read > *m_until) {
        m_reader.complain(
            at, {"is later than \"until\", %1", {policy::verbatim(policy::writeDuration(*m_until))}});
    }
    m_before = *read;
    moment = *read;
}

} // namespace

std::variant<Scenario, std::vector<policy::Problem>> readScenario(std::string_view utf8)
{
    const auto document = policy::readJson(utf8, kScenarioLimits);
    if (const auto* problem = std::get_if<policy::Problem>(&document)) {
        return std::vector{*problem};
    }
    return ScenarioReader{}.read(std::get<policy::JsonValue>(document));
}

} // namespace usher
