// SPDX-License-Identifier: MIT
#include "platform/windows/wtscapabilities.h"

#include "platform/windows/wtserrors.h"

namespace usher {

namespace {

using Feature = Capability::Feature;

QString whyNoSessions(const Error& error)
{
    switch (error.code) {
    case ErrorCode::NoSessionManager:
        return QStringLiteral("This Windows cannot list sessions: %1").arg(error.detail);
    case ErrorCode::NotPermitted:
        return QStringLiteral("Windows does not let this user see sessions: %1").arg(error.detail);
    default:
        return QStringLiteral("Windows does not list sessions now: %1").arg(error.detail);
    }
}

QString needsRight(const WtsHealth& health)
{
    return health.isElevated ? QString{}
                             : QStringLiteral("Only your own session. %1 for those of other people")
                                   .arg(QLatin1StringView{kRestartAsAdministrator});
}

QString noteOf(Feature feature, const WtsHealth& health)
{
    switch (feature) {
    case Feature::IdleTime:
        return QStringLiteral("Of other people at this PC's own screen Windows counts it only roughly, which "
                              "is said where it is shown");
    case Feature::Lock: {
        const auto how = QStringLiteral("Windows locks no other session from outside: it is taken off the "
                                        "screen, and only its password brings it back");
        const auto right = needsRight(health);
        return right.isEmpty() ? how : right + QStringLiteral(". ") + how;
    }
    case Feature::Message:
    case Feature::Disconnect:
    case Feature::SignOut:
        return needsRight(health);
    default:
        return {};
    }
}

Capability describeFeature(Feature feature, const WtsHealth& health)
{
    if (feature == Feature::KeepingAwake) {
        return {feature, false,
                QStringLiteral("Windows does not say in which session a program keeps the PC awake")};
    }
    if (health.listing) {
        return {feature, false, whyNoSessions(*health.listing)};
    }
    if (feature == Feature::ChangeEvents && !health.isWatching) {
        return {feature, false,
                QStringLiteral("Windows announces no changes: start the service Remote Desktop Services "
                               "(TermService). Until then Usher looks every few seconds")};
    }
    if ((feature == Feature::CpuUsage || feature == Feature::MemoryUsage) && !health.hasProcesses) {
        return {feature, false, QStringLiteral("Windows does not list processes now")};
    }
    return {feature, true, noteOf(feature, health)};
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
