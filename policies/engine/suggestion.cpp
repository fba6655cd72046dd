// SPDX-License-Identifier: MIT
#include "engine/suggestion.h"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace usher::policy {
namespace {

/// Longer words are nobody's spelling mistake, and comparing them would cost time.
constexpr std::size_t kLongestWord = 64;

constexpr char folded(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// A letter in the other case costs less than any other change of a word, however often.
constexpr std::size_t kOther = 2 * kLongestWord;

std::size_t replacing(char a, char b)
{
    return a == b ? 0 : folded(a) == folded(b) ? 1 : kOther;
}

/// Restricted edit distance (a letter changed, added, dropped, or two neighbours swapped).
std::size_t distance(std::string_view a, std::string_view b)
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

} // namespace

std::optional<std::string_view> nearestWord(std::string_view word, std::span<const std::string_view> known)
{
    if (word.empty() || word.size() > kLongestWord) {
        return std::nullopt;
    }
    std::optional<std::string_view> nearest;
    std::size_t best = 0;
    for (const std::string_view candidate : known) {
        const std::size_t cost = distance(word, candidate);
        const bool isNear = cost / kOther <= std::max(word.size(), candidate.size()) / 2;
        if (isNear && (!nearest || cost < best)) {
            nearest = candidate;
            best = cost;
        }
    }
    return nearest;
}

} // namespace usher::policy
