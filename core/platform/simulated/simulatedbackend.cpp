// SPDX-License-Identifier: MIT
#include "platform/simulated/simulatedbackend.h"

#include "platform/simulated/sessionview.h"

#include <algorithm>

namespace usher {

using namespace std::chrono_literals;

namespace {

// Eight, as the PCs have that households share.
constexpr int kCpuCount = 8;

bool concerns(const ScenarioEvent& happening)
{
    return std::holds_alternative<event::Sleep>(happening) ||
           std::holds_alternative<event::SetClock>(happening) ||
           std::holds_alternative<event::RestartService>(happening) ||
           std::holds_alternative<event::LoadRules>(happening) ||
           std::holds_alternative<event::Cancel>(happening) || std::holds_alternative<event::Ask>(happening);
}

Answer toAnswer(event::Answered::With with, Message::Buttons buttons)
{
    if (with == event::Answered::With::Close) {
        return Answer::Closed;
    }
    if (buttons == Message::Buttons::Ok) {
        return Answer::Ok;
    }
    return with == event::Answered::With::Yes ? Answer::Yes : Answer::No;
}

} // namespace

SimulatedBackend::SimulatedBackend(Scenario scenario, const Clock& clock, Staging staging, QObject* parent)
    : SessionBackend(parent)
    , m_timeline(std::move(scenario.timeline))
    , m_household(scenario.start, scenario.memoryBytes, std::move(scenario.people))
    , m_clock(clock)
    , m_beganAt(clock.awakeNow())
    , m_staging(std::move(staging))
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer); // a coarse one may come early, and would be aimed again and again
    connect(&m_timer, &QTimer::timeout, this, &SimulatedBackend::catchUp);
    passToNow(); // what happened before anybody could listen is no news
    aimTimer();
}

QList<Capability> SimulatedBackend::capabilities() const
{
    QList<Capability> all;
    for (int i = 0; i <= static_cast<int>(Capability::Feature::SignOut); ++i) {
        all.append({static_cast<Capability::Feature>(i), true, {}});
    }
    return all;
}

SimulatedBackend::Moment SimulatedBackend::now() const
{
    return m_clock.awakeNow() - m_beganAt + m_staging.position;
}

std::optional<SimulatedBackend::Moment> SimulatedBackend::nextMoment() const
{
    auto next = m_messages.nextDue();
    if (m_next < m_timeline.size()) {
        const Moment entry = m_timeline[m_next].at;
        next = std::min(next.value_or(entry), entry);
    }
    for (const auto& [sessionId, reaction] : m_reactions) {
        next = std::min(next.value_or(reaction.first), reaction.first);
    }
    return next;
}

std::optional<std::chrono::milliseconds> SimulatedBackend::nextDue() const
{
    const auto next = nextMoment();
    return next ? std::optional{std::max(*next - now(), 0ms)} : std::nullopt;
}

void SimulatedBackend::catchUp()
{
    if (passToNow()) {
        announceChange();
    }
    aimTimer();
}

bool SimulatedBackend::passToNow()
{
    const auto present = now();
    bool isChanged = false;
    for (auto next = nextMoment(); next && *next <= present; next = nextMoment()) {
        isChanged = passTo(*next) || isChanged;
    }
    return isChanged;
}

bool SimulatedBackend::passTo(Moment moment)
{
    bool isChanged = false;
    // First what people do: an answer at the last moment is one.
    for (; m_next < m_timeline.size() && m_timeline[m_next].at <= moment; ++m_next) {
        isChanged = happenAt(m_timeline[m_next].event, moment) || isChanged;
    }
    isChanged = react(moment) || isChanged;
    for (const auto& sessionId : m_messages.overdue(moment)) {
        m_household.setMessageShown(sessionId, false);
        m_messages.end(sessionId, Answer::TimedOut);
    }
    return isChanged;
}

void SimulatedBackend::expectReaction(const std::string& sessionId, const Message& message)
{
    m_reactions.erase(sessionId);
    const auto* session = m_household.session(sessionId);
    const auto& user = m_household.people().at(session->person).user;
    const auto found = std::ranges::find_if(std::as_const(m_staging.reactions),
                                            [&](const Reaction& reaction) { return reaction.user == user; });
    if (found != m_staging.reactions.cend() && message.buttons == Message::Buttons::YesNo) {
        m_reactions.emplace(sessionId, std::pair{now() + found->after, found->event});
    }
}

bool SimulatedBackend::react(Moment moment)
{
    bool isChanged = false;
    for (const auto& [sessionId, reaction] : std::map{m_reactions}) {
        const bool isShown = m_messages.shown(sessionId) != nullptr;
        if (isShown && reaction.first > moment) {
            continue;
        }
        m_reactions.erase(sessionId);
        isChanged = (isShown && happenAt(reaction.second, moment)) || isChanged;
    }
    return isChanged;
}

bool SimulatedBackend::happenAt(const ScenarioEvent& happening, Moment moment)
{
    const auto* session = m_household.sessionOf(userOf(happening));
    const auto sessionId = session == nullptr ? std::string{} : session->id;
    const auto wall = m_household.wallAt(moment);
    const bool isEffective = m_household.apply(happening, moment);
    // What happened before anybody could listen is no news.
    if (isEffective && moment >= m_staging.position) {
        sayIfItConcernsUsher(happening, m_household.wallAt(moment) - wall);
    }
    const auto* message = m_messages.shown(sessionId);
    if (!isEffective || message == nullptr) {
        return isEffective;
    }
    if (const auto* answer = std::get_if<event::Answered>(&happening)) {
        m_messages.end(sessionId, toAnswer(answer->with, message->buttons));
    } else if (m_household.session(sessionId) == nullptr) {
        m_messages.end(sessionId, Answer::Withdrawn);
    }
    return true;
}

void SimulatedBackend::sayIfItConcernsUsher(const ScenarioEvent& happening,
                                            std::chrono::milliseconds clockMoved)
{
    if (concerns(happening)) {
        QMetaObject::invokeMethod(
            this, [this, happening, clockMoved] { Q_EMIT concernsUsher(happening, clockMoved); },
            Qt::QueuedConnection);
    }
}

bool SimulatedBackend::happen(const ScenarioEvent& happening)
{
    catchUp();
    const bool isEffective = happenAt(happening, now());
    if (isEffective) {
        announceChange();
    }
    aimTimer();
    return isEffective;
}

QFuture<Result<Sample>> SimulatedBackend::takeSample()
{
    catchUp();
    const auto moment = now();
    Sample sample;
    sample.takenAt = m_household.wallAt(moment);
    sample.backend = name();
    sample.cpuCount = kCpuCount;
    sample.memoryBytes = m_household.memoryBytes();
    sample.memoryAvailableBytes = m_household.memoryAvailableBytes();
    QSet<Identity> sampled;
    for (const auto& one : m_household.sessions()) {
        auto session = viewOf(one, m_household, moment);
        session.isMine = session.user.toStdString() == m_staging.mine;
        if (!m_sampled.contains(session.identity)) {
            forgetCpu(session);
        }
        sampled.insert(session.identity);
        sample.sessions.append(std::move(session));
    }
    m_sampled = std::move(sampled);
    return readyFuture<Sample>(std::move(sample));
}

Result<const HouseholdSession*> SimulatedBackend::find(const Identity& target)
{
    catchUp();
    const auto* session = m_household.session(target.id.toStdString());
    if (session == nullptr) {
        return failure(ErrorCode::NoSuchSession);
    }
    if (identityOf(*session) != target) {
        return failure(ErrorCode::IdentityChanged);
    }
    return session;
}

QFuture<Result<MessageOutcome>> SimulatedBackend::showMessage(const Identity& target, const Message& message)
{
    const auto session = find(target);
    if (!session) {
        return readyFuture<MessageOutcome>(tl::unexpected(session.error()));
    }
    const auto sessionId = (*session)->id;
    if (m_messages.shown(sessionId) != nullptr) {
        return readyFuture<MessageOutcome>(failure(ErrorCode::Busy));
    }
    if ((*session)->state != SessionState::Active) {
        return readyFuture<MessageOutcome>(MessageOutcome{Answer::Unseen, {}});
    }
    m_household.setMessageShown(sessionId, true);
    auto future = m_messages.show(sessionId, message, now() + message.timeout);
    expectReaction(sessionId, message);
    aimTimer();
    Q_EMIT messageShown(target, QStringLiteral("dialog"));
    return future;
}

void SimulatedBackend::withdrawMessage(const Identity& target)
{
    if (const auto session = find(target)) {
        const auto sessionId = (*session)->id;
        m_household.setMessageShown(sessionId, false);
        m_messages.end(sessionId, Answer::Withdrawn);
        aimTimer();
    }
}

QFuture<Result<void>> SimulatedBackend::lock(const Identity& target)
{
    const auto session = find(target);
    if (!session) {
        return readyFuture<void>(tl::unexpected(session.error()));
    }
    return accepted(m_household.lock((*session)->id));
}

QFuture<Result<void>> SimulatedBackend::disconnectSession(const Identity& target)
{
    const auto session = find(target);
    if (!session) {
        return readyFuture<void>(tl::unexpected(session.error()));
    }
    return accepted(m_household.disconnect((*session)->id, now()));
}

QFuture<Result<void>> SimulatedBackend::signOut(const Identity& target, SignOutMode mode)
{
    const auto session = find(target);
    if (!session) {
        return readyFuture<void>(tl::unexpected(session.error()));
    }
    const auto sessionId = (*session)->id;
    const auto reply = m_household.signOut(sessionId, mode == SignOutMode::Forced);
    if (reply.outcome == SignOutReply::Outcome::Refused) {
        return readyFuture<void>(failure(ErrorCode::ProgramsRefuse, QString::fromStdString(reply.program)));
    }
    if (reply.outcome == SignOutReply::Outcome::Gone) {
        m_messages.end(sessionId, Answer::Withdrawn);
    }
    return accepted(true);
}

QFuture<Result<void>> SimulatedBackend::accepted(bool isChanged)
{
    if (isChanged) {
        announceChange();
    }
    aimTimer();
    return readyFuture<void>({});
}

void SimulatedBackend::announceChange()
{
    if (m_isAnnouncing) {
        return;
    }
    m_isAnnouncing = true;
    // Not from within a call: whoever listens may call back.
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_isAnnouncing = false;
            Q_EMIT sessionsChanged();
        },
        Qt::QueuedConnection);
}

void SimulatedBackend::aimTimer()
{
    if (const auto due = nextDue()) {
        m_timer.start(std::min<std::chrono::milliseconds>(*due, 24h)); // QTimer counts in int milliseconds
    } else {
        m_timer.stop();
    }
}

} // namespace usher
