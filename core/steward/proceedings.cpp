// SPDX-License-Identifier: MIT
#include "steward/proceedings.h"

#include "steward/sessionkeys.h"

#include <algorithm>

namespace usher {
namespace {

using Kind = policy::Action::Kind;
using Stage = Proceeding::Stage;

Stage stageOf(policy::Withdrawal why)
{
    switch (why) {
    case policy::Withdrawal::CameBack:
        return Stage::CameBack;
    case policy::Withdrawal::Cancelled:
        return Stage::Cancelled;
    case policy::Withdrawal::NoLongerApplies:
        return Stage::NoLongerApplies;
    case policy::Withdrawal::RulesChanged:
        return Stage::RulesChanged;
    case policy::Withdrawal::Settling:
        return Stage::Settling;
    }
    return Stage::Cancelled;
}

/// Where it stands after that was said; nothing if it stands as before.
std::optional<Stage> stageAfter(const Telling& telling, const policy::Episode& episode, Stage before)
{
    switch (telling.kind) {
    case Kind::Message:
        return telling.isDryRun ? Stage::Asked : Stage::Sending;
    case Kind::Unseen:
        return telling.deadline ? Stage::UnseenWait : Stage::Unseen;
    case Kind::Declined:
        return Stage::Declined;
    case Kind::Withdraw:
        return stageOf(telling.withdrawal.value_or(policy::Withdrawal::Cancelled));
    case Kind::SignOut:
        return Stage::SigningOut;
    case Kind::AppsRefuse:
        return episode.stage == policy::Stage::ForceWait ? Stage::ForceWait : Stage::AppsRefuse;
    case Kind::Recommend:
        if (telling.cause == policy::Cause::AppsRefuse) {
            return before;
        }
        return telling.rule.isEmpty() ? Stage::NoAnswer : Stage::Recommended;
    case Kind::Stuck:
        return Stage::Stuck;
    case Kind::Failed:
        return Stage::Failed;
    case Kind::Gone:
        return Stage::Gone;
    case Kind::Lock:
    case Kind::Disconnect:
    case Kind::Braked:
    case Kind::NoEffect:
    case Kind::MoreTime:
        break;
    }
    return {};
}

Stage stageOf(policy::Stage stage)
{
    switch (stage) {
    case policy::Stage::Watching:
    case policy::Stage::Asked:
        return Stage::Asked;
    case policy::Stage::UnseenWait:
        return Stage::UnseenWait;
    case policy::Stage::Recommended:
        return Stage::Recommended;
    case policy::Stage::ForceWait:
        return Stage::ForceWait;
    case policy::Stage::SigningOut:
        return Stage::SigningOut;
    case policy::Stage::Stuck:
        return Stage::Stuck;
    }
    return Stage::Asked;
}

/// Whether this can begin something that is shown.
bool begins(const Telling& telling)
{
    return telling.kind == Kind::Message || telling.kind == Kind::Unseen || telling.kind == Kind::Recommend ||
           telling.kind == Kind::SignOut;
}

} // namespace

Proceeding* Proceedings::find(const Identity& session, bool isOwners)
{
    const auto found = std::ranges::find_if(
        m_all, [&](const Proceeding& one) { return one.session == session && one.isOwners == isOwners; });
    return found == m_all.end() ? nullptr : &*found;
}

Proceeding& Proceedings::begin(const Telling& telling, AwakeTime now)
{
    const bool isOwners = telling.rule.isEmpty();
    m_all.removeIf(
        [&](const Proceeding& one) { return one.session == telling.session && one.isOwners == isOwners; });
    Proceeding& fresh = m_all.emplace_back();
    fresh.session = telling.session;
    fresh.user = telling.user;
    fresh.fullName = telling.fullName;
    fresh.isOwners = isOwners;
    fresh.rule = telling.rule;
    fresh.begunAt = now;
    fresh.isDryRun = telling.isDryRun;
    return fresh;
}

void Proceedings::note(const Telling& telling, const policy::Episode* episode, AwakeTime now)
{
    if (telling.kind == Kind::Gone) {
        noteGone(telling, now);
        return;
    }
    Proceeding* known = find(telling.session, telling.rule.isEmpty());
    // A recommendation for programs that refuse ends what was shown all along.
    const bool goesOn = known != nullptr && (!known->isOver() || telling.cause == policy::Cause::AppsRefuse ||
                                             telling.kind == Kind::Failed);
    if (!goesOn) {
        if (!begins(telling)) {
            return;
        }
        known = &begin(telling, now);
    }
    const policy::Episode nothing;
    const policy::Episode& standing = episode == nullptr ? nothing : *episode;
    if (const auto stage = stageAfter(telling, standing, known->stage)) {
        known->since = known->stage == *stage ? known->since : now;
        known->isAccepted = known->isAccepted && *stage != Stage::SigningOut;
        known->stage = *stage;
    }
    known->isBraked = telling.kind == Kind::Braked;
    known->wasAttempted = known->wasAttempted || (telling.kind == Kind::SignOut && !telling.isDryRun);
    known->cause = telling.cause == policy::Cause::None ? known->cause : telling.cause;
    if (telling.deadline || standing.stage == policy::Stage::ForceWait) {
        known->deadline = standing.deadline;
        known->deadlineWall = telling.deadline;
        known->noAnswer = standing.terms.noAnswer;
    } else if (telling.kind == Kind::SignOut || known->isOver()) {
        known->deadline.reset();
        known->deadlineWall.reset();
    }
    known->error = telling.error;
    if (!telling.programs.isEmpty()) {
        known->refusingPrograms = telling.programs;
    }
}

void Proceedings::noteGone(const Telling& telling, AwakeTime now)
{
    for (Proceeding& one : m_all) {
        const bool wasTried = one.stage == Stage::AppsRefuse || one.stage == Stage::Failed;
        if (one.session == telling.session && (!one.isOver() || wasTried)) {
            one.stage = Stage::Gone;
            one.since = now;
            one.deadline.reset();
            one.deadlineWall.reset();
            one.error.reset();
            one.freedBytes = telling.freedBytes;
        }
    }
}

void Proceedings::resume(const policy::SessionRecord& record, AwakeTime now)
{
    Proceeding& resumed = m_all.emplace_back();
    resumed.session = identityOf(record.key);
    resumed.stage = stageOf(record.episode.stage);
    resumed.isOwners = record.episode.rule.empty();
    resumed.rule = QString::fromStdString(record.episode.rule);
    resumed.begunAt = record.episode.begunAt;
    resumed.since = now;
    resumed.wasAttempted = resumed.stage == Stage::ForceWait || resumed.stage == Stage::SigningOut ||
                           resumed.stage == Stage::Stuck;
    resumed.noAnswer = record.episode.terms.noAnswer;
}

void Proceedings::noteNames(const Session& session)
{
    for (Proceeding& one : m_all) {
        if (one.session == session.identity && one.user.isEmpty()) {
            one.user = session.user;
            one.fullName = session.fullName;
        }
    }
}

void Proceedings::noteSending(const Identity& session, bool isOwners, const QString& text)
{
    if (Proceeding* known = find(session, isOwners)) {
        known->messageText = text;
    }
}

void Proceedings::noteShown(const Identity& session, bool isOwners, const QString& channel, AwakeTime now)
{
    Proceeding* known = find(session, isOwners);
    if (known == nullptr) {
        return;
    }
    if (known->stage == Stage::Sending) {
        known->stage = Stage::Asked;
        known->since = now;
    }
    if (!channel.isEmpty()) {
        known->channel = channel;
    }
}

void Proceedings::noteDeadline(const Identity& session, bool isOwners, AwakeTime deadline, WallTime wall)
{
    if (Proceeding* known = find(session, isOwners)) {
        known->deadline = deadline;
        known->deadlineWall = wall;
    }
}

void Proceedings::noteAccepted(const Identity& session)
{
    for (Proceeding& one : m_all) {
        one.isAccepted = one.isAccepted || (one.session == session && one.stage == Stage::SigningOut);
    }
}

void Proceedings::dismiss(const Identity& session)
{
    m_all.removeIf([&](const Proceeding& one) { return one.session == session && one.isOver(); });
}

void Proceedings::tidy(AwakeTime now)
{
    m_all.removeIf([&](const Proceeding& one) { return one.isOver() && now >= one.since + kKeptFor; });
}

std::optional<AwakeTime> Proceedings::nextTidying() const
{
    std::optional<AwakeTime> next;
    for (const Proceeding& one : m_all) {
        if (one.isOver()) {
            next = std::min(next.value_or(one.since + kKeptFor), one.since + kKeptFor);
        }
    }
    return next;
}

} // namespace usher
