// SPDX-License-Identifier: MIT
#include "engine/outlook.h"

namespace usher::policy {
namespace {

/// More changes than that within the time ahead are of no use to anybody.
constexpr int kSteps = 200;

/// As it will be for as long as is looked ahead: whoever is here stays.
Company lastingCompany(std::span<const SessionFacts> sessions, Awake now)
{
    Company company;
    for (SessionFacts session : sessions) {
        if (session.presentAt && now - *session.presentAt < kActiveFor) {
            session.presentAt = now + kOutlook;
        }
        company.add(session);
    }
    return company;
}

Surroundings later(const Surroundings& around, Awake moment, const std::string& zone,
                   const ZoneClock& zoneClock)
{
    Surroundings then = around;
    then.now = moment;
    then.wall = around.wall + (moment - around.now);
    then.local = zone.empty() || !zoneClock ? std::nullopt : zoneClock(zone, then.wall);
    return then;
}

RuleReason reasonBesidesTime(const RuleSet& rules, const Rule& rule, const SessionFacts& session,
                             const Surroundings& around)
{
    RuleSet alone{rules.timeZone, rules.protectedPeople, {rule}};
    Rule& timeless = alone.rules.front();
    timeless.when.awayFor = {};
    timeless.when.between.reset();
    // An unknown time away stays an obstacle: no time that passes makes it known.
    if (rule.when.awayFor.count() > 0 && !session.presentAt) {
        timeless.when.awayFor = rule.when.awayFor;
    }
    return evaluate(alone, session, around).reasons.front();
}

Outlook outlookOf(const RuleSet& rules, const SessionFacts& session, const Surroundings& around,
                  const ZoneClock& zoneClock)
{
    Outlook outlook;
    outlook.decidesAt.resize(rules.rules.size());
    outlook.now = evaluate(rules, session, around);
    Verdict verdict = outlook.now;
    Awake moment = around.now;
    for (int step = 0; step < kSteps; ++step) {
        for (std::size_t i = 0; i < rules.rules.size(); ++i) {
            if (verdict.reasons[i].outcome == RuleOutcome::Decides && !outlook.decidesAt[i]) {
                outlook.decidesAt[i] = moment;
            }
        }
        if (!verdict.changesAt || *verdict.changesAt - around.now > kOutlook) {
            break;
        }
        moment = *verdict.changesAt;
        verdict = evaluate(rules, session, later(around, moment, rules.timeZone, zoneClock));
    }
    for (const Rule& rule : rules.rules) {
        outlook.besidesTime.push_back(reasonBesidesTime(rules, rule, session, around));
    }
    return outlook;
}

} // namespace

std::vector<Outlook> lookAhead(const RuleSet& rules, std::span<const SessionFacts> sessions,
                               const Surroundings& around, const ZoneClock& zoneClock)
{
    Surroundings lasting = around;
    lasting.company = lastingCompany(sessions, around.now);
    std::vector<Outlook> outlooks;
    outlooks.reserve(sessions.size());
    for (const SessionFacts& session : sessions) {
        outlooks.push_back(outlookOf(rules, session, lasting, zoneClock));
    }
    return outlooks;
}

} // namespace usher::policy
