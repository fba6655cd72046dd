// SPDX-License-Identifier: MIT
#pragma once

namespace usher::policy {

/// The small letter of a capital one of the Latin, Greek and Cyrillic alphabets; everything else is itself.
/// The same in every language and on every system.
[[nodiscard]] char32_t lowerCase(char32_t c);

} // namespace usher::policy
