// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace usher::policy {

/// The known word somebody most likely meant: the one with the fewest letters to change, add, drop or swap,
/// upper and lower case counting last. Nothing if more than half of the word would have to change. Of equals,
/// the first.
[[nodiscard]] std::optional<std::string_view> nearestWord(std::string_view word,
                                                          std::span<const std::string_view> known);

} // namespace usher::policy
