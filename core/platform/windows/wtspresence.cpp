// SPDX-License-Identifier: MIT
#include "platform/windows/wtspresence.h"

#include <algorithm>

namespace usher {

namespace {

using namespace std::chrono_literals;
using std::chrono::milliseconds;
using std::chrono::seconds;

// Two clocks of one PC, read one after the other.
constexpr auto kSlack = 10s;
// Typing the password is input before the sign-in, and a first sign-in takes minutes.
constexpr auto kSignInTakes = 5min;
// "Not updated all the time (e.g. once a minute per session)" [phnt: LastSystemRITEventTickCount].
constexpr auto kAnyInputLag = 60s;

Away known(milliseconds duration, AwaySource source)
{
    return {std::max(0s, std::chrono::floor<seconds>(duration)), source};
}

/// Since then, by the structure's own clock; nothing if that cannot be.
std::optional<milliseconds> since(std::optional<WallTime> then, const WtsTimes& times)
{
    if (!then || !times.current || *then > *times.current + kSlack) {
        return std::nullopt;
    }
    if (times.logon && *then + kSignInTakes < *times.logon) {
        return std::nullopt;
    }
    const auto from = times.logon ? std::max(*then, *times.logon) : *then;
    return std::max(0ms, *times.current - from);
}

/// For how long nobody at all has touched this PC. The own session's input is input of the PC: one that is
/// not in there by now shows that nothing is.
std::optional<milliseconds> anyIdle(const PresenceFacts& facts)
{
    const bool isStale = facts.anyIdle && facts.ownIdle && *facts.ownIdle + kAnyInputLag < *facts.anyIdle;
    return isStale ? std::nullopt : facts.anyIdle;
}

Away fromConsole(const WtsSession& session, const PresenceFacts& facts)
{
    auto idle = since(session.times.lastInput, session.times);
    if (const auto untouched = anyIdle(facts); idle && untouched) {
        // Neither has this person.
        const auto atLeast = std::max(0ms, *untouched - milliseconds{kAnyInputLag});
        const auto signedIn = since(session.times.logon, session.times);
        idle = std::max(*idle, signedIn ? std::min(atLeast, *signedIn) : atLeast);
        // And whoever did was this person, if nobody else could.
        idle = facts.isAlone ? std::min(*idle, *untouched) : *idle;
    }
    return idle ? known(*idle, AwaySource::ConsoleEstimate) : Away{};
}

} // namespace

std::optional<milliseconds> sinceTick(std::uint32_t tick, std::uint64_t now)
{
    if (tick == 0) {
        return std::nullopt;
    }
    // Unsigned: right across one wrap, which is as far as 32 bits reach.
    const auto elapsed = static_cast<std::uint32_t>(now) - tick;
    // A tick that is ahead by a little is now: programs may invent input with a tick of their own.
    constexpr std::uint32_t kAhead = static_cast<std::uint32_t>(milliseconds{kSlack}.count());
    return milliseconds{elapsed > UINT32_MAX - kAhead ? 0 : elapsed};
}

Away awayOf(const WtsSession& session, const PresenceFacts& facts)
{
    if (stateOf(session) == SessionState::Disconnected) {
        if (const auto gone = since(session.times.disconnect, session.times)) {
            return known(*gone, AwaySource::DisconnectTime);
        }
        return facts.seenLeft ? known(*facts.seenLeft, AwaySource::DisconnectTime) : Away{};
    }
    if (facts.isMine && facts.ownIdle) {
        return known(*facts.ownIdle, AwaySource::Input);
    }
    if (facts.isRemote) {
        const auto idle = since(session.times.lastInput, session.times);
        return idle ? known(*idle, AwaySource::Input) : Away{};
    }
    return fromConsole(session, facts);
}

std::optional<WallTime> disconnectedAt(const WtsSession& session)
{
    const bool isOff = stateOf(session) == SessionState::Disconnected;
    return isOff && since(session.times.disconnect, session.times) ? session.times.disconnect : std::nullopt;
}

Abilities abilitiesOf(const WtsSession& session, const Identity& identity, bool isClosing,
                      const WtsCaller& caller)
{
    if (!identity.isComplete()) {
        return {Obstacle::IdentityUnknown, Obstacle::IdentityUnknown, Obstacle::IdentityUnknown,
                Obstacle::IdentityUnknown};
    }
    const auto right = caller.mayActOn(session.id) ? Obstacle::None : Obstacle::NeedsPrivilege;
    const auto state = stateOf(session);
    const bool isUsable = !isClosing && !session.isEnding();
    Abilities can;
    can.message = state == SessionState::Active && isUsable ? right : Obstacle::NobodyWouldSee;
    can.lock = state == SessionState::Active && isUsable ? right : Obstacle::NothingToDo;
    can.disconnect = state != SessionState::Disconnected && isUsable ? right : Obstacle::NothingToDo;
    can.signOut = isUsable ? right : Obstacle::NothingToDo;
    return can;
}

} // namespace usher
