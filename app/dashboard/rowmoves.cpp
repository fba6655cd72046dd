// SPDX-License-Identifier: MIT
#include "dashboard/rowmoves.h"

#include <algorithm>
#include <utility>

namespace usher {

namespace {

/// Marks, by rank, a longest increasing subsequence: the most rows that need not move.
std::vector<bool> stayingRanks(std::span<const int> ranks)
{
    std::vector<int> ends; // ends[k]: place of the smallest last element of a run of length k + 1
    std::vector<int> before(ranks.size(), -1);
    for (std::size_t place = 0; place < ranks.size(); ++place) {
        const auto longest = std::ranges::lower_bound(ends, ranks[place], [&](int end, int rank) {
            return ranks[static_cast<std::size_t>(end)] < rank;
        });
        before[place] = longest == ends.begin() ? -1 : *(longest - 1);
        if (longest == ends.end()) {
            ends.push_back(static_cast<int>(place));
        } else {
            *longest = static_cast<int>(place);
        }
    }
    std::vector<bool> stays(ranks.size(), false);
    for (int place = ends.empty() ? -1 : ends.back(); place >= 0;
         place = before[static_cast<std::size_t>(place)]) {
        stays[static_cast<std::size_t>(ranks[static_cast<std::size_t>(place)])] = true;
    }
    return stays;
}

} // namespace

std::vector<RowMove> movesInto(std::span<const int> ranks)
{
    std::vector<RowMove> moves;
    if (std::ranges::is_sorted(ranks)) {
        return moves;
    }
    const auto stays = stayingRanks(ranks);
    std::vector<int> now(ranks.begin(), ranks.end());
    // Every row that moves goes right behind the one it shall follow, which by then is where it stays.
    for (int rank = 0; std::cmp_less(rank, now.size()); ++rank) {
        if (stays[static_cast<std::size_t>(rank)]) {
            continue;
        }
        const auto from = std::ranges::find(now, rank);
        const auto leader = rank == 0 ? now.end() : std::ranges::find(now, rank - 1);
        const auto behind = rank == 0 ? now.begin() : leader + 1;
        RowMove move{static_cast<int>(from - now.begin()), static_cast<int>(behind - now.begin())};
        if (from < behind) {
            --move.to;
            std::rotate(from, from + 1, behind);
        } else {
            std::rotate(behind, from, from + 1);
        }
        if (move.from != move.to) {
            moves.push_back(move);
        }
    }
    return moves;
}

} // namespace usher
