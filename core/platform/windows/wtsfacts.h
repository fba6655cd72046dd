// SPDX-License-Identifier: MIT
#pragma once

#include "platform/windows/systemcalls.h"
#include "session/systemfact.h"

namespace usher {

/// What no sample tells: who may see and reach the session at this PC's own screen, whether the session's
/// count of the last input is that of the own input, and how long samples take. Asks Windows, so it may take
/// long.
[[nodiscard]] SystemFacts wtsFacts(const SystemCalls& calls);

} // namespace usher
