// SPDX-License-Identifier: MIT
#include "dashboard/ruleverdict.h"

using namespace std::chrono_literals;

namespace usher {

namespace {

using policy::Condition;
using policy::Exemption;
using policy::Outlook;
using policy::RuleAction;
using policy::RuleOutcome;
using policy::RuleReason;

constexpr qsizetype kFragments = 3;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(RuleVerdict)
};

bool concerns(const RuleReason& reason)
{
    return reason.outcome != RuleOutcome::Exempt &&
           (reason.outcome != RuleOutcome::NotMet ||
            (reason.condition != Condition::Who && reason.condition != Condition::Except));
}

bool isUnseen(const policy::SessionFacts& facts)
{
    return facts.presentation != policy::Presentation::Active;
}

/// What a rule does to somebody as soon as it may. A message nobody can see is none.
enum class Effect
{
    LeaveAlone,
    TellOwner,
    Lock,
    Disconnect,
    Ask,
    Warn,
    SignOutUnseen
};

Effect effectOf(const policy::Rule& rule, const policy::SessionFacts& facts)
{
    switch (rule.then.action) {
    case RuleAction::LeaveAlone:
        return Effect::LeaveAlone;
    case RuleAction::Recommend:
        return Effect::TellOwner;
    case RuleAction::Lock:
        return Effect::Lock;
    case RuleAction::Disconnect:
        return Effect::Disconnect;
    case RuleAction::Ask:
    case RuleAction::Warn:
        break;
    }
    if (isUnseen(facts)) {
        return rule.then.unseen == policy::Silence::SignOut ? Effect::SignOutUnseen : Effect::TellOwner;
    }
    return rule.then.action == RuleAction::Ask ? Effect::Ask : Effect::Warn;
}

QString nowText(Effect effect, const QString& name)
{
    switch (effect) {
    case Effect::LeaveAlone:
        return Words::tr("Fits now: %1").arg(name);
    case Effect::TellOwner:
        return Words::tr("You would be told about %1 now").arg(name);
    case Effect::Lock:
        return Words::tr("%1’s screen would be locked now").arg(name);
    case Effect::Disconnect:
        return Words::tr("%1 would be taken off the screen now").arg(name);
    case Effect::Ask:
        return Words::tr("%1 would be asked now").arg(name);
    case Effect::Warn:
        return Words::tr("%1 would be warned now").arg(name);
    case Effect::SignOutUnseen:
        break;
    }
    return Words::tr("%1 would be signed out after the wait").arg(name);
}

QString laterText(Effect effect, const QString& name, const QString& span)
{
    switch (effect) {
    case Effect::LeaveAlone:
        return Words::tr("Fits %1 in %2").arg(name, span);
    case Effect::TellOwner:
        return Words::tr("You would be told about %1 in %2").arg(name, span);
    case Effect::Lock:
        return Words::tr("%1’s screen would be locked in %2").arg(name, span);
    case Effect::Disconnect:
        return Words::tr("%1 would be taken off the screen in %2").arg(name, span);
    case Effect::Ask:
        return Words::tr("%1 would be asked in %2").arg(name, span);
    case Effect::Warn:
        return Words::tr("%1 would be warned in %2").arg(name, span);
    case Effect::SignOutUnseen:
        break;
    }
    return Words::tr("%1 would be signed out in %2").arg(name, span);
}

/// On the person's own card: without the name.
QString cardText(Effect effect, const QString& span)
{
    switch (effect) {
    case Effect::LeaveAlone:
        return {};
    case Effect::TellOwner:
        return Words::tr("You would be told in %1").arg(span);
    case Effect::Lock:
        return Words::tr("The screen would be locked in %1").arg(span);
    case Effect::Disconnect:
        return Words::tr("Would be taken off the screen in %1").arg(span);
    case Effect::Ask:
        return Words::tr("Would be asked in %1").arg(span);
    case Effect::Warn:
        return Words::tr("Would be warned in %1").arg(span);
    case Effect::SignOutUnseen:
        break;
    }
    return Words::tr("Would be signed out in %1").arg(span);
}

QString unknownFact(const QString& name, Condition condition)
{
    switch (condition) {
    case Condition::AwayFor:
        return Words::tr("%1 is left alone: nobody can tell for how long they have been away").arg(name);
    case Condition::Between:
        return Words::tr("%1 is left alone: the time of day is unknown").arg(name);
    case Condition::Running:
    case Condition::UnlessRunning:
        return Words::tr("%1 is left alone: nobody can tell what is running").arg(name);
    case Condition::MemoryAbove:
    case Condition::FreeMemoryBelow:
        return Words::tr("%1 is left alone: the memory in use is unknown").arg(name);
    case Condition::UnlessCpuAbove:
        return Words::tr("%1 is left alone: nobody can tell yet how busy the session is").arg(name);
    case Condition::UnlessKeepingAwake:
        return Words::tr("%1 is left alone: nobody can tell whether sound or video is playing").arg(name);
    case Condition::SomeoneElseActive:
        return Words::tr("%1 is left alone: nobody can tell whether somebody else is here").arg(name);
    case Condition::None:
    case Condition::Who:
    case Condition::Except:
    case Condition::State:
        break;
    }
    return Words::tr("%1 is left alone: nobody can tell enough about this account").arg(name);
}

QString stateText(const QString& name, std::int64_t presentation)
{
    switch (static_cast<policy::Presentation>(presentation)) {
    case policy::Presentation::Active:
        return Words::tr("%1 is on the screen").arg(name);
    case policy::Presentation::Locked:
        return Words::tr("%1’s screen is locked").arg(name);
    case policy::Presentation::Disconnected:
        break;
    }
    return Words::tr("%1 is not on the screen").arg(name);
}

QString exemptText(const QString& name, Exemption exemption)
{
    switch (exemption) {
    case Exemption::ActsOnDashboard:
        return Words::tr("%1: this is you, never").arg(name);
    case Exemption::Protected:
        return Words::tr("%1: protected, never").arg(name);
    case Exemption::None:
    case Exemption::System:
    case Exemption::Unidentified:
        break;
    }
    return Words::tr("%1: never, this account cannot be told apart for sure").arg(name);
}

std::vector<policy::SessionFacts> factsOf(const RuleScene& scene)
{
    std::vector<policy::SessionFacts> facts;
    facts.reserve(scene.sessions.size());
    for (const auto& session : scene.sessions) {
        facts.push_back(session.facts);
    }
    return facts;
}

} // namespace

QString RuleVerdict::pausedText(const RuleScene& scene) const
{
    if (!scene.pausedUntil) {
        return tr("Paused until you resume");
    }
    const WallTime now{scene.around.wall.time_since_epoch()};
    return tr("Paused until %1").arg(m_text.moments().pointInTime(*scene.pausedUntil, now).text);
}

QString RuleVerdict::heldBack(const QString& name, const RuleReason& reason) const
{
    if (reason.outcome == RuleOutcome::Unknown) {
        return unknownFact(name, reason.condition);
    }
    const auto actual = reason.actual.value_or(0);
    switch (reason.condition) {
    case Condition::State:
        return stateText(name, actual);
    case Condition::SomeoneElseActive:
        return tr("Nobody else needs the PC");
    case Condition::Running:
        return tr("%1 is not running any of these programs").arg(name);
    case Condition::MemoryAbove:
        return tr("%1 uses only %2").arg(name, m_text.quantities().memory(actual).text);
    case Condition::FreeMemoryBelow:
        return tr("%1 of memory is free").arg(m_text.quantities().memory(actual).text);
    case Condition::UnlessRunning:
        return tr("%1 is held back: one of the programs is running").arg(name);
    case Condition::UnlessCpuAbove:
        return tr("%1 is held back: programs are busy").arg(name);
    case Condition::UnlessKeepingAwake:
        return tr("%1 is held back: playing sound or video").arg(name);
    case Condition::None:
    case Condition::Who:
    case Condition::Except:
    case Condition::AwayFor:
    case Condition::Between:
        break;
    }
    return {};
}

QString RuleVerdict::appliesAgain(policy::Awake moment, const RuleScene& scene) const
{
    const WallTime now{scene.around.wall.time_since_epoch()};
    const auto local = [this](WallTime wall) { return m_text.moments().dayOf(wall); };
    const WallTime then = now + (moment - scene.around.now);
    const auto at = m_text.moments().pointInTime(then, now).text;
    return local(then) == local(now) ? tr("Applies again today at %1").arg(at)
                                     //: %1 is a day and a time: "Tuesday, 20:30"
                                     : tr("Applies again %1").arg(at);
}

QString RuleVerdict::fragment(const policy::Rule& rule, std::size_t index, const Outlook& outlook,
                              const RuledSession& session, const RuleScene& scene) const
{
    const auto& besides = outlook.besidesTime[index];
    if (!concerns(besides)) {
        return {};
    }
    if (!session.underWayText.isEmpty() && session.underWayRule == rule.id) {
        return session.underWayText;
    }
    if (besides.outcome != RuleOutcome::Decides) {
        return heldBack(session.name, besides);
    }
    const auto& decidesAt = outlook.decidesAt[index];
    const auto& reason = outlook.now.reasons[index];
    if (reason.outcome == RuleOutcome::Decides && session.hasDoneItsPart &&
        rule.then.action != RuleAction::LeaveAlone) {
        return tr("Done with %1 until they are back").arg(session.name);
    }
    if (!decidesAt) {
        return tr("Another rule acts first for %1").arg(session.name);
    }
    const auto effect = effectOf(rule, session.facts);
    if (*decidesAt <= scene.around.now) {
        return nowText(effect, session.name);
    }
    const auto& facts = session.facts;
    if (rule.when.awayFor >= 1min && facts.presentAt && scene.around.now - *facts.presentAt < 1min &&
        !isUnseen(facts)) {
        return tr("%1 is here now").arg(session.name);
    }
    if (reason.condition == Condition::Between && reason.outcome == RuleOutcome::NotMet) {
        return appliesAgain(*decidesAt, scene);
    }
    return laterText(effect, session.name, m_text.quantities().duration(*decidesAt - scene.around.now).text);
}

QString RuleVerdict::line(const policy::Rule& rule, std::size_t index, std::span<const Outlook> outlooks,
                          const RuleScene& scene) const
{
    if (!rule.isEnabled) {
        return tr("Off");
    }
    if (scene.isPaused) {
        return pausedText(scene);
    }
    QStringList fragments;
    for (std::size_t i = 0; i < outlooks.size(); ++i) {
        const auto text = fragment(rule, index, outlooks[i], scene.sessions[i], scene);
        if (!text.isEmpty() && !fragments.contains(text)) {
            fragments += text;
        }
    }
    if (fragments.isEmpty()) {
        return tr("Nobody to watch right now");
    }
    const auto more = fragments.size() - kFragments;
    if (more > 0) {
        fragments.resize(kFragments);
        fragments += tr("%n more", nullptr, static_cast<int>(more));
    }
    return fragments.join(QStringLiteral(" · "));
}

QStringList RuleVerdict::lines(const policy::RuleSet& rules, const RuleScene& scene) const
{
    const auto outlooks = policy::lookAhead(rules, factsOf(scene), scene.around, scene.zoneClock);
    QStringList texts;
    for (std::size_t i = 0; i < rules.rules.size(); ++i) {
        texts += line(rules.rules[i], i, outlooks, scene);
    }
    return texts;
}

QStringList RuleVerdict::preview(const policy::RuleSet& rules, std::size_t rule, const RuleScene& scene) const
{
    auto hypothetical = rules;
    hypothetical.rules[rule].isEnabled = true;
    const auto outlooks = policy::lookAhead(hypothetical, factsOf(scene), scene.around, scene.zoneClock);
    QStringList texts;
    for (std::size_t i = 0; i < outlooks.size(); ++i) {
        auto session = scene.sessions[i];
        session.underWayText.clear();
        session.hasDoneItsPart = false;
        const auto exemption = outlooks[i].now.exemption;
        const auto text = fragment(hypothetical.rules[rule], rule, outlooks[i], session, scene);
        texts += exemption != Exemption::None ? exemptText(session.name, exemption)
                 : text.isEmpty()             ? tr("%1: not concerned").arg(session.name)
                                              : text;
    }
    return texts;
}

QString RuleVerdict::note(const policy::RuleSet& rules, const Outlook& outlook, const RuledSession& session,
                          const RuleScene& scene) const
{
    if (outlook.now.exemption == Exemption::Protected) {
        return tr("Rules never touch this account");
    }
    const policy::Rule* next = nullptr;
    std::optional<policy::Awake> nextAt;
    bool isHeldBack = false;
    for (std::size_t i = 0; i < rules.rules.size(); ++i) {
        const auto& at = outlook.decidesAt[i];
        const auto& besides = outlook.besidesTime[i];
        isHeldBack = isHeldBack || (besides.outcome == RuleOutcome::NotMet &&
                                    besides.condition >= Condition::UnlessRunning);
        if (at && rules.rules[i].then.action != RuleAction::LeaveAlone && (!nextAt || *at < *nextAt)) {
            next = &rules.rules[i];
            nextAt = at;
        }
    }
    if (next != nullptr && nextAt) {
        const auto effect = effectOf(*next, session.facts);
        const auto ahead = *nextAt - scene.around.now;
        return ahead.count() > 0 ? cardText(effect, m_text.quantities().duration(ahead).text) : QString{};
    }
    const auto* decides = outlook.now.rule;
    if (decides != nullptr && decides->then.action == RuleAction::LeaveAlone) {
        return tr("Left alone by a rule");
    }
    return isHeldBack ? tr("Left alone while it is busy") : QString{};
}

QStringList RuleVerdict::notes(const policy::RuleSet& rules, const RuleScene& scene) const
{
    QStringList texts;
    const auto outlooks = policy::lookAhead(rules, factsOf(scene), scene.around, scene.zoneClock);
    for (std::size_t i = 0; i < outlooks.size(); ++i) {
        texts += scene.isPaused ? QString{} : note(rules, outlooks[i], scene.sessions[i], scene);
    }
    return texts;
}

} // namespace usher
