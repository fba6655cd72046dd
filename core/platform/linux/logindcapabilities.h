// SPDX-License-Identifier: MIT
#pragma once

#include "platform/linux/logindsampler.h"

namespace usher {

/// What Usher can do on a Linux PC in this state of health, and how to mend the rest. One entry a feature.
[[nodiscard]] QList<Capability> logindCapabilities(const LogindHealth& health);

} // namespace usher
