// SPDX-License-Identifier: MIT
#pragma once

#include "dashboard/peoplemodel.h"
#include "dashboard/rowmoves.h"

#include <QAbstractListModel>
#include <QCollator>

#include <vector>

namespace usher {

/// The people in the order and the selection the owner asked for. Rows are moved one by one and exactly, so
/// that scroll position, focus and delegates survive; while isOrderFrozen nothing that stays changes its
/// place. Not a QSortFilterProxyModel: that one announces a new order as a changed layout, which makes views
/// start anew.
class PeopleList : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Comes with the dashboard")
    Q_PROPERTY(QString searchText READ searchText WRITE setSearchText NOTIFY searchTextChanged)
    Q_PROPERTY(SortBy sortBy READ sortBy WRITE setSortBy NOTIFY sortByChanged)
    Q_PROPERTY(bool isOrderFrozen READ isOrderFrozen WRITE setOrderFrozen NOTIFY isOrderFrozenChanged)
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(int mostSessions READ mostSessions NOTIFY mostSessionsChanged)

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
    /// Of the person who has the most, whoever is shown.
    [[nodiscard]] int mostSessions() const { return m_source.mostSessions(); }

Q_SIGNALS:
    void searchTextChanged();
    void sortByChanged();
    void isOrderFrozenChanged();
    void countChanged();
    void mostSessionsChanged();

private:
    [[nodiscard]] bool isBefore(int leftSourceRow, int rightSourceRow) const;
    [[nodiscard]] bool matches(int sourceRow) const;
    /// Where the person belongs among the rows [first, last), which are in order.
    [[nodiscard]] int placeAmong(int sourceRow, int first, int last) const;

    void addSourceRows(int first, int last);
    void forgetSourceRows(int first, int last);
    void renumberAfterRemoval(int first, int last);
    void passOn(int firstSourceRow, int lastSourceRow, const QList<int>& roles);

    void insert(int sourceRow);
    void insertAll(int first, int last);
    void removeRow(int row);
    void reposition(int row);
    void move(RowMove move);
    void filterAll();
    void sortAll();
    void renumber(int first, int last);

    const PeopleModel& m_source;
    QCollator m_collator;          ///< Names as people sort them: "Person 2" before "Person 10".
    std::vector<int> m_sourceRows; ///< By row here.
    std::vector<int> m_rows;       ///< By source row; -1: not shown.
    QString m_searchText;
    QString m_needle; ///< The search text as it is compared.
    SortBy m_sortBy = SortBy::Usual;
    bool m_isOrderFrozen = false;
    bool m_isOrderDue = false; ///< Something changed while frozen.
};

} // namespace usher
