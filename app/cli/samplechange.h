// SPDX-License-Identifier: MIT
#pragma once

#include "session/session.h"

namespace usher {

/// Whether a second sample tells nothing new: the same people in the same states, costs that differ by less
/// than a percent of the PC or a megabyte, and time away that has merely gone on.
[[nodiscard]] bool saysTheSame(const Sample& one, const Sample& other);

} // namespace usher
