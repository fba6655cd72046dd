// SPDX-License-Identifier: MIT
#include "dashboard/factlist.h"

namespace usher {

int FactList::rowCount(const QModelIndex& /*parent*/) const
{
    return 0;
}

QVariant FactList::data(const QModelIndex& /*index*/, int /*role*/) const
{
    return {};
}

QHash<int, QByteArray> FactList::roleNames() const
{
    return {{LabelRole, "label"}, {ValueRole, "value"}, {SourceRole, "source"}};
}

} // namespace usher

#include "moc_factlist.cpp"
