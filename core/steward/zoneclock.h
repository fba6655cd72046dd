// SPDX-License-Identifier: MIT
#pragma once

#include "engine/facts.h"

#include <string_view>

namespace usher {

/// The time zones this system knows, as the engine's zone port. Each clock remembers the last zone it was
/// asked for; use one in one thread.
[[nodiscard]] policy::ZoneClock systemZoneClock();

/// Whether this system knows an IANA zone of that id.
[[nodiscard]] bool isSystemZone(std::string_view id);

} // namespace usher
