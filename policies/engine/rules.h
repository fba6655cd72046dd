// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace usher::policy {

/// Somebody a rule speaks of: one person, or everybody of a kind.
struct Person
{
    enum class Kind
    {
        Login,          ///< A login name, whatever its domain.
        DomainLogin,    ///< `DOMAIN\name`.
        Sid,            ///< A Windows SID.
        Uid,            ///< `uid:1001`.
        Everyone,       ///< `@everyone`
        Administrators, ///< `@administrators`
        Standard,       ///< `@standard`: whoever is no administrator.
        Children,       ///< `@children`
        Group,          ///< `@group:NAME`, a group of the system.
    };

    Kind kind = Kind::Everyone;
    std::string name;   ///< Login, SID or group.
    std::string domain; ///< DomainLogin only.
    std::uint32_t uid = 0;

    bool operator==(const Person&) const = default;
};

/// As the session is on the screen.
enum class Presentation
{
    Active,
    Locked,
    Disconnected
};

/// Part of every week, in the rule set's time zone. `from` > `to` crosses midnight and belongs to the day it
/// began.
struct Between
{
    std::array<bool, 7> days{}; ///< Monday first.
    std::chrono::minutes from{};
    std::chrono::minutes to{};

    bool operator==(const Between&) const = default;
};

/// What has to be so. Absent conditions are not asked.
struct When
{
    std::chrono::seconds awayFor{};
    std::array<bool, 3> states{true, true, true}; ///< By Presentation.
    std::optional<Between> between;
    bool someoneElseActive = false;
    std::vector<std::string> running; ///< At least one of them; empty: not asked.
    std::optional<std::int64_t> memoryAboveBytes;
    std::optional<std::int64_t> freeMemoryBelowBytes;

    bool operator==(const When&) const = default;
};

/// What must not be so.
struct Unless
{
    std::vector<std::string> running; ///< None of them.
    std::optional<int> cpuAbovePercent;
    bool keepingAwake = false;

    bool operator==(const Unless&) const = default;
};

enum class RuleAction
{
    LeaveAlone,
    Recommend,
    Lock,
    Disconnect,
    Ask,
    Warn
};

/// What becomes of somebody who does not, or cannot, answer.
enum class Silence
{
    SignOut,
    Recommend
};

enum class Refusal
{
    Stop,
    Force
};

/// What to do. All but the action concerns `ask` and `warn` only.
struct Then
{
    RuleAction action = RuleAction::LeaveAlone;
    std::chrono::seconds wait{std::chrono::minutes{5}};
    Silence noAnswer = Silence::SignOut;
    Silence unseen = Silence::Recommend;
    Refusal ifAppsRefuse = Refusal::Stop;
    std::chrono::seconds askAgainIn{std::chrono::minutes{15}};
    int askAgainAtMost = 3;
    std::string message; ///< Empty: the built-in one.

    bool operator==(const Then&) const = default;
};

struct Rule
{
    std::string id;
    std::string name;
    bool isEnabled = true;
    std::vector<Person> who;
    std::vector<Person> except;
    When when;
    Unless unless;
    Then then;

    bool operator==(const Rule&) const = default;
};

/// A rule file that was accepted. The rules are tried in this order.
struct RuleSet
{
    std::string timeZone; ///< IANA id; empty only if no rule has `between`.
    std::vector<Person> protectedPeople;
    std::vector<Rule> rules;

    bool operator==(const RuleSet&) const = default;
};

} // namespace usher::policy
