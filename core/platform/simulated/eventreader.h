// SPDX-License-Identifier: MIT
#pragma once

#include "platform/simulated/scenarioevent.h"
#include "platform/simulated/scenariofields.h"

namespace usher {

/// Reads the one event of a timeline entry, and says what is wrong with it.
class EventReader
{
public:
    /// Without users nobody can tell whether a person exists, and every name will do. Both outlive this.
    EventReader(const std::optional<std::vector<std::string>>& users, ProblemList& problems)
        : m_users(users)
        , m_problems(problems)
    {
    }

    /// Every key an entry may have.
    [[nodiscard]] static std::span<const std::string_view> entryKeys();

    /// The event, or nothing and at least one problem.
    [[nodiscard]] std::optional<ScenarioEvent> read(ObjectFields& entry, const Field& place);

private:
    using Event = std::optional<ScenarioEvent>;
    using Reader = Event (EventReader::*)(const Field& value, const ObjectFields& entry);

    [[nodiscard]] static Reader readerOf(std::string_view key);

    /// An event that is its person's name and nothing else.
    template <typename Named>
    [[nodiscard]] Event readNamed(const Field& value, const ObjectFields& entry);
    [[nodiscard]] Event readSignIn(const Field& value, const ObjectFields& entry);
    [[nodiscard]] Event readRun(const Field& value, const ObjectFields& entry);
    [[nodiscard]] Event readQuit(const Field& value, const ObjectFields& entry);
    [[nodiscard]] Event readKeepAwake(const Field& value, const ObjectFields& entry);
    [[nodiscard]] Event readAnswer(const Field& value, const ObjectFields& entry);
    [[nodiscard]] Event readAppsRefuse(const Field& value, const ObjectFields& entry);
    [[nodiscard]] Event readAsk(const Field& value, const ObjectFields& entry);
    [[nodiscard]] Event readSleep(const Field& value, const ObjectFields& entry);
    [[nodiscard]] Event readSetClock(const Field& value, const ObjectFields& entry);
    [[nodiscard]] Event readRestart(const Field& value, const ObjectFields& entry);
    [[nodiscard]] Event readLoadRules(const Field& value, const ObjectFields& entry);

    [[nodiscard]] std::optional<std::string> readUser(const Field& field);
    [[nodiscard]] std::optional<std::string> requireUser(ObjectFields& fields);
    [[nodiscard]] std::optional<std::string> requireProgram(ObjectFields& fields);

    const std::optional<std::vector<std::string>>& m_users;
    ProblemList& m_problems;
};

} // namespace usher
