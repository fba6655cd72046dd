// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <future>
#include <thread>
#include <utility>

namespace usher {

/// A thread that may hang in a call of the system's, which nothing can end from outside. Its owner waits for
/// it, but not for ever: then it is left to the end of the process. So the work owns what it uses.
///
/// The thread does not end before its owner has joined or left it, for the reason in detachedthread.h.
class LeavableThread
{
public:
    template <typename Work>
    LeavableThread(std::chrono::milliseconds patience, Work work)
        : LeavableThread(patience, std::move(work), std::promise<void>{}, std::promise<void>{})
    {
    }
    LeavableThread(const LeavableThread&) = delete;
    LeavableThread& operator=(const LeavableThread&) = delete;
    /// Whoever destroys it has told the work to end.
    ~LeavableThread()
    {
        const bool isDone = m_isDone.wait_for(m_patience) == std::future_status::ready;
        if (!isDone) {
            m_thread.detach();
        }
        m_mayEnd.set_value();
        if (isDone) {
            m_thread.join();
        }
    }

private:
    template <typename Work>
    LeavableThread(std::chrono::milliseconds patience, Work work, std::promise<void> done,
                   std::promise<void> mayEnd)
        : m_patience(patience)
        , m_mayEnd(std::move(mayEnd))
        , m_isDone(done.get_future())
        , m_thread([work = std::move(work), done = std::move(done), isLet = m_mayEnd.get_future()]() mutable {
            work();
            done.set_value();
            isLet.wait();
        })
    {
    }

    std::chrono::milliseconds m_patience;
    std::promise<void> m_mayEnd;
    std::future<void> m_isDone;
    std::thread m_thread;
};

} // namespace usher
