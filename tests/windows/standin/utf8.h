// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace usher {

[[nodiscard]] std::string utf8Of(std::wstring_view text);
[[nodiscard]] std::wstring wideOf(std::string_view utf8);

} // namespace usher
