// SPDX-License-Identifier: MIT
#include "platform/windows/callthread.h"

#include <condition_variable>
#include <deque>
#include <mutex>

namespace usher {

struct CallThread::State
{
    std::mutex guard;
    std::condition_variable changed;
    std::deque<std::function<void()>> tasks;
    bool isEnding = false;

    void work()
    {
        std::unique_lock lock{guard};
        for (;;) {
            changed.wait(lock, [this] { return isEnding || !tasks.empty(); });
            if (isEnding) {
                return;
            }
            auto task = std::move(tasks.front());
            tasks.pop_front();
            lock.unlock();
            task();
            task = {}; // what it owned ends before anybody waits again
            lock.lock();
        }
    }
};

CallThread::CallThread()
    : m_state(std::make_shared<State>())
    , m_thread(kPatience, [state = m_state] { state->work(); })
{
}

CallThread::~CallThread()
{
    const std::scoped_lock lock{m_state->guard};
    m_state->isEnding = true;
    m_state->tasks.clear();
    m_state->changed.notify_all();
}

void CallThread::post(std::function<void()> task)
{
    const std::scoped_lock lock{m_state->guard};
    m_state->tasks.push_back(std::move(task));
    m_state->changed.notify_all();
}

} // namespace usher
