// SPDX-License-Identifier: MIT
#include "platform/linux/kerneltext.h"

#include <array>
#include <charconv>

namespace usher {

namespace {

// Counted from 0 after the name; proc(5) counts from 1 and the name is the second field.
constexpr std::size_t kStateField = 0;
constexpr std::size_t kTerminalField = 4;
constexpr std::size_t kUserTimeField = 11;
constexpr std::size_t kSystemTimeField = 12;
constexpr std::size_t kStartField = 19;
constexpr std::size_t kFieldCount = kStartField + 1;

bool takeWord(std::string_view& rest, std::string_view& word)
{
    const auto begin = rest.find_first_not_of(" \t\n");
    if (begin == std::string_view::npos) {
        return false;
    }
    const auto end = rest.find_first_of(" \t\n", begin);
    word = rest.substr(begin, end == std::string_view::npos ? end : end - begin);
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end);
    return true;
}

template <typename Number>
bool readNumber(std::string_view text, Number& number)
{
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc{} && end == text.data() + text.size();
}

bool takeUntil(std::string_view& rest, std::string_view& part, char separator)
{
    if (rest.empty()) {
        return false;
    }
    const auto end = rest.find(separator);
    part = rest.substr(0, end);
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    return true;
}

} // namespace

std::optional<ProcessStat> parseProcessStat(std::string_view text)
{
    // The name may hold ") R 1 2 3" and line breaks: it ends at the last parenthesis.
    const auto open = text.find('(');
    const auto close = text.rfind(')');
    if (open == std::string_view::npos || close == std::string_view::npos || close < open) {
        return std::nullopt;
    }
    auto rest = text.substr(close + 1);
    std::array<std::string_view, kFieldCount> fields;
    for (auto& field : fields) {
        if (!takeWord(rest, field)) {
            return std::nullopt;
        }
    }
    ProcessStat stat;
    std::uint64_t userTicks = 0;
    std::uint64_t systemTicks = 0;
    const bool isGood =
        fields[kStateField].size() == 1 && readNumber(fields[kTerminalField], stat.terminal) &&
        readNumber(fields[kUserTimeField], userTicks) && readNumber(fields[kSystemTimeField], systemTicks) &&
        readNumber(fields[kStartField], stat.startTicks);
    if (!isGood) {
        return std::nullopt;
    }
    stat.name = text.substr(open + 1, close - open - 1);
    stat.state = fields[kStateField].front();
    stat.cpuTicks = userTicks + systemTicks;
    return stat;
}

std::optional<std::int64_t> parsePrivatePages(std::string_view text)
{
    std::string_view word;
    std::int64_t resident = 0;
    std::int64_t shared = 0;
    const bool isGood = takeWord(text, word) && takeWord(text, word) && readNumber(word, resident) &&
                        takeWord(text, word) && readNumber(word, shared);
    if (!isGood || resident < 0 || shared < 0) {
        return std::nullopt;
    }
    // The two are counted one after the other, so shared can be ahead by a few pages.
    return resident > shared ? resident - shared : 0;
}

std::optional<std::int64_t> numberAfter(std::string_view text, std::string_view key)
{
    std::string_view line;
    while (takeLine(text, line)) {
        std::string_view word;
        if (!takeWord(line, word)) {
            continue;
        }
        if (word.ends_with(':')) {
            word.remove_suffix(1);
        }
        if (word == key) {
            std::int64_t number = 0;
            const bool isGood = takeWord(line, word) && readNumber(word, number) && number >= 0;
            return isGood ? std::optional(number) : std::nullopt;
        }
    }
    return std::nullopt;
}

std::optional<std::string_view> parseSystemdPath(std::string_view text)
{
    constexpr std::string_view kLegacy = ":name=systemd:";
    constexpr std::string_view kUnified = "0::";
    std::optional<std::string_view> unified;
    std::string_view line;
    while (takeLine(text, line)) {
        // A hybrid system has both, and then only the legacy one is sure to be systemd's.
        const auto legacy = line.find(kLegacy);
        if (legacy != std::string_view::npos && line.find(':') == legacy) {
            return line.substr(legacy + kLegacy.size());
        }
        if (line.starts_with(kUnified)) {
            unified = line.substr(kUnified.size());
        }
    }
    return unified;
}

std::optional<std::int64_t> parseNumber(std::string_view text)
{
    std::string_view word;
    std::string_view more;
    std::int64_t number = 0;
    const bool isGood = takeWord(text, word) && !takeWord(text, more) && readNumber(word, number);
    return isGood ? std::optional(number) : std::nullopt;
}

bool takeLine(std::string_view& rest, std::string_view& line)
{
    return takeUntil(rest, line, '\n');
}

bool takeComponent(std::string_view& rest, std::string_view& component)
{
    return takeUntil(rest, component, '/');
}

} // namespace usher
