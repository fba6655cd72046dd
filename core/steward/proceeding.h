// SPDX-License-Identifier: MIT
#pragma once

#include "engine/state.h"
#include "session/result.h"
#include "session/session.h"

#include <QStringList>

#include <chrono>
#include <optional>

namespace usher {

/// What the owner asks for.
struct AskRequest
{
    std::chrono::seconds wait{std::chrono::minutes{5}}; ///< 30 s to 1 h; anything else becomes the nearest.
    policy::Silence noAnswer = policy::Silence::SignOut;
    QString text; ///< With the placeholders of a rule's message; empty: the built-in one.
};

/// How it stands with one session: what is under way, or how the last thing ended. A value for whoever shows
/// it. Of each session there is at most one of the owner's and one of a rule.
struct Proceeding
{
    enum class Stage
    {
        // Under way.
        Sending,     ///< The message is on its way to the screen.
        Asked,       ///< It is shown.
        UnseenWait,  ///< Nobody can see a message; the wait runs.
        Recommended, ///< A recommendation stands; cause says why.
        ForceWait,   ///< A program refused; the forced attempt comes at the deadline.
        SigningOut,  ///< An attempt was made.
        Stuck,       ///< A minute later the session is still there. It stays so until it ends.
                     // Over.
        Declined,
        CameBack,
        Cancelled,
        NoLongerApplies,
        RulesChanged,
        Settling, ///< The PC slept, the clock jumped or Usher was started anew: nobody is signed out for
                  ///< that.
        Unseen,   ///< The owner's request to somebody who cannot see it. Nothing was done.
        NoAnswer, ///< The owner's request, with nobody to be signed out for it.
        AppsRefuse,
        Failed, ///< error says why.
        Gone,
    };

    Identity session;
    QString user;     ///< Login name, untrusted.
    QString fullName; ///< Untrusted; empty: unknown.
    Stage stage = Stage::Sending;
    bool isOwners = true;
    QString rule;                              ///< Its id; empty: the owner's own request.
    policy::Cause cause = policy::Cause::None; ///< Of the recommendation or the attempt.
    AwakeTime begunAt{};
    AwakeTime since{};                    ///< When this stage began.
    std::optional<AwakeTime> deadline;    ///< What is counted down to.
    std::optional<WallTime> deadlineWall; ///< The same, to be shown; if the PC sleeps it will be later.
    policy::Silence noAnswer = policy::Silence::SignOut;
    bool isBraked =
        false; ///< The deadline has passed; several were signed out just before, so this one waits.
    bool wasAttempted = false;    ///< Usher has tried to sign them out; else a Gone is their own doing.
    bool isAccepted = false;      ///< SigningOut: programs have closed or agreed to, and the session ends.
    bool isDryRun = false;        ///< Nothing is really done.
    QString messageText;          ///< What the person reads; empty: nothing was sent.
    QString channel;              ///< How it was shown, as MessageOutcome says; empty: not, or not yet known.
    QStringList refusingPrograms; ///< Untrusted.
    std::optional<Error> error;   ///< Failed only.
    std::optional<std::int64_t> freedBytes; ///< Gone: what the session used last, if known.

    [[nodiscard]] bool isOver() const { return stage >= Stage::Declined; }
    bool operator==(const Proceeding&) const = default;
};

} // namespace usher
