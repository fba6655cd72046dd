// SPDX-License-Identifier: MIT
#include "platform/simulated/demohousehold.h"

#include "platform/simulated/scenarioreader.h"

namespace usher {

std::unique_ptr<SimulatedBackend> makeDemoBackend(const Clock& clock)
{
    auto scenario = std::get<Scenario>(readScenario(demoScenario())); // the tests read it too
    scenario.start = std::chrono::floor<std::chrono::seconds>(clock.wallNow()) - kDemoPosition;
    return std::make_unique<SimulatedBackend>(std::move(scenario), clock, Staging{kDemoPosition, "alex"});
}

} // namespace usher
