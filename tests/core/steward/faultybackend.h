// SPDX-License-Identifier: MIT
#pragma once

#include "platform/simulated/simulatedbackend.h"

#include <functional>
#include <vector>

namespace usher {

/// An invented household behind a system with faults, which remembers what it was asked to do.
class FaultyBackend final : public SessionBackend
{
public:
    explicit FaultyBackend(SimulatedBackend& household)
        : m_household(household)
    {
        connect(&household, &SessionBackend::sessionsChanged, this, &SessionBackend::sessionsChanged);
        connect(&household, &SessionBackend::messageShown, this, &SessionBackend::messageShown);
    }

    [[nodiscard]] QString name() const override { return m_household.name(); }
    [[nodiscard]] bool isSimulated() const override { return true; }
    [[nodiscard]] QList<Capability> capabilities() const override { return m_household.capabilities(); }

    [[nodiscard]] QFuture<Result<Sample>> takeSample() override
    {
        return sampleError ? readyFuture<Sample>(tl::unexpected(*sampleError)) : m_household.takeSample();
    }
    [[nodiscard]] QFuture<Result<MessageOutcome>> showMessage(const Identity& target,
                                                              const Message& message) override
    {
        if (isUnheard) {
            return unheard<MessageOutcome>();
        }
        if (messageError) {
            return readyFuture<MessageOutcome>(tl::unexpected(*messageError));
        }
        auto future = m_household.showMessage(target, message);
        shown.append(target);
        if (onShow) {
            onShow(target, message, future);
        }
        return future;
    }
    void withdrawMessage(const Identity& target) override
    {
        if (onWithdraw) {
            onWithdraw(target);
        }
        m_household.withdrawMessage(target);
    }
    void raiseMessage(const Identity& target) override { raised.append(target); }
    [[nodiscard]] QFuture<Result<void>> lock(const Identity& target) override
    {
        if (isUnheard) {
            return unheard<void>();
        }
        locked.append(target);
        return m_household.lock(target);
    }
    [[nodiscard]] QFuture<Result<void>> disconnectSession(const Identity& target) override
    {
        return m_household.disconnectSession(target);
    }
    [[nodiscard]] QFuture<Result<void>> signOut(const Identity& target, SignOutMode mode) override
    {
        if (isUnheard) {
            return unheard<void>();
        }
        signedOut.append(target);
        if (onSignOut) {
            onSignOut(target, mode);
        }
        if (signOutError && !isDoneAllTheSame) {
            return readyFuture<void>(tl::unexpected(*signOutError));
        }
        auto reply = m_household.signOut(target, mode);
        if (signOutError) {
            return readyFuture<void>(tl::unexpected(*signOutError));
        }
        if (!isLate) {
            return reply;
        }
        m_late.push_back({std::make_unique<QPromise<Result<void>>>(), reply.result()});
        m_late.back().promise->start();
        return m_late.back().promise->future();
    }

    /// What came too late comes now.
    void replyNow()
    {
        for (Late& late : std::exchange(m_late, {})) {
            late.promise->addResult(late.reply);
            late.promise->finish();
        }
    }
    /// The program that showed them is gone.
    void withdrawAll()
    {
        for (const Identity& target : std::exchange(shown, {})) {
            m_household.withdrawMessage(target);
        }
    }

    std::optional<Error> sampleError;
    std::optional<Error> messageError;
    std::optional<Error> signOutError;
    bool isDoneAllTheSame = false; ///< The sign-out that is said to have failed.
    /// Usher has died: nothing that it asks for reaches the system.
    bool isUnheard = false;
    bool isLate = false; ///< Replies to sign-outs wait for replyNow().
    std::function<void(const Identity&, const Message&, const QFuture<Result<MessageOutcome>>&)> onShow;
    std::function<void(const Identity&)> onWithdraw;
    std::function<void(const Identity&, SignOutMode)> onSignOut;
    QList<Identity> shown;
    QList<Identity> raised;
    QList<Identity> signedOut;
    QList<Identity> locked;

private:
    struct Late
    {
        std::unique_ptr<QPromise<Result<void>>> promise;
        Result<void> reply;
    };

    template <typename T>
    [[nodiscard]] QFuture<Result<T>> unheard()
    {
        auto promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        m_unheard.push_back(promise);
        return promise->future();
    }

    SimulatedBackend& m_household;
    std::vector<std::shared_ptr<void>> m_unheard; ///< Replies that never come.
    std::vector<Late> m_late;
};

} // namespace usher
