// SPDX-License-Identifier: MIT
#pragma once

#include "engine/facts.h"

namespace usher::policy {

/// Whether a local date and time lies in the window.
[[nodiscard]] bool isWithin(const Between& window, const LocalTime& local);

/// When isWithin() could change, the clock undisturbed: the next `from` or `to`, or a change of the zone's
/// offset.
[[nodiscard]] Awake windowChangesAt(const Between& window, const Surroundings& around,
                                    const LocalTime& local);

[[nodiscard]] std::chrono::minutes timeOfDay(const LocalTime& local);

} // namespace usher::policy
