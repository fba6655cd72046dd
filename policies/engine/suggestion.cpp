// SPDX-License-Identifier: MIT
#include "engine/suggestion.h"

#include "engine/lettercase.h"
#include "engine/utf8.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

namespace usher::policy {
namespace {

/// Longer words are nobody's spelling mistake, and comparing them would cost time.
constexpr std::size_t kLongestWord = 64;

/// A letter in the other case costs less than any other change of a word, however often.
constexpr std::size_t kOther = 2 * kLongestWord;

std::size_t replacing(char32_t a, char32_t b)
{
    return a == b ? 0 : lowerCase(a) == lowerCase(b) ? 1 : kOther;
}

/// Restricted edit distance (a letter changed, added, dropped, or two neighbours swapped).
std::size_t distance(const std::u32string& a, const std::u32string& b)
{
    std::vector<std::vector<std::size_t>> cost(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i) {
        for (std::size_t j = 0; j <= b.size(); ++j) {
            if (i == 0 || j == 0) {
                cost[i][j] = (i + j) * kOther;
                continue;
            }
            cost[i][j] = std::min({cost[i - 1][j] + kOther, cost[i][j - 1] + kOther,
                                   cost[i - 1][j - 1] + replacing(a[i - 1], b[j - 1])});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                cost[i][j] = std::min(cost[i][j], cost[i - 2][j - 2] + kOther);
            }
        }
    }
    return cost[a.size()][b.size()];
}

/// Of well-formed text: a letter is one letter, however many bytes it takes.
std::u32string letters(std::string_view text)
{
    std::u32string read;
    while (!text.empty()) {
        const Utf8Step step = utf8Step(text);
        read += step.codePoint;
        text.remove_prefix(step.length);
    }
    return read;
}

} // namespace

std::optional<std::string_view> nearestWord(std::string_view word, std::span<const std::string_view> known)
{
    if (word.empty() || word.size() > kLongestWord) {
        return std::nullopt;
    }
    const std::u32string written = letters(word);
    std::optional<std::string_view> nearest;
    std::size_t best = 0;
    for (const std::string_view candidate : known) {
        const std::size_t cost = distance(written, letters(candidate));
        const bool isNear = cost / kOther <= std::max(written.size(), candidate.size()) / 2;
        if (isNear && (!nearest || cost < best)) {
            nearest = candidate;
            best = cost;
        }
    }
    return nearest;
}

} // namespace usher::policy
