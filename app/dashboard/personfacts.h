// SPDX-License-Identifier: MIT
#pragma once

#include "dashboard/factlist.h"
#include "session/sessionbackend.h"
#include "wording/friendlytext.h"
#include "wording/obstacletext.h"

namespace usher {

/// Where what is known comes from, and why the rest is not known.
struct FactContext
{
    WallTime takenAt{};
    std::optional<std::int64_t> memoryBytes; ///< Of the PC.
    QList<Capability> capabilities;
    bool isSimulated = false;
};

/// What Usher knows about a person's sessions taken together, always the same facts in the same order.
[[nodiscard]] std::vector<Fact> factsAbout(const Session& session, const FactContext& context,
                                           const FriendlyText& text);

} // namespace usher
