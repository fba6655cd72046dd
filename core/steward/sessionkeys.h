// SPDX-License-Identifier: MIT
#pragma once

#include "engine/state.h"
#include "session/session.h"

namespace usher {

/// A complete identity in the engine's terms, and back.
[[nodiscard]] policy::SessionKey keyOf(const Identity& identity);
[[nodiscard]] Identity identityOf(const policy::SessionKey& key);

[[nodiscard]] policy::Presentation presentationOf(SessionState state);

} // namespace usher
