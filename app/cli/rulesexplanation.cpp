// SPDX-License-Identifier: MIT
#include "cli/rulesexplanation.h"

#include "cli/displaywidth.h"
#include "cli/samplejson.h"
#include "cli/sessionchoice.h"
#include "engine/reasontext.h"
#include "steward/factledger.h"
#include "steward/zoneclock.h"
#include "wording/reasonwords.h"
#include "wording/safetext.h"

using Json = nlohmann::ordered_json;
using namespace Qt::Literals::StringLiterals;

namespace usher {

namespace {

using policy::Exemption;
using policy::RuleAction;
using policy::RuleOutcome;

const char* word(RuleAction action)
{
    switch (action) {
    case RuleAction::LeaveAlone:
        return "leave-alone";
    case RuleAction::Recommend:
        return "recommend";
    case RuleAction::Lock:
        return "lock";
    case RuleAction::Disconnect:
        return "disconnect";
    case RuleAction::Ask:
        return "ask";
    case RuleAction::Warn:
        break;
    }
    return "warn";
}

const char* word(RuleOutcome outcome)
{
    switch (outcome) {
    case RuleOutcome::Decides:
        return "decides";
    case RuleOutcome::AnotherFirst:
        return "another-first";
    case RuleOutcome::NotMet:
        return "not-met";
    case RuleOutcome::Unknown:
        return "unknown";
    case RuleOutcome::Disabled:
        return "disabled";
    case RuleOutcome::Exempt:
        break;
    }
    return "exempt";
}

Json word(Exemption exemption)
{
    switch (exemption) {
    case Exemption::None:
        return {};
    case Exemption::Protected:
        return "protected";
    case Exemption::System:
        return "system";
    case Exemption::Unidentified:
        return "unidentified";
    case Exemption::ActsOnDashboard:
        break;
    }
    return "acting";
}

} // namespace

RulesExplanation::RulesExplanation(const policy::RuleSet& rules, const Sample& sample, AwakeTime now)
    : m_rules{rules}
    , m_sample{sample}
    , m_now{now}
{
    FactLedger ledger;
    // The events tell what is new; whoever looks only once has no use for them.
    static_cast<void>(ledger.takeIn(sample, now, {}));
    const auto facts = ledger.facts();
    const auto around = ledger.surroundings(facts, now, sample.takenAt, rules.timeZone, systemZoneClock());
    for (const policy::SessionFacts& session : facts) {
        m_verdicts.push_back(policy::evaluate(rules, session, around));
    }
}

QString RulesExplanation::text(const FriendlyText& words) const
{
    if (m_sample.sessions.isEmpty()) {
        return tr("Nobody is signed in.") + u'\n';
    }
    QString text;
    for (qsizetype i = 0; i < m_sample.sessions.size(); ++i) {
        text += (i == 0 ? QString{} : u"\n"_s) +
                escapedText(callName(m_sample.sessions.at(i), m_sample.sessions)) + u": "_s +
                outcomeOf(i, words) + u'\n' + reasonLines(i, words);
    }
    return text;
}

QString RulesExplanation::outcomeOf(qsizetype session, const FriendlyText& words) const
{
    const policy::Verdict& verdict = m_verdicts.at(static_cast<std::size_t>(session));
    const QString what = outcome(verdict, m_sample.sessions.at(session));
    return verdict.changesAt ? what + u' ' +
                                   tr("This can change in %1.")
                                       .arg(words.quantities().duration(*verdict.changesAt - m_now).text)
                             : what;
}

QString RulesExplanation::reasonLines(qsizetype session, const FriendlyText& words) const
{
    constexpr int kWidestId = 24;
    const ReasonWords reasons{words.moments().locale()};
    const policy::Verdict& verdict = m_verdicts.at(static_cast<std::size_t>(session));
    QString text;
    for (std::size_t rule = 0; rule < m_rules.rules.size(); ++rule) {
        text +=
            u"  %1  %2\n"_s.arg(padded(QString::fromStdString(m_rules.rules[rule].id), kWidestId),
                                escapedLine(reasons.sentence(m_rules.rules[rule], verdict.reasons.at(rule))));
    }
    return text;
}

Json RulesExplanation::json(bool isSimulated) const
{
    Json json = listJson(m_sample, isSimulated);
    Json sessions = Json::array();
    for (qsizetype i = 0; i < m_sample.sessions.size(); ++i) {
        Json one = {{"id", m_sample.sessions.at(i).identity.id.toStdString()},
                    {"user", m_sample.sessions.at(i).user.toStdString()}};
        one.update(jsonOf(i));
        sessions.push_back(std::move(one));
    }
    json["sessions"] = std::move(sessions);
    return json;
}

Json RulesExplanation::jsonOf(qsizetype session) const
{
    const policy::Verdict& verdict = m_verdicts.at(static_cast<std::size_t>(session));
    Json json;
    json["rule"] = verdict.rule != nullptr ? Json(verdict.rule->id) : Json{};
    json["action"] = verdict.rule != nullptr ? Json(word(verdict.rule->then.action)) : Json{};
    json["exemption"] = word(verdict.exemption);
    json["changesInSeconds"] =
        verdict.changesAt ? Json(std::chrono::ceil<std::chrono::seconds>(*verdict.changesAt - m_now).count())
                          : Json{};
    json["reasons"] = Json::array();
    for (std::size_t rule = 0; rule < m_rules.rules.size(); ++rule) {
        const policy::RuleReason& reason = verdict.reasons.at(rule);
        json["reasons"].push_back({{"rule", m_rules.rules[rule].id},
                                   {"outcome", word(reason.outcome)},
                                   {"reason", policy::describeReason(m_rules.rules[rule], reason)}});
    }
    return json;
}

QString RulesExplanation::outcome(const policy::Verdict& verdict, const Session& session)
{
    if (verdict.exemption != Exemption::None) {
        return exemption(verdict.exemption);
    }
    if (verdict.rule == nullptr) {
        return tr("no rule applies, nothing happens.");
    }
    const QString name = escapedText(QString::fromStdString(verdict.rule->name));
    const bool isSeen = session.state == SessionState::Active;
    switch (verdict.rule->then.action) {
    case RuleAction::LeaveAlone:
        return tr("is left alone, by the rule “%1”.").arg(name);
    case RuleAction::Recommend:
        return tr("you would be told, by the rule “%1”.").arg(name);
    case RuleAction::Lock:
        return tr("would be locked, by the rule “%1”.").arg(name);
    case RuleAction::Disconnect:
        return tr("would go off the screen, by the rule “%1”.").arg(name);
    case RuleAction::Ask:
    case RuleAction::Warn:
        break;
    }
    if (!isSeen) {
        return verdict.rule->then.unseen == policy::Silence::SignOut
                   ? tr("could not see a message; would be signed out after a wait, by the rule “%1”.")
                         .arg(name)
                   : tr("could not see a message; you would be told, by the rule “%1”.").arg(name);
    }
    return verdict.rule->then.action == RuleAction::Ask ? tr("would be asked, by the rule “%1”.").arg(name)
                                                        : tr("would be warned, by the rule “%1”.").arg(name);
}

QString RulesExplanation::exemption(Exemption exemption)
{
    switch (exemption) {
    case Exemption::None:
        return {};
    case Exemption::Protected:
        return tr("is protected, no rule applies.");
    case Exemption::System:
        return tr("belongs to the system, no rule applies.");
    case Exemption::Unidentified:
        return tr("cannot be identified, no rule applies.");
    case Exemption::ActsOnDashboard:
        break;
    }
    return tr("is you, no rule applies.");
}

} // namespace usher
