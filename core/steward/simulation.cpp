// SPDX-License-Identifier: MIT
#include "steward/simulation.h"

#include "engine/evaluate.h"
#include "engine/statejson.h"
#include "steward/sessionkeys.h"
#include "steward/storyevents.h"

#include <algorithm>

namespace usher {

using policy::Action;
using policy::Awake;

Simulation::Simulation(const Scenario& scenario, policy::RuleSet rules, StorySources sources)
    : m_scenario{scenario}
    , m_sources{std::move(sources)}
    , m_rules{std::move(rules)}
    , m_household{scenario.start, scenario.memoryBytes, scenario.people}
{
}

std::vector<StoryLine> Simulation::run()
{
    tell(policy::happened::Settle{}, m_story);
    const Awake until = m_scenario.until;
    for (;;) {
        playMoment();
        if (m_now >= until) {
            return std::move(m_story);
        }
        m_now = std::min(nextMoment(), until);
    }
}

void Simulation::playMoment()
{
    applyEntries();
    if (m_nextSample == m_now) {
        takeSample();
    }
    look();
    flush();
}

void Simulation::applyEntries()
{
    while (m_nextEntry < m_scenario.timeline.size() && m_scenario.timeline[m_nextEntry].at <= m_now) {
        stir();
        std::visit(StoryEvents{*this}, m_scenario.timeline[m_nextEntry].event);
        ++m_nextEntry;
    }
}

void Simulation::takeSample()
{
    m_costs.sample(m_household);
    ++m_samplesSinceStir;
    // The mean still moves until every sample in it was taken after the last change.
    m_nextSample = m_samplesSinceStir > CostLedger::kMeanOf ? std::nullopt
                                                            : std::optional{m_now + CostLedger::kInterval};
}

void Simulation::stir()
{
    m_samplesSinceStir = 0;
    if (!m_nextSample) {
        const Awake past = m_now % CostLedger::kInterval;
        m_nextSample = past == Awake{} ? m_now : m_now - past + CostLedger::kInterval;
    }
}

void Simulation::look()
{
    for (bool hasActed = true; hasActed;) {
        std::vector<policy::SessionFacts> facts;
        for (const HouseholdSession& session : m_household.sessions()) {
            facts.push_back(factsOf(session));
        }
        const policy::Surroundings around = surroundings(facts);
        std::vector<policy::SessionVerdict> verdicts;
        for (std::size_t i = 0; i < facts.size(); ++i) {
            const policy::Verdict verdict = policy::evaluate(m_rules, facts[i], around);
            verdicts.push_back({keyOf(m_household.sessions()[i]), verdict.rule, verdict.changesAt});
        }
        policy::Step step = policy::advance(std::move(m_state), verdicts, {}, m_now);
        m_state = std::move(step.state);
        m_wakeAt = step.wakeAt;
        hasActed = !step.actions.empty();
        std::vector<StoryLine> lines;
        for (const Action& action : step.actions) {
            const std::size_t order = m_signInOrder.at({action.key.id, action.key.signedInAtMs});
            carryOut(action, lines);
            for (StoryLine& line : lines) {
                m_moment.emplace_back(order, std::move(line));
            }
            lines.clear();
        }
    }
}

void Simulation::flush()
{
    std::ranges::stable_sort(m_moment, [](const auto& a, const auto& b) { return a.first < b.first; });
    for (auto& [order, line] : m_moment) {
        m_story.push_back(std::move(line));
    }
    m_moment.clear();
}

Awake Simulation::nextMoment() const
{
    Awake next = m_scenario.until;
    if (m_nextEntry < m_scenario.timeline.size()) {
        next = std::min<Awake>(next, m_scenario.timeline[m_nextEntry].at);
    }
    if (m_nextSample && *m_nextSample > m_now) {
        next = std::min(next, *m_nextSample);
    }
    if (m_wakeAt && *m_wakeAt > m_now) {
        next = std::min(next, *m_wakeAt);
    }
    return next;
}

void Simulation::tell(const policy::Event& event, std::vector<StoryLine>& lines)
{
    policy::Step step = policy::advance(std::move(m_state), {}, {&event, 1}, m_now);
    m_state = std::move(step.state);
    carryOut(step.actions, lines);
}

void Simulation::carryOut(const std::vector<Action>& actions, std::vector<StoryLine>& lines)
{
    for (const Action& action : actions) {
        carryOut(action, lines);
    }
}

void Simulation::carryOut(const Action& action, std::vector<StoryLine>& lines)
{
    using policy::Presentation;
    lines.push_back(storyLine(action, m_now, action.key.owner));
    const std::string& id = action.key.id;
    if (action.kind == Action::Kind::Lock && m_household.lock(id)) {
        tell(policy::happened::PresentationChanged{action.key, Presentation::Locked}, lines);
    } else if (action.kind == Action::Kind::Disconnect && m_household.disconnect(id, m_now)) {
        tell(policy::happened::PresentationChanged{action.key, Presentation::Disconnected}, lines);
    } else if (action.kind == Action::Kind::SignOut) {
        switch (m_household.signOut(id, action.mode == policy::SignOutMode::Forced).outcome) {
        case SignOutReply::Outcome::Gone:
            if (!m_nextSample) {
                m_nextSample = m_now - m_now % CostLedger::kInterval + CostLedger::kInterval;
            }
            m_samplesSinceStir = 0;
            tell(policy::happened::SessionEnded{action.key}, lines);
            break;
        case SignOutReply::Outcome::Refused:
            tell(policy::happened::SignOutRefused{action.key}, lines);
            break;
        case SignOutReply::Outcome::Stays:
            break;
        }
    }
}

void Simulation::sayNoEffect(std::string_view user)
{
    StoryLine line;
    line.at = std::chrono::floor<std::chrono::seconds>(m_now);
    line.action = "no-effect";
    line.user = user;
    if (const HouseholdSession* session = user.empty() ? nullptr : m_household.sessionOf(user)) {
        line.session = session->id;
    }
    m_story.push_back(std::move(line));
}

void Simulation::replaceRules(policy::RulesOrProblems loaded)
{
    if (auto* rules = std::get_if<policy::RuleSet>(&loaded)) {
        m_rules = std::move(*rules);
        tell(policy::happened::RulesChanged{}, m_story);
    } else {
        sayNoEffect({});
    }
}

void Simulation::restart()
{
    // The service comes back with what it wrote down, and nothing else.
    m_state = policy::stateFromJson(policy::stateToJson(m_state)).value_or(policy::State{});
    tell(policy::happened::Settle{}, m_story);
}

policy::Surroundings Simulation::surroundings(const std::vector<policy::SessionFacts>& facts) const
{
    policy::Surroundings around;
    around.now = m_now;
    around.wall = m_household.wallAt(m_now);
    if (!m_rules.timeZone.empty() && m_sources.zoneClock) {
        around.local = m_sources.zoneClock(m_rules.timeZone, around.wall);
    }
    around.freeMemoryBytes = m_costs.freeMemoryBytes();
    for (const policy::SessionFacts& session : facts) {
        around.company.add(session);
    }
    return around;
}

policy::SessionFacts Simulation::factsOf(const HouseholdSession& session) const
{
    const ScenarioPerson& person = m_household.people()[session.person];
    policy::SessionFacts facts;
    facts.person.key = person.user;
    facts.person.login = person.user;
    facts.person.isAdministrator = person.isAdministrator;
    facts.person.isChild = person.isChild;
    facts.person.groups.emplace();
    facts.presentation = presentationOf(session.state);
    facts.presentAt = session.presentAt;
    m_costs.tell(session, facts);
    return facts;
}

policy::SessionKey Simulation::keyOf(const HouseholdSession& session) const
{
    return {"story", session.id, m_household.people()[session.person].user,
            session.signedInAt.time_since_epoch().count()};
}

} // namespace usher
