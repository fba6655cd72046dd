// SPDX-License-Identifier: MIT
#include "engine/rulelookup.h"

#include <algorithm>

namespace usher::policy {

Rule* findRule(RuleSet& rules, std::string_view id)
{
    const auto found = std::ranges::find(rules.rules, id, &Rule::id);
    return found == rules.rules.end() ? nullptr : &*found;
}

const Rule* findRule(const RuleSet& rules, std::string_view id)
{
    const auto found = std::ranges::find(rules.rules, id, &Rule::id);
    return found == rules.rules.end() ? nullptr : &*found;
}

} // namespace usher::policy
