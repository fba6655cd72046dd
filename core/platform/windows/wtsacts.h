// SPDX-License-Identifier: MIT
#pragma once

#include "platform/windows/departures.h"
#include "platform/windows/wtsdirectory.h"
#include "platform/windows/wtspresence.h"
#include "session/sessionbackend.h"

namespace usher {

/// The few things done to sessions. Each reads the whole identity again and calls Windows in the same
/// function. Slow; for several threads.
class WtsActs
{
public:
    enum class Act
    {
        Lock,
        Disconnect,
        SignOut,
        ForcedSignOut,
    };

    /// All outlive it.
    WtsActs(const SystemCalls& calls, const WtsDirectory& directory, Departures& departures);

    /// Nothing is done after `deadline`, awake time: whoever asked has given up by then.
    [[nodiscard]] Result<void> perform(Act act, const Identity& target, AwakeTime deadline);

    [[nodiscard]] WtsCaller caller() const { return {m_calls.ownSession(), m_calls.isElevated()}; }

private:
    [[nodiscard]] Result<void> lock(const WtsSession& session);
    [[nodiscard]] Result<void> disconnect(const WtsSession& session);
    [[nodiscard]] Result<void> signOut(const WtsSession& session, const QString& sid, bool isForced);
    /// It is the session of this program, and that of the person this program runs as.
    [[nodiscard]] bool isInside(const WtsSession& session, const QString& sid) const;

    const SystemCalls& m_calls;
    const WtsDirectory& m_directory;
    Departures& m_departures;
};

} // namespace usher
