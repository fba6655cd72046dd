// SPDX-License-Identifier: MIT
#include "platform/simulated/simulatedbackend.h"

namespace usher {

SimulatedBackend::SimulatedBackend(const Clock& clock, QObject* parent)
    : SessionBackend(parent)
    , m_clock(clock)
{
}

QString SimulatedBackend::name() const
{
    return QStringLiteral("simulated");
}

QList<Capability> SimulatedBackend::capabilities() const
{
    return {};
}

QFuture<Result<Sample>> SimulatedBackend::takeSample()
{
    return readyFuture<Sample>(Sample{m_clock.wallNow(), name(), 0, {}, {}, {}});
}

QFuture<Result<MessageOutcome>> SimulatedBackend::showMessage(const Identity& /*target*/,
                                                              const Message& /*message*/)
{
    return readyFuture<MessageOutcome>(failure(ErrorCode::NotSupported));
}

void SimulatedBackend::withdrawMessage(const Identity& /*target*/) {}

QFuture<Result<void>> SimulatedBackend::lock(const Identity& /*target*/)
{
    return readyFuture<void>(failure(ErrorCode::NotSupported));
}

QFuture<Result<void>> SimulatedBackend::disconnectSession(const Identity& /*target*/)
{
    return readyFuture<void>(failure(ErrorCode::NotSupported));
}

QFuture<Result<void>> SimulatedBackend::signOut(const Identity& /*target*/, SignOutMode /*mode*/)
{
    return readyFuture<void>(failure(ErrorCode::NotSupported));
}

} // namespace usher
