// SPDX-License-Identifier: MIT
#include "dashboard/peoplelist.h"

namespace usher {

PeopleList::PeopleList(const PeopleModel& source, QObject* parent)
    : QAbstractListModel(parent)
    , m_source(source)
{
}

int PeopleList::rowCount(const QModelIndex& /*parent*/) const
{
    return 0;
}

QVariant PeopleList::data(const QModelIndex& index, int role) const
{
    return m_source.data(index, role);
}

QHash<int, QByteArray> PeopleList::roleNames() const
{
    return m_source.roleNames();
}

void PeopleList::setSearchText(const QString& text)
{
    if (m_searchText == text) {
        return;
    }
    m_searchText = text;
    Q_EMIT searchTextChanged();
}

void PeopleList::setSortBy(SortBy order)
{
    if (m_sortBy == order) {
        return;
    }
    m_sortBy = order;
    Q_EMIT sortByChanged();
}

void PeopleList::setOrderFrozen(bool isFrozen)
{
    if (m_isOrderFrozen == isFrozen) {
        return;
    }
    m_isOrderFrozen = isFrozen;
    Q_EMIT isOrderFrozenChanged();
}

} // namespace usher

#include "moc_peoplelist.cpp"
