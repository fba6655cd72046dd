// SPDX-License-Identifier: MIT
#pragma once

#include "engine/evaluate.h"

#include <string>

namespace usher::policy {

/// Why a rule did or did not apply, in English: "away 43 min, needs 2 h", "it is 14:05, applies 20:30–07:00",
/// "skipped: idle time unknown".
[[nodiscard]] std::string describeReason(const Rule& rule, const RuleReason& reason);

} // namespace usher::policy
