// SPDX-License-Identifier: MIT
#pragma once

#include "platform/linux/logindplaces.h"

#include <QStringList>

namespace usher {

/// Makes people do things at the PC, in the container of logind-container; see logind-verbs for the verbs.
/// True if it happened; a failure is on standard error.
[[nodiscard]] bool happens(const QStringList& verb);

/// The container's logind, with the courier and the agent of this build.
[[nodiscard]] LogindPlaces placesInContainer();

} // namespace usher
