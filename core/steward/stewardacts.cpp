// SPDX-License-Identifier: MIT
//
// The part of the steward that does what was decided, and hears what became of it.

#include "steward/reply.h"
#include "steward/sessionkeys.h"
#include "steward/steward.h"

namespace usher {

using namespace std::chrono_literals;

namespace happened = policy::happened;
using Kind = policy::Action::Kind;

namespace {

/// A message that ended earlier than that before its deadline is shown once more.
constexpr AwakeTime kAlmostOver = 2s;

bool saysGone(const Error& error)
{
    return error.code == ErrorCode::NoSuchSession || error.code == ErrorCode::IdentityChanged;
}

SignOutMode modeOf(policy::SignOutMode mode)
{
    return mode == policy::SignOutMode::Forced ? SignOutMode::Forced : SignOutMode::Gentle;
}

} // namespace

void Steward::carryOut(const policy::Action& action)
{
    const Identity session = identityOf(action.key);
    switch (action.kind) {
    case Kind::Message:
        showMessage(action);
        return;
    case Kind::MoreTime:
        showMessageAgain(action.key);
        return;
    case Kind::SignOut:
        signOut(action);
        return;
    case Kind::Lock:
    case Kind::Disconnect: {
        m_ledger.presence().noteOwnAct(session, m_clock.awakeNow());
        const auto reply =
            action.kind == Kind::Lock ? m_backend.lock(session) : m_backend.disconnectSession(session);
        whenReplied(reply, this, [this](const Result<void>&) { m_watch.sampleNow(); });
        return;
    }
    case Kind::NoEffect:
        answerWaiting(session, failure(ErrorCode::Busy));
        return;
    case Kind::Recommend:
    case Kind::Unseen:
    case Kind::Declined:
    case Kind::Withdraw:
    case Kind::Gone:
    case Kind::AppsRefuse:
    case Kind::Stuck:
    case Kind::Failed:
    case Kind::Braked:
        return;
    }
}

void Steward::refuse(const policy::Action& action, const Error& why)
{
    answerWaiting(identityOf(action.key), tl::unexpected(why));
    if (action.kind == Kind::SignOut) {
        happen(happened::SignOutFailed{action.key}, {why, {}});
    } else if (action.kind == Kind::Message) {
        happen(happened::MessageFailed{action.key}, {why, {}});
    }
}

void Steward::showMessage(const policy::Action& action)
{
    if (const policy::SessionRecord* known = policy::findSession(m_state, action.key)) {
        sendMessage(*known, false);
    }
}

void Steward::showMessageAgain(const policy::SessionKey& key)
{
    const policy::SessionRecord* known = policy::findSession(m_state, key);
    if (known == nullptr || !policy::isMessageShown(*known) ||
        known->presentation != policy::Presentation::Active) {
        return; // what was shown waits behind the lock, and is shown again when its time is over
    }
    const Identity session = identityOf(key);
    const auto* before = m_messages.find(session);
    const bool wasSeen = before != nullptr && before->isSeen;
    m_messages.end(session);
    m_backend.withdrawMessage(session);
    sendMessage(*known, wasSeen);
}

void Steward::sendMessage(const policy::SessionRecord& record, bool wasSeen)
{
    const AwakeTime now = m_clock.awakeNow();
    const Identity session = identityOf(record.key);
    const policy::Episode& episode = record.episode;
    const policy::Rule* rule = ruleCalled(episode.rule);
    MessageMatter matter;
    matter.session = m_lastSeen.value(session);
    if (episode.rule.empty()) {
        matter.text = m_texts.value(session);
    } else if (rule != nullptr) {
        matter.text = QString::fromStdString(rule->then.message);
        matter.ruleName = QString::fromStdString(rule->name);
    }
    matter.isQuestion = episode.terms.action == policy::RuleAction::Ask;
    matter.wait = std::chrono::ceil<std::chrono::seconds>(std::max<AwakeTime>(episode.deadline - now, 0s));
    matter.deadline = wallAt(episode.deadline);
    Message message = m_words.message(matter);
    message.timeout = std::max(matter.wait, 1s);
    message.isCountdown = true;

    if (!m_notes.take(session).isFinished()) {
        m_backend.withdrawMessage(session); // a screen holds one message, and the question matters more
    }
    auto& shown = m_messages.begin(session, episode.rule.empty(), now);
    shown.isSeen = wasSeen;
    const auto number = shown.number;
    m_proceedings.noteSending(session, shown.isOwners, message.text);
    whenReplied(m_backend.showMessage(session, message), this,
                [this, session, number](const Result<MessageOutcome>& reply) {
                    takeInReply(session, number, reply);
                });
}

void Steward::noteShown(const Identity& session, const QString& channel)
{
    // It may be shown before the call that shows it returns.
    QMetaObject::invokeMethod(
        this, [this, session, channel] { takeInShown(session, channel); }, Qt::QueuedConnection);
}

void Steward::takeInShown(const Identity& session, const QString& channel)
{
    auto* shown = m_messages.find(session);
    if (shown == nullptr) {
        return;
    }
    if (!std::exchange(shown->isSeen, true)) {
        shown->since = m_clock.awakeNow();
        const policy::SessionKey key = keyOf(session);
        const policy::Event event = happened::MessageShown{key};
        step({}, {&event, 1});
        if (const policy::SessionRecord* known = policy::findSession(m_state, key)) {
            m_proceedings.noteDeadline(session, shown->isOwners, known->episode.deadline,
                                       wallAt(known->episode.deadline));
        }
        m_watch.sampleNow(); // the next look aims at that deadline
    }
    m_proceedings.noteShown(session, shown->isOwners, channel, m_clock.awakeNow());
    publish();
}

void Steward::takeInReply(const Identity& session, std::uint64_t number, const Result<MessageOutcome>& reply)
{
    auto* shown = m_messages.find(session, number);
    if (shown == nullptr) {
        return; // taken back, or another one is shown by now
    }
    // If it ended because the session did, the next sample says so better.
    if ((!reply && saysGone(reply.error())) || (reply && reply->answer == Answer::Withdrawn)) {
        shown->isLost = true;
        m_watch.sampleNow();
        return;
    }
    const auto ended = *shown;
    m_messages.end(session);
    if (!reply) {
        happen(happened::MessageFailed{keyOf(session)}, {reply.error(), {}});
        return;
    }
    m_proceedings.noteShown(session, ended.isOwners, reply->channel, m_clock.awakeNow());
    takeInAnswer(session, *reply, ended.isSeen);
}

void Steward::takeInAnswer(const Identity& session, const MessageOutcome& outcome, bool wasSeen)
{
    using With = happened::Answered::With;
    const policy::SessionKey key = keyOf(session);
    const auto answered = [&](With with) {
        m_ledger.presence().notePresent(session, m_clock.awakeNow());
        happen(happened::Answered{key, with});
    };
    switch (outcome.answer) {
    case Answer::Yes:
    case Answer::Ok:
        answered(With::Yes);
        return;
    case Answer::No:
        answered(With::No);
        return;
    case Answer::Closed:
        answered(With::Close);
        return;
    case Answer::Unseen:
        // Somebody who saw the message with the earlier time has been warned.
        if (!wasSeen) {
            happen(happened::MessageUnseen{key});
        }
        return;
    case Answer::TimedOut:
    case Answer::Withdrawn:
        break;
    }
    const policy::SessionRecord* known = policy::findSession(m_state, key);
    if (known != nullptr && policy::isMessageShown(*known) &&
        known->episode.deadline > m_clock.awakeNow() + kAlmostOver) {
        sendMessage(*known, true);
    }
    m_watch.sampleNow();
    publish();
}

void Steward::takeBackMessages()
{
    for (const Identity& session : m_messages.sessions()) {
        const policy::SessionRecord* known = policy::findSession(m_state, keyOf(session));
        if (known == nullptr || !policy::isMessageShown(*known)) {
            m_messages.end(session);
            m_backend.withdrawMessage(session);
        }
    }
}

void Steward::forgetMessages()
{
    for (const Identity& session : m_messages.sessions() + m_notes.keys()) {
        m_messages.end(session);
        m_backend.withdrawMessage(session);
    }
    m_notes.clear();
    m_texts.clear();
    for (const Identity& session : m_waiting.keys()) {
        answerWaiting(session, failure(ErrorCode::Unreachable));
    }
}

/// Nothing if there is no need to: it has happened, or there was little time from the beginning.
std::optional<AwakeTime> Steward::remindsAt(const policy::SessionRecord& record) const
{
    const auto* shown = m_messages.find(identityOf(record.key));
    const AwakeTime deadline = record.episode.deadline;
    if (shown == nullptr || shown->isRaised || !shown->isSeen || !policy::isMessageShown(record) ||
        deadline - shown->since <= kLongWait) {
        return {};
    }
    return deadline - kLastCall;
}

void Steward::remindWhoIsDue()
{
    const AwakeTime now = m_clock.awakeNow();
    for (const policy::SessionRecord& record : m_state.sessions) {
        if (const auto at = remindsAt(record); at && now >= *at) {
            const Identity session = identityOf(record.key);
            m_messages.find(session)->isRaised = true;
            if (now < record.episode.deadline) {
                m_backend.raiseMessage(session);
            }
        }
    }
}

void Steward::noteLostMessages()
{
    for (const Identity& session : m_messages.sessions()) {
        if (const auto* shown = m_messages.find(session); shown != nullptr && shown->isLost) {
            m_messages.end(session);
            const policy::Event failed = happened::MessageFailed{keyOf(session)};
            step({}, {&failed, 1}, {Error{ErrorCode::Failed, {}}, {}});
        }
    }
}

void Steward::signOut(const policy::Action& action)
{
    const Identity session = identityOf(action.key);
    if (m_messages.find(session) != nullptr) {
        m_messages.end(session);
        m_backend.withdrawMessage(session);
    }
    whenReplied(m_backend.signOut(session, modeOf(action.mode)), this,
                [this, key = action.key](const Result<void>& reply) { takeInReply(key, reply); });
}

void Steward::takeInReply(const policy::SessionKey& key, const Result<void>& reply)
{
    answerWaiting(identityOf(key), reply);
    if (reply) {
        m_proceedings.noteAccepted(identityOf(key));
        publish();
    }
    const bool isUnclear =
        !reply && (saysGone(reply.error()) || reply.error().code == ErrorCode::Unreachable);
    if (reply || isUnclear) {
        m_watch.sampleNow(); // what became of it shows there, or in a minute it is stuck
        return;
    }
    if (reply.error().code == ErrorCode::ProgramsRefuse) {
        happen(happened::SignOutRefused{key}, {{}, reply.error().detail.split(u'\n', Qt::SkipEmptyParts)});
    } else {
        happen(happened::SignOutFailed{key}, {reply.error(), {}});
    }
}

QFuture<Result<void>> Steward::signOutUnasked(const Identity& session, SignOutMode mode)
{
    if (!isKnown(session)) {
        return readyFuture<void>(failure(ErrorCode::NoSuchSession));
    }
    if (m_waiting.contains(session)) {
        return readyFuture<void>(failure(ErrorCode::Busy));
    }
    const auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    m_waiting.insert(session, promise);
    const auto engineMode =
        mode == SignOutMode::Forced ? policy::SignOutMode::Forced : policy::SignOutMode::Gentle;
    happen(happened::OwnerSignedOut{keyOf(session), engineMode});
    return promise->future();
}

void Steward::answerWaiting(const Identity& session, const Result<void>& result)
{
    if (const auto promise = m_waiting.take(session)) {
        promise->addResult(result);
        promise->finish();
    }
}

QFuture<Result<void>> Steward::lock(const Identity& session)
{
    return actDirectly(session, Kind::Lock, &SessionBackend::lock);
}

QFuture<Result<void>> Steward::disconnectSession(const Identity& session)
{
    return actDirectly(session, Kind::Disconnect, &SessionBackend::disconnectSession);
}

QFuture<Result<void>> Steward::actDirectly(const Identity& session, Kind kind, Act act)
{
    if (!isKnown(session)) {
        return readyFuture<void>(failure(ErrorCode::NoSuchSession));
    }
    policy::Action action;
    action.kind = kind;
    action.key = keyOf(session);
    action.cause = policy::Cause::Owner;
    action.isDryRun = m_state.isDryRun;
    const QList<Telling> tellings{tellingOf(action, {})};
    if (!action.isDryRun) {
        m_ledger.presence().noteOwnAct(session, m_clock.awakeNow());
    }
    if (!record(tellings)) {
        return readyFuture<void>(tl::unexpected(m_storeError.value_or(Error{})));
    }
    m_untold += tellings;
    auto future = action.isDryRun ? readyFuture<void>({}) : (m_backend.*act)(session);
    whenReplied(future, this, [this](const Result<void>&) { m_watch.sampleNow(); });
    publish();
    return future;
}

QFuture<Result<MessageOutcome>> Steward::tell(const Identity& session, const QString& text)
{
    const auto seen = m_lastSeen.constFind(session);
    if (seen == m_lastSeen.cend()) {
        return readyFuture<MessageOutcome>(failure(ErrorCode::NoSuchSession));
    }
    return showNote(session, m_words.note(*seen, text));
}

QFuture<Result<MessageOutcome>> Steward::showNote(const Identity& session, const Message& note)
{
    auto shown = m_backend.showMessage(session, note);
    if (!shown.isFinished()) {
        m_notes.insert(session, shown);
    }
    return shown;
}

} // namespace usher
