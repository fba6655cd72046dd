// SPDX-License-Identifier: MIT
#pragma once

#include "platform/windows/wtsacts.h"
#include "platform/windows/wtssampler.h"

namespace usher {

/// What the threads of a backend share and own together: a call that hangs may outlive the backend.
struct WtsCore
{
    explicit WtsCore(SystemCalls systemCalls)
        : calls(std::move(systemCalls))
    {
    }
    WtsCore(const WtsCore&) = delete;
    WtsCore& operator=(const WtsCore&) = delete;
    ~WtsCore() = default;

    const SystemCalls calls;
    Departures departures;
    const WtsDirectory directory{calls};
    WtsSampler sampler{calls, directory, departures}; ///< One thread's only.
    WtsActs acts{calls, directory, departures};
};

/// How long things may take.
struct WtsLimits
{
    std::chrono::milliseconds reply{5000};
    /// A message that Windows has not refused by then is on the screen: the call that shows it says nothing
    /// until it is answered.
    std::chrono::milliseconds refusal{300};
    /// How often is looked whether a session with a message is still there.
    std::chrono::milliseconds look{2000};
};

} // namespace usher
