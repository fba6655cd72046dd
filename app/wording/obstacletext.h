// SPDX-License-Identifier: MIT
#pragma once

#include "session/sessionbackend.h"
#include "wording/safetext.h"

namespace usher {

/// Why a feature is missing here, or missing for other people's sessions, made safe; empty if it is there.
[[nodiscard]] QString obstacleOf(const QList<Capability>& capabilities, Capability::Feature feature,
                                 MadeSafe made = safeText);

} // namespace usher
