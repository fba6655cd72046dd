// SPDX-License-Identifier: MIT
#pragma once

namespace usher {

/// How many threads this process has now.
[[nodiscard]] int threadCount();

} // namespace usher
