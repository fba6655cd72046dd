// SPDX-License-Identifier: MIT
#pragma once

#include "session/session.h"

#include <QByteArray>
#include <QHash>

namespace usher {

/// When somebody was last at each session, in awake time, made only from evidence: time away that went down,
/// unlocking, coming back to the screen, an answer, leaving the screen. What Usher itself locked or took off
/// the screen is no presence, and neither is a lock.
///
/// Sessions report time away in whole seconds, so presences less than a second apart count as one.
class PresenceLedger
{
public:
    /// Presence may have been this much later than presentAt() says: time away is in whole seconds.
    static constexpr AwakeTime kGrain{1'000};

    /// Takes in how a session is now; true if that shows presence since it was taken in last.
    bool takeIn(const Session& session, AwakeTime now);
    /// Answered a message, for example.
    void notePresent(const Identity& session, AwakeTime at);
    /// Usher is about to lock it, or to take it off the screen.
    void noteOwnAct(const Identity& session, AwakeTime at);
    /// Forgets every session that is not there any more.
    void keepOnly(const Sample& sample);

    /// The last presence; nothing if the system cannot tell now.
    [[nodiscard]] std::optional<AwakeTime> presentAt(const Identity& session) const;

    /// As JSON text, for whoever keeps it. Awake times keep their meaning within one boot only.
    [[nodiscard]] QByteArray toJson() const;
    /// Replaces all that is known; nothing is known if the text is not what toJson() writes.
    void restore(const QByteArray& json);

private:
    struct Known
    {
        SessionState state = SessionState::Active;
        std::optional<AwakeTime> presentAt; ///< The last evidence there was.
        AwakeTime watchedSince{};
        std::optional<AwakeTime> ownActAt;
        bool isTellable = true;  ///< The system knows how long this session has been away.
        bool sawItLeave = false; ///< This process knows when it went off the screen, and by whom.
    };

    static bool takeInState(Known& known, const Session& session, AwakeTime now);
    static bool takeInAway(Known& known, const Session& session, AwakeTime now);

    QHash<Identity, Known> m_known;
};

} // namespace usher
