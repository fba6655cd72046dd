// SPDX-License-Identifier: MIT
#pragma once

#include "engine/state.h"

#include <optional>
#include <span>
#include <variant>
#include <vector>

namespace usher::policy {

/// What happened since the last call, in order. Those of sessions the state does not know do nothing.
namespace happened {

/// After a restart of the service too: a session that is known already is left as it is.
struct SessionBegan
{
    SessionKey key;
    Presentation presentation = Presentation::Active;
};

/// It is gone, or another one has its id: whatever was under way ends.
struct SessionEnded
{
    SessionKey key;
};

/// Locked, unlocked, off the screen or back on it, by whomever. Presence is said by itself.
struct PresentationChanged
{
    SessionKey key;
    Presentation presentation = Presentation::Active;
};

/// Evidence of presence: a new stretch of absence begins.
struct Present
{
    SessionKey key;
    Awake at{};
};

/// To the message now shown. An answer is presence.
struct Answered
{
    enum class With
    {
        Yes,
        No,
        Close
    };

    SessionKey key;
    With with = With::Yes;
};

/// The owner's buttons.
struct OwnerCancelled
{
    SessionKey key;
};

struct OwnerAsked
{
    SessionKey key;
    std::chrono::seconds wait{std::chrono::minutes{5}};
    Silence noAnswer = Silence::SignOut;
};

/// More time for somebody who was asked, or whose wait runs unseen, or who is saving: a later deadline.
struct OwnerGaveTime
{
    SessionKey key;
    std::chrono::seconds by{
        std::chrono::minutes{5}}; ///< From the deadline on, or from now if that has passed.
};

/// Without asking. It takes the place of whatever is open; a session that is stuck can only be forced.
struct OwnerSignedOut
{
    SessionKey key;
    SignOutMode mode = SignOutMode::Gentle;
};

/// Other rules are in force, or the same once more: the verdicts from now on are theirs.
struct RulesChanged
{
};

/// The service started, the PC woke up, or the wall clock jumped by more than kLargestClockStep.
struct Settle
{
};

struct DryRunSet
{
    bool isOn = false;
};

/// The message is on the screen by now. Whoever had to wait for that has their whole time from here on.
struct MessageShown
{
    SessionKey key;
};

/// What became of acts. Without any of these an attempt counts as accepted, also after a crash in between.
struct SignOutRefused
{
    SessionKey key; ///< A program wants to save and stays.
};

struct SignOutFailed
{
    SessionKey key; ///< The system said no.
};

struct MessageUnseen
{
    SessionKey key; ///< It could not be shown: the session was locked or disconnected just then.
};

struct MessageFailed
{
    SessionKey key;
};

} // namespace happened

using Event =
    std::variant<happened::SessionBegan, happened::SessionEnded, happened::PresentationChanged,
                 happened::Present, happened::Answered, happened::OwnerCancelled, happened::OwnerAsked,
                 happened::OwnerGaveTime, happened::OwnerSignedOut, happened::RulesChanged, happened::Settle,
                 happened::DryRunSet, happened::SignOutRefused, happened::SignOutFailed,
                 happened::MessageShown, happened::MessageUnseen, happened::MessageFailed>;

/// What the rules say about a session at this moment.
struct SessionVerdict
{
    SessionKey key;
    const Rule* rule = nullptr;     ///< Which one decided; must outlive the call. None: nothing happens.
    std::optional<Awake> changesAt; ///< When it could be another one without new facts.
};

/// What is to be done, shown or told, in order.
struct Action
{
    enum class Kind
    {
        Recommend,  ///< The owner is told; the cause says why.
        Message,    ///< Show it.
        Unseen,     ///< Nobody can see a message; the wait runs all the same, if there is a deadline.
        Declined,   ///< The person said "No".
        Withdraw,   ///< An episode or a standing recommendation ends without an act.
        Lock,       ///< Do it.
        Disconnect, ///< Do it.
        SignOut,    ///< Do it, once.
        Gone,
        AppsRefuse,
        Stuck,
        Failed,
        Braked,
        NoEffect, ///< An answer without a message, a cancel without an episode, an owner's request that
                  ///< cannot be.
        MoreTime, ///< The deadline is a later one: show it, and the message once more if it can be seen.
    };

    Kind kind = Kind::NoEffect;
    SessionKey key;
    std::string rule; ///< Empty: the owner's own request, or no rule's concern.
    std::optional<Awake> deadline;
    SignOutMode mode = SignOutMode::Gentle; ///< SignOut only.
    Cause cause = Cause::None;              ///< Recommend, Lock, Disconnect, SignOut, Braked.
    std::optional<Withdrawal> withdrawal;   ///< Withdraw only.
    bool isDryRun = false;                  ///< Say it, but do not do it.

    bool operator==(const Action&) const = default;
};

struct Step
{
    State state;
    std::vector<Action> actions;
    std::optional<Awake> wakeAt; ///< When something can be due without new events or facts.
};

/// Applies events in order, then, if there are verdicts, looks at every session once: ends what no longer
/// applies, does what is due, begins what may begin. Pure. `now` never goes back. Call it again at the same
/// moment with fresh verdicts after the actions were carried out, until it has nothing to do.
///
/// An act must be recorded durably before it is carried out, and the identity read again in the same function
/// that calls the system.
[[nodiscard]] Step advance(State state, std::span<const SessionVerdict> verdicts,
                           std::span<const Event> events, Awake now);

inline constexpr Awake kSettleFor = std::chrono::minutes{2};
inline constexpr Awake kForceAfter = std::chrono::seconds{60};
inline constexpr Awake kStuckAfter = std::chrono::seconds{60};
inline constexpr Awake kBrakeWindow = std::chrono::seconds{60};
inline constexpr std::size_t kBrakeLimit = 3;
/// A jump of the wall clock of exactly this is none.
inline constexpr std::chrono::minutes kLargestClockStep{5};

} // namespace usher::policy
