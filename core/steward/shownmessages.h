// SPDX-License-Identifier: MIT
#pragma once

#include "session/session.h"

#include <QHash>

#include <cstdint>

namespace usher {

/// Which messages this steward has on screens now, at most one a session, and which reply belongs to which.
class ShownMessages
{
public:
    struct Shown
    {
        std::uint64_t number = 0; ///< Tells it from every other one.
        bool isOwners = false;
        bool isSeen = false; ///< It is on the screen for certain, or one before it was, in the same request.
        bool isLost = false; ///< It ended as if the session were gone; the next sample says whether it is.
        bool isRaised = false; ///< The person was reminded of it.
        AwakeTime since{};     ///< When it was sent; once it was seen, when that was.
    };

    /// Takes the place of what was shown before.
    Shown& begin(const Identity& session, bool isOwners, AwakeTime now);
    /// Null if that one is not shown any more: its reply comes too late.
    [[nodiscard]] Shown* find(const Identity& session, std::uint64_t number);
    [[nodiscard]] Shown* find(const Identity& session);
    [[nodiscard]] const Shown* find(const Identity& session) const;
    void end(const Identity& session) { m_shown.remove(session); }
    [[nodiscard]] QList<Identity> sessions() const { return m_shown.keys(); }
    /// Backends tell within `limit` if a message cannot be shown: after that it is.
    void noteSeenAfter(AwakeTime limit, AwakeTime now);
    /// When the next one is.
    [[nodiscard]] std::optional<AwakeTime> nextSeen(AwakeTime limit) const;

private:
    QHash<Identity, Shown> m_shown;
    std::uint64_t m_lastNumber = 0;
};

} // namespace usher
