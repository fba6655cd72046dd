// SPDX-License-Identifier: MIT
#include "platform/linux/presence.h"

namespace usher {

namespace {

using std::chrono::seconds;

// Clocks of two sources may differ by a little; a coarse kernel clock is a few milliseconds behind.
constexpr std::chrono::seconds kClockTolerance{10};

template <typename Time>
std::optional<seconds> since(std::optional<Time> then, Time now)
{
    if (!then || *then > now + kClockTolerance) {
        return std::nullopt;
    }
    return std::max(seconds{0}, std::chrono::floor<seconds>(now - *then));
}

Away known(std::optional<seconds> duration, AwaySource source)
{
    return duration ? Away{duration, source} : Away{};
}

// Most desktops never report anything; those who do have set the time at least once, also when somebody came
// back.
Away fromDesktop(const LogindSession& session, const Moment& now)
{
    const bool everReported = session.idleSince || session.idleSinceAwake;
    if (!everReported) {
        return {};
    }
    if (!session.isIdle) {
        return {seconds{0}, AwaySource::Desktop};
    }
    const auto duration = session.idleSinceAwake ? since(session.idleSinceAwake, now.awake)
                                                 : since(session.idleSince, now.wall);
    return known(duration, AwaySource::Desktop);
}

} // namespace

SessionState stateOf(const LogindSession& session)
{
    if (!session.seat.isEmpty() && !session.isActive) {
        return SessionState::Disconnected;
    }
    return session.isLocked ? SessionState::Locked : SessionState::Active;
}

Away awayOf(const LogindSession& session, std::optional<WallTime> terminalReadAt,
            std::optional<Moment> leftScreenAt, const Moment& now)
{
    if (stateOf(session) == SessionState::Disconnected && leftScreenAt) {
        return known(since(std::optional(leftScreenAt->awake), now.awake), AwaySource::DisconnectTime);
    }
    if (session.isGraphical()) {
        return fromDesktop(session, now);
    }
    return known(since(terminalReadAt, now.wall), AwaySource::Terminal);
}

Abilities abilitiesOf(const LogindSession& session, const Identity& identity, const Caller& caller)
{
    if (!identity.isComplete()) {
        return {Obstacle::IdentityUnknown, Obstacle::IdentityUnknown, Obstacle::IdentityUnknown,
                Obstacle::SystemCannot};
    }
    const bool isAllowed = caller.uid == 0 || session.uid == caller.uid;
    Abilities can{Obstacle::None, Obstacle::None, Obstacle::None, Obstacle::SystemCannot};
    // Nobody looks at a locked screen, whoever asks; only root and the person reach a session's screen at
    // all.
    if (stateOf(session) != SessionState::Active || session.state == u"closing") {
        can.message = Obstacle::NobodyWouldSee;
    } else if (!isAllowed) {
        can.message = Obstacle::NeedsPrivilege;
    } else if (!caller.canReachPeople) {
        can.message = Obstacle::SystemCannot;
    }
    if (session.state == u"closing") {
        can.signOut = Obstacle::NothingToDo;
    } else if (!isAllowed && !caller.mayManage) {
        can.signOut = Obstacle::NeedsPrivilege;
    }
    if (!session.isGraphical()) {
        can.lock = Obstacle::SessionCannot;
    } else if (session.isLocked || session.state == u"closing") {
        can.lock = Obstacle::NothingToDo;
    } else if (!isAllowed && !caller.mayLock) {
        can.lock = Obstacle::NeedsPrivilege;
    }
    return can;
}

} // namespace usher
