// SPDX-License-Identifier: MIT
#pragma once

#include "platform/thread/leavablethread.h"

#include <chrono>
#include <functional>
#include <memory>

namespace usher {

/// A thread that makes calls into Windows, one after the other. Windows may hang in any of them, and nothing
/// can end a call from outside: at its own end this waits a little, then leaves the thread to the end of the
/// process. So tasks own what they use.
class CallThread
{
public:
    static constexpr std::chrono::milliseconds kPatience{1000};

    CallThread();
    CallThread(const CallThread&) = delete;
    CallThread& operator=(const CallThread&) = delete;
    /// What has not begun by then is dropped.
    ~CallThread();

    void post(std::function<void()> task);

private:
    struct State;

    std::shared_ptr<State> m_state;
    LeavableThread m_thread;
};

} // namespace usher
