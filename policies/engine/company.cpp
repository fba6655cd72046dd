// SPDX-License-Identifier: MIT
#include "engine/facts.h"

#include <algorithm>

namespace usher::policy {

void Company::add(const SessionFacts& session)
{
    if (session.presentation != Presentation::Active) {
        return;
    }
    const std::string& key = session.person.key;
    if (!session.presentAt) {
        if (m_unknown.size() < 2 && std::ranges::find(m_unknown, key) == m_unknown.end()) {
            m_unknown.push_back(key);
        }
        return;
    }
    const auto same =
        std::ranges::find_if(m_latest, [&key](const Presence& p) { return p.personKey == key; });
    if (same == m_latest.end()) {
        m_latest.push_back({key, *session.presentAt});
    } else {
        same->at = std::max(same->at, *session.presentAt);
    }
    std::ranges::stable_sort(m_latest, [](const Presence& a, const Presence& b) { return a.at > b.at; });
    m_latest.resize(std::min<std::size_t>(m_latest.size(), 2));
}

Company::Others Company::others(std::string_view personKey) const
{
    Others others;
    for (const Presence& presence : m_latest) {
        if (presence.personKey != personKey && !others.latest) {
            others.latest = presence.at;
        }
    }
    others.hasUnknown =
        std::ranges::any_of(m_unknown, [personKey](const std::string& key) { return key != personKey; });
    return others;
}

} // namespace usher::policy
