// SPDX-License-Identifier: MIT
#include "session/session.h"

#include <QHash>

namespace usher {

size_t qHash(const Identity& identity, size_t seed) noexcept
{
    const auto signedIn = identity.signedInAt ? identity.signedInAt->time_since_epoch().count() : -1;
    return qHashMulti(seed, identity.bootId, identity.id, identity.uid.value_or(0), identity.sid,
                      static_cast<qint64>(signedIn));
}

} // namespace usher
