// SPDX-License-Identifier: MIT
#include "platform/windows/wtscapabilities.h"

#include <QCoreApplication>

namespace usher {

namespace {

using Feature = Capability::Feature;

/// What is missing, and how to mend it.
class WtsReasons
{
    Q_DECLARE_TR_FUNCTIONS(WtsReasons)

public:
    static QString whyNoSessions(const Error& error)
    {
        switch (error.code) {
        case ErrorCode::NoSessionManager:
            return tr("This Windows cannot list sessions: %1").arg(error.detail);
        case ErrorCode::NotPermitted:
            return tr("Windows does not let this user see sessions: %1").arg(error.detail);
        default:
            return tr("Windows does not list sessions now: %1").arg(error.detail);
        }
    }

    static QString needsRight()
    {
        return tr("Only your own session. Restart Usher as administrator for those of other people");
    }

    static QString estimatedIdleTime()
    {
        return tr(
            "Of other people at this PC's own screen Windows counts it only roughly, which is said where "
            "it is shown");
    }

    static QString howLocked()
    {
        return tr("Windows locks no other session from outside: it is taken off the screen, and only its "
                  "password brings it back");
    }

    static QString whyNotAwake()
    {
        return tr("Windows does not say in which session a program keeps the PC awake");
    }

    static QString whyNoChanges()
    {
        return tr(
            "Windows announces no changes: start the service Remote Desktop Services (TermService). Until "
            "then Usher looks every few seconds");
    }

    static QString whyNoProcesses() { return tr("Windows does not list processes now"); }
};

Capability describeAct(Feature feature, const WtsHealth& health)
{
    const QString right = health.isElevated ? QString{} : WtsReasons::needsRight();
    if (feature != Feature::Lock) {
        return {feature, true, right, health.isElevated};
    }
    const auto how = WtsReasons::howLocked();
    return {feature, true, right.isEmpty() ? how : right + QStringLiteral(". ") + how, health.isElevated};
}

Capability describeFeature(Feature feature, const WtsHealth& health)
{
    if (feature == Feature::KeepingAwake) {
        return {feature, false, WtsReasons::whyNotAwake()};
    }
    if (health.listing) {
        return {feature, false, WtsReasons::whyNoSessions(*health.listing)};
    }
    if (feature == Feature::ChangeEvents && !health.isWatching) {
        return {feature, false, WtsReasons::whyNoChanges()};
    }
    if ((feature == Feature::CpuUsage || feature == Feature::MemoryUsage) && !health.hasProcesses) {
        return {feature, false, WtsReasons::whyNoProcesses()};
    }
    switch (feature) {
    case Feature::IdleTime:
        return {feature, true, WtsReasons::estimatedIdleTime()};
    case Feature::Lock:
    case Feature::Message:
    case Feature::Disconnect:
    case Feature::SignOut:
        return describeAct(feature, health);
    case Feature::ListSessions:
    case Feature::LockState:
    case Feature::CpuUsage:
    case Feature::MemoryUsage:
    case Feature::KeepingAwake:
    case Feature::ChangeEvents:
        break;
    }
    return {feature, true, {}};
}

} // namespace

QList<Capability> wtsCapabilities(const WtsHealth& health)
{
    QList<Capability> all;
    for (int i = 0; i <= static_cast<int>(Feature::SignOut); ++i) {
        all.push_back(describeFeature(static_cast<Feature>(i), health));
    }
    return all;
}

} // namespace usher
