// SPDX-License-Identifier: MIT
#pragma once

#include "platform/simulated/simulatedbackend.h"
#include "steward/steward.h"

#include <functional>

namespace usher {

/// Lets a steward live through what the story of an invented household does to Usher itself: the owner's
/// buttons, other rules, sleep, a clock that is set, a restart of the service. Lives in their thread.
class StoryFollower : public QObject
{
    Q_OBJECT

public:
    /// Puts other rules in force, for the steward and for whoever else shows them.
    using PutInForce = std::function<void(policy::RuleSet rules)>;

    /// Both outlive it.
    StoryFollower(SimulatedBackend& story, Steward& steward, PutInForce putInForce,
                  QObject* parent = nullptr);

private:
    void follow(const ScenarioEvent& happening, std::chrono::milliseconds clockMoved);
    /// A bad rule file leaves the last good rules in force.
    void loadRules(const event::LoadRules& loaded);
    /// Of that person's session, if the steward has seen it; an empty one otherwise.
    [[nodiscard]] Identity sessionOf(const std::string& user) const;
    void ask(const event::Ask& request);
    void askWhoCameSince();

    Steward& m_steward;
    PutInForce m_putInForce;
    std::vector<event::Ask> m_early; ///< Of people whom the steward sees with the next sample.
};

} // namespace usher
