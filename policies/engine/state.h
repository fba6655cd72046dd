// SPDX-License-Identifier: MIT
#pragma once

#include "engine/facts.h"
#include "engine/rules.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace usher::policy {

/// Who a session is. Ids are reused by every system: all four parts are compared, always.
struct SessionKey
{
    std::string boot;
    std::string id;
    std::string owner; ///< uid or SID.
    std::int64_t signedInAtMs = 0;

    bool operator==(const SessionKey&) const = default;
};

/// Why an episode, or a standing recommendation, ended without an act.
enum class Withdrawal
{
    CameBack,
    Cancelled,
    NoLongerApplies,
    RulesChanged,
    Settling
};

enum class SignOutMode
{
    Gentle,
    Forced
};

/// Why something is done; not every reason goes with every act.
enum class Cause
{
    None,
    Rule,
    Unseen,
    NoAnswer,
    Refusals,
    AppsRefuse,
    Yes,
    Owner,
    Rate
};

/// Where the engine stands with a session.
enum class Stage
{
    Watching,
    Asked,       ///< The message is shown; past the deadline the brake holds the sign-out back.
    UnseenWait,  ///< Nobody can see a message; the same wait.
    Recommended, ///< A recommendation stands.
    ForceWait,   ///< A program refused; the forced attempt comes at the deadline.
    SigningOut,  ///< An attempt was made; stuck at the deadline.
    Stuck,       ///< The owner knows; nothing more is done.
};

/// What one rule, or the owner, has begun with one session. Terms are copied: the rules may change meanwhile.
struct Episode
{
    Stage stage = Stage::Watching;
    std::string rule; ///< Empty: the owner's own request.
    Then terms;       ///< Without the message.
    Awake begunAt{};
    Awake deadline{};
    bool cameBack = false; ///< There was presence since it began.
    bool saidYes = false;  ///< The attempt follows a "Yes".
    bool saidBraked = false;
    bool wasForced = false; ///< The forced attempt was made: there is no other.

    bool operator==(const Episode&) const = default;
};

/// What is remembered of one rule (by id, whatever is loaded) and one session until the session ends.
struct RuleMemory
{
    std::string rule;
    std::uint64_t stretch = 0;         ///< In which stretch of absence its last episode began.
    std::optional<Withdrawal> lastEnd; ///< How that one was withdrawn; none: it was not.
    bool wasDeclined = false;
    int askedSince = 0; ///< Messages since the first "No".
    Awake declinedUntil{};
    Awake cancelledUntil{};
    std::uint64_t cancelledStretch = 0; ///< Presence ends that wait.

    bool operator==(const RuleMemory&) const = default;
};

struct SessionRecord
{
    SessionKey key;
    Presentation presentation = Presentation::Active;
    std::uint64_t stretch = 1; ///< Counts stretches of absence.
    bool wasAttempted = false;
    Episode episode;
    std::vector<RuleMemory> memory;

    bool operator==(const SessionRecord&) const = default;
};

/// All the engine knows between two calls. A value: it can be written down, read back and compared.
struct State
{
    std::vector<SessionRecord> sessions; ///< In order of sign-in.
    Awake settledAt{};                   ///< Before that no rule begins anything.
    std::vector<Awake> signOuts;         ///< The automatic ones the brake still counts.
    bool isDryRun = false;

    bool operator==(const State&) const = default;
};

/// Whether a message of this session can be answered now.
[[nodiscard]] inline bool isMessageShown(const SessionRecord& session)
{
    return session.episode.stage == Stage::Asked;
}

[[nodiscard]] SessionRecord* findSession(State& state, const SessionKey& key);
[[nodiscard]] const SessionRecord* findSession(const State& state, const SessionKey& key);

} // namespace usher::policy
