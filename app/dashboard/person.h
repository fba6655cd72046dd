// SPDX-License-Identifier: MIT
#pragma once

#include "session/session.h"

#include <span>

namespace usher {

/// Who a session belongs to, as a key that stays the same over sessions and restarts: "uid:1001",
/// "sid:S-1-…". Where the system says neither, the name; without a name the session stands for itself.
[[nodiscard]] QString personKey(const Session& session);

/// The sessions of one person as if they were one: state, presence and identity of the session that is
/// closest to the screen, costs added up, programs of one name together. A sum with an unknown part is
/// unknown. Not for an empty list.
[[nodiscard]] Session mergedSession(std::span<const Session* const> sessions);

} // namespace usher
