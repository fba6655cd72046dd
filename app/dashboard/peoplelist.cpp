// SPDX-License-Identifier: MIT
#include "dashboard/peoplelist.h"

#include "dashboard/peopleorder.h"

#include <algorithm>
#include <utility>

namespace usher {

namespace {

/// Whether a change of these roles can change a person's place.
bool canMove(const QList<int>& roles)
{
    return std::ranges::any_of(
        roles, [](int role) { return role != PeopleModel::HistoryRole && role != PeopleModel::IsStaleRole; });
}

std::size_t at(int row)
{
    return static_cast<std::size_t>(row);
}

} // namespace

PeopleList::PeopleList(const PeopleModel& source, QObject* parent)
    : QAbstractListModel(parent)
    , m_source(source)
{
    m_collator.setNumericMode(true);
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
    connect(&source, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex&, int first, int last) { addSourceRows(first, last); });
    connect(&source, &QAbstractItemModel::rowsAboutToBeRemoved, this,
            [this](const QModelIndex&, int first, int last) { forgetSourceRows(first, last); });
    connect(&source, &QAbstractItemModel::rowsRemoved, this,
            [this](const QModelIndex&, int first, int last) { renumberAfterRemoval(first, last); });
    connect(&source, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex& first, const QModelIndex& last, const QList<int>& roles) {
                passOn(first.row(), last.row(), roles);
            });
    connect(&source, &PeopleModel::mostSessionsChanged, this, &PeopleList::mostSessionsChanged);
    if (source.rowCount() > 0) {
        addSourceRows(0, source.rowCount() - 1);
    }
}

int PeopleList::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_sourceRows.size());
}

QVariant PeopleList::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    return m_source.data(m_source.index(m_sourceRows[at(index.row())]), role);
}

QHash<int, QByteArray> PeopleList::roleNames() const
{
    return m_source.roleNames();
}

bool PeopleList::isBefore(int leftSourceRow, int rightSourceRow) const
{
    return comesBefore(m_source.card(leftSourceRow), m_source.card(rightSourceRow), m_sortBy, m_collator);
}

bool PeopleList::matches(int sourceRow) const
{
    return m_needle.isEmpty() || m_source.card(sourceRow).searchText.contains(m_needle);
}

int PeopleList::placeAmong(int sourceRow, int first, int last) const
{
    const auto begin = m_sourceRows.begin();
    const auto place = std::lower_bound(begin + first, begin + last, sourceRow,
                                        [this](int known, int added) { return isBefore(known, added); });
    return static_cast<int>(place - begin);
}

void PeopleList::renumber(int first, int last)
{
    for (int row = first; row <= last; ++row) {
        m_rows[at(m_sourceRows[at(row)])] = row;
    }
}

void PeopleList::addSourceRows(int first, int last)
{
    m_rows.insert(m_rows.begin() + first, at(last - first + 1), -1);
    if (at(last) + 1 < m_rows.size()) {
        for (auto& sourceRow : m_sourceRows) {
            sourceRow += sourceRow >= first ? last - first + 1 : 0;
        }
    }
    const auto before = rowCount();
    if (m_sourceRows.empty()) {
        insertAll(first, last);
    } else {
        for (int sourceRow = first; sourceRow <= last; ++sourceRow) {
            if (matches(sourceRow)) {
                insert(sourceRow);
            }
        }
    }
    if (rowCount() != before) {
        Q_EMIT countChanged();
    }
}

void PeopleList::insertAll(int first, int last)
{
    std::vector<int> rows;
    for (int sourceRow = first; sourceRow <= last; ++sourceRow) {
        if (matches(sourceRow)) {
            rows.push_back(sourceRow);
        }
    }
    if (rows.empty()) {
        return;
    }
    std::ranges::sort(rows, [this](int left, int right) { return isBefore(left, right); });
    beginInsertRows({}, 0, static_cast<int>(rows.size()) - 1);
    m_sourceRows = std::move(rows);
    renumber(0, rowCount() - 1);
    endInsertRows();
}

void PeopleList::insert(int sourceRow)
{
    // While frozen nobody may be pushed down: who comes then comes last, until the order is applied.
    const int row = m_isOrderFrozen ? rowCount() : placeAmong(sourceRow, 0, rowCount());
    m_isOrderDue = m_isOrderDue || m_isOrderFrozen;
    beginInsertRows({}, row, row);
    m_sourceRows.insert(m_sourceRows.begin() + row, sourceRow);
    renumber(row, rowCount() - 1);
    endInsertRows();
}

void PeopleList::removeRow(int row)
{
    beginRemoveRows({}, row, row);
    m_rows[at(m_sourceRows[at(row)])] = -1;
    m_sourceRows.erase(m_sourceRows.begin() + row);
    renumber(row, rowCount() - 1);
    endRemoveRows();
}

void PeopleList::forgetSourceRows(int first, int last)
{
    const auto before = rowCount();
    if (first == 0 && at(last) + 1 == m_rows.size() && before > 0) {
        beginRemoveRows({}, 0, before - 1);
        m_sourceRows.clear();
        std::ranges::fill(m_rows, -1);
        endRemoveRows();
    }
    for (int sourceRow = first; sourceRow <= last; ++sourceRow) {
        if (const int row = m_rows[at(sourceRow)]; row >= 0) {
            removeRow(row);
        }
    }
    if (rowCount() != before) {
        Q_EMIT countChanged();
    }
}

void PeopleList::renumberAfterRemoval(int first, int last)
{
    m_rows.erase(m_rows.begin() + first, m_rows.begin() + last + 1);
    for (auto& sourceRow : m_sourceRows) {
        sourceRow -= sourceRow > last ? last - first + 1 : 0;
    }
}

void PeopleList::passOn(int firstSourceRow, int lastSourceRow, const QList<int>& roles)
{
    if (firstSourceRow == 0 && lastSourceRow + 1 == m_source.rowCount() && !canMove(roles)) {
        if (rowCount() > 0) {
            Q_EMIT dataChanged(index(0), index(rowCount() - 1), roles);
        }
        return;
    }
    const auto before = rowCount();
    for (int sourceRow = firstSourceRow; sourceRow <= lastSourceRow; ++sourceRow) {
        const int row = m_rows[at(sourceRow)];
        const bool isWanted = !canMove(roles) ? row >= 0 : matches(sourceRow);
        if (row < 0) {
            if (isWanted) {
                insert(sourceRow);
            }
        } else if (!isWanted && !m_isOrderFrozen) {
            removeRow(row);
        } else {
            m_isOrderDue = m_isOrderDue || !isWanted;
            Q_EMIT dataChanged(index(row), index(row), roles);
            if (canMove(roles)) {
                reposition(row);
            }
        }
    }
    if (rowCount() != before) {
        Q_EMIT countChanged();
    }
}

void PeopleList::reposition(int row)
{
    const int sourceRow = m_sourceRows[at(row)];
    const bool isAfterPrevious = row == 0 || isBefore(m_sourceRows[at(row - 1)], sourceRow);
    const bool isBeforeNext = row + 1 == rowCount() || isBefore(sourceRow, m_sourceRows[at(row + 1)]);
    if (isAfterPrevious && isBeforeNext) {
        return;
    }
    if (m_isOrderFrozen) {
        m_isOrderDue = true;
        return;
    }
    // INVARIANT: while not frozen all rows but this one are in order.
    const int to =
        isAfterPrevious ? placeAmong(sourceRow, row + 1, rowCount()) - 1 : placeAmong(sourceRow, 0, row);
    move({row, to});
}

void PeopleList::move(RowMove move)
{
    beginMoveRows({}, move.from, move.from, {}, destinationChild(move));
    const auto begin = m_sourceRows.begin();
    if (move.from < move.to) {
        std::rotate(begin + move.from, begin + move.from + 1, begin + move.to + 1);
    } else {
        std::rotate(begin + move.to, begin + move.from, begin + move.from + 1);
    }
    renumber(std::min(move.from, move.to), std::max(move.from, move.to));
    endMoveRows();
}

void PeopleList::sortAll()
{
    std::vector<int> sorted(m_sourceRows);
    std::ranges::sort(sorted, [this](int left, int right) { return isBefore(left, right); });
    std::vector<int> ranks(sorted.size());
    for (int rank = 0; std::cmp_less(rank, sorted.size()); ++rank) {
        ranks[at(m_rows[at(sorted[at(rank)])])] = rank;
    }
    const auto moves = movesInto(ranks);
    for (const auto& step : moves) {
        move(step);
    }
}

void PeopleList::filterAll()
{
    const auto before = rowCount();
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (!matches(m_sourceRows[at(row)])) {
            removeRow(row);
        }
    }
    for (int sourceRow = 0; std::cmp_less(sourceRow, m_rows.size()); ++sourceRow) {
        if (m_rows[at(sourceRow)] < 0 && matches(sourceRow)) {
            insert(sourceRow);
        }
    }
    if (rowCount() != before) {
        Q_EMIT countChanged();
    }
}

void PeopleList::setSearchText(const QString& text)
{
    if (m_searchText == text) {
        return;
    }
    m_searchText = text;
    Q_EMIT searchTextChanged();
    const auto needle = text.trimmed().toCaseFolded();
    if (std::exchange(m_needle, needle) != needle) {
        filterAll();
    }
}

void PeopleList::setSortBy(SortBy order)
{
    if (m_sortBy == order) {
        return;
    }
    m_sortBy = order;
    Q_EMIT sortByChanged();
    // Also while frozen: the owner asked for it just now.
    sortAll();
}

void PeopleList::setOrderFrozen(bool isFrozen)
{
    if (m_isOrderFrozen == isFrozen) {
        return;
    }
    m_isOrderFrozen = isFrozen;
    Q_EMIT isOrderFrozenChanged();
    if (!isFrozen && std::exchange(m_isOrderDue, false)) {
        sortAll();
        filterAll();
    }
}

} // namespace usher

#include "moc_peoplelist.cpp"
