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
    std::chrono::milliseconds replyLimit =
        SessionBackend::kReplyLimit; ///< For a sample or an act as a whole.
};

} // namespace usher
