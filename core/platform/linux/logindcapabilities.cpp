// SPDX-License-Identifier: MIT
#include "platform/linux/logindcapabilities.h"

namespace usher {

namespace {

using Feature = Capability::Feature;

QString whyNothingIsListed(const Error& error)
{
    switch (error.code) {
    case ErrorCode::NoSessionManager:
        return QStringLiteral("systemd-logind does not run on this system: %1").arg(error.detail);
    case ErrorCode::NotPermitted:
        return QStringLiteral("The message bus does not let this user talk to systemd-logind: %1")
            .arg(error.detail);
    default:
        return QStringLiteral("systemd-logind does not answer: %1").arg(error.detail);
    }
}

QString idleTimeNote(const LogindHealth& health)
{
    if (!health.stopsIdleSessionsAfter) {
        return {};
    }
    return QStringLiteral(
               "logind itself ends sessions that were idle for %1 s, without asking anybody: remove "
               "StopIdleSessionSec= from logind.conf to leave that to Usher")
        .arg(health.stopsIdleSessionsAfter->count());
}

QString cpuNote(const UsageSources& sources)
{
    return sources.hasCgroups
               ? QString{}
               : QStringLiteral(
                     "There is no tree of control groups version 2 with user.slice in it: usage is added "
                     "up from all processes, which misses those that end between two looks");
}

QString memoryNote(const UsageSources& sources)
{
    if (sources.hasHiddenProcesses) {
        return QStringLiteral("/proc hides processes of other people from this user (hidepid): run as an "
                              "administrator to see what they use");
    }
    return sources.hasMemoryController
               ? QString{}
               : QStringLiteral("The kernel's memory controller is not on for sessions: memory "
                                "is added up from processes and leaves out what they share");
}

Capability describe(Feature feature, const LogindHealth& health)
{
    if (feature == Feature::Message && !health.canReachPeople) {
        return {feature, false,
                QStringLiteral("usher-courier, the program that brings messages to people, is not installed: "
                               "install Usher again")};
    }
    if (feature == Feature::Disconnect) {
        return {feature, false, QStringLiteral("logind cannot take a session off the screen")};
    }
    if (health.listing) {
        return {feature, false, whyNothingIsListed(*health.listing)};
    }
    switch (feature) {
    case Feature::IdleTime:
        return {feature, true, idleTimeNote(health)};
    case Feature::CpuUsage:
        return {feature, true, cpuNote(health.usage)};
    case Feature::MemoryUsage:
        return {feature, true, memoryNote(health.usage)};
    case Feature::ListSessions:
    case Feature::LockState:
    case Feature::KeepingAwake:
    case Feature::ChangeEvents:
    case Feature::Message:
    case Feature::Lock:
    case Feature::Disconnect:
    case Feature::SignOut:
        break;
    }
    return {feature, true, {}};
}

} // namespace

QList<Capability> logindCapabilities(const LogindHealth& health)
{
    QList<Capability> capabilities;
    for (int i = 0; i <= static_cast<int>(Feature::SignOut); ++i) {
        capabilities.push_back(describe(static_cast<Feature>(i), health));
    }
    return capabilities;
}

} // namespace usher
