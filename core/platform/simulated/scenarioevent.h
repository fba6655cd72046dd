// SPDX-License-Identifier: MIT
#pragma once

#include "engine/jsondocument.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>

namespace usher {

/// What can happen in a household, one type an event of the scenario format. `user` is a login name.
namespace event {

/// A session begins, active.
struct SignIn
{
    std::string user;
    std::string id; ///< Empty: the smallest number from 1 on that no session of the story has had.
    bool isRemote = false;
};

/// The person touched keyboard or mouse.
struct Input
{
    std::string user;
};

struct Lock
{
    std::string user;
};

struct Unlock
{
    std::string user;
};

struct Disconnect
{
    std::string user;
};

/// Back on the screen, and unlocked.
struct Connect
{
    std::string user;
};

/// A program starts, or costs something else from now on.
struct Run
{
    std::string user;
    std::string program;
    int cpuPercent = 0; ///< Of the whole PC, 0 to 100.
    std::int64_t memoryBytes = 0;
};

struct Quit
{
    std::string user;
    std::string program;
};

struct KeepAwake
{
    std::string user;
    bool isOn = false;
};

/// The system can no longer tell how long this session has been away, until its next presence.
struct ForgetIdle
{
    std::string user;
};

/// To the message now shown.
struct Answered
{
    enum class With
    {
        Yes,
        No,
        Close
    };

    std::string user;
    With with = With::Yes;
};

/// The person signs out by themselves.
struct SignOut
{
    std::string user;
};

/// From now on a program refuses every gentle sign-out of this session.
struct AppsRefuse
{
    std::string user;
    std::string program;
};

/// From now on a sign-out of this session is accepted, but the session stays.
struct Stuck
{
    std::string user;
};

/// The PC sleeps: the wall clock moves, awake time does not.
struct Sleep
{
    std::chrono::seconds duration{};
};

/// The wall clock jumps there.
struct SetClock
{
    std::chrono::sys_seconds to{};
};

/// The service is killed and started again at once.
struct RestartService
{
};

/// Other rules from now on: a path relative to the scenario, or a rule object that nobody judged yet.
struct LoadRules
{
    std::variant<std::string, policy::JsonValue> rules;
};

/// The owner's button "Cancel" for this person.
struct Cancel
{
    std::string user;
};

/// The owner's button "Ask, then sign out" for this person.
struct Ask
{
    enum class NoAnswer
    {
        SignOut,
        Recommend
    };

    std::string user;
    std::optional<std::chrono::seconds> wait; ///< None: the owner's usual.
    std::optional<NoAnswer> noAnswer;
};

} // namespace event

using ScenarioEvent =
    std::variant<event::SignIn, event::Input, event::Lock, event::Unlock, event::Disconnect, event::Connect,
                 event::Run, event::Quit, event::KeepAwake, event::ForgetIdle, event::Answered,
                 event::SignOut, event::AppsRefuse, event::Stuck, event::Sleep, event::SetClock,
                 event::RestartService, event::LoadRules, event::Cancel, event::Ask>;

/// Whom an event concerns; empty for those of the whole PC.
[[nodiscard]] std::string_view userOf(const ScenarioEvent& happening);

} // namespace usher
