// SPDX-License-Identifier: MIT
#pragma once

#include "dashboard/personbadge.h"

#include <QAbstractListModel>

namespace usher {

/// Everybody who is signed in, one row a person, in the order they were first seen.
class PeopleModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role
    {
        PersonKeyRole = Qt::UserRole + 1,
        PersonNameRole,
        LoginNameRole,
        InitialsRole,
        AvatarHueRole,
        IsMeRole,
        BadgeRole,
        BadgeTextRole,
        StatusTextRole,
        StatusHintRole,
        ProcessorTextRole,
        ProcessorTipRole,
        IsBusyRole,
        MemoryTextRole,
        MemoryTipRole,
        ProgramsTextRole,
        NoteTextRole,
        HistoryRole,
        IsStaleRole,
        SpokenTextRole,
        SessionLinesRole,
    };

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
};

} // namespace usher
