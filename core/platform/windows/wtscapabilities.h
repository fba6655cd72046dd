// SPDX-License-Identifier: MIT
#pragma once

#include "platform/windows/wtssampler.h"
#include "session/sessionbackend.h"

namespace usher {

/// What Usher can do on a Windows PC in this state of health, and how to mend the rest. One entry a feature.
[[nodiscard]] QList<Capability> wtsCapabilities(const WtsHealth& health);

} // namespace usher
