// SPDX-License-Identifier: MIT
#include "platform/linux/logindbackend.h"

namespace usher {

LogindBackend::LogindBackend(LogindPlaces places, const Clock& clock, QObject* parent)
    : SessionBackend(parent)
    , m_places(std::move(places))
    , m_clock(clock)
{
}

QString LogindBackend::name() const
{
    return QStringLiteral("logind");
}

QList<Capability> LogindBackend::capabilities() const
{
    return {};
}

QFuture<Result<Sample>> LogindBackend::takeSample()
{
    return readyFuture<Sample>(Sample{m_clock.wallNow(), name(), 0, {}, {}, {}});
}

QFuture<Result<MessageOutcome>> LogindBackend::showMessage(const Identity& /*target*/,
                                                           const Message& /*message*/)
{
    return readyFuture<MessageOutcome>(failure(ErrorCode::NotSupported));
}

void LogindBackend::withdrawMessage(const Identity& /*target*/) {}

QFuture<Result<void>> LogindBackend::lock(const Identity& /*target*/)
{
    return readyFuture<void>(failure(ErrorCode::NotSupported));
}

QFuture<Result<void>> LogindBackend::disconnectSession(const Identity& /*target*/)
{
    return readyFuture<void>(failure(ErrorCode::NotSupported));
}

QFuture<Result<void>> LogindBackend::signOut(const Identity& /*target*/, SignOutMode /*mode*/)
{
    return readyFuture<void>(failure(ErrorCode::NotSupported));
}

} // namespace usher
