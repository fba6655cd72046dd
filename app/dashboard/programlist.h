// SPDX-License-Identifier: MIT
#pragma once

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace usher {

/// The programs of one person, most expensive first.
class ProgramList : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Comes with the dashboard")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Role
    {
        ProgramNameRole = Qt::UserRole + 1,
        ProcessorTextRole,
        MemoryTextRole,
        MemoryShareRole, ///< 0 to 1 of the biggest program's memory; -1: unknown.
        CountTextRole,   ///< "3 processes"; empty for one.
    };

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] int count() const { return rowCount(); }

Q_SIGNALS:
    void countChanged();
};

} // namespace usher
