// SPDX-License-Identifier: MIT
#pragma once

#include "session/sessionbackend.h"

namespace usher {

/// Plays a scenario: a household that was invented, in the time of the clock it is given.
class SimulatedBackend final : public SessionBackend
{
    Q_OBJECT

public:
    explicit SimulatedBackend(const Clock& clock, QObject* parent = nullptr);

    [[nodiscard]] QString name() const override;
    [[nodiscard]] bool isSimulated() const override { return true; }
    [[nodiscard]] QList<Capability> capabilities() const override;
    [[nodiscard]] QFuture<Result<Sample>> takeSample() override;
    [[nodiscard]] QFuture<Result<MessageOutcome>> showMessage(const Identity& target,
                                                              const Message& message) override;
    void withdrawMessage(const Identity& target) override;
    [[nodiscard]] QFuture<Result<void>> lock(const Identity& target) override;
    [[nodiscard]] QFuture<Result<void>> disconnectSession(const Identity& target) override;
    [[nodiscard]] QFuture<Result<void>> signOut(const Identity& target, SignOutMode mode) override;

private:
    const Clock& m_clock;
};

} // namespace usher
