// SPDX-License-Identifier: MIT
#include "steward/sessionkeys.h"

namespace usher {
namespace {

constexpr QLatin1StringView kUid{"uid:"};

} // namespace

policy::SessionKey keyOf(const Identity& identity)
{
    const QString owner = identity.uid ? kUid + QString::number(*identity.uid) : identity.sid;
    const auto signedIn = identity.signedInAt ? identity.signedInAt->time_since_epoch().count() : 0;
    return {identity.bootId.toStdString(), identity.id.toStdString(), owner.toStdString(), signedIn};
}

Identity identityOf(const policy::SessionKey& key)
{
    Identity identity;
    identity.bootId = QString::fromStdString(key.boot);
    identity.id = QString::fromStdString(key.id);
    identity.signedInAt = WallTime{std::chrono::milliseconds{key.signedInAtMs}};
    const QString owner = QString::fromStdString(key.owner);
    if (owner.startsWith(kUid)) {
        identity.uid = owner.mid(kUid.size()).toUInt();
    } else {
        identity.sid = owner;
    }
    return identity;
}

policy::Presentation presentationOf(SessionState state)
{
    switch (state) {
    case SessionState::Active:
        return policy::Presentation::Active;
    case SessionState::Locked:
        return policy::Presentation::Locked;
    case SessionState::Disconnected:
        return policy::Presentation::Disconnected;
    }
    return policy::Presentation::Active;
}

} // namespace usher
