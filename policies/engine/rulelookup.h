// SPDX-License-Identifier: MIT
#pragma once

#include "engine/rules.h"

#include <string_view>

namespace usher::policy {

/// The rule of that id, as a part of `rules`; nullptr if there is none. No two rules of a file share one.
[[nodiscard]] Rule* findRule(RuleSet& rules, std::string_view id);
[[nodiscard]] const Rule* findRule(const RuleSet& rules, std::string_view id);

} // namespace usher::policy
