// SPDX-License-Identifier: MIT
#include "engine/sessioncourse.h"

#include "engine/brake.h"
#include "engine/rulememory.h"

#include <algorithm>

namespace usher::policy {
namespace {

/// The owner's own request is an `ask` on these terms.
Then ownersTerms(std::chrono::seconds wait, Silence noAnswer)
{
    Then terms;
    terms.action = RuleAction::Ask;
    terms.wait = wait;
    terms.noAnswer = noAnswer;
    terms.ifAppsRefuse = Refusal::Stop;
    return terms;
}

} // namespace

SessionCourse::SessionCourse(State& state, SessionRecord& session, std::vector<Action>& actions, Awake now)
    : m_state{state}
    , m_session{session}
    , m_actions{actions}
    , m_now{now}
{
}

void SessionCourse::present(Awake at)
{
    ++m_session.stretch;
    if (isOpen() && at >= episode().begunAt) {
        m_session.episode.cameBack = true;
    }
}

void SessionCourse::answer(happened::Answered::With with)
{
    if (!isMessageShown(m_session)) {
        say(Action::Kind::NoEffect);
        return;
    }
    ++m_session.stretch;
    if (episode().terms.action == RuleAction::Warn) {
        withdraw(Withdrawal::CameBack);
    } else if (with == happened::Answered::With::Yes) {
        m_session.episode.saidYes = true;
        attempt(SignOutMode::Gentle, Cause::Yes);
    } else {
        say(Action::Kind::Declined);
        if (!isOwners()) {
            rememberDeclined(m_session, episode(), m_now);
        }
        finish();
    }
}

void SessionCourse::cancel()
{
    if (isOpen()) {
        withdraw(Withdrawal::Cancelled);
    } else {
        say(Action::Kind::NoEffect);
    }
}

void SessionCourse::askForOwner(std::chrono::seconds wait, Silence noAnswer)
{
    const bool isOver = episode().stage == Stage::SigningOut || episode().stage == Stage::Stuck;
    if (isOver || (isOpen() && isOwners())) {
        say(Action::Kind::NoEffect);
        return;
    }
    if (m_session.presentation != Presentation::Active) {
        say(Action::Kind::Unseen).rule.clear();
        return;
    }
    if (isOpen()) {
        withdraw(Withdrawal::Cancelled);
    }
    enter(Stage::Asked, {}, ownersTerms(wait, noAnswer), m_now + wait);
    say(Action::Kind::Message).deadline = episode().deadline;
}

void SessionCourse::giveTime(std::chrono::seconds by)
{
    const bool runs = isOpen() && episode().stage != Stage::Recommended;
    if (!runs || by <= std::chrono::seconds{0}) {
        say(Action::Kind::NoEffect);
        return;
    }
    m_session.episode.deadline = std::max(episode().deadline, m_now) + by;
    say(Action::Kind::MoreTime).deadline = episode().deadline;
}

void SessionCourse::signOutForOwner(SignOutMode mode)
{
    const bool isStuck = episode().stage == Stage::Stuck;
    if (episode().stage == Stage::SigningOut || (isStuck && mode != SignOutMode::Forced)) {
        say(Action::Kind::NoEffect);
        return;
    }
    if (isOpen()) {
        withdraw(Withdrawal::Cancelled);
    }
    enter(Stage::SigningOut, {}, ownersTerms({}, Silence::SignOut));
    attempt(mode, Cause::Owner);
}

void SessionCourse::settle()
{
    if (isOpen() && episode().stage != Stage::Recommended) {
        withdraw(Withdrawal::Settling);
    }
}

void SessionCourse::changeRules()
{
    if (isOpen() && !isOwners()) {
        withdraw(Withdrawal::RulesChanged);
    }
}

void SessionCourse::sayGone()
{
    if (episode().stage != Stage::Watching || m_session.wasAttempted) {
        say(Action::Kind::Gone).rule.clear();
    }
}

void SessionCourse::refused()
{
    if (episode().stage != Stage::SigningOut) {
        return;
    }
    say(Action::Kind::AppsRefuse);
    if (episode().terms.ifAppsRefuse == Refusal::Force && !episode().wasForced) {
        m_session.episode.stage = Stage::ForceWait;
        m_session.episode.begunAt = m_now;
        m_session.episode.deadline = m_now + kForceAfter;
        m_session.episode.cameBack = false;
        return;
    }
    say(Action::Kind::Recommend, Cause::AppsRefuse);
    finish();
}

void SessionCourse::failed()
{
    if (episode().stage == Stage::SigningOut) {
        say(Action::Kind::Failed);
        finish();
    }
}

void SessionCourse::messageFailed()
{
    if (episode().stage == Stage::Asked) {
        say(Action::Kind::Failed);
        finish();
    }
}

void SessionCourse::messageShown()
{
    if (episode().stage == Stage::Asked) {
        m_session.episode.deadline = std::max(episode().deadline, m_now + episode().terms.wait);
    }
}

void SessionCourse::messageUnseen()
{
    if (episode().stage != Stage::Asked) {
        return;
    }
    if (isOwners()) {
        say(Action::Kind::Unseen);
        finish();
        return;
    }
    const Episode shown = episode();
    beginUnseen(shown.rule, shown.terms);
}

void SessionCourse::endWhatNoLongerApplies(const Rule* decides)
{
    if (!isOpen() || isOwners()) {
        return;
    }
    // After a "Yes" the person is there, so no rule applies any more; what they agreed to stands.
    const bool needsVerdict = episode().stage != Stage::ForceWait || !episode().saidYes;
    if (episode().cameBack) {
        withdraw(Withdrawal::CameBack);
    } else if (needsVerdict && (decides == nullptr || decides->id != episode().rule)) {
        withdraw(Withdrawal::NoLongerApplies);
    }
}

void SessionCourse::doWhatIsDue()
{
    if (m_now < episode().deadline) {
        return;
    }
    switch (episode().stage) {
    case Stage::Watching:
    case Stage::Recommended:
    case Stage::Stuck:
        return;
    case Stage::Asked:
    case Stage::UnseenWait:
        deadlineReached();
        return;
    case Stage::ForceWait:
        attempt(SignOutMode::Forced, Cause::AppsRefuse);
        return;
    case Stage::SigningOut:
        say(Action::Kind::Stuck);
        m_session.episode.stage = Stage::Stuck;
        return;
    }
}

void SessionCourse::beginWhatMay(const Rule* decides)
{
    if (episode().stage != Stage::Watching || decides == nullptr ||
        decides->then.action == RuleAction::LeaveAlone || m_now < m_state.settledAt ||
        !mayBegin(m_session, decides->id, m_now)) {
        return;
    }
    rememberBegin(m_session, decides->id);
    m_session.episode.rule = decides->id;
    switch (decides->then.action) {
    case RuleAction::LeaveAlone:
        return;
    case RuleAction::Recommend:
        enter(Stage::Recommended, decides->id, decides->then);
        recommend(Cause::Rule);
        return;
    case RuleAction::Lock:
        if (m_session.presentation == Presentation::Active) {
            say(Action::Kind::Lock, Cause::Rule);
        }
        finish();
        return;
    case RuleAction::Disconnect:
        if (m_session.presentation != Presentation::Disconnected) {
            say(Action::Kind::Disconnect, Cause::Rule);
        }
        finish();
        return;
    case RuleAction::Ask:
    case RuleAction::Warn:
        beginToAsk(*decides);
        return;
    }
}

std::optional<Awake> SessionCourse::nextDue(const Rule* decides) const
{
    switch (episode().stage) {
    case Stage::Recommended:
    case Stage::Stuck:
        return std::nullopt;
    case Stage::Asked:
    case Stage::UnseenWait:
        return episode().deadline > m_now ? episode().deadline : brakesUntil(m_state.signOuts);
    case Stage::ForceWait:
    case Stage::SigningOut:
        return episode().deadline;
    case Stage::Watching:
        break;
    }
    if (decides == nullptr || decides->then.action == RuleAction::LeaveAlone) {
        return std::nullopt;
    }
    const auto held = heldBackUntil(m_session, decides->id, m_now);
    const Awake free = std::max(held.value_or(m_now), m_state.settledAt);
    return free > m_now ? std::optional{free} : std::nullopt;
}

bool SessionCourse::isOpen() const
{
    switch (episode().stage) {
    case Stage::Asked:
    case Stage::UnseenWait:
    case Stage::Recommended:
    case Stage::ForceWait:
        return true;
    case Stage::Watching:
    case Stage::SigningOut:
    case Stage::Stuck:
        return false;
    }
    return false;
}

void SessionCourse::beginToAsk(const Rule& rule)
{
    RuleMemory& memory = memoryOf(m_session, rule.id);
    if (memory.wasDeclined && memory.askedSince >= rule.then.askAgainAtMost) {
        enter(Stage::Recommended, rule.id, rule.then);
        recommend(Cause::Refusals);
    } else if (m_session.presentation != Presentation::Active) {
        beginUnseen(rule.id, rule.then);
    } else {
        memory.askedSince += memory.wasDeclined ? 1 : 0;
        enter(Stage::Asked, rule.id, rule.then, m_now + rule.then.wait);
        say(Action::Kind::Message).deadline = episode().deadline;
    }
}

void SessionCourse::beginUnseen(const std::string& rule, const Then& terms)
{
    if (terms.unseen == Silence::Recommend) {
        enter(Stage::Recommended, rule, terms);
        recommend(Cause::Unseen);
    } else {
        enter(Stage::UnseenWait, rule, terms, m_now + terms.wait);
        say(Action::Kind::Unseen).deadline = episode().deadline;
    }
}

void SessionCourse::enter(Stage stage, const std::string& rule, const Then& terms, Awake deadline)
{
    Episode episode;
    episode.stage = stage;
    episode.rule = rule;
    episode.terms = terms;
    episode.terms.message.clear();
    episode.begunAt = m_now;
    episode.deadline = deadline;
    m_session.episode = std::move(episode);
}

void SessionCourse::finish()
{
    m_session.episode = {};
}

void SessionCourse::deadlineReached()
{
    const bool wasAsked = episode().stage == Stage::Asked;
    if (isOwners() && episode().cameBack) {
        withdraw(Withdrawal::CameBack);
    } else if (wasAsked && episode().terms.noAnswer == Silence::Recommend) {
        recommend(Cause::NoAnswer);
        if (isOwners()) {
            finish();
        } else {
            enter(Stage::Recommended, std::string{episode().rule}, Then{episode().terms});
        }
    } else if (isOwners()) {
        attempt(SignOutMode::Gentle, Cause::NoAnswer);
    } else {
        attemptAutomatically();
    }
}

void SessionCourse::attemptAutomatically()
{
    if (!isBraking(m_state.signOuts, m_now)) {
        countSignOut(m_state.signOuts, m_now);
        attempt(SignOutMode::Gentle, episode().stage == Stage::Asked ? Cause::NoAnswer : Cause::Unseen);
    } else if (!episode().saidBraked) {
        say(Action::Kind::Braked, Cause::Rate);
        m_session.episode.saidBraked = true;
    }
}

void SessionCourse::attempt(SignOutMode mode, Cause cause)
{
    say(Action::Kind::SignOut, cause).mode = mode;
    if (m_state.isDryRun) {
        finish();
        return;
    }
    m_session.wasAttempted = true;
    m_session.episode.stage = Stage::SigningOut;
    m_session.episode.wasForced = mode == SignOutMode::Forced;
    m_session.episode.deadline = m_now + kStuckAfter;
}

void SessionCourse::recommend(Cause cause)
{
    say(Action::Kind::Recommend, cause);
}

void SessionCourse::withdraw(Withdrawal why)
{
    say(Action::Kind::Withdraw).withdrawal = why;
    if (!isOwners()) {
        rememberWithdrawal(m_session, episode(), why, m_now);
    }
    finish();
}

Action& SessionCourse::say(Action::Kind kind, Cause cause)
{
    Action& action = m_actions.emplace_back();
    action.kind = kind;
    action.key = m_session.key;
    action.rule = kind == Action::Kind::NoEffect ? std::string{} : episode().rule;
    action.cause = cause;
    action.isDryRun = m_state.isDryRun;
    return action;
}

} // namespace usher::policy
