// SPDX-License-Identifier: MIT
#include "utf8.h"

#include <windows.h>

namespace usher {

std::string utf8Of(std::wstring_view text)
{
    const auto length = static_cast<int>(text.size());
    std::string utf8(text.size() * 3, '\0'); // of one unit at most
    const auto room = static_cast<int>(utf8.size());
    const auto written =
        // NOLINTNEXTLINE(bugprone-suspicious-stringview-data-usage): its length is said beside it
        WideCharToMultiByte(CP_UTF8, 0, text.data(), length, utf8.data(), room, nullptr, nullptr);
    utf8.resize(static_cast<std::size_t>(written));
    return utf8;
}

std::wstring wideOf(std::string_view utf8)
{
    const auto length = static_cast<int>(utf8.size());
    std::wstring text(utf8.size(), L'\0'); // at most
    // NOLINTNEXTLINE(bugprone-suspicious-stringview-data-usage): its length is said beside it
    const auto written = MultiByteToWideChar(CP_UTF8, 0, utf8.data(), length, text.data(), length);
    text.resize(static_cast<std::size_t>(written));
    return text;
}

} // namespace usher
