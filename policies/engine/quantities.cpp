// SPDX-License-Identifier: MIT
#include "engine/quantities.h"

#include "engine/utf8.h"

#include <algorithm>

namespace usher::policy {
namespace {

using std::chrono::minutes;
using std::chrono::seconds;

constexpr bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// The whole number a text is, at most `most`; nothing for other characters, no digits or leading zeros.
std::optional<std::int64_t> readWhole(std::string_view digits, std::int64_t most)
{
    if (digits.empty() || (digits.size() > 1 && digits.front() == '0')) {
        return std::nullopt;
    }
    std::int64_t number = 0;
    for (const char c : digits) {
        if (!isDigit(c)) {
            return std::nullopt;
        }
        number = number > most / 10 ? most : std::min(most, number * 10 + (c - '0'));
    }
    return number;
}

/// Seconds in a unit of time, 0 for what is none.
constexpr std::int64_t secondsIn(char unit)
{
    switch (unit) {
    case 's':
        return 1;
    case 'm':
        return 60;
    case 'h':
        return 3'600;
    case 'd':
        return 86'400;
    default:
        return 0;
    }
}

std::string twoDigits(std::int64_t number)
{
    auto digits = std::to_string(number);
    if (number < 10) {
        digits.insert(digits.begin(), '0');
    }
    return digits;
}

} // namespace

std::optional<seconds> readDuration(std::string_view text)
{
    const std::int64_t unit = text.empty() ? 0 : secondsIn(text.back());
    if (unit == 0) {
        return std::nullopt;
    }
    const auto count = readWhole(text.substr(0, text.size() - 1), kLongestDuration.count());
    if (!count) {
        return std::nullopt;
    }
    return *count > kLongestDuration.count() / unit ? kLongestDuration : seconds{*count * unit};
}

std::string writeDuration(seconds duration)
{
    std::string text;
    std::int64_t rest = duration.count();
    for (const char unit : {'d', 'h', 'm', 's'}) {
        const std::int64_t part = rest / secondsIn(unit);
        rest %= secondsIn(unit);
        if (part > 0) {
            text += std::to_string(part) + unit;
        }
    }
    return text.empty() ? "0s" : text;
}

std::optional<std::int64_t> readSize(std::string_view text)
{
    constexpr std::int64_t kMost = std::int64_t{1} << 62U;
    const bool isGigabytes = text.ends_with("GB");
    if (!isGigabytes && !text.ends_with("MB")) {
        return std::nullopt;
    }
    const std::int64_t unit = std::int64_t{1} << (isGigabytes ? 30U : 20U);
    const auto count = readWhole(text.substr(0, text.size() - 2), kMost / unit);
    return count ? std::optional{*count * unit} : std::nullopt;
}

WholeSize wholeSize(std::int64_t bytes)
{
    const std::int64_t megabytes = bytes >> 20U;
    const bool isGigabytes = megabytes > 0 && megabytes % 1024 == 0;
    return {isGigabytes ? megabytes / 1024 : megabytes, isGigabytes};
}

std::optional<minutes> readTimeOfDay(std::string_view text)
{
    if (text.size() != 5 || text[2] != ':' || !isDigit(text[0]) || !isDigit(text[1]) || !isDigit(text[3]) ||
        !isDigit(text[4])) {
        return std::nullopt;
    }
    const int hour = (text[0] - '0') * 10 + (text[1] - '0');
    const int minute = (text[3] - '0') * 10 + (text[4] - '0');
    return hour < 24 && minute < 60 ? std::optional{minutes{hour * 60 + minute}} : std::nullopt;
}

std::string writeTimeOfDay(minutes sinceMidnight)
{
    return twoDigits(sinceMidnight.count() / 60) + ':' + twoDigits(sinceMidnight.count() % 60);
}

bool isLoginName(std::string_view text)
{
    return !text.empty() && codePointCount(text) <= 256 && text.find_first_of("/\\:*?") == text.npos &&
           !hasControlCharacter(text) && text.front() != '@' && text.front() != ' ' && text.back() != ' ';
}

bool isProgramName(std::string_view text)
{
    return !text.empty() && codePointCount(text) <= 255 && text.find_first_of("/\\*?") == text.npos &&
           !hasControlCharacter(text);
}

bool isRuleId(std::string_view text)
{
    if (text.empty() || text.size() > 64 || text.front() == '-' || text.back() == '-' ||
        text.find("--") != text.npos) {
        return false;
    }
    return std::ranges::all_of(text, [](char c) { return isDigit(c) || (c >= 'a' && c <= 'z') || c == '-'; });
}

bool isZoneName(std::string_view text)
{
    if (text.empty() || text.size() > 64 || text.front() == '/' || text.back() == '/' ||
        text.find("//") != text.npos) {
        return false;
    }
    return std::ranges::all_of(text, [](char c) {
        return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '/' || c == '_' ||
               c == '-' || c == '+';
    });
}

} // namespace usher::policy
