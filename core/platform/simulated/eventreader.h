// SPDX-License-Identifier: MIT
#pragma once

#include "engine/objectreader.h"
#include "platform/simulated/scenarioevent.h"

namespace usher {

/// Reads timeline entries: a moment and one event each.
class EventReader
{
public:
    using Moment = std::function<void(const policy::Located&)>;

    /// Without users nobody can tell whether a person exists, and every name will do. Both outlive this.
    EventReader(const std::optional<std::vector<std::string>>& users, policy::ObjectReader& reader)
        : m_users(users)
        , m_reader(reader)
    {
    }

    /// The event, or nothing and at least one problem; what stands at `at` goes to readMoment.
    [[nodiscard]] std::optional<ScenarioEvent> readEntry(const policy::Located& entry,
                                                         const Moment& readMoment);

private:
    using Located = policy::Located;
    using Event = std::optional<ScenarioEvent>;
    using Reader = Event (EventReader::*)(const Located& value);
    struct Kind;

    [[nodiscard]] static std::span<const Kind> kinds();
    /// The event that counts: the first in the file; null if there is none.
    [[nodiscard]] static const Kind* kindOf(const policy::JsonValue& entry);

    /// An event that is its person's name and nothing else.
    template <typename Named>
    [[nodiscard]] Event readNamed(const Located& value);
    /// An event that is a person's program and nothing else.
    template <typename OfProgram>
    [[nodiscard]] Event readOfProgram(const Located& value);
    [[nodiscard]] Event readSignIn(const Located& value);
    [[nodiscard]] Event readRun(const Located& value);
    [[nodiscard]] Event readKeepAwake(const Located& value);
    [[nodiscard]] Event readAnswer(const Located& value);
    [[nodiscard]] Event readAsk(const Located& value);
    [[nodiscard]] Event readSleep(const Located& value);
    [[nodiscard]] Event readSetClock(const Located& value);
    [[nodiscard]] Event readRestart(const Located& value);
    [[nodiscard]] Event readLoadRules(const Located& value);

    void readSessionId(const Located& value, std::string& id);
    void readUser(const Located& value, std::string& user);
    [[nodiscard]] policy::KeyReader userKey(std::string& user);
    [[nodiscard]] policy::KeyReader programKey(std::string& program);
    /// The object's event, if everything in it could be read.
    template <typename Read>
    [[nodiscard]] Event readObject(const Located& value, std::span<const policy::KeyReader> keys,
                                   const Read& event);

    const std::optional<std::vector<std::string>>& m_users;
    policy::ObjectReader& m_reader;
};

} // namespace usher
