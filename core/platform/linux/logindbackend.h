// SPDX-License-Identifier: MIT
#pragma once

#include "session/sessionbackend.h"

namespace usher {

/// Where this system's sessions are read from; tests point it elsewhere.
struct LogindPlaces
{
    QString busAddress;                                    ///< Empty: the system bus.
    QString cgroupRoot = QStringLiteral("/sys/fs/cgroup"); ///< The cgroup v2 tree.
    QString procRoot = QStringLiteral("/proc");
    QString devRoot = QStringLiteral("/dev");
};

/// Sessions as systemd-logind knows them, with their cost from cgroups and /proc.
class LogindBackend final : public SessionBackend
{
    Q_OBJECT

public:
    LogindBackend(LogindPlaces places, const Clock& clock, QObject* parent = nullptr);

    [[nodiscard]] QString name() const override;
    [[nodiscard]] QList<Capability> capabilities() const override;
    [[nodiscard]] QFuture<Result<Sample>> takeSample() override;
    [[nodiscard]] QFuture<Result<MessageOutcome>> showMessage(const Identity& target,
                                                              const Message& message) override;
    void withdrawMessage(const Identity& target) override;
    [[nodiscard]] QFuture<Result<void>> lock(const Identity& target) override;
    [[nodiscard]] QFuture<Result<void>> disconnectSession(const Identity& target) override;
    [[nodiscard]] QFuture<Result<void>> signOut(const Identity& target, SignOutMode mode) override;

private:
    LogindPlaces m_places;
    const Clock& m_clock;
};

} // namespace usher
