// SPDX-License-Identifier: MIT
#include "engine/utf8.h"

#include <algorithm>

namespace usher::policy {
namespace {

/// What the lead byte says: how long the character is, and which second bytes it allows.
struct Lead
{
    std::size_t length = 0; ///< 0: no character begins with this byte.
    unsigned lowest = 0x80;
    unsigned highest = 0xbf;
};

Lead leadOf(unsigned byte)
{
    if (byte < 0x80) {
        return {1};
    }
    if (byte < 0xc2 || byte > 0xf4) {
        return {};
    }
    if (byte < 0xe0) {
        return {2};
    }
    if (byte < 0xf0) {
        return {3, byte == 0xe0 ? 0xa0U : 0x80U, byte == 0xed ? 0x9fU : 0xbfU};
    }
    return {4, byte == 0xf0 ? 0x90U : 0x80U, byte == 0xf4 ? 0x8fU : 0xbfU};
}

} // namespace

Utf8Step utf8Step(std::string_view text)
{
    const unsigned first = static_cast<unsigned char>(text.front());
    const Lead lead = leadOf(first);
    if (lead.length <= 1) {
        return {lead.length, lead.length == 1, first};
    }
    char32_t codePoint = first & (0xffU >> (lead.length + 1));
    for (std::size_t i = 1; i < lead.length; ++i) {
        const unsigned byte = i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
        if (byte < (i == 1 ? lead.lowest : 0x80U) || byte > (i == 1 ? lead.highest : 0xbfU)) {
            return {i, false, 0};
        }
        codePoint = (codePoint << 6U) | (byte & 0x3fU);
    }
    return {lead.length, true, codePoint};
}

void appendUtf8(std::string& text, char32_t codePoint)
{
    const auto put = [&text](char32_t byte) { text += static_cast<char>(static_cast<unsigned char>(byte)); };
    if (codePoint < 0x80) {
        put(codePoint);
    } else if (codePoint < 0x800) {
        put(0xc0U | (codePoint >> 6U));
        put(0x80U | (codePoint & 0x3fU));
    } else if (codePoint < 0x10000) {
        put(0xe0U | (codePoint >> 12U));
        put(0x80U | ((codePoint >> 6U) & 0x3fU));
        put(0x80U | (codePoint & 0x3fU));
    } else {
        put(0xf0U | (codePoint >> 18U));
        put(0x80U | ((codePoint >> 12U) & 0x3fU));
        put(0x80U | ((codePoint >> 6U) & 0x3fU));
        put(0x80U | (codePoint & 0x3fU));
    }
}

std::size_t codePointCount(std::string_view text)
{
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return !isUtf8Continuation(c); }));
}

bool hasControlCharacter(std::string_view text)
{
    while (!text.empty()) {
        const Utf8Step step = utf8Step(text);
        if (step.codePoint < 0x20 || (step.codePoint >= 0x7f && step.codePoint < 0xa0)) {
            return true;
        }
        text.remove_prefix(step.length == 0 ? 1 : step.length);
    }
    return false;
}

} // namespace usher::policy
