// SPDX-License-Identifier: MIT
#include "platform/windows/wtserrors.h"

#include <QCoreApplication>

namespace usher {

namespace {

ErrorCode meaningOf(std::uint32_t error)
{
    switch (error) {
    case winerror::kAccessDenied:
        return ErrorCode::NotPermitted;
    case winerror::kWinStationNotFound:
    case winerror::kFileNotFound:
        return ErrorCode::NoSuchSession;
    case winerror::kRpcInvalidBinding:
    case winerror::kRpcServerUnavailable:
    case winerror::kRpcServerTooBusy:
    case winerror::kRpcCallFailed:
    case winerror::kRpcCallFailedUntouched:
        return ErrorCode::Unreachable;
    case winerror::kCallNotImplemented:
    case winerror::kNotSupported:
    case winerror::kInvalidFunction:
        return ErrorCode::NotSupported;
    default:
        return ErrorCode::Failed;
    }
}

/// How an owner mends that.
QString restartAsAdministrator()
{
    return QCoreApplication::translate("WtsErrors", "Restart Usher as administrator");
}

} // namespace

bool saysNoSuchSession(std::uint32_t error)
{
    return meaningOf(error) == ErrorCode::NoSuchSession;
}

Error errorOfCall(QLatin1StringView call, std::uint32_t error)
{
    const auto code = meaningOf(error);
    if (code == ErrorCode::NotPermitted) {
        return {code, QStringLiteral("%1: %2").arg(call, restartAsAdministrator())};
    }
    return {
        code,
        error == winerror::kUnsaid
            ? QCoreApplication::translate("WtsErrors", "%1 failed, and Windows does not say why").arg(call)
            : QCoreApplication::translate("WtsErrors", "%1: Windows error %2").arg(call).arg(error)};
}

Error needsElevation()
{
    return {ErrorCode::NotPermitted, restartAsAdministrator()};
}

} // namespace usher
