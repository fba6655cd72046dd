// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace usher::policy {

/// What stands at the beginning of a text: one code point of `length` bytes, or the longest beginning of one
/// that the next byte (or the end) breaks off.
struct Utf8Step
{
    std::size_t length = 0;
    bool wellFormed = false;
    char32_t codePoint = 0; ///< If well-formed.
};

/// By table 3-7 of the Unicode standard: no overlong forms, no surrogates, nothing above U+10FFFF. The text
/// is not empty.
[[nodiscard]] Utf8Step utf8Step(std::string_view text);

[[nodiscard]] constexpr bool isUtf8Continuation(char c)
{
    return (static_cast<unsigned char>(c) & 0xc0U) == 0x80U;
}

void appendUtf8(std::string& text, char32_t codePoint);

/// Of well-formed text.
[[nodiscard]] std::size_t codePointCount(std::string_view text);

/// Whether well-formed text holds a control character (category Cc: C0, DEL, C1).
[[nodiscard]] bool hasControlCharacter(std::string_view text);

} // namespace usher::policy
