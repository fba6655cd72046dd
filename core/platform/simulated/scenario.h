// SPDX-License-Identifier: MIT
#pragma once

#include "platform/simulated/scenarioevent.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace usher {

/// Somebody of an invented household.
struct ScenarioPerson
{
    std::string user; ///< Login name, unique in the scenario.
    std::string fullName;
    bool isAdministrator = false;
    bool isChild = false;

    bool operator==(const ScenarioPerson&) const = default;
};

/// Something happens at a moment of the story.
struct ScenarioEntry
{
    std::chrono::seconds at{}; ///< Awake time since the start; never less than the entry before.
    ScenarioEvent event;
};

/// A household in a file: who there is, and what happens when. Time is virtual. Values as they were read:
/// every person named exists, every figure is in range, no entry lies after the end.
struct Scenario
{
    std::chrono::sys_seconds start{};
    std::optional<std::int64_t> memoryBytes; ///< Of the PC; unknown if the file does not say.
    std::vector<ScenarioPerson> people;
    std::vector<ScenarioEntry> timeline;
    std::chrono::seconds until{}; ///< Awake time since the start; what is due then is still done.
};

} // namespace usher
