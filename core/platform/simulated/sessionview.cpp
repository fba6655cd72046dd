// SPDX-License-Identifier: MIT
#include "platform/simulated/sessionview.h"

#include <algorithm>
#include <tuple>

namespace usher {

namespace {

constexpr std::uint32_t kFirstUid = 1000; // where Linux begins to count people

// As much memory as a number holds is more than any PC has.
constexpr std::int64_t kMostMemory = std::int64_t{1} << 62U;

QList<Program> programsOf(const HouseholdSession& session)
{
    QList<Program> programs;
    for (const auto& running : session.programs) {
        Program program;
        program.name = QString::fromStdString(running.name);
        program.usage = {static_cast<double>(running.cpuPercent), running.memoryBytes};
        programs.append(std::move(program));
    }
    std::ranges::sort(programs, [](const Program& left, const Program& right) {
        return std::tie(right.usage.memoryBytes, right.usage.cpuPercent, left.name) <
               std::tie(left.usage.memoryBytes, left.usage.cpuPercent, right.name);
    });
    return programs;
}

/// A session costs what its programs cost, and no more than there is.
Usage usageOf(const HouseholdSession& session)
{
    double cpuPercent = 0.0;
    std::int64_t memoryBytes = 0;
    for (const auto& program : session.programs) {
        cpuPercent += program.cpuPercent;
        memoryBytes += std::min(program.memoryBytes, kMostMemory - memoryBytes);
    }
    return {std::min(cpuPercent, 100.0), memoryBytes};
}

Away awayOf(const HouseholdSession& session, Household::Moment now)
{
    if (!session.presentAt) {
        return {};
    }
    return {std::chrono::floor<std::chrono::seconds>(now - *session.presentAt), session.presence};
}

Abilities abilitiesOf(const HouseholdSession& session)
{
    const bool isActive = session.state == SessionState::Active;
    const bool isOnScreen = session.state != SessionState::Disconnected;
    Abilities can;
    can.message = isActive ? Obstacle::None : Obstacle::NobodyWouldSee;
    can.lock = isActive ? Obstacle::None : Obstacle::NothingToDo;
    can.disconnect = isOnScreen ? Obstacle::None : Obstacle::NothingToDo;
    can.signOut = session.isClosing ? Obstacle::NothingToDo : Obstacle::None;
    return can;
}

} // namespace

Identity identityOf(const HouseholdSession& session)
{
    Identity identity;
    identity.bootId = QStringLiteral("simulated");
    identity.id = QString::fromStdString(session.id);
    identity.uid = kFirstUid + static_cast<std::uint32_t>(session.person);
    identity.signedInAt = session.signedInAt;
    return identity;
}

Session viewOf(const HouseholdSession& session, const Household& household, Household::Moment now)
{
    const auto& person = household.people().at(session.person);
    Session view;
    view.identity = identityOf(session);
    view.user = QString::fromStdString(person.user);
    view.fullName = QString::fromStdString(person.fullName);
    view.isAdministrator = person.isAdministrator;
    view.isChild = person.isChild;
    view.groups.emplace(); // an invented household has no groups
    view.state = session.state;
    view.isClosing = session.isClosing;
    view.away = awayOf(session, now);
    view.disconnectedAt = session.disconnectedAt;
    view.isRemote = session.isRemote;
    view.usage = usageOf(session);
    view.programs = programsOf(session);
    view.processCount = static_cast<int>(session.programs.size());
    view.keepingAwake = session.isKeepingAwake;
    view.can = abilitiesOf(session);
    return view;
}

void forgetCpu(Session& session)
{
    session.usage.cpuPercent.reset();
    for (auto& program : session.programs) {
        program.usage.cpuPercent.reset();
    }
}

} // namespace usher
