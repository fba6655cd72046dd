// SPDX-License-Identifier: MIT
#pragma once

#include "engine/rules.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace usher::policy {

/// Awake time since some fixed moment: stands still while the PC sleeps, never jumps.
using Awake = std::chrono::milliseconds;
using Wall = std::chrono::sys_time<std::chrono::milliseconds>;

/// Who somebody is on this system. What the system does not have (a SID on Linux) is empty and matches
/// nobody; what it has but could not be read is unknown.
struct PersonFacts
{
    std::string key; ///< Tells persons apart; never shown.
    std::string login;
    std::string domain;
    std::string sid;
    std::optional<std::uint32_t> uid;
    std::optional<bool> isAdministrator;
    std::optional<bool> isChild;
    std::optional<std::vector<std::string>> groups;
};

/// Why no rule may touch a session, whatever the rules say.
enum class Exemption
{
    None,
    Protected,       ///< The rule set names the person, or it cannot be told whether it does.
    System,          ///< A greeter, a service, root, SYSTEM.
    Unidentified,    ///< Part of the identity cannot be read.
    ActsOnDashboard, ///< Whoever is using the dashboard.
};

/// One session at one moment. Unknown is a value of its own, never zero.
struct SessionFacts
{
    PersonFacts person;
    Exemption exemption = Exemption::None; ///< Protected is found by evaluate().
    Presentation presentation = Presentation::Active;
    std::optional<Awake> presentAt; ///< The last evidence of presence.
    std::optional<std::vector<std::string>> programs;
    std::optional<double> cpuPercent; ///< Of the whole PC, mean of the last 2 minutes.
    std::optional<std::int64_t> memoryBytes;
    std::optional<bool> isKeepingAwake;
};

/// A local date and time, and the instant at which the zone's offset changes next, if there is one.
struct LocalTime
{
    std::chrono::local_time<std::chrono::milliseconds> at;
    std::optional<Wall> nextTransition;
};

/// The zone port: what a clock in that IANA zone shows at an instant. Nothing if there is no such zone.
using ZoneClock = std::function<std::optional<LocalTime>(std::string_view zone, Wall instant)>;

/// Which sessions are on the screen and in use, in a form in which "somebody else" costs the same for any
/// number of sessions: the latest known presence of the most recent person, and that of anybody else.
class Company
{
public:
    void add(const SessionFacts& session);

    struct Others
    {
        std::optional<Awake> latest; ///< Of an active session of another person.
        bool hasUnknown =
            false; ///< Another person's session is active, and nobody knows how long it is away.
    };
    [[nodiscard]] Others others(std::string_view personKey) const;

private:
    struct Presence
    {
        std::string personKey;
        Awake at{};
    };
    std::vector<Presence> m_latest;     ///< At most two, of different persons, the later first.
    std::vector<std::string> m_unknown; ///< At most two different persons.
};

/// What is the same for every session at one moment.
struct Surroundings
{
    Awake now{};
    Wall wall{};
    std::optional<LocalTime> local; ///< In the rule set's zone; none: unknown.
    std::optional<std::int64_t> freeMemoryBytes;
    Company company;
    bool namesIgnoreCase = false; ///< Login and program names, on Windows.
};

} // namespace usher::policy
