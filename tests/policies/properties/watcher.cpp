// SPDX-License-Identifier: MIT
#include "watcher.h"

#include <algorithm>

namespace usher::policy {

using namespace std::chrono_literals;
using Kind = Action::Kind;

void Watcher::signedIn(const SessionKey& key, Awake /*now*/)
{
    m_lives[key.id] = {};
}

void Watcher::present(const SessionKey& key)
{
    Life& life = m_lives[key.id];
    ++life.stretch;
    life.cameBack = true;
}

void Watcher::answered(const SessionKey& key, happened::Answered::With with)
{
    Life& life = m_lives[key.id];
    m_answered = key.id;
    if (life.open == Open::Message) {
        ++life.stretch;
        life.saidYes = with == happened::Answered::With::Yes && life.terms.action != RuleAction::Warn;
        life.cameBack = !life.saidYes;
    }
}

void Watcher::asked(const SessionKey& key, std::chrono::seconds wait, Silence noAnswer)
{
    m_ownerAsked = key.id;
    m_ownersTerms = {};
    m_ownersTerms.action = RuleAction::Ask;
    m_ownersTerms.wait = wait;
    m_ownersTerms.noAnswer = noAnswer;
}

void Watcher::gaveTime(const SessionKey& key, std::chrono::seconds by)
{
    const Life& life = m_lives[key.id];
    const bool runs = life.open == Open::Message || life.open == Open::Unseen || life.open == Open::Force;
    m_gaveTime = runs && by > 0s ? key.id : std::string{};
    m_timeGiven = by;
}

void Watcher::ownerSignedOut(const SessionKey& key, SignOutMode mode)
{
    const Life& life = m_lives[key.id];
    const bool isStuck = life.open == Open::Stuck && mode == SignOutMode::Gentle;
    m_ownerSignedOut = life.open == Open::Attempt || isStuck ? std::string{} : key.id;
    m_ownersMode = mode;
}

void Watcher::shown(const SessionKey& key, Awake now)
{
    Life& life = m_lives[key.id];
    if (life.open == Open::Message) {
        life.askedAt = now;
        life.due = std::max(life.due, now + life.terms.wait);
        life.braked = life.braked && now >= life.due;
    }
}

void Watcher::failedMessage(const SessionKey& key)
{
    m_failed = m_lives[key.id].open == Open::Message ? key.id : std::string{};
}

void Watcher::settled(Awake now)
{
    m_settles = true;
    m_settledAt = now + 2min;
}

void Watcher::rulesChanged(Awake now)
{
    m_changesRules = true;
    m_settledAt = now + 2min;
}

void Watcher::refusedSignOut(const SessionKey& key)
{
    m_refused = key.id;
}

void Watcher::eventOver()
{
    for (const auto& [id, life] : m_lives) {
        const bool isUnderWay =
            life.open == Open::Message || life.open == Open::Unseen || life.open == Open::Force;
        const bool isRules = !life.rule.empty() && (isUnderWay || life.open == Open::Recommended);
        if ((m_settles && isUnderWay) || (m_changesRules && isRules)) {
            m_complaints.push_back("session " + id + ": what settling or new rules end goes on");
        }
        const bool wasCancelled = m_cancelled == id && (isUnderWay || life.open == Open::Recommended);
        if (wasCancelled || (m_answered == id && life.open == Open::Message)) {
            m_complaints.push_back("session " + id + ": a cancel or an answer changes nothing");
        }
    }
    if (!m_gaveTime.empty() || !m_ownerSignedOut.empty() || !m_failed.empty()) {
        m_complaints.emplace_back("more time, a sign-out by the owner or a failure changes nothing");
    }
    m_cancelled.clear();
    m_ownerAsked.clear();
    m_answered.clear();
    m_settles = m_changesRules = false;
}

void Watcher::check(bool holds, const std::string& sentence, const World& world)
{
    if (!holds) {
        m_complaints.push_back("at " + std::to_string(world.now.count() / 1000) + " s: " + sentence);
    }
}

const Rule* Watcher::decides(const World& world, const std::string& id) const
{
    for (const Dweller& dweller : world.dwellers) {
        if (dweller.key.id == id) {
            const int which = plainVerdict(world, dweller);
            return which < 0 ? nullptr : &world.rules.rules[static_cast<std::size_t>(which)];
        }
    }
    return nullptr;
}

bool Watcher::mayBegin(Life& life, const std::string& rule, Awake now) const
{
    const Past& past = life.past[rule];
    if (now < m_settledAt || now < past.declinedUntil ||
        (now < past.cancelledUntil && past.cancelledIn == life.stretch)) {
        return false;
    }
    return past.begunIn != life.stretch || (past.lastEnd && *past.lastEnd != Withdrawal::CameBack);
}

void Watcher::over(Life& life)
{
    life.open = Open::None;
    life.rule.clear();
    life.askedAt.reset();
    life.saidYes = life.braked = life.cameBack = false;
}

void Watcher::begins(Life& life, const Action& action, const World& world, Open open)
{
    const Rule* rule = decides(world, action.key.id);
    check(life.open == Open::None, "a rule begins while something is open", world);
    check(rule != nullptr && rule->id == action.rule, "a rule begins that does not decide", world);
    check(mayBegin(life, action.rule, world.now), "a rule begins that may not: " + action.rule, world);
    Past& past = life.past[action.rule];
    past.begunIn = life.stretch;
    past.lastEnd.reset();
    over(life);
    life.open = open;
    life.rule = action.rule;
    life.since = world.now;
    life.terms = rule == nullptr ? Then{} : rule->then;
    ++m_episodes;
}

void Watcher::message(Life& life, const Action& action, const World& world)
{
    const bool isUnseen = action.kind == Kind::Unseen;
    if (action.rule.empty()) {
        check(m_ownerAsked == action.key.id, "the owner did not ask", world);
        for (const Dweller& dweller : world.dwellers) {
            check(dweller.key != action.key || (dweller.presentation == Presentation::Active) != isUnseen,
                  "the owner's message shown to nobody, or hidden", world);
        }
        if (!isUnseen) {
            check(life.open == Open::None, "the owner's request beside something open", world);
            over(life);
            life.open = Open::Message;
            life.terms = m_ownersTerms;
            life.since = world.now;
            life.askedAt = world.now;
            life.due = world.now + life.terms.wait;
            check(action.deadline == life.due, "the owner's deadline is not now plus wait", world);
            ++m_episodes;
        }
        return;
    }
    begins(life, action, world, isUnseen ? Open::Unseen : Open::Message);
    Past& past = life.past[action.rule];
    check(!past.declined || past.asked < life.terms.askAgainAtMost, "asked more often than at most", world);
    past.asked += past.declined && !isUnseen ? 1 : 0;
    life.askedAt = world.now;
    life.due = world.now + life.terms.wait;
    check(action.deadline == life.due, "the deadline is not now plus wait", world);
    for (const Dweller& dweller : world.dwellers) {
        if (dweller.key.id == action.key.id) {
            check((dweller.presentation == Presentation::Active) != isUnseen, "shown to nobody, or hidden",
                  world);
            check(!isUnseen || life.terms.unseen == Silence::SignOut, "unseen though the owner is to be told",
                  world);
        }
    }
}

void Watcher::recommended(Life& life, const Action& action, const World& world)
{
    if (action.cause == Cause::NoAnswer) {
        check(life.open == Open::Message && world.now >= life.due &&
                  life.terms.noAnswer == Silence::Recommend,
              "recommends for no answer without reason", world);
        check(!life.cameBack, "recommends though the person came back", world);
        life.open = Open::Recommended;
        life.since = world.now;
        if (action.rule.empty()) {
            over(life);
        }
    } else if (action.cause == Cause::AppsRefuse) {
        check(m_refused == action.key.id, "nobody refused", world);
        over(life);
    } else {
        begins(life, action, world, Open::Recommended);
        const Past& past = life.past[action.rule];
        const bool isRefusal = past.declined && past.asked >= life.terms.askAgainAtMost;
        const bool speaks = life.terms.action == RuleAction::Ask || life.terms.action == RuleAction::Warn;
        check((action.cause == Cause::Refusals) == (speaks && isRefusal), "refusals counted wrongly", world);
        check((action.cause == Cause::Rule) == !speaks, "recommends for the wrong cause", world);
    }
}

void Watcher::withdrawn(Life& life, const Action& action, const World& world)
{
    check(action.rule == life.rule, "withdraws what was not open", world);
    const Rule* rule = decides(world, action.key.id);
    const bool isOpen = life.open == Open::Message || life.open == Open::Unseen || life.open == Open::Force ||
                        life.open == Open::Recommended;
    check(isOpen, "withdraws although nothing is open", world);
    switch (action.withdrawal.value()) {
    case Withdrawal::CameBack:
        check(life.cameBack, "came-back without presence", world);
        check(!action.rule.empty() || world.now >= life.due, "the owner's request ends early", world);
        break;
    case Withdrawal::Cancelled:
        check(m_cancelled == action.key.id || m_ownerAsked == action.key.id ||
                  m_ownerSignedOut == action.key.id,
              "nobody cancelled", world);
        break;
    case Withdrawal::NoLongerApplies:
        check(!life.cameBack && (rule == nullptr || rule->id != action.rule), "it still applies", world);
        check(!life.saidYes, "what follows a Yes needs no verdict", world);
        break;
    case Withdrawal::RulesChanged:
        check(m_changesRules && !action.rule.empty(), "the rules did not change", world);
        break;
    case Withdrawal::Settling:
        check(m_settles && life.open != Open::Recommended, "nothing settles", world);
        break;
    }
    if (!action.rule.empty()) {
        Past& past = life.past[action.rule];
        past.lastEnd = action.withdrawal;
        if (action.withdrawal == Withdrawal::Cancelled) {
            past.cancelledUntil = world.now + life.terms.askAgainIn;
            past.cancelledIn = life.stretch;
        }
    }
    over(life);
}

void Watcher::moreTime(Life& life, const Action& action, const World& world)
{
    check(m_gaveTime == action.key.id && action.rule == life.rule, "nobody gave more time", world);
    life.due = std::max(life.due, world.now) + m_timeGiven;
    check(action.deadline == life.due, "the later deadline is another one", world);
    life.braked = false;
    m_gaveTime.clear();
}

void Watcher::signsOutForOwner(Life& life, const Action& action, const World& world)
{
    check(m_ownerSignedOut == action.key.id && action.mode == m_ownersMode, "the owner did not sign out",
          world);
    check(life.open == Open::None || life.open == Open::Stuck, "signed out beside something open", world);
    check(action.rule.empty(), "the owner's sign-out is no rule's", world);
    m_ownerSignedOut.clear();
    over(life);
    life.open = Open::Attempt;
    life.attempted = true;
    life.terms = {};
    life.due = world.now + 60s;
    ++m_episodes;
}

void Watcher::signsOut(Life& life, const Action& action, const World& world)
{
    if (action.cause == Cause::Owner) {
        signsOutForOwner(life, action, world);
        return;
    }
    const Rule* rule = decides(world, action.key.id);
    const bool isForced = action.mode == SignOutMode::Forced;
    check(action.rule == life.rule, "signs out for another rule", world);
    check(isForced == (action.cause == Cause::AppsRefuse), "forced for the wrong cause", world);
    if (action.cause == Cause::Yes) {
        check(life.open == Open::Message && life.saidYes && m_answered == action.key.id, "nobody said Yes",
              world);
    } else if (isForced) {
        check(life.open == Open::Force && world.now == life.due && !life.cameBack, "forced without cause",
              world);
        check(life.saidYes || (rule != nullptr && rule->id == action.rule),
              "forced though it no longer applies", world);
    } else {
        check(life.askedAt && world.now - *life.askedAt >= life.terms.wait, "signed out unwarned", world);
        check(life.open == (action.cause == Cause::Unseen ? Open::Unseen : Open::Message), "wrong cause",
              world);
        check(!life.cameBack, "signed out though the person came back", world);
        check(action.cause == Cause::Unseen || life.terms.noAnswer == Silence::SignOut, "was to recommend",
              world);
        check(life.braked || world.now == life.due, "not at the deadline", world);
        check(action.rule.empty() || (rule != nullptr && rule->id == action.rule), "it no longer applies",
              world);
        if (!action.rule.empty()) {
            m_automatic.push_back(world.now);
            const auto lately =
                std::ranges::count_if(m_automatic, [&](Awake at) { return at > world.now - 60s; });
            check(lately <= 3, "more than 3 automatic sign-outs in 60 s", world);
        }
    }
    life.open = Open::Attempt;
    life.attempted = true;
    life.cameBack = false;
    life.due = world.now + 60s;
}

void Watcher::acted(const Action& action, const World& world)
{
    Life& life = m_lives[action.key.id];
    const bool isOver = life.open == Open::Attempt || life.open == Open::Stuck;
    const bool isAfterwards = action.kind == Kind::Gone || action.kind == Kind::Stuck ||
                              action.kind == Kind::AppsRefuse || action.kind == Kind::NoEffect ||
                              action.kind == Kind::Failed || action.cause == Cause::Owner;
    check(!isOver || isAfterwards, "something is done after an accepted attempt", world);
    switch (action.kind) {
    case Kind::Recommend:
        recommended(life, action, world);
        break;
    case Kind::Message:
    case Kind::Unseen:
        message(life, action, world);
        break;
    case Kind::Declined:
        check(m_answered == action.key.id && life.open == Open::Message && action.rule == life.rule, "no No",
              world);
        if (!action.rule.empty()) {
            life.past[action.rule].declined = true;
            life.past[action.rule].declinedUntil = world.now + life.terms.askAgainIn;
        }
        over(life);
        break;
    case Kind::Withdraw:
        withdrawn(life, action, world);
        break;
    case Kind::Lock:
    case Kind::Disconnect:
        begins(life, action, world, Open::None);
        over(life);
        break;
    case Kind::SignOut:
        signsOut(life, action, world);
        break;
    case Kind::Gone:
        check(m_ended.contains(action.key.id), "gone, but it is there", world);
        check(life.open != Open::None || life.attempted, "gone is said without need", world);
        life.attempted = false;
        life.open = Open::None;
        break;
    case Kind::AppsRefuse:
        check(life.open == Open::Attempt && m_refused == action.key.id, "nobody refused", world);
        life.open = Open::Force;
        life.due = world.now + 60s;
        life.cameBack = false;
        break;
    case Kind::Stuck:
        check(life.open == Open::Attempt && world.now == life.due, "stuck at the wrong time", world);
        life.open = Open::Stuck;
        break;
    case Kind::Braked:
        check(!life.braked && !action.rule.empty() && world.now == life.due, "braked without cause", world);
        life.braked = true;
        break;
    case Kind::Failed:
        check(m_failed == action.key.id && action.rule == life.rule, "nothing failed", world);
        check(life.open == Open::Message || life.open == Open::Attempt, "nothing could fail", world);
        m_failed.clear();
        over(life);
        break;
    case Kind::MoreTime:
        moreTime(life, action, world);
        break;
    case Kind::NoEffect:
        break;
    }
}

void Watcher::quiet(const World& world)
{
    for (const Dweller& dweller : world.dwellers) {
        quiet(m_lives[dweller.key.id], dweller, world);
    }
    for (const std::string& id : m_ended) {
        const Life& life = m_lives[id];
        check(life.open == Open::None && !life.attempted, "it ended, and nobody said so", world);
        m_lives.erase(id);
    }
    m_ended.clear();
}

void Watcher::quiet(Life& life, const Dweller& dweller, const World& world)
{
    const Rule* rule = decides(world, dweller.key.id);
    const bool isRules = !life.rule.empty();
    switch (life.open) {
    case Open::Message:
    case Open::Unseen:
        check(world.now < life.due || life.braked, "the deadline has passed", world);
        if (life.braked && world.now >= life.due) {
            const auto lately =
                std::ranges::count_if(m_automatic, [&](Awake at) { return at > world.now - 60s; });
            check(lately == 3, "the brake holds without need", world);
        }
        break;
    case Open::Force:
    case Open::Attempt:
        check(world.now < life.due, "60 s have passed", world);
        break;
    case Open::Recommended:
    case Open::Stuck:
        break;
    case Open::None:
        if (rule != nullptr && rule->then.action != RuleAction::LeaveAlone &&
            mayBegin(life, rule->id, world.now)) {
            const bool isNothing =
                (rule->then.action == RuleAction::Lock && dweller.presentation != Presentation::Active) ||
                (rule->then.action == RuleAction::Disconnect &&
                 dweller.presentation == Presentation::Disconnected);
            check(isNothing, "a rule that may begin does not: " + rule->id, world);
            life.past[rule->id].begunIn = life.stretch;
            life.past[rule->id].lastEnd.reset();
            ++m_episodes;
        }
        return;
    }
    const bool isOpen = life.open != Open::Attempt && life.open != Open::Stuck;
    check(!isOpen || !isRules || !life.cameBack, "somebody came back, and it goes on", world);
    check(!isOpen || !isRules || life.saidYes || (rule != nullptr && rule->id == life.rule),
          "it no longer applies, and goes on", world);
}

} // namespace usher::policy
