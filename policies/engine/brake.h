// SPDX-License-Identifier: MIT
#pragma once

#include "engine/facts.h"

#include <vector>

namespace usher::policy {

/// Whether so many automatic sign-outs were made lately that the next has to wait.
[[nodiscard]] bool isBraking(const std::vector<Awake>& signOuts, Awake now);

/// Counts one made now, and forgets those that no longer count.
void countSignOut(std::vector<Awake>& signOuts, Awake now);

/// While braking: when the next may be made.
[[nodiscard]] Awake brakesUntil(const std::vector<Awake>& signOuts);

} // namespace usher::policy
