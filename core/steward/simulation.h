// SPDX-License-Identifier: MIT
#pragma once

#include "engine/advance.h"
#include "engine/rulereader.h"
#include "platform/simulated/household.h"
#include "steward/costledger.h"
#include "steward/storyline.h"

#include <functional>
#include <map>
#include <vector>

namespace usher {

/// What a story needs from outside: rule files by the path the scenario names, and time zones.
struct StorySources
{
    std::function<policy::RulesOrProblems(const std::string& path)> rulesAt;
    policy::ZoneExists zoneExists;
    policy::ZoneClock zoneClock;
};

/// Plays a scenario against the engine in virtual time. Reads no clock: the same story gives the same lines.
class Simulation
{
public:
    Simulation(const Scenario& scenario, policy::RuleSet rules, StorySources sources);

    /// From the start to the end of the scenario, once.
    [[nodiscard]] std::vector<StoryLine> run();

private:
    friend class StoryEvents;

    void playMoment();
    void applyEntries();
    void apply(const ScenarioEvent& entry);
    void takeSample();
    void look();
    void flush();
    [[nodiscard]] policy::Awake nextMoment() const;

    /// Tells the engine and carries out what it says, at once.
    void tell(const policy::Event& event, std::vector<StoryLine>& lines);
    void carryOut(const std::vector<policy::Action>& actions, std::vector<StoryLine>& lines);
    void carryOut(const policy::Action& action, std::vector<StoryLine>& lines);
    void sayNoEffect(std::string_view user);
    void replaceRules(policy::RulesOrProblems loaded);
    void restart();
    void stir();

    [[nodiscard]] policy::Surroundings surroundings(const std::vector<policy::SessionFacts>& facts) const;
    [[nodiscard]] policy::SessionFacts factsOf(const HouseholdSession& session) const;
    [[nodiscard]] policy::SessionKey keyOf(const HouseholdSession& session) const;

    const Scenario& m_scenario;
    StorySources m_sources;
    policy::RuleSet m_rules;
    Household m_household;
    policy::State m_state;
    CostLedger m_costs;

    policy::Awake m_now{};
    std::size_t m_nextEntry = 0;
    std::optional<policy::Awake> m_nextSample{
        policy::Awake{}}; ///< None: another would say the same as the last.
    std::size_t m_samplesSinceStir = 0;
    std::optional<policy::Awake> m_wakeAt;

    std::map<std::pair<std::string, std::int64_t>, std::size_t> m_signInOrder;
    std::vector<StoryLine> m_story;
    std::vector<std::pair<std::size_t, StoryLine>>
        m_moment; ///< Lines of this moment's looks, with sign-in order.
};

} // namespace usher
