// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

namespace usher {

/// The window that this person has open already, as far as a new start can tell.
struct OtherWindow
{
    bool isReachable = true; ///< The system lets the new start ring there.
    bool isElevated = false; ///< It runs with an administrator's rights; not known if it is out of reach.
};

/// What a start does beside it.
enum class StartPlan
{
    Open,      ///< With a window of its own.
    Ring,      ///< Brings the other one to the front, and ends.
    TakePlace, ///< Asks the other one to leave, then opens.
    Tell       ///< Says that there is one out of reach, and ends.
};

/// Each person has one window, and the one with more rights is that one. `other`: nothing if there is none.
[[nodiscard]] StartPlan planStart(bool isElevated, const std::optional<OtherWindow>& other);

} // namespace usher
