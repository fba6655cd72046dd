// SPDX-License-Identifier: MIT
#pragma once

#include "platform/windows/systemcalls.h"

namespace usher {

/// Windows itself.
[[nodiscard]] SystemCalls windowsCalls();

} // namespace usher
