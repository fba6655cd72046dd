// SPDX-License-Identifier: MIT
#include "platform/linux/logindcapabilities.h"

#include <QCoreApplication>

namespace usher {

namespace {

using Feature = Capability::Feature;

/// What is missing, and how to mend it.
class LogindReasons
{
    Q_DECLARE_TR_FUNCTIONS(LogindReasons)

public:
    static QString whyNothingIsListed(const Error& error)
    {
        switch (error.code) {
        case ErrorCode::NoSessionManager:
            return tr("systemd-logind does not run on this system: %1").arg(error.detail);
        case ErrorCode::NotPermitted:
            return tr("The message bus does not let this user talk to systemd-logind: %1").arg(error.detail);
        default:
            return tr("systemd-logind does not answer: %1").arg(error.detail);
        }
    }

    static QString idleTimeNote(const LogindHealth& health)
    {
        if (!health.stopsIdleSessionsAfter) {
            return {};
        }
        return tr("logind itself ends sessions that were idle for %1 s, without asking anybody: remove "
                  "StopIdleSessionSec= from logind.conf to leave that to Usher")
            .arg(health.stopsIdleSessionsAfter->count());
    }

    static QString hiddenProcesses()
    {
        return tr("/proc hides processes of other people from this user (hidepid): run as an administrator "
                  "to see what they use");
    }

    static QString cpuNote()
    {
        return tr("There is no tree of control groups version 2 with user.slice in it: usage is added up "
                  "from all processes, which misses those that end between two looks");
    }

    static QString memoryNote()
    {
        return tr("The kernel's memory controller is not on for sessions: memory is added up from processes "
                  "and leaves out what they share");
    }

    static QString noCourier()
    {
        return tr("usher-courier, the program that brings messages to people, is not installed: install "
                  "Usher again");
    }

    static QString ownSessionOnly()
    {
        return tr("Only your own session. For those of other people run Usher as an administrator, for "
                  "example usherctl with sudo");
    }

    static QString noDisconnect() { return tr("logind cannot take a session off the screen"); }
};

/// What sessions use: exact where the kernel counts it for a group, whose processes may be hidden or not.
/// Else it is added up from processes, as `note` says.
Capability describeUsage(Feature feature, bool isCounted, bool isHidden, const QString& note)
{
    if (isCounted) {
        return {feature, true, {}};
    }
    return {feature, true, isHidden ? LogindReasons::hiddenProcesses() : note, !isHidden};
}

/// Root may do everything; others what polkit lets them do without asking back. Nobody but root reaches
/// another person's screen.
Capability describeAct(Feature feature, const Caller& caller)
{
    const bool isForOthers = caller.uid == 0 || (feature == Feature::SignOut && caller.mayManage) ||
                             (feature == Feature::Lock && caller.mayLock);
    return {feature, true, isForOthers ? QString{} : LogindReasons::ownSessionOnly(), isForOthers};
}

Capability describe(Feature feature, const LogindHealth& health)
{
    if (feature == Feature::Message && !health.caller.canReachPeople) {
        return {feature, false, LogindReasons::noCourier()};
    }
    if (feature == Feature::Disconnect) {
        return {feature, false, LogindReasons::noDisconnect()};
    }
    if (health.listing) {
        return {feature, false, LogindReasons::whyNothingIsListed(*health.listing)};
    }
    const auto& usage = health.usage;
    switch (feature) {
    case Feature::IdleTime:
        return {feature, true, LogindReasons::idleTimeNote(health)};
    case Feature::CpuUsage:
        return describeUsage(feature, usage.hasCgroups, usage.hasHiddenProcesses, LogindReasons::cpuNote());
    case Feature::MemoryUsage:
        return describeUsage(feature, usage.hasMemoryController, usage.hasHiddenProcesses,
                             LogindReasons::memoryNote());
    case Feature::ListSessions:
    case Feature::LockState:
    case Feature::KeepingAwake:
    case Feature::ChangeEvents:
    case Feature::Disconnect:
        break;
    case Feature::Message:
    case Feature::Lock:
    case Feature::SignOut:
        return describeAct(feature, health.caller);
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
