// SPDX-License-Identifier: MIT
#include "steward/factledger.h"

#include "steward/sessionkeys.h"

#include <algorithm>
#include <numeric>

namespace usher {

using namespace Qt::Literals::StringLiterals;

namespace happened = policy::happened;

namespace {

const Session* find(const Sample& sample, const Identity& identity)
{
    const auto found = std::ranges::find_if(
        sample.sessions, [&](const Session& session) { return session.identity == identity; });
    return found == sample.sessions.cend() ? nullptr : &*found;
}

/// SYSTEM, LOCAL SERVICE, NETWORK SERVICE.
bool isSystemSid(const QString& sid)
{
    return sid == "S-1-5-18"_L1 || sid == "S-1-5-19"_L1 || sid == "S-1-5-20"_L1;
}

policy::Exemption exemptionOf(const Session& session)
{
    // Without a login name nobody can tell whether the rules protect this person.
    if (!session.identity.isComplete() || session.user.isEmpty()) {
        return policy::Exemption::Unidentified;
    }
    if (session.identity.uid == 0U || isSystemSid(session.identity.sid)) {
        return policy::Exemption::System;
    }
    return session.isMine ? policy::Exemption::ActsOnDashboard : policy::Exemption::None;
}

/// People of an invented household have a name and nothing else: uid:…, a SID and DOMAIN\… match nobody.
bool isInvented(const Sample& sample)
{
    return sample.backend == "simulated"_L1;
}

void nameSystemsPerson(policy::PersonFacts& person, const Session& session)
{
    const auto separator = session.user.indexOf(u'\\');
    person.domain = separator < 0 ? std::string{} : session.user.left(separator).toStdString();
    person.login = session.user.mid(separator + 1).toStdString();
    person.sid = session.identity.sid.toStdString();
    person.uid = session.identity.uid;
}

policy::PersonFacts personOf(const Session& session, bool isInvented)
{
    policy::PersonFacts person;
    person.key = keyOf(session.identity).owner;
    if (person.key.empty()) {
        person.key = session.user.toStdString();
    }
    if (isInvented) {
        person.login = session.user.toStdString();
    } else {
        nameSystemsPerson(person, session);
    }
    person.isAdministrator = session.isAdministrator;
    person.isChild = session.isChild;
    if (session.groups) {
        person.groups.emplace();
        for (const QString& group : *session.groups) {
            person.groups->push_back(group.toStdString());
        }
    }
    return person;
}

std::optional<std::vector<std::string>> programsOf(const Session& session)
{
    if (!session.processCount) {
        return {};
    }
    std::vector<std::string> names;
    for (const Program& program : session.programs) {
        names.push_back(program.name.toStdString());
    }
    return names;
}

} // namespace

std::vector<policy::Event> FactLedger::takeIn(const Sample& sample, AwakeTime now, const policy::State& state)
{
    std::vector<policy::Event> events;
    for (const policy::SessionRecord& record : state.sessions) {
        const Identity identity = identityOf(record.key);
        if (find(sample, identity) == nullptr) {
            events.emplace_back(happened::SessionEnded{record.key});
        }
    }
    m_presence.keepOnly(sample);
    m_readings.removeIf([&](const auto& readings) { return find(sample, readings.key()) == nullptr; });
    for (const Session& session : sample.sessions) {
        takeInUsage(session, now);
        const bool isPresent = m_presence.takeIn(session, now);
        if (!session.identity.isComplete()) {
            continue;
        }
        const policy::SessionKey key = keyOf(session.identity);
        const policy::Presentation presentation = presentationOf(session.state);
        const policy::SessionRecord* record = policy::findSession(state, key);
        if (record == nullptr) {
            events.emplace_back(happened::SessionBegan{key, presentation});
        } else if (record->presentation != presentation) {
            events.emplace_back(happened::PresentationChanged{key, presentation});
        }
        if (isPresent && record != nullptr) {
            // Whoever answers in the second they are asked in came back after it, not before.
            const AwakeTime latest =
                m_presence.presentAt(session.identity).value_or(now) + PresenceLedger::kGrain;
            events.emplace_back(happened::Present{key, std::min(now, latest)});
        }
    }
    m_sample = sample;
    return events;
}

void FactLedger::takeInUsage(const Session& session, AwakeTime now)
{
    auto& readings = m_readings[session.identity];
    while (!readings.empty() && readings.front().at <= now - kMeanOver) {
        readings.pop_front();
    }
    if (session.usage.cpuPercent) {
        readings.push_back({now, *session.usage.cpuPercent});
    }
}

std::vector<policy::SessionFacts> FactLedger::facts() const
{
    std::vector<policy::SessionFacts> all;
    for (const Session& session : m_sample.sessions) {
        all.push_back(factsOf(session));
    }
    return all;
}

policy::SessionFacts FactLedger::factsOf(const Session& session) const
{
    policy::SessionFacts facts;
    facts.person = personOf(session, isInvented(m_sample));
    facts.exemption = exemptionOf(session);
    facts.presentation = presentationOf(session.state);
    facts.presentAt = m_presence.presentAt(session.identity);
    facts.programs = programsOf(session);
    facts.cpuPercent = cpuMean(session);
    facts.memoryBytes = session.usage.memoryBytes;
    facts.isKeepingAwake = session.keepingAwake;
    return facts;
}

std::optional<double> FactLedger::cpuMean(const Session& session) const
{
    const auto readings = m_readings.constFind(session.identity);
    if (!session.usage.cpuPercent || readings == m_readings.cend() || readings->empty()) {
        return {};
    }
    const double sum =
        std::accumulate(readings->begin(), readings->end(), 0.0,
                        [](double before, const Reading& reading) { return before + reading.cpuPercent; });
    return sum / static_cast<double>(readings->size());
}

policy::Surroundings FactLedger::surroundings(const std::vector<policy::SessionFacts>& facts, AwakeTime now,
                                              WallTime wall, const std::string& zone,
                                              const policy::ZoneClock& zoneClock) const
{
    policy::Surroundings around;
    around.now = now;
    around.wall = wall;
    if (!zone.empty() && zoneClock) {
        around.local = zoneClock(zone, wall);
    }
    around.freeMemoryBytes = m_sample.memoryAvailableBytes;
    for (const policy::SessionFacts& session : facts) {
        around.company.add(session);
    }
    around.namesIgnoreCase = m_sample.backend == "wts"_L1;
    return around;
}

} // namespace usher
