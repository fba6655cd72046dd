// SPDX-License-Identifier: MIT
#include "engine/statejson.h"

#include <nlohmann/json.hpp>

namespace usher::policy {
namespace {

using nlohmann::json;

constexpr int kVersion = 1;

std::int64_t ms(Awake moment)
{
    return moment.count();
}

Awake awake(const json& value)
{
    return Awake{value.get<std::int64_t>()};
}

/// An enumerator by its number, refused beyond the last.
template <typename Enum>
Enum enumerator(const json& value, Enum last)
{
    const int number = value.get<int>();
    if (number < 0 || number > static_cast<int>(last)) {
        throw json::out_of_range::create(401, "no such enumerator", &value);
    }
    return static_cast<Enum>(number);
}

json write(const Then& terms)
{
    return {{"action", static_cast<int>(terms.action)},
            {"waitSeconds", terms.wait.count()},
            {"noAnswer", static_cast<int>(terms.noAnswer)},
            {"unseen", static_cast<int>(terms.unseen)},
            {"ifAppsRefuse", static_cast<int>(terms.ifAppsRefuse)},
            {"askAgainInSeconds", terms.askAgainIn.count()},
            {"askAgainAtMost", terms.askAgainAtMost}};
}

Then readTerms(const json& object)
{
    Then terms;
    terms.action = enumerator(object.at("action"), RuleAction::Warn);
    terms.wait = std::chrono::seconds{object.at("waitSeconds").get<std::int64_t>()};
    terms.noAnswer = enumerator(object.at("noAnswer"), Silence::Recommend);
    terms.unseen = enumerator(object.at("unseen"), Silence::Recommend);
    terms.ifAppsRefuse = enumerator(object.at("ifAppsRefuse"), Refusal::Force);
    terms.askAgainIn = std::chrono::seconds{object.at("askAgainInSeconds").get<std::int64_t>()};
    terms.askAgainAtMost = object.at("askAgainAtMost").get<int>();
    return terms;
}

json write(const Episode& episode)
{
    return {{"stage", static_cast<int>(episode.stage)},
            {"rule", episode.rule},
            {"terms", write(episode.terms)},
            {"begunAtMs", ms(episode.begunAt)},
            {"deadlineMs", ms(episode.deadline)},
            {"cameBack", episode.cameBack},
            {"saidYes", episode.saidYes},
            {"saidBraked", episode.saidBraked},
            {"wasForced", episode.wasForced}};
}

Episode readEpisode(const json& object)
{
    Episode episode;
    episode.stage = enumerator(object.at("stage"), Stage::Stuck);
    episode.rule = object.at("rule").get<std::string>();
    episode.terms = readTerms(object.at("terms"));
    episode.begunAt = awake(object.at("begunAtMs"));
    episode.deadline = awake(object.at("deadlineMs"));
    episode.cameBack = object.at("cameBack").get<bool>();
    episode.saidYes = object.at("saidYes").get<bool>();
    episode.saidBraked = object.at("saidBraked").get<bool>();
    episode.wasForced = object.at("wasForced").get<bool>();
    return episode;
}

json write(const RuleMemory& memory)
{
    return {{"rule", memory.rule},
            {"stretch", memory.stretch},
            {"lastEnd", memory.lastEnd ? json(static_cast<int>(*memory.lastEnd)) : json()},
            {"wasDeclined", memory.wasDeclined},
            {"askedSince", memory.askedSince},
            {"declinedUntilMs", ms(memory.declinedUntil)},
            {"cancelledUntilMs", ms(memory.cancelledUntil)},
            {"cancelledStretch", memory.cancelledStretch}};
}

RuleMemory readMemory(const json& object)
{
    RuleMemory memory;
    memory.rule = object.at("rule").get<std::string>();
    memory.stretch = object.at("stretch").get<std::uint64_t>();
    if (!object.at("lastEnd").is_null()) {
        memory.lastEnd = enumerator(object.at("lastEnd"), Withdrawal::Settling);
    }
    memory.wasDeclined = object.at("wasDeclined").get<bool>();
    memory.askedSince = object.at("askedSince").get<int>();
    memory.declinedUntil = awake(object.at("declinedUntilMs"));
    memory.cancelledUntil = awake(object.at("cancelledUntilMs"));
    memory.cancelledStretch = object.at("cancelledStretch").get<std::uint64_t>();
    return memory;
}

json write(const SessionRecord& session)
{
    json memory = json::array();
    for (const RuleMemory& rule : session.memory) {
        memory.push_back(write(rule));
    }
    return {{"boot", session.key.boot},
            {"id", session.key.id},
            {"owner", session.key.owner},
            {"signedInAtMs", session.key.signedInAtMs},
            {"presentation", static_cast<int>(session.presentation)},
            {"stretch", session.stretch},
            {"wasAttempted", session.wasAttempted},
            {"episode", write(session.episode)},
            {"memory", std::move(memory)}};
}

SessionRecord readSession(const json& object)
{
    SessionRecord session;
    session.key = {object.at("boot").get<std::string>(), object.at("id").get<std::string>(),
                   object.at("owner").get<std::string>(), object.at("signedInAtMs").get<std::int64_t>()};
    session.presentation = enumerator(object.at("presentation"), Presentation::Disconnected);
    session.stretch = object.at("stretch").get<std::uint64_t>();
    session.wasAttempted = object.at("wasAttempted").get<bool>();
    session.episode = readEpisode(object.at("episode"));
    for (const json& memory : object.at("memory")) {
        session.memory.push_back(readMemory(memory));
    }
    return session;
}

} // namespace

std::string stateToJson(const State& state)
{
    json sessions = json::array();
    for (const SessionRecord& session : state.sessions) {
        sessions.push_back(write(session));
    }
    json signOuts = json::array();
    for (const Awake at : state.signOuts) {
        signOuts.push_back(ms(at));
    }
    const json object{{"version", kVersion},
                      {"settledAtMs", ms(state.settledAt)},
                      {"isDryRun", state.isDryRun},
                      {"signOutsMs", std::move(signOuts)},
                      {"sessions", std::move(sessions)}};
    return object.dump(-1, ' ', false, json::error_handler_t::replace);
}

std::optional<State> stateFromJson(std::string_view text)
{
    try {
        const json object = json::parse(text);
        if (object.at("version").get<int>() != kVersion) {
            return std::nullopt;
        }
        State state;
        state.settledAt = awake(object.at("settledAtMs"));
        state.isDryRun = object.at("isDryRun").get<bool>();
        for (const json& at : object.at("signOutsMs")) {
            state.signOuts.push_back(awake(at));
        }
        for (const json& session : object.at("sessions")) {
            state.sessions.push_back(readSession(session));
        }
        return state;
    } catch (const json::exception&) {
        return std::nullopt;
    }
}

} // namespace usher::policy
