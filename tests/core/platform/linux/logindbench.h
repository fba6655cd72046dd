// SPDX-License-Identifier: MIT
#pragma once

#include "core/platform/linux/fakelogind.h"
#include "core/platform/linux/kerneltree.h"
#include "core/platform/linux/privatebus.h"
#include "platform/linux/logindbackend.h"
#include "support/fakeclock.h"

#include <QTest>

#include <memory>

namespace usher {

/// A PC in a test tube: a bus of our own, a fake logind on it, copies of the kernel's files, virtual time.
class LogindBench
{
public:
    LogindBench()
    {
        m_tree.write(QStringLiteral("proc/sys/kernel/random/boot_id"), "boot-1\n");
        m_tree.write(QStringLiteral("proc/meminfo"),
                     "MemTotal: 2000 kB\nMemFree: 1 kB\nMemAvailable: 500 kB\n");
    }

    /// Everything at its place and running.
    [[nodiscard]] bool start()
    {
        if (!m_bus.start()) {
            return false;
        }
        m_logind = std::make_unique<FakeLogind>(m_bus.address());
        m_backend = std::make_unique<LogindBackend>(places(), m_clock);
        return true;
    }
    [[nodiscard]] LogindPlaces places() const
    {
        LogindPlaces places;
        places.busAddress = m_bus.address();
        places.cgroupRoot = m_tree.path(QStringLiteral("cgroup"));
        places.procRoot = m_tree.path(QStringLiteral("proc"));
        places.devRoot = m_tree.path(QStringLiteral("dev"));
        return places;
    }

    PrivateBus& bus() { return m_bus; }
    FakeLogind& logind() { return *m_logind; }
    void comeBack() { m_logind = std::make_unique<FakeLogind>(m_bus.address()); }
    void leave() { m_logind.reset(); }
    LogindBackend& backend() { return *m_backend; }
    void makeBackend(const LogindPlaces& places)
    {
        m_backend = std::make_unique<LogindBackend>(places, m_clock);
    }
    void destroyBackend() { m_backend.reset(); }
    KernelTree& tree() { return m_tree; }
    FakeClock& clock() { return m_clock; }

    [[nodiscard]] Result<Sample> sample()
    {
        const auto future = m_backend->takeSample();
        return waitFor(future) ? future.result() : failure(ErrorCode::Failed, QStringLiteral("never ended"));
    }
    /// The only session; fails loudly if there is another number of them.
    [[nodiscard]] Session onlySession()
    {
        const auto seen = sample();
        if (!seen || seen->sessions.size() != 1) {
            QTest::qFail("there is not exactly one session", __FILE__, __LINE__);
            return {};
        }
        return seen->sessions.at(0);
    }
    template <typename T>
    [[nodiscard]] static bool waitFor(const QFuture<Result<T>>& future)
    {
        return QTest::qWaitFor([&future] { return future.isFinished(); }, 10'000) &&
               future.isResultReadyAt(0);
    }

private:
    FakeClock m_clock;
    KernelTree m_tree;
    PrivateBus m_bus;
    std::unique_ptr<FakeLogind> m_logind;
    std::unique_ptr<LogindBackend> m_backend;
};

} // namespace usher
