// SPDX-License-Identifier: MIT
#include "steward/shownmessages.h"

namespace usher {

ShownMessages::Shown& ShownMessages::begin(const Identity& session, bool isOwners, AwakeTime now)
{
    Shown& shown = m_shown[session];
    shown = {};
    shown.number = ++m_lastNumber;
    shown.isOwners = isOwners;
    shown.since = now;
    return shown;
}

ShownMessages::Shown* ShownMessages::find(const Identity& session, std::uint64_t number)
{
    Shown* const shown = find(session);
    return shown != nullptr && shown->number == number ? shown : nullptr;
}

ShownMessages::Shown* ShownMessages::find(const Identity& session)
{
    const auto found = m_shown.find(session);
    return found == m_shown.end() ? nullptr : &*found;
}

const ShownMessages::Shown* ShownMessages::find(const Identity& session) const
{
    const auto found = m_shown.constFind(session);
    return found == m_shown.cend() ? nullptr : &*found;
}

void ShownMessages::noteSeenAfter(AwakeTime limit, AwakeTime now)
{
    for (Shown& shown : m_shown) {
        shown.isSeen = shown.isSeen || now >= shown.since + limit;
    }
}

std::optional<AwakeTime> ShownMessages::nextSeen(AwakeTime limit) const
{
    std::optional<AwakeTime> next;
    for (const Shown& shown : m_shown) {
        if (!shown.isSeen) {
            next = std::min(next.value_or(shown.since + limit), shown.since + limit);
        }
    }
    return next;
}

} // namespace usher
