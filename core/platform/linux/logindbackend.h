// SPDX-License-Identifier: MIT
#pragma once

#include "platform/linux/logindacts.h"
#include "platform/linux/logindplaces.h"
#include "platform/linux/logindsampler.h"

#include <QThread>
#include <QTimer>

#include <functional>
#include <memory>
#include <vector>

namespace usher {

/// Sessions as systemd-logind knows them, with their cost from cgroups and /proc. All of that happens in a
/// thread of its own; nothing here ever waits, except the destructor for what that thread is reading.
class LogindBackend final : public SessionBackend
{
    Q_OBJECT

public:
    LogindBackend(LogindPlaces places, const Clock& clock, QObject* parent = nullptr);
    ~LogindBackend() override;

    [[nodiscard]] QString name() const override;
    [[nodiscard]] QList<Capability> capabilities() const override;
    /// Those who ask while a sample is being taken share it.
    [[nodiscard]] QFuture<Result<Sample>> takeSample() override;
    [[nodiscard]] QFuture<Result<MessageOutcome>> showMessage(const Identity& target,
                                                              const Message& message) override;
    void withdrawMessage(const Identity& target) override;
    void raiseMessage(const Identity& target) override;
    [[nodiscard]] QFuture<Result<void>> lock(const Identity& target) override;
    [[nodiscard]] QFuture<Result<void>> disconnectSession(const Identity& target) override;
    [[nodiscard]] QFuture<Result<void>> signOut(const Identity& target, SignOutMode mode) override;

private:
    struct Worker;
    template <typename T>
    using Promised = std::shared_ptr<QPromise<Result<T>>>;

    /// Ends as Unreachable by itself when its time is over, after `whenLate`: whoever sees it end may ask at
    /// once.
    template <typename T>
    [[nodiscard]] Promised<T> promise(std::chrono::milliseconds limit, std::function<void()> whenLate);
    template <typename T>
    static void settle(QPromise<Result<T>>& promised, Result<T> result);

    void onSampled(const LogindSampler::Outcome& outcome);
    /// Begins something in the worker's thread; what it is handed tells the outcome.
    template <typename T, typename Begin>
    [[nodiscard]] QFuture<Result<T>> inThread(std::chrono::milliseconds limit, Begin begin);
    [[nodiscard]] QFuture<Result<void>> perform(LogindActs::Act act, const Identity& target);

    LogindPlaces m_places;
    const Clock& m_clock;
    QThread m_thread;
    Worker* m_worker; ///< Lives in the thread and is deleted at its end.
    bool m_isSampling = false;
    std::vector<Promised<Sample>> m_waiting;
    LogindHealth m_health;
    QTimer m_announce; ///< Changes come in bursts: one hint for all of them.
};

} // namespace usher
