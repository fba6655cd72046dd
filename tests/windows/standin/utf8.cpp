// SPDX-License-Identifier: MIT
#include "utf8.h"

#include <windows.h>

namespace usher {

std::string utf8Of(std::wstring_view text)
{
    const auto length = static_cast<int>(text.size());
    std::string utf8(text.size() * 3, '\0'); // of one unit at most
    utf8.resize(static_cast<std::size_t>(WideCharToMultiByte(
        CP_UTF8, 0, text.data(), length, utf8.data(), static_cast<int>(utf8.size()), nullptr, nullptr)));
    return utf8;
}

std::wstring wideOf(std::string_view utf8)
{
    const auto length = static_cast<int>(utf8.size());
    std::wstring text(utf8.size(), L'\0'); // at most
    text.resize(
        static_cast<std::size_t>(MultiByteToWideChar(CP_UTF8, 0, utf8.data(), length, text.data(), length)));
    return text;
}

} // namespace usher
