// SPDX-License-Identifier: MIT
#pragma once

#include <future>
#include <thread>
#include <utility>

namespace usher {

/// Does the work in a thread of its own that nobody waits for: it owns what it uses, and what still runs when
/// the process ends, ends with it.
///
/// The work begins once the thread is detached. One that ends before, winpthreads (seen in its version 10)
/// keeps in the books twice: the next thread gets the same place there, and the one that ends spins for ever,
/// holding the lock that every other thread of the process needs to begin and to end.
template <typename Work>
void startDetachedThread(Work work)
{
    std::promise<void> detached;
    std::thread thread{[work = std::move(work), isDetached = detached.get_future()]() mutable {
        isDetached.wait();
        work();
    }};
    thread.detach();
    detached.set_value();
}

} // namespace usher
