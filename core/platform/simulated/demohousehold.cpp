// SPDX-License-Identifier: MIT
#include "platform/simulated/demohousehold.h"

#include "platform/simulated/scenarioreader.h"

namespace usher {

namespace {

/// As people are: one agrees, one does not, one comes back without a word. Alex does not answer.
std::vector<Reaction> demoReactions()
{
    using namespace std::chrono_literals;
    return {{"sam", 40s, event::Answered{"sam", event::Answered::With::Yes}},
            {"kim", 15s, event::Answered{"kim", event::Answered::With::No}},
            {"noor", 25s, event::Input{"noor"}}};
}

} // namespace

std::unique_ptr<SimulatedBackend> makeDemoBackend(const Clock& clock)
{
    auto scenario = std::get<Scenario>(readScenario(demoScenario())); // the tests read it too
    scenario.start = std::chrono::floor<std::chrono::seconds>(clock.wallNow()) - kDemoPosition;
    return std::make_unique<SimulatedBackend>(std::move(scenario), clock,
                                              Staging{kDemoPosition, "alex", demoReactions()});
}

} // namespace usher
