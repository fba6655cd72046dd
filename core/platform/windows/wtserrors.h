// SPDX-License-Identifier: MIT
#pragma once

#include "platform/windows/systemcalls.h"
#include "session/result.h"

namespace usher {

/// The session is not there (any more): Windows has more than one number for that.
[[nodiscard]] bool saysNoSuchSession(std::uint32_t error);

/// What an error of `call` means for an act on a session, or for listing them.
[[nodiscard]] Error errorOfCall(QLatin1StringView call, std::uint32_t error);

/// Acting on other people's sessions takes an administrator's program.
[[nodiscard]] Error needsElevation();

} // namespace usher
