// SPDX-License-Identifier: MIT
#pragma once

#include "dashboard/ruleverdict.h"
#include "steward/rulepause.h"
#include "steward/steward.h"

#include <QHash>

namespace usher {

/// Where the rules stand and who is who, for whoever puts it into words.
struct RuleStage
{
    const Steward* steward = nullptr; ///< None: nobody is there.
    RulePause pause;
    WallTime now{};
    QHash<Identity, QString> names; ///< Safe; whoever is not in it is called by the login name.
};

/// The scene on that stage.
[[nodiscard]] RuleScene ruleScene(const RuleStage& stage, const policy::ZoneClock& zoneClock,
                                  const Moments& moments);

} // namespace usher
