// SPDX-License-Identifier: MIT
#pragma once

#include "platform/windows/systemcalls.h"

namespace usher {

/// SystemCalls::consoleSecurity: advapi32 and the registry.
[[nodiscard]] SystemCalls::Error consoleSecurity(std::u16string* rights);

/// SystemCalls::ownSid: the user of this program's token.
[[nodiscard]] std::vector<std::byte> ownSid();

} // namespace usher
