// SPDX-License-Identifier: MIT
#pragma once

#include "engine/advance.h"

#include <chrono>
#include <optional>
#include <string>

namespace usher {

/// One action of a simulated story, as `usherctl rules simulate --json` prints it. Empty texts say nothing.
struct StoryLine
{
    std::chrono::seconds at{}; ///< Awake time since the start, and so is the deadline.
    std::string action;
    std::string user;
    std::string session;
    std::string rule;
    std::optional<std::chrono::seconds> deadline;
    std::string mode;
    std::string why;

    bool operator==(const StoryLine&) const = default;
};

/// What the engine did, for that person's session.
[[nodiscard]] StoryLine storyLine(const policy::Action& action, policy::Awake now, const std::string& user);

/// A JSON object in one line, keys in the order of the format, without the line end.
[[nodiscard]] std::string toJsonLine(const StoryLine& line);

/// The same in an English sentence.
[[nodiscard]] std::string toSentence(const StoryLine& line);

} // namespace usher
