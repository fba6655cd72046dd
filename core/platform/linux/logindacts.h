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
        Message,
        Lock,
        Disconnect,
        SignOut,
        ForcedSignOut
    };
    using Done = std::function<void(Result<void>)>;

    LogindActs(LogindBus& bus, LogindSampler& sampler);

    /// `done` comes exactly once, unless this object is destroyed before. Past the deadline nothing is done
    /// any more.
    void perform(Act act, const Identity& target, QDeadlineTimer deadline, Done done);

private:
    void performOn(const LogindSession& session, Act act, QDeadlineTimer deadline, Done done);

    LogindBus& m_bus;
    LogindSampler& m_sampler;
};

} // namespace usher
