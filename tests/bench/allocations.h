// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>

namespace usher {

/// How often this program has asked for memory. Whatever links this has an operator new that counts.
[[nodiscard]] std::size_t allocationsSoFar();

} // namespace usher
