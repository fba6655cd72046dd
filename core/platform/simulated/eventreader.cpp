// SPDX-License-Identifier: MIT
#include "platform/simulated/eventreader.h"

#include "engine/quantities.h"

#include <algorithm>
#include <array>

namespace usher {

namespace {

using namespace std::chrono_literals;

constexpr std::string_view kId = "id";
constexpr std::string_view kRemote = "remote";

constexpr std::array<std::string_view, 23> kEntryKeys{
    "at",      "signIn", kId,        kRemote,          "input",      "lock",   "unlock",  "disconnect",
    "connect", "run",    "quit",     "keepAwake",      "forgetIdle", "answer", "signOut", "appsRefuse",
    "stuck",   "sleep",  "setClock", "restartService", "loadRules",  "cancel", "ask"};

constexpr std::array<std::string_view, 4> kRunKeys{"user", "program", "cpu", "memory"};
constexpr std::array<std::string_view, 2> kProgramKeys{"user", "program"};
constexpr std::array<std::string_view, 2> kKeepAwakeKeys{"user", "on"};
constexpr std::array<std::string_view, 2> kAnswerKeys{"user", "with"};
constexpr std::array<std::string_view, 3> kAskKeys{"user", "wait", "noAnswer"};

using With = event::Answered::With;
constexpr std::pair<std::string_view, With> kAnswers[]{
    {"yes", With::Yes}, {"no", With::No}, {"close", With::Close}};

using NoAnswer = event::Ask::NoAnswer;
constexpr std::pair<std::string_view, NoAnswer> kNoAnswers[]{{"sign-out", NoAnswer::SignOut},
                                                             {"recommend", NoAnswer::Recommend}};

} // namespace

std::span<const std::string_view> EventReader::entryKeys()
{
    return kEntryKeys;
}

EventReader::Reader EventReader::readerOf(std::string_view key)
{
    static constexpr std::pair<std::string_view, Reader> kReaders[]{
        {"signIn", &EventReader::readSignIn},
        {"input", &EventReader::readNamed<event::Input>},
        {"lock", &EventReader::readNamed<event::Lock>},
        {"unlock", &EventReader::readNamed<event::Unlock>},
        {"disconnect", &EventReader::readNamed<event::Disconnect>},
        {"connect", &EventReader::readNamed<event::Connect>},
        {"run", &EventReader::readRun},
        {"quit", &EventReader::readQuit},
        {"keepAwake", &EventReader::readKeepAwake},
        {"forgetIdle", &EventReader::readNamed<event::ForgetIdle>},
        {"answer", &EventReader::readAnswer},
        {"signOut", &EventReader::readNamed<event::SignOut>},
        {"appsRefuse", &EventReader::readAppsRefuse},
        {"stuck", &EventReader::readNamed<event::Stuck>},
        {"sleep", &EventReader::readSleep},
        {"setClock", &EventReader::readSetClock},
        {"restartService", &EventReader::readRestart},
        {"loadRules", &EventReader::readLoadRules},
        {"cancel", &EventReader::readNamed<event::Cancel>},
        {"ask", &EventReader::readAsk},
    };
    const auto* const found = std::find_if(std::begin(kReaders), std::end(kReaders),
                                           [&](const auto& one) { return one.first == key; });
    return found == std::end(kReaders) ? nullptr : found->second;
}

std::optional<ScenarioEvent> EventReader::read(ObjectFields& entry, const Field& place)
{
    std::string_view first;
    for (const auto* member : entry.members()) {
        if (readerOf(member->key) == nullptr) {
            continue;
        }
        if (first.empty()) {
            first = member->key;
        } else {
            entry.refuse(member->key,
                         "an entry has one event, and this one has \"" + std::string{first} + '"');
        }
    }
    if (first != "signIn") {
        entry.refuse(kId, "\"id\" belongs to \"signIn\" only");
        entry.refuse(kRemote, "\"remote\" belongs to \"signIn\" only");
    }
    const auto value = entry.find(first);
    if (!value) {
        m_problems.add(place, "an event is missing");
        return std::nullopt;
    }
    return (this->*readerOf(first))(*value, entry);
}

template <typename Named>
EventReader::Event EventReader::readNamed(const Field& value, const ObjectFields& /*entry*/)
{
    auto user = readUser(value);
    return user ? Event{Named{std::move(*user)}} : std::nullopt;
}

EventReader::Event EventReader::readSignIn(const Field& value, const ObjectFields& entry)
{
    const auto user = readUser(value);
    std::optional<std::string> id{std::in_place};
    if (const auto field = entry.find(kId)) {
        id = readText(*field, m_problems);
        if (id && id->empty()) {
            m_problems.add(*field, "must not be empty");
            id.reset();
        }
    }
    std::optional<bool> isRemote{false};
    if (const auto field = entry.find(kRemote)) {
        isRemote = readFlag(*field, m_problems);
    }
    return user && id && isRemote ? Event{event::SignIn{*user, *id, *isRemote}} : std::nullopt;
}

EventReader::Event EventReader::readRun(const Field& value, const ObjectFields& /*entry*/)
{
    if (!isObject(value, m_problems)) {
        return std::nullopt;
    }
    ObjectFields fields{value, kRunKeys, m_problems};
    const auto user = requireUser(fields);
    const auto program = requireProgram(fields);
    std::optional<int> cpuPercent;
    if (const auto field = fields.require("cpu")) {
        cpuPercent = readWhole(*field, 0, 100, m_problems);
    }
    std::optional<std::int64_t> memoryBytes;
    if (const auto field = fields.require("memory")) {
        memoryBytes = readSize(*field, m_problems);
    }
    return user && program && cpuPercent && memoryBytes
               ? Event{event::Run{*user, *program, *cpuPercent, *memoryBytes}}
               : std::nullopt;
}

EventReader::Event EventReader::readQuit(const Field& value, const ObjectFields& /*entry*/)
{
    if (!isObject(value, m_problems)) {
        return std::nullopt;
    }
    ObjectFields fields{value, kProgramKeys, m_problems};
    const auto user = requireUser(fields);
    const auto program = requireProgram(fields);
    return user && program ? Event{event::Quit{*user, *program}} : std::nullopt;
}

EventReader::Event EventReader::readKeepAwake(const Field& value, const ObjectFields& /*entry*/)
{
    if (!isObject(value, m_problems)) {
        return std::nullopt;
    }
    ObjectFields fields{value, kKeepAwakeKeys, m_problems};
    const auto user = requireUser(fields);
    std::optional<bool> isOn;
    if (const auto field = fields.require("on")) {
        isOn = readFlag(*field, m_problems);
    }
    return user && isOn ? Event{event::KeepAwake{*user, *isOn}} : std::nullopt;
}

EventReader::Event EventReader::readAnswer(const Field& value, const ObjectFields& /*entry*/)
{
    if (!isObject(value, m_problems)) {
        return std::nullopt;
    }
    ObjectFields fields{value, kAnswerKeys, m_problems};
    const auto user = requireUser(fields);
    std::optional<With> with;
    if (const auto field = fields.require("with")) {
        with = readWord(*field, kAnswers, m_problems);
    }
    return user && with ? Event{event::Answered{*user, *with}} : std::nullopt;
}

EventReader::Event EventReader::readAppsRefuse(const Field& value, const ObjectFields& /*entry*/)
{
    if (!isObject(value, m_problems)) {
        return std::nullopt;
    }
    ObjectFields fields{value, kProgramKeys, m_problems};
    const auto user = requireUser(fields);
    const auto program = requireProgram(fields);
    return user && program ? Event{event::AppsRefuse{*user, *program}} : std::nullopt;
}

EventReader::Event EventReader::readAsk(const Field& value, const ObjectFields& /*entry*/)
{
    if (value.value->kind == policy::JsonValue::Kind::Text) {
        auto user = readUser(value);
        return user ? Event{event::Ask{std::move(*user), {}, {}}} : std::nullopt;
    }
    if (value.value->kind != policy::JsonValue::Kind::Object) {
        m_problems.add(value, "must be a person's login name or an object");
        return std::nullopt;
    }
    ObjectFields fields{value, kAskKeys, m_problems};
    const auto user = requireUser(fields);
    event::Ask ask;
    bool isGood = user.has_value();
    if (const auto field = fields.find("wait")) {
        ask.wait = readDuration(*field, 30s, 1h, m_problems);
        isGood = isGood && ask.wait;
    }
    if (const auto field = fields.find("noAnswer")) {
        ask.noAnswer = readWord(*field, kNoAnswers, m_problems);
        isGood = isGood && ask.noAnswer;
    }
    ask.user = user.value_or(std::string{});
    return isGood ? Event{std::move(ask)} : std::nullopt;
}

EventReader::Event EventReader::readSleep(const Field& value, const ObjectFields& /*entry*/)
{
    const auto duration = readDuration(value, 1s, policy::kLongestDuration, m_problems);
    return duration ? Event{event::Sleep{*duration}} : std::nullopt;
}

EventReader::Event EventReader::readSetClock(const Field& value, const ObjectFields& /*entry*/)
{
    const auto instant = readInstant(value, m_problems);
    return instant ? Event{event::SetClock{*instant}} : std::nullopt;
}

EventReader::Event EventReader::readRestart(const Field& value, const ObjectFields& /*entry*/)
{
    const auto flag = readFlag(value, m_problems);
    if (flag && !*flag) {
        m_problems.add(value, "must be true");
    }
    return flag.value_or(false) ? Event{event::RestartService{}} : std::nullopt;
}

EventReader::Event EventReader::readLoadRules(const Field& value, const ObjectFields& /*entry*/)
{
    if (value.value->kind == policy::JsonValue::Kind::Object) {
        return event::LoadRules{*value.value};
    }
    if (value.value->kind != policy::JsonValue::Kind::Text) {
        m_problems.add(value, "must be the path of a rule file or a rule object");
        return std::nullopt;
    }
    if (value.value->text.empty()) {
        m_problems.add(value, "must not be empty");
        return std::nullopt;
    }
    return event::LoadRules{value.value->text};
}

std::optional<std::string> EventReader::readUser(const Field& field)
{
    auto user = readText(field, m_problems);
    if (user && m_users && std::find(m_users->begin(), m_users->end(), *user) == m_users->end()) {
        m_problems.add(field, '"' + *user + "\" is not among the people");
        return std::nullopt;
    }
    return user;
}

std::optional<std::string> EventReader::requireUser(ObjectFields& fields)
{
    const auto field = fields.require("user");
    return field ? readUser(*field) : std::nullopt;
}

std::optional<std::string> EventReader::requireProgram(ObjectFields& fields)
{
    const auto field = fields.require("program");
    if (!field) {
        return std::nullopt;
    }
    auto program = readText(*field, m_problems);
    if (program && !policy::isProgramName(*program)) {
        m_problems.add(*field, "must be a program's file name");
        return std::nullopt;
    }
    return program;
}

} // namespace usher
