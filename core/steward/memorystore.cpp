// SPDX-License-Identifier: MIT
#include "steward/memorystore.h"

namespace usher {
namespace {

/// As much as a long evening needs.
constexpr qsizetype kMostTellings = 10'000;

} // namespace

Result<void> MemoryStore::record(const QByteArray& state, const QList<Telling>& tellings)
{
    m_state = state;
    m_tellings += tellings;
    m_tellings.remove(0, std::max<qsizetype>(m_tellings.size() - kMostTellings, 0));
    return {};
}

Result<QList<Telling>> MemoryStore::history(const HistoryQuery& query)
{
    QList<Telling> found;
    for (const Telling& telling : std::as_const(m_tellings)) {
        const bool isOf = query.user.isEmpty() || telling.user == query.user;
        if (isOf && (!query.since || telling.at >= *query.since)) {
            found.append(telling);
        }
    }
    found.remove(0, std::max<qsizetype>(found.size() - query.atMost, 0));
    return found;
}

} // namespace usher
