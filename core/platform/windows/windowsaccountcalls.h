// SPDX-License-Identifier: MIT
#pragma once

#include "platform/windows/systemcalls.h"

namespace usher {

/// Windows' own for accounts: advapi32, netapi32 and the registry.
void addAccountCalls(SystemCalls& calls);

} // namespace usher
