// SPDX-License-Identifier: MIT
#pragma once

#include "platform/linux/logindsampler.h"

#include <functional>

namespace usher {

/// What can be done to a session through logind. Every act reads the whole identity again and calls logind in
/// the same function; any difference is IdentityChanged, and nothing is done.
class LogindActs : public QObject
{
    Q_OBJECT

public:
    enum class Act
    {
        Lock,
        Disconnect,
        SignOut,
        ForcedSignOut
    };
    using Done = std::function<void(Result<void>)>;
    using Found = std::function<void(Result<LogindSession>)>;

    LogindActs(LogindBus& bus, LogindSampler& sampler);

    /// The session, if it still is exactly that one. `found` comes exactly once, unless this object is
    /// destroyed before.
    void find(const Identity& target, QDeadlineTimer deadline, const Found& found);
    /// `done` comes exactly once, unless this object is destroyed before. Past the deadline nothing is done
    /// any more.
    void perform(Act act, const Identity& target, QDeadlineTimer deadline, Done done);

    /// The same to a session that find() has just handed over; only from within that.
    void performOn(const LogindSession& session, Act act, QDeadlineTimer deadline, Done done);

private:
    LogindBus& m_bus;
    LogindSampler& m_sampler;
};

} // namespace usher
