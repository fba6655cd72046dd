// SPDX-License-Identifier: MIT
#include "dashboard/startplan.h"

namespace usher {

StartPlan planStart(bool isElevated, const std::optional<OtherWindow>& other)
{
    if (!other) {
        return StartPlan::Open;
    }
    if (!other->isReachable) {
        // Whoever was given more rights wants to use them now.
        return isElevated ? StartPlan::Open : StartPlan::Tell;
    }
    return isElevated && !other->isElevated ? StartPlan::TakePlace : StartPlan::Ring;
}

} // namespace usher
