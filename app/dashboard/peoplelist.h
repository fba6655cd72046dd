// SPDX-License-Identifier: MIT
#pragma once

#include "dashboard/peoplemodel.h"

#include <QAbstractListModel>

#include <vector>

namespace usher {

/// The people in the order and the selection the owner asked for. Rows are moved one by one and exactly, so
/// that scroll position, focus and delegates survive; while isOrderFrozen nothing that stays changes its
/// place.
class PeopleList : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Comes with the dashboard")
    Q_PROPERTY(QString searchText READ searchText WRITE setSearchText NOTIFY searchTextChanged)
    Q_PROPERTY(SortBy sortBy READ sortBy WRITE setSortBy NOTIFY sortByChanged)
    Q_PROPERTY(bool isOrderFrozen READ isOrderFrozen WRITE setOrderFrozen NOTIFY isOrderFrozenChanged)
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum class SortBy
    {
        Usual, ///< Me, who is here now, then by name.
        Name,
        AwayLongest, ///< Unknown last.
        Memory,      ///< Most first, unknown last.
        Processor,   ///< Busiest first, unknown last.
    };
    Q_ENUM(SortBy)

    /// The source must outlive the list.
    explicit PeopleList(const PeopleModel& source, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] QString searchText() const { return m_searchText; }
    void setSearchText(const QString& text);
    [[nodiscard]] SortBy sortBy() const { return m_sortBy; }
    void setSortBy(SortBy order);
    [[nodiscard]] bool isOrderFrozen() const { return m_isOrderFrozen; }
    void setOrderFrozen(bool isFrozen);
    [[nodiscard]] int count() const { return rowCount(); }

Q_SIGNALS:
    void searchTextChanged();
    void sortByChanged();
    void isOrderFrozenChanged();
    void countChanged();

private:
    const PeopleModel& m_source;
    QString m_searchText;
    SortBy m_sortBy = SortBy::Usual;
    bool m_isOrderFrozen = false;
};

} // namespace usher
