// SPDX-License-Identifier: MIT
#include "dashboard/programlist.h"

namespace usher {

int ProgramList::rowCount(const QModelIndex& /*parent*/) const
{
    return 0;
}

QVariant ProgramList::data(const QModelIndex& /*index*/, int /*role*/) const
{
    return {};
}

QHash<int, QByteArray> ProgramList::roleNames() const
{
    return {
        {ProgramNameRole, "programName"}, {ProcessorTextRole, "processorText"},
        {MemoryTextRole, "memoryText"},   {MemoryShareRole, "memoryShare"},
        {CountTextRole, "countText"},
    };
}

} // namespace usher

#include "moc_programlist.cpp"
