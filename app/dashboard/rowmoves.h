// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <vector>

namespace usher {

/// One row taken out at `from` and put back so that it is then at `to`.
struct RowMove
{
    int from = 0;
    int to = 0;

    bool operator==(const RowMove&) const = default;
};

/// The moves, in order, that bring rows into the wanted order, as few as possible: what already is in order
/// among itself stays. ranks[i] is the wanted place of the row now at i; a permutation of 0 … n-1.
[[nodiscard]] std::vector<RowMove> movesInto(std::span<const int> ranks);

/// Where QAbstractItemModel::beginMoveRows wants such a row: before the row that is there now.
[[nodiscard]] constexpr int destinationChild(RowMove move)
{
    return move.to > move.from ? move.to + 1 : move.to;
}

} // namespace usher
