// SPDX-License-Identifier: MIT
#pragma once

#include "session/result.h"

namespace usher {

/// What usherctl ends with. Scripts rely on the numbers.
enum class ExitCode
{
    Done = 0,
    Failed = 1,
    WrongCommandLine = 2,
    NotPermitted = 3,
    NoSuchSession = 4,
    SaidNo = 5,
    CameBack = 6,    ///< Or the request was cancelled.
    NoAnswer = 7,    ///< Or nobody could see the question. Nothing was done.
    Unreachable = 8, ///< The service or the system's session manager.
};

[[nodiscard]] constexpr ExitCode exitCodeFor(ErrorCode code)
{
    switch (code) {
    case ErrorCode::NoSessionManager:
    case ErrorCode::Unreachable:
        return ExitCode::Unreachable;
    case ErrorCode::NotPermitted:
        return ExitCode::NotPermitted;
    case ErrorCode::NoSuchSession:
    case ErrorCode::IdentityChanged:
        return ExitCode::NoSuchSession;
    case ErrorCode::NotSupported:
    case ErrorCode::Busy:
    case ErrorCode::ProgramsRefuse:
    case ErrorCode::InvalidInput:
    case ErrorCode::Failed:
    case ErrorCode::Unsafe:
    case ErrorCode::InUse:
        break;
    }
    return ExitCode::Failed;
}

} // namespace usher
