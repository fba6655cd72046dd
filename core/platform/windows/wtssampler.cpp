// SPDX-License-Identifier: MIT
#include "platform/windows/wtssampler.h"

#include <algorithm>

namespace usher {

namespace {

bool beganBefore(const Session& left, const Session& right)
{
    const auto rank = [](const Session& session) {
        return std::tuple{session.identity.signedInAt.value_or(WallTime::max()),
                          session.identity.id.toUInt()};
    };
    return rank(left) < rank(right);
}

bool isOnScreen(const WtsSession& session)
{
    return stateOf(session) != SessionState::Disconnected;
}

void readMemory(const SystemCalls& calls, Sample& sample)
{
    std::uint64_t total = 0;
    std::uint64_t available = 0;
    if (calls.memoryStatus(&total, &available) == winerror::kNone && total > 0) {
        sample.memoryBytes = static_cast<std::int64_t>(total);
        sample.memoryAvailableBytes = static_cast<std::int64_t>(std::min(available, total));
    }
}

} // namespace

WtsSampler::WtsSampler(const SystemCalls& calls, const WtsDirectory& directory, Departures& departures)
    : m_calls(calls)
    , m_directory(directory)
    , m_departures(departures)
    , m_accounts(calls)
{
}

WtsSampler::Outcome WtsSampler::takeSample()
{
    Outcome outcome{Sample{}, {}};
    const WtsCaller caller{m_calls.ownSession(), m_calls.isElevated()};
    outcome.health.isElevated = caller.isElevated;
    const auto listed = m_directory.list();
    if (!listed) {
        outcome.health.listing = listed.error();
        outcome.sample = tl::unexpected(listed.error());
        return outcome;
    }
    Sample sample;
    const auto now = m_calls.awakeNow();
    sample.backend = QStringLiteral("wts");
    sample.cpuCount = std::max(1, static_cast<int>(m_calls.processorCount()));
    readMemory(m_calls, sample);
    const auto costs = readCosts(now, sample.cpuCount);
    outcome.health.hasProcesses = costs.has_value();
    m_screensNow.clear();
    m_isOneOnScreen = std::ranges::count_if(*listed, isOnScreen) == 1;
    for (const auto& one : *listed) {
        auto session = sessionOf(one, caller, now);
        const auto cost = costs ? costs->find(one.id) : Costs::const_iterator{};
        if (costs && cost != costs->end()) {
            session.usage = cost->second.usage;
            session.processCount = cost->second.processCount;
            session.programs = cost->second.programs;
        }
        sample.sessions.push_back(std::move(session));
    }
    m_screens = std::move(m_screensNow);
    std::ranges::sort(sample.sessions, beganBefore);
    outcome.sample = std::move(sample);
    return outcome;
}

std::optional<WtsSampler::Costs> WtsSampler::readCosts(AwakeTime now, int cpuCount)
{
    const auto processes = queryProcesses(m_calls, m_buffer);
    return processes ? std::optional{m_usage.read(*processes, now, cpuCount)} : std::nullopt;
}

Session WtsSampler::sessionOf(const WtsSession& from, const WtsCaller& caller, AwakeTime now)
{
    Session session;
    session.identity = m_directory.identityOf(from);
    session.user = from.user;
    const auto account = m_accounts.find(from.domain, from.user, session.identity.sid, now);
    session.fullName = account.fullName;
    session.isAdministrator = account.isAdministrator;
    session.isChild = account.isChild;
    session.groups = account.groups;
    session.state = stateOf(from);
    session.isClosing = from.isEnding() || m_departures.isUnderWay(session.identity, now);
    session.isMine = caller.session == from.id;
    session.isRemote = m_directory.isRemote(from);
    session.kind = session.isRemote ? QStringLiteral("rdp") : QStringLiteral("console");
    if (session.isRemote) {
        session.remoteHost = m_directory.clientName(from);
    }
    session.away = awayOf(from, presenceOf(from, session.identity, session.isRemote, session.isMine, now));
    session.disconnectedAt = disconnectedAt(from);
    session.can = abilitiesOf(from, session.identity, session.isClosing, caller);
    return session;
}

PresenceFacts WtsSampler::presenceOf(const WtsSession& from, const Identity& identity, bool isRemote,
                                     bool isMine, AwakeTime now)
{
    PresenceFacts facts;
    facts.isMine = isMine;
    facts.isRemote = isRemote;
    facts.isAlone = m_isOneOnScreen && isOnScreen(from);
    const auto ticks = m_calls.tickCount();
    std::uint32_t tick = 0;
    if (m_calls.lastInputTick(&tick) == winerror::kNone) {
        facts.ownIdle = sinceTick(tick, ticks);
    }
    facts.anyIdle = sinceTick(m_calls.anyInputTick(), ticks);
    auto screen = m_screens.value(identity);
    if (isOnScreen(from)) {
        screen.leftAt.reset();
    } else if (screen.wasOnScreen) {
        screen.leftAt = now;
    }
    screen.wasOnScreen = isOnScreen(from);
    if (screen.leftAt) {
        facts.seenLeft = now - *screen.leftAt;
    }
    m_screensNow.insert(identity, screen);
    return facts;
}

} // namespace usher
