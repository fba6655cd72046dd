// SPDX-License-Identifier: MIT
#pragma once

#include "platform/simulated/scenario.h"

#include <string_view>
#include <variant>
#include <vector>

namespace usher {

/// What a scenario may be at most. Only a rule file has to be short: a story of weeks is told in a scenario.
inline constexpr policy::JsonLimits kScenarioLimits{.bytes = std::size_t{16} * 1024 * 1024};

/// Reads a scenario file's text: accepted whole, or refused whole with everything that is wrong, in file
/// order. Positions are those of a rule file.
[[nodiscard]] std::variant<Scenario, std::vector<policy::Problem>> readScenario(std::string_view utf8);

} // namespace usher
