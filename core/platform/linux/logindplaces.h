// SPDX-License-Identifier: MIT
#pragma once

#include "session/sessionbackend.h"

namespace usher {

/// Where this system's sessions are read from; tests point it elsewhere.
struct LogindPlaces
{
    QString busAddress;                                    ///< Empty: the system bus.
    QString cgroupRoot = QStringLiteral("/sys/fs/cgroup"); ///< The cgroup v2 tree.
    QString procRoot = QStringLiteral("/proc");
    QString devRoot = QStringLiteral("/dev");
    QString courierPath; ///< The program that reaches people (courier.h); empty: there is none.
    QString agentPath;   ///< The program that shows them a dialog; empty: there is none.
    std::chrono::milliseconds replyLimit =
        SessionBackend::kReplyLimit; ///< For a sample or an act as a whole.
    /// Until a message can be seen. A desktop that has just started, or is asleep in swap, may take seconds.
    std::chrono::milliseconds showLimit = 2 * SessionBackend::kReplyLimit;
};

} // namespace usher
