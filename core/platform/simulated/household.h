// SPDX-License-Identifier: MIT
#pragma once

#include "platform/simulated/scenario.h"
#include "session/session.h"

#include <set>
#include <string_view>

namespace usher {

struct HouseholdProgram
{
    std::string name;
    int cpuPercent = 0; ///< Of the whole PC.
    std::int64_t memoryBytes = 0;

    bool operator==(const HouseholdProgram&) const = default;
};

/// One session of an invented household, as it is now.
struct HouseholdSession
{
    std::string id;
    std::size_t person = 0; ///< Index into the scenario's people.
    bool isRemote = false;
    WallTime signedInAt{};
    std::chrono::milliseconds beganAt{}; ///< Awake time since the start.
    SessionState state = SessionState::Active;
    bool isClosing = false;                             ///< A sign-out was accepted, and the session stays.
    std::optional<std::chrono::milliseconds> presentAt; ///< Awake time since the start; none: unknown.
    AwaySource presence = AwaySource::SignIn;           ///< What the last evidence of presence was.
    std::optional<WallTime> disconnectedAt;
    std::vector<HouseholdProgram> programs; ///< In the order they began.
    bool isKeepingAwake = false;
    bool hasMessage = false;
    bool isStuck = false;
    std::optional<std::string> refusingProgram;

    bool operator==(const HouseholdSession&) const = default;
};

/// What the system answers to a sign-out by somebody else than the person.
struct SignOutReply
{
    enum class Outcome
    {
        Gone,
        Stays,  ///< Accepted, but the session is still there.
        Refused ///< A program wants to save.
    };

    Outcome outcome = Outcome::Gone;
    std::string program; ///< Which one refused.
};

/// An invented household: what is true there now, and what events do to it. Knows neither clock nor engine;
/// every moment is awake time since the start of the story, never less than the moment before.
///
/// Events return whether they could do anything (else the story has a `no-effect`). `cancel` and `ask` only
/// need a session here, `loadRules` and `restartService` nothing: what they do is the engine's.
class Household
{
public:
    using Moment = std::chrono::milliseconds;

    Household(std::chrono::sys_seconds start, std::optional<std::int64_t> memoryBytes,
              std::vector<ScenarioPerson> people);

    bool apply(const ScenarioEvent& happening, Moment now);

    /// Done by the system for somebody else: no presence. False if there is nothing to do.
    bool lock(std::string_view id);
    bool disconnect(std::string_view id, Moment now);
    /// The session exists.
    SignOutReply signOut(std::string_view id, bool isForced);
    /// From when on, and until when, an answer has a message to go to.
    void setMessageShown(std::string_view id, bool isShown);

    [[nodiscard]] const std::vector<ScenarioPerson>& people() const { return m_people; }
    /// In order of sign-in.
    [[nodiscard]] const std::vector<HouseholdSession>& sessions() const { return m_sessions; }
    /// Valid until the next change; null if there is none.
    [[nodiscard]] const HouseholdSession* session(std::string_view id) const;
    [[nodiscard]] const HouseholdSession* sessionOf(std::string_view user) const;

    [[nodiscard]] WallTime wallAt(Moment now) const;
    [[nodiscard]] std::optional<std::int64_t> memoryBytes() const { return m_memoryBytes; }
    /// What the programs leave, never less than nothing.
    [[nodiscard]] std::optional<std::int64_t> memoryAvailableBytes() const;

private:
    [[nodiscard]] HouseholdSession* find(std::string_view id);
    [[nodiscard]] HouseholdSession* findOf(std::string_view user);
    [[nodiscard]] std::string freshId() const;
    [[nodiscard]] WallTime freshSignInTime(const std::string& id, Moment now);
    bool begin(const event::SignIn& signIn, Moment now);
    void end(std::string_view id);

    std::chrono::sys_seconds m_start;
    std::chrono::milliseconds m_wallShift{0}; ///< What sleep and set clocks made of the wall clock.
    std::optional<std::int64_t> m_memoryBytes;
    std::vector<ScenarioPerson> m_people;
    std::vector<HouseholdSession> m_sessions;
    std::set<std::string, std::less<>> m_idsHad;
    std::set<std::pair<std::string, WallTime>> m_identitiesHad;
};

} // namespace usher
