// SPDX-License-Identifier: MIT
#include "steward/presenceledger.h"

#include "steward/sessionkeys.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace usher {

using namespace std::chrono_literals;

namespace {

/// A desktop may report the moment of a lock as use; a system is slow to carry one out.
constexpr AwakeTime kOwnActTakes = 5s;

bool isOwnDoing(const std::optional<AwakeTime>& ownActAt, AwakeTime at)
{
    return ownActAt && at > *ownActAt - PresenceLedger::kGrain && at <= *ownActAt + kOwnActTakes;
}

nlohmann::json optionalMs(const std::optional<AwakeTime>& moment)
{
    return moment ? nlohmann::json(moment->count()) : nlohmann::json();
}

std::optional<AwakeTime> optionalMoment(const nlohmann::json& value)
{
    return value.is_null() ? std::nullopt : std::optional{AwakeTime{value.get<std::int64_t>()}};
}

} // namespace

bool PresenceLedger::takeIn(const Session& session, AwakeTime now)
{
    const bool isNew = !m_known.contains(session.identity);
    Known& known = m_known[session.identity];
    if (isNew) {
        known.state = session.state;
        known.watchedSince = now;
    }
    const bool cameOrWent = takeInState(known, session, now);
    const bool wasUsed = takeInAway(known, session, now);
    return !isNew && (cameOrWent || wasUsed);
}

bool PresenceLedger::takeInState(Known& known, const Session& session, AwakeTime now)
{
    const SessionState before = std::exchange(known.state, session.state);
    if (before == session.state) {
        return false;
    }
    const bool isOffScreen = session.state == SessionState::Disconnected;
    const bool isLock = before == SessionState::Active && session.state == SessionState::Locked;
    known.sawItLeave = isOffScreen;
    if (isLock || (isOffScreen && isOwnDoing(known.ownActAt, now))) {
        return false;
    }
    known.presentAt = now;
    return true;
}

bool PresenceLedger::takeInAway(Known& known, const Session& session, AwakeTime now)
{
    known.isTellable = session.away.duration.has_value();
    const bool isOffScreen = session.state == SessionState::Disconnected;
    if (!known.isTellable || (isOffScreen && known.sawItLeave)) {
        return false;
    }
    const AwakeTime at = now - *session.away.duration;
    if (isOwnDoing(known.ownActAt, at) && known.presentAt) {
        return false;
    }
    if (!known.presentAt) {
        known.presentAt = at;
        return at > known.watchedSince;
    }
    if (at >= *known.presentAt + kGrain) {
        known.presentAt = at;
        return true;
    }
    // The same presence, seen through another rounding: it was at the earliest of these.
    if (at < *known.presentAt && at > *known.presentAt - kGrain) {
        known.presentAt = at;
    }
    return false;
}

void PresenceLedger::notePresent(const Identity& session, AwakeTime at)
{
    const auto known = m_known.find(session);
    if (known != m_known.end()) {
        known->presentAt = std::max(known->presentAt.value_or(at), at);
    }
}

void PresenceLedger::noteOwnAct(const Identity& session, AwakeTime at)
{
    const auto known = m_known.find(session);
    if (known != m_known.end()) {
        known->ownActAt = at;
    }
}

void PresenceLedger::keepOnly(const Sample& sample)
{
    m_known.removeIf([&sample](const auto& known) {
        return std::ranges::none_of(sample.sessions,
                                    [&](const Session& session) { return session.identity == known.key(); });
    });
}

std::optional<AwakeTime> PresenceLedger::presentAt(const Identity& session) const
{
    const auto known = m_known.constFind(session);
    if (known == m_known.cend()) {
        return {};
    }
    // Off the screen nobody can use it, so what was seen when it left holds.
    const bool isCertain = known->state == SessionState::Disconnected && known->sawItLeave;
    return known->isTellable || isCertain ? known->presentAt : std::nullopt;
}

QByteArray PresenceLedger::toJson() const
{
    nlohmann::json all = nlohmann::json::array();
    for (auto it = m_known.cbegin(); it != m_known.cend(); ++it) {
        const policy::SessionKey key = keyOf(it.key());
        all.push_back({{"boot", key.boot},
                       {"id", key.id},
                       {"owner", key.owner},
                       {"signedInAtMs", key.signedInAtMs},
                       {"state", static_cast<int>(it->state)},
                       {"presentAtMs", optionalMs(it->presentAt)},
                       {"watchedSinceMs", it->watchedSince.count()},
                       {"ownActAtMs", optionalMs(it->ownActAt)},
                       {"isTellable", it->isTellable},
                       {"sawItLeave", it->sawItLeave}});
    }
    return QByteArray::fromStdString(all.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
}

void PresenceLedger::restore(const QByteArray& json)
{
    m_known.clear();
    try {
        QHash<Identity, Known> all;
        for (const auto& one : nlohmann::json::parse(json.cbegin(), json.cend())) {
            const policy::SessionKey key{one.at("boot").get<std::string>(), one.at("id").get<std::string>(),
                                         one.at("owner").get<std::string>(),
                                         one.at("signedInAtMs").get<std::int64_t>()};
            Known& known = all[identityOf(key)];
            known.state = static_cast<SessionState>(std::clamp(one.at("state").get<int>(), 0, 2));
            known.presentAt = optionalMoment(one.at("presentAtMs"));
            known.watchedSince = AwakeTime{one.at("watchedSinceMs").get<std::int64_t>()};
            known.ownActAt = optionalMoment(one.at("ownActAtMs"));
            known.isTellable = one.at("isTellable").get<bool>();
            known.sawItLeave = one.at("sawItLeave").get<bool>();
        }
        m_known = std::move(all);
    } catch (const nlohmann::json::exception&) {
        return; // then every session is new
    }
}

} // namespace usher
