// SPDX-License-Identifier: MIT
#pragma once

#include "dashboard/requeststate.h"
#include "steward/proceeding.h"
#include "wording/friendlytext.h"

#include <QList>
#include <QStringList>

namespace usher {

/// Everything a card says about a request concerning its person, as it is shown: translated, safe. Two equal
/// ones look the same.
struct RequestCard
{
    // Each has its initializer, so that a card can be written with the parts that matter.
    RequestState::Kind state = RequestState::Kind::None;
    QString statusText = {};                 ///< Beside the avatar: "Waiting for Noor’s answer".
    QString text = {};                       ///< What is behind it, or what comes next.
    QString noteText = {};                   ///< Beside the buttons: "No answer: sign out".
    QString countdownText = {};              ///< "4:12"; empty: no ring.
    QString countdownSpoken = {};            ///< "4 minutes and 12 seconds left".
    QStringList stepTexts = {};              ///< What happens one after the other; empty: nothing to follow.
    int stepsDone = 0;                       ///< So many of them.
    double fractionLeft = -1;                ///< Of the ring, 0 to 1; -1: no ring.
    QList<RequestAction::Kind> actions = {}; ///< From the most obvious one on.
    QString spokenText = {}; ///< The whole state for who cannot see it, without the countdown.

    bool operator==(const RequestCard&) const = default;
};

/// What is known besides the proceeding itself.
struct RequestContext
{
    AwakeTime now{};
    QString personName;   ///< Safe.
    QString programsText; ///< What is open in the session, "Minecraft and Word"; empty: not known. Safe.
    SessionState state = SessionState::Active;
    bool isRead = false; ///< The owner was told of this stage and wants to wait.
};

/// The last minute of a wait is said in words, too.
inline constexpr std::chrono::seconds kFinalMinute{60};

/// How a proceeding looks at `now`. A value for a value: no clock, no I/O.
[[nodiscard]] RequestCard describeProceeding(const Proceeding& proceeding, const RequestContext& context,
                                             const FriendlyText& text);

/// The words on the button of an action.
[[nodiscard]] QString actionText(RequestAction::Kind action);

/// "4:12", from a minute on with two digits of seconds; "1:05:00" from an hour on.
[[nodiscard]] QString countdownText(std::chrono::seconds left);
/// "4 minutes and 12 seconds left".
[[nodiscard]] QString countdownSpoken(std::chrono::seconds left);

} // namespace usher
