// SPDX-License-Identifier: MIT
#pragma once

#include "platform/windows/windowsclock.h"

namespace usher {

/// Windows itself.
[[nodiscard]] ClockCalls windowsClockCalls();

} // namespace usher
