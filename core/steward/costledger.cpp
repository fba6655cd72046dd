// SPDX-License-Identifier: MIT
#include "steward/costledger.h"

#include <numeric>

namespace usher {

void CostLedger::sample(const Household& household)
{
    std::map<Key, Cost> costs;
    for (const HouseholdSession& session : household.sessions()) {
        const Key key{session.id, session.signedInAt};
        Cost& cost = costs[key];
        if (const auto before = m_costs.find(key); before != m_costs.end()) {
            cost.cpuPercents = std::move(before->second.cpuPercents);
        }
        int cpuPercent = 0;
        for (const HouseholdProgram& program : session.programs) {
            cost.programs.push_back(program.name);
            cpuPercent += program.cpuPercent;
            cost.memoryBytes += program.memoryBytes;
        }
        cost.cpuPercents.push_back(cpuPercent);
        if (cost.cpuPercents.size() > kMeanOf) {
            cost.cpuPercents.pop_front();
        }
        cost.isKeepingAwake = session.isKeepingAwake;
    }
    m_costs = std::move(costs);
    m_freeMemoryBytes = household.memoryAvailableBytes();
}

void CostLedger::tell(const HouseholdSession& session, policy::SessionFacts& facts) const
{
    const auto found = m_costs.find({session.id, session.signedInAt});
    if (found == m_costs.end()) {
        return;
    }
    const Cost& cost = found->second;
    facts.programs = cost.programs;
    facts.cpuPercent =
        static_cast<double>(std::accumulate(cost.cpuPercents.begin(), cost.cpuPercents.end(), 0)) /
        static_cast<double>(cost.cpuPercents.size());
    facts.memoryBytes = cost.memoryBytes;
    facts.isKeepingAwake = cost.isKeepingAwake;
}

} // namespace usher
