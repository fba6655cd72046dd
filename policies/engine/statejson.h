// SPDX-License-Identifier: MIT
#pragma once

#include "engine/state.h"

#include <optional>
#include <string>
#include <string_view>

namespace usher::policy {

/// The state as JSON text, for whoever keeps it durably. Awake times keep their meaning only within one boot.
[[nodiscard]] std::string stateToJson(const State& state);

/// Nothing if the text is not what stateToJson() writes: then nothing is known, and everything settles anew.
[[nodiscard]] std::optional<State> stateFromJson(std::string_view text);

} // namespace usher::policy
