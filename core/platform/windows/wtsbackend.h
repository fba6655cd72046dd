// SPDX-License-Identifier: MIT
#pragma once

#include "platform/windows/wtsmessages.h"

#include <QTimer>

#include <memory>
#include <vector>

namespace usher {

/// Sessions as Windows knows them, on Home as well: wtsapi32, and one list of all processes. Everything that
/// asks Windows happens in threads; nothing here ever waits for it, except the destructor, for a moment.
class WtsBackend final : public SessionBackend
{
    Q_OBJECT

public:
    WtsBackend(SystemCalls calls, const Clock& clock, WtsLimits limits = {}, QObject* parent = nullptr);
    ~WtsBackend() override;

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
    template <typename T>
    using Promised = std::shared_ptr<QPromise<Result<T>>>;

    /// Ends as Unreachable by itself when its time is over.
    template <typename T>
    [[nodiscard]] Promised<T> promise();
    void onSampled(WtsSampler::Outcome outcome);
    void onTold(bool isWatched);
    [[nodiscard]] QFuture<Result<void>> perform(WtsActs::Act act, const Identity& target);

    const Clock& m_clock;
    const WtsLimits m_limits;
    std::shared_ptr<WtsCore> m_core;
    std::shared_ptr<Outbox> m_outbox;
    bool m_isSampling = false;
    std::vector<Promised<Sample>> m_waiting;
    std::vector<Promised<void>> m_acts; ///< Ours alone: a thread that hangs keeps no future from ending.
    WtsHealth m_health;
    QTimer m_announce; ///< Changes come in bursts: one hint for all of them.
    CallThread m_sampling;
    CallThread m_acting;
    WtsMessages m_messages;        // after the thread it looks in
    std::shared_ptr<void> m_watch; ///< Windows calls back until it is gone.
};

} // namespace usher
