// SPDX-License-Identifier: MIT
#pragma once

#include "platform/simulated/simulatedbackend.h"

#include <string_view>

namespace usher {

/// The household that `--demo` shows, in the scenario format.
[[nodiscard]] std::string_view demoScenario();

/// How long its story has gone on when somebody opens it: one is here, one is away, one is locked with a busy
/// program, and of one nobody knows for how long.
inline constexpr std::chrono::minutes kDemoPosition{150};

/// A backend in which the demo household lives, as if it were now that somebody opened it.
[[nodiscard]] std::unique_ptr<SimulatedBackend> makeDemoBackend(const Clock& clock);

} // namespace usher
