// SPDX-License-Identifier: MIT
#pragma once

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace usher {

/// Something Usher knows about a person, and from where.
struct Fact
{
    QString label;
    QString value;  ///< "—" if nobody knows …
    QString source; ///< … and then this says why.

    bool operator==(const Fact&) const = default;
};

/// What Usher knows about one person. Rows are told apart by their label.
class FactList : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Comes with the dashboard")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Role
    {
        LabelRole = Qt::UserRole + 1,
        ValueRole,
        SourceRole,
    };

    using QAbstractListModel::QAbstractListModel;

    /// Facts that are in both keep their order.
    void apply(const std::vector<Fact>& facts);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] int count() const { return rowCount(); }

Q_SIGNALS:
    void countChanged();

private:
    void updateRow(int row, const Fact& fact);

    std::vector<Fact> m_facts;
};

} // namespace usher
