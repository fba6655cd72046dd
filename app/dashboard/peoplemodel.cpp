// SPDX-License-Identifier: MIT
#include "dashboard/peoplemodel.h"

namespace usher {

int PeopleModel::rowCount(const QModelIndex& /*parent*/) const
{
    return 0;
}

QVariant PeopleModel::data(const QModelIndex& /*index*/, int /*role*/) const
{
    return {};
}

QHash<int, QByteArray> PeopleModel::roleNames() const
{
    return {
        {PersonKeyRole, "personKey"},
        {PersonNameRole, "personName"},
        {LoginNameRole, "loginName"},
        {InitialsRole, "initials"},
        {AvatarHueRole, "avatarHue"},
        {IsMeRole, "isMe"},
        {BadgeRole, "badge"},
        {BadgeTextRole, "badgeText"},
        {StatusTextRole, "statusText"},
        {StatusHintRole, "statusHint"},
        {ProcessorTextRole, "processorText"},
        {ProcessorTipRole, "processorTip"},
        {IsBusyRole, "isBusy"},
        {MemoryTextRole, "memoryText"},
        {MemoryTipRole, "memoryTip"},
        {ProgramsTextRole, "programsText"},
        {NoteTextRole, "noteText"},
        {HistoryRole, "history"},
        {IsStaleRole, "isStale"},
        {SpokenTextRole, "spokenText"},
        {SessionLinesRole, "sessionLines"},
    };
}

} // namespace usher

#include "moc_peoplemodel.cpp"
