// SPDX-License-Identifier: MIT
#include "platform/simulated/eventreader.h"

#include "engine/quantities.h"
#include "platform/simulated/scenariofields.h"

#include <algorithm>
#include <array>

namespace usher {

using namespace std::chrono_literals;
using policy::JsonValue;
using policy::KeyReader;
using Presence = KeyReader::Presence;

struct EventReader::Kind
{
    std::string_view key;
    Reader read;
};

namespace {

constexpr std::array<std::string_view, 3> kAnswers{"yes", "no", "close"};
constexpr std::array kAnswerMeanings{event::Answered::With::Yes, event::Answered::With::No,
                                     event::Answered::With::Close};
constexpr std::array<std::string_view, 2> kNoAnswers{"sign-out", "recommend"};
constexpr std::array kNoAnswerMeanings{event::Ask::NoAnswer::SignOut, event::Ask::NoAnswer::Recommend};

} // namespace

std::span<const EventReader::Kind> EventReader::kinds()
{
    static constexpr std::array kKinds{
        Kind{"signIn", &EventReader::readSignIn},
        Kind{"input", &EventReader::readNamed<event::Input>},
        Kind{"lock", &EventReader::readNamed<event::Lock>},
        Kind{"unlock", &EventReader::readNamed<event::Unlock>},
        Kind{"disconnect", &EventReader::readNamed<event::Disconnect>},
        Kind{"connect", &EventReader::readNamed<event::Connect>},
        Kind{"run", &EventReader::readRun},
        Kind{"quit", &EventReader::readOfProgram<event::Quit>},
        Kind{"keepAwake", &EventReader::readKeepAwake},
        Kind{"forgetIdle", &EventReader::readNamed<event::ForgetIdle>},
        Kind{"answer", &EventReader::readAnswer},
        Kind{"signOut", &EventReader::readNamed<event::SignOut>},
        Kind{"appsRefuse", &EventReader::readOfProgram<event::AppsRefuse>},
        Kind{"stuck", &EventReader::readNamed<event::Stuck>},
        Kind{"sleep", &EventReader::readSleep},
        Kind{"setClock", &EventReader::readSetClock},
        Kind{"restartService", &EventReader::readRestart},
        Kind{"loadRules", &EventReader::readLoadRules},
        Kind{"cancel", &EventReader::readNamed<event::Cancel>},
        Kind{"ask", &EventReader::readAsk},
    };
    return kKinds;
}

const EventReader::Kind* EventReader::kindOf(const JsonValue& entry)
{
    const auto known = kinds();
    for (const auto& member : entry.members) {
        const auto kind = std::ranges::find_if(known, [&](const Kind& one) { return one.key == member.key; });
        if (kind != known.end()) {
            return &*kind;
        }
    }
    return nullptr;
}

std::optional<ScenarioEvent> EventReader::readEntry(const Located& entry, const Moment& readMoment)
{
    const auto* const kind = kindOf(entry.value);
    const bool isSignIn = kind != nullptr && kind->read == &EventReader::readSignIn;
    const auto ofSignIn = isSignIn ? Presence::Optional : Presence::Misplaced;
    Event happening;
    std::string id;
    bool isRemote = false;
    std::vector<KeyReader> keys{
        {"at", Presence::Required, readMoment},
        {"id", ofSignIn, [&](const Located& value) { readSessionId(value, id); }},
        {"remote", ofSignIn,
         [&](const Located& value) { isRemote = m_reader.readBoolean(value).value_or(false); }},
    };
    for (const auto& one : kinds()) {
        const bool isIt = &one == kind;
        keys.push_back({one.key, isIt ? Presence::Optional : Presence::Misplaced,
                        [&](const Located& value) { happening = (this->*one.read)(value); }});
    }
    m_reader.readObject(entry, keys,
                        kind == nullptr
                            ? policy::Phrase{R"(this key belongs to "signIn" only)"}
                            : policy::Phrase{"the event of this entry is %1, and this key is no part of it",
                                             {policy::quoted(kind->key)}});
    if (kind == nullptr && entry.value.kind == JsonValue::Kind::Object) {
        m_reader.complain(entry, "an event is missing");
    }
    if (auto* signIn = happening ? std::get_if<event::SignIn>(&*happening) : nullptr) {
        signIn->id = std::move(id);
        signIn->isRemote = isRemote;
    }
    return happening;
}

void EventReader::readSessionId(const Located& value, std::string& id)
{
    id = m_reader.readText(value).value_or(std::string{});
    if (id.empty() && value.value.kind == JsonValue::Kind::Text) {
        m_reader.complain(value, "must not be empty");
    }
}

void EventReader::readUser(const Located& value, std::string& user)
{
    const auto text = m_reader.readText(value);
    if (text && m_users && std::ranges::find(*m_users, *text) == m_users->end()) {
        m_reader.complain(value, "there is nobody of this name in \"people\"");
    }
    user = text.value_or(std::string{});
}

KeyReader EventReader::userKey(std::string& user)
{
    return {"user", Presence::Required, [this, &user](const Located& value) { readUser(value, user); }};
}

KeyReader EventReader::programKey(std::string& program)
{
    return {"program", Presence::Required, [this, &program](const Located& value) {
                program = readProgram(m_reader, value).value_or(std::string{});
            }};
}

template <typename Read>
EventReader::Event EventReader::readObject(const Located& value, std::span<const KeyReader> keys,
                                           const Read& event)
{
    const auto before = m_reader.problemCount();
    m_reader.readObject(value, keys);
    return m_reader.problemCount() == before ? Event{event} : std::nullopt;
}

template <typename Named>
EventReader::Event EventReader::readNamed(const Located& value)
{
    const auto before = m_reader.problemCount();
    Named named;
    readUser(value, named.user);
    return m_reader.problemCount() == before ? Event{std::move(named)} : std::nullopt;
}

template <typename OfProgram>
EventReader::Event EventReader::readOfProgram(const Located& value)
{
    OfProgram event;
    const std::array keys{userKey(event.user), programKey(event.program)};
    return readObject(value, keys, event);
}

EventReader::Event EventReader::readSignIn(const Located& value)
{
    return readNamed<event::SignIn>(value);
}

EventReader::Event EventReader::readRun(const Located& value)
{
    event::Run run;
    const std::array keys{userKey(run.user), programKey(run.program),
                          KeyReader{"cpu", Presence::Required,
                                    [&](const Located& cpu) {
                                        run.cpuPercent =
                                            static_cast<int>(m_reader.readWhole(cpu, 0, 100).value_or(0));
                                    }},
                          KeyReader{"memory", Presence::Required, [&](const Located& memory) {
                                        run.memoryBytes = readSize(m_reader, memory).value_or(0);
                                    }}};
    return readObject(value, keys, run);
}

EventReader::Event EventReader::readKeepAwake(const Located& value)
{
    event::KeepAwake keepAwake;
    const std::array keys{userKey(keepAwake.user),
                          KeyReader{"on", Presence::Required, [&](const Located& on) {
                                        keepAwake.isOn = m_reader.readBoolean(on).value_or(false);
                                    }}};
    return readObject(value, keys, keepAwake);
}

EventReader::Event EventReader::readAnswer(const Located& value)
{
    event::Answered answered;
    const std::array keys{userKey(answered.user),
                          KeyReader{"with", Presence::Required, [&](const Located& with) {
                                        const auto word = m_reader.readWord(with, kAnswers);
                                        answered.with = kAnswerMeanings.at(word.value_or(0));
                                    }}};
    return readObject(value, keys, answered);
}

EventReader::Event EventReader::readAsk(const Located& value)
{
    if (value.value.kind == JsonValue::Kind::Text) {
        return readNamed<event::Ask>(value);
    }
    if (value.value.kind != JsonValue::Kind::Object) {
        m_reader.complain(value, "must be a person's name, or an object with \"user\"");
        return std::nullopt;
    }
    event::Ask ask;
    const std::array keys{
        userKey(ask.user),
        KeyReader{"wait", Presence::Optional,
                  [&](const Located& wait) { ask.wait = readDuration(m_reader, wait, 30s, 1h); }},
        KeyReader{"noAnswer", Presence::Optional, [&](const Located& noAnswer) {
                      const auto word = m_reader.readWord(noAnswer, kNoAnswers);
                      ask.noAnswer = kNoAnswerMeanings.at(word.value_or(0));
                  }}};
    return readObject(value, keys, ask);
}

EventReader::Event EventReader::readSleep(const Located& value)
{
    const auto duration = readDuration(m_reader, value, 1s, policy::kLongestDuration);
    return duration ? Event{event::Sleep{*duration}} : std::nullopt;
}

EventReader::Event EventReader::readSetClock(const Located& value)
{
    const auto instant = readInstant(m_reader, value);
    return instant ? Event{event::SetClock{*instant}} : std::nullopt;
}

EventReader::Event EventReader::readRestart(const Located& value)
{
    const auto flag = m_reader.readBoolean(value);
    if (flag && !*flag) {
        m_reader.complain(value, "must be true");
    }
    return flag.value_or(false) ? Event{event::RestartService{}} : std::nullopt;
}

EventReader::Event EventReader::readLoadRules(const Located& value)
{
    if (value.value.kind == JsonValue::Kind::Object) {
        return event::LoadRules{value.value};
    }
    if (value.value.kind != JsonValue::Kind::Text) {
        m_reader.complain(value, "must be the path of a rule file, or a rule object");
        return std::nullopt;
    }
    if (value.value.text.empty()) {
        m_reader.complain(value, "must not be empty");
        return std::nullopt;
    }
    return event::LoadRules{value.value.text};
}

} // namespace usher
