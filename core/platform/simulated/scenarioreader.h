// SPDX-License-Identifier: MIT
#pragma once

#include "platform/simulated/scenario.h"

#include <string_view>
#include <variant>
#include <vector>

namespace usher {

/// Reads a scenario file's text: accepted whole, or refused whole with everything that is wrong, in file
/// order. Limits and positions are those of a rule file.
[[nodiscard]] std::variant<Scenario, std::vector<policy::Problem>> readScenario(std::string_view utf8);

} // namespace usher
