// SPDX-License-Identifier: MIT
#include "engine/brake.h"

#include "engine/advance.h"

#include <algorithm>
#include <utility>

namespace usher::policy {

bool isBraking(const std::vector<Awake>& signOuts, Awake now)
{
    const auto lately = std::ranges::count_if(signOuts, [now](Awake at) { return at > now - kBrakeWindow; });
    return std::cmp_greater_equal(lately, kBrakeLimit);
}

void countSignOut(std::vector<Awake>& signOuts, Awake now)
{
    std::erase_if(signOuts, [now](Awake at) { return at <= now - kBrakeWindow; });
    signOuts.push_back(now);
}

Awake brakesUntil(const std::vector<Awake>& signOuts)
{
    return signOuts[signOuts.size() - kBrakeLimit] + kBrakeWindow;
}

} // namespace usher::policy
