// SPDX-License-Identifier: MIT
#include "steward/steward.h"

#include "engine/rulelookup.h"
#include "engine/rulememory.h"
#include "engine/statejson.h"
#include "steward/sessionkeys.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace usher {

using namespace std::chrono_literals;

namespace happened = policy::happened;
using Kind = policy::Action::Kind;

namespace {

constexpr std::chrono::seconds kShortestWait{30};
constexpr std::chrono::seconds kLongestWait{std::chrono::hours{1}};
/// More looks at one moment than this would be a mistake in the engine.
constexpr int kMostLooks = 100;

void makeEarlier(std::optional<AwakeTime>& earliest, const std::optional<AwakeTime>& moment)
{
    if (moment && (!earliest || *moment < *earliest)) {
        earliest = moment;
    }
}

bool isWaiting(const policy::SessionRecord& record)
{
    return record.episode.stage == policy::Stage::Asked || record.episode.stage == policy::Stage::UnseenWait;
}

/// When the sample was really taken: a slow system must not make anybody look more present.
AwakeTime sampledAt(const Sample& sample, AwakeTime now, WallTime wall)
{
    const auto age = std::chrono::duration_cast<AwakeTime>(wall - sample.takenAt);
    return now - std::clamp<AwakeTime>(age, 0ms, SessionWatch::kPatience);
}

} // namespace

Steward::Steward(SessionBackend& backend, SessionWatch& watch, const Clock& clock, StateStore& store,
                 policy::ZoneClock zoneClock, const MessageWords& words, QObject* parent)
    : QObject(parent)
    , m_backend(backend)
    , m_watch(watch)
    , m_clock(clock)
    , m_store(store)
    , m_zoneClock(std::move(zoneClock))
    , m_words(words)
{
    connect(&watch, &SessionWatch::sampled, this, &Steward::takeIn);
    connect(&backend, &SessionBackend::messageShown, this, &Steward::noteShown);
}

Steward::~Steward() = default;

void Steward::start()
{
    const auto kept = m_store.lastState();
    if (kept) {
        restore(*kept);
    } else {
        m_storeError = kept.error();
    }
    m_isStarted = true;
    if (std::exchange(m_isPauseSaid, false)) {
        record({}); // from here on it is what was kept
    }
    static_cast<void>(m_clockWatch.hasJumped(m_clock)); // from here on
    const policy::Event settle = happened::Settle{};
    step({}, {&settle, 1});
    publish();
}

void Steward::startAnew()
{
    forgetMessages();
    m_state = {};
    m_ledger = {};
    m_clockWatch = {};
    m_proceedings = {};
    m_standings.clear();
    m_lastSeen.clear();
    m_isPaused = false;
    m_pausedUntil.reset();
    m_wakeAt.reset();
    start();
    m_watch.sampleNow();
    Q_EMIT settingsChanged();
}

void Steward::settle()
{
    happen(happened::Settle{});
}

void Steward::ask(const Identity& session, const AskRequest& request)
{
    m_texts.insert(session, request.text);
    const auto wait = std::clamp(request.wait, kShortestWait, kLongestWait);
    isKnown(session) ? happen(happened::OwnerAsked{keyOf(session), wait, request.noAnswer})
                     : sayNoEffect(session);
}

void Steward::cancel(const Identity& session)
{
    if (!isKnown(session)) {
        sayNoEffect(session);
        return;
    }
    const bool wasShown = m_messages.find(session) != nullptr;
    happen(happened::OwnerCancelled{keyOf(session)});
    const auto seen = m_lastSeen.constFind(session);
    if (wasShown && m_messages.find(session) == nullptr && seen != m_lastSeen.cend()) {
        // Whether it can be seen is nobody's concern any more.
        const auto shown = showNote(session, m_words.takenBack(*seen));
        Q_UNUSED(shown)
    }
}

void Steward::giveMoreTime(const Identity& session, std::chrono::seconds by)
{
    isKnown(session) ? happen(happened::OwnerGaveTime{keyOf(session), std::min(by, kLongestWait)})
                     : sayNoEffect(session);
}

void Steward::dismiss(const Identity& session)
{
    m_proceedings.dismiss(session);
    publish();
}

void Steward::setRules(std::optional<policy::RuleSet> rules)
{
    m_rules = std::move(rules);
    if (m_isStarted) {
        happen(happened::RulesChanged{});
    }
    Q_EMIT settingsChanged();
}

void Steward::pause(std::optional<std::chrono::seconds> duration)
{
    m_isPaused = true;
    m_pausedUntil = duration ? std::optional{m_clock.awakeNow() + *duration} : std::nullopt;
    keepPause();
    m_watch.sampleNow();
    Q_EMIT settingsChanged();
    publish();
}

void Steward::resume()
{
    m_isPaused = false;
    m_pausedUntil.reset();
    keepPause();
    m_watch.sampleNow();
    Q_EMIT settingsChanged();
    publish();
}

void Steward::keepPause()
{
    if (m_isStarted) {
        record({});
    } else {
        m_isPauseSaid = true; // what was kept is not read yet, and not to be lost
    }
}

void Steward::endPauseIfDue()
{
    if (m_pausedUntil && m_clock.awakeNow() >= *m_pausedUntil) {
        resume();
    }
}

void Steward::setDryRun(bool isOn)
{
    happen(happened::DryRunSet{isOn});
    record({});
    Q_EMIT settingsChanged();
}

std::optional<AwakeTime> Steward::nextWakeUp() const
{
    std::optional<AwakeTime> next = m_wakeAt;
    makeEarlier(next, m_pausedUntil);
    makeEarlier(next, m_proceedings.nextTidying());
    makeEarlier(next, m_messages.nextSeen(SessionBackend::kReplyLimit));
    for (const policy::SessionRecord& session : m_state.sessions) {
        makeEarlier(next, remindsAt(session));
    }
    if (std::ranges::any_of(m_state.sessions, isWaiting)) {
        makeEarlier(next, m_lookedAt + kAttentive);
    }
    return next;
}

void Steward::wakeUp()
{
    const AwakeTime now = m_clock.awakeNow();
    endPauseIfDue();
    m_proceedings.tidy(now);
    m_messages.noteSeenAfter(SessionBackend::kReplyLimit, now);
    for (const Identity& session : m_messages.sessions()) {
        const auto* shown = m_messages.find(session);
        if (shown->isSeen) {
            m_proceedings.noteShown(session, shown->isOwners, {}, now);
        }
    }
    remindWhoIsDue();
    const bool isDue = m_wakeAt && now >= *m_wakeAt;
    const bool isWatchful = std::ranges::any_of(m_state.sessions, isWaiting);
    if (isDue || (isWatchful && now >= m_lookedAt + kAttentive)) {
        // Only on facts that are true now is anything done. Without a sample the next one does it.
        m_wakeAt.reset();
        m_lookedAt = now;
        m_watch.sampleNow();
    }
    publish();
}

void Steward::takeIn()
{
    if (!m_isStarted || !m_watch.latest()) {
        return;
    }
    const Sample& sample = *m_watch.latest();
    const AwakeTime now = m_clock.awakeNow();
    if (m_backend.isSimulated()) {
        m_storyWall = sample.takenAt.time_since_epoch() - now;
    }
    const policy::Event settle = happened::Settle{};
    if (m_clockWatch.hasJumped(m_clock)) {
        step({}, {&settle, 1});
    }
    for (const Session& session : sample.sessions) {
        m_lastSeen.insert(session.identity, session);
        m_proceedings.noteNames(session);
    }
    for (const policy::Event& event : m_ledger.takeIn(sample, sampledAt(sample, now, wallAt(now)), m_state)) {
        step({}, {&event, 1});
    }
    noteLostMessages();
    look();
    m_lookedAt = now;
    m_lastSeen.removeIf([&](const auto& seen) { return !isKnown(seen.key()); });
    m_notes.removeIf([&](const auto& note) { return !isKnown(note.key()); });
    m_texts.removeIf([&](const auto& text) { return !isKnown(text.key()); });
    Q_EMIT standingsChanged();
    publish();
}

void Steward::look()
{
    m_wakeAt.reset();
    const Verdicts verdicts = judge();
    for (int looks = 0; looks < kMostLooks && step(verdicts, {}); ++looks) {
    }
    const auto facts = m_ledger.facts();
    m_standings.clear();
    for (std::size_t i = 0; i < facts.size(); ++i) {
        m_standings.append(standingOf(m_ledger.sample().sessions.at(static_cast<qsizetype>(i)), facts[i]));
    }
}

Steward::Verdicts Steward::judge()
{
    const AwakeTime now = m_clock.awakeNow();
    const auto facts = m_ledger.facts();
    const std::string zone = m_rules ? m_rules->timeZone : std::string{};
    m_surroundings = m_ledger.surroundings(facts, now, wallAt(now), zone, m_zoneClock);
    Verdicts verdicts;
    for (std::size_t i = 0; i < facts.size(); ++i) {
        const Session& session = m_ledger.sample().sessions.at(static_cast<qsizetype>(i));
        const policy::SessionKey key = keyOf(session.identity);
        const policy::SessionRecord* known = policy::findSession(m_state, key);
        if (!session.identity.isComplete() || known == nullptr) {
            continue;
        }
        if (!m_rules || m_isPaused || session.isClosing) {
            // Whoever is signing out already is not asked. What a rule began with them waits for the end.
            if (!session.isClosing || !isWaiting(*known) || known->episode.rule.empty()) {
                verdicts.push_back({key, nullptr, {}});
            }
            continue;
        }
        const policy::Verdict verdict = policy::evaluate(*m_rules, facts[i], m_surroundings);
        verdicts.push_back({key, verdict.rule, verdict.changesAt});
    }
    return verdicts;
}

Standing Steward::standingOf(const Session& session, policy::SessionFacts facts) const
{
    Standing standing;
    standing.session = session.identity;
    if (m_rules && !m_isPaused) {
        policy::Verdict verdict = policy::evaluate(*m_rules, facts, m_surroundings);
        standing.exemption = verdict.exemption;
        standing.changesAt = verdict.changesAt;
        standing.reasons = std::move(verdict.reasons);
        const policy::SessionRecord* known = policy::findSession(m_state, keyOf(session.identity));
        if (verdict.rule != nullptr) {
            const AwakeTime now = m_surroundings.now;
            standing.rule = verdict.rule->id;
            standing.action = verdict.rule->then.action;
            const bool isIdle = known != nullptr && known->episode.stage == policy::Stage::Watching;
            const auto held = isIdle ? policy::heldBackUntil(*known, standing.rule, now) : std::nullopt;
            standing.hasDoneItsPart = isIdle && !held && !policy::mayBegin(*known, standing.rule, now);
            const AwakeTime free = std::max(held.value_or(now), m_state.settledAt);
            if (isIdle && !standing.hasDoneItsPart && free > now) {
                standing.beginsAt = free;
            }
        }
    } else {
        standing.exemption = facts.exemption;
    }
    standing.facts = std::move(facts);
    return standing;
}

void Steward::happen(const policy::Event& event, const Detail& detail)
{
    step({}, {&event, 1}, detail);
    m_watch.sampleNow(); // what follows is decided on facts that are true now
    publish();
}

bool Steward::step(const Verdicts& verdicts, std::span<const policy::Event> events, const Detail& detail)
{
    const AwakeTime now = m_clock.awakeNow();
    policy::Step step = policy::advance(std::move(m_state), verdicts, events, now);
    m_state = std::move(step.state);
    if (!verdicts.empty()) {
        m_wakeAt = step.wakeAt;
    }
    if (step.actions.empty()) {
        return false;
    }
    QList<Telling> tellings;
    for (const policy::Action& action : step.actions) {
        const policy::SessionRecord* known = policy::findSession(m_state, action.key);
        tellings.append(tellingOf(action, detail));
        m_proceedings.note(tellings.last(), known == nullptr ? nullptr : &known->episode, now);
    }
    const bool isRecorded = record(tellings);
    m_untold += tellings;
    for (const policy::Action& action : step.actions) {
        if (action.isDryRun) {
            answerWaiting(identityOf(action.key), {});
        } else if (isRecorded) {
            carryOut(action);
        } else {
            refuse(action, m_storeError.value_or(Error{}));
        }
    }
    takeBackMessages();
    return true;
}

Telling Steward::tellingOf(const policy::Action& action, const Detail& detail) const
{
    Telling telling;
    telling.at = wallAt(m_clock.awakeNow());
    telling.kind = action.kind;
    telling.session = identityOf(action.key);
    const Session seen = m_lastSeen.value(telling.session);
    telling.user = seen.user;
    telling.fullName = seen.fullName;
    telling.rule = QString::fromStdString(action.rule);
    telling.deadline = action.deadline ? std::optional{wallAt(*action.deadline)} : std::nullopt;
    telling.mode = action.mode;
    telling.cause = action.cause;
    telling.withdrawal = action.withdrawal;
    telling.isDryRun = action.isDryRun;
    if (action.kind == Kind::AppsRefuse) {
        telling.programs = detail.programs;
    } else if (action.kind == Kind::Failed) {
        telling.error = detail.error;
    } else if (action.kind == Kind::Gone) {
        telling.freedBytes = seen.usage.memoryBytes;
    }
    return telling;
}

bool Steward::record(const QList<Telling>& tellings)
{
    const auto recorded = m_store.record(stateText(), tellings);
    const auto before =
        std::exchange(m_storeError, recorded ? std::nullopt : std::optional{recorded.error()});
    if (before != m_storeError) {
        Q_EMIT settingsChanged();
    }
    return recorded.has_value();
}

QByteArray Steward::stateText() const
{
    const AwakeTime now = m_clock.awakeNow();
    nlohmann::json kept{{"version", 1},
                        {"engine", policy::stateToJson(m_state)},
                        {"presence", m_ledger.presence().toJson().toStdString()},
                        {"isPaused", m_isPaused},
                        {"pausedUntilWallMs", nullptr}};
    if (m_pausedUntil) {
        // The only time that outlives a boot.
        kept["pausedUntilWallMs"] = (m_clock.wallNow() + (*m_pausedUntil - now)).time_since_epoch().count();
    }
    return QByteArray::fromStdString(kept.dump());
}

void Steward::restore(const QByteArray& text)
{
    try {
        const auto kept = nlohmann::json::parse(text.cbegin(), text.cend());
        if (kept.at("version").get<int>() != 1) {
            return;
        }
        const AwakeTime now = m_clock.awakeNow();
        const auto engine = policy::stateFromJson(kept.at("engine").get<std::string>());
        const auto presence = QByteArray::fromStdString(kept.at("presence").get<std::string>());
        const bool isPaused = kept.at("isPaused").get<bool>();
        const auto& until = kept.at("pausedUntilWallMs");
        if (!m_isPauseSaid && !until.is_null()) {
            const WallTime end{std::chrono::milliseconds{until.get<std::int64_t>()}};
            m_pausedUntil = now + std::max<AwakeTime>(end - m_clock.wallNow(), 0ms);
        }
        m_isPaused = m_isPauseSaid ? m_isPaused : isPaused;
        m_state = engine.value_or(policy::State{});
        // Sign-outs that are still to come were made before the PC was started anew.
        std::erase_if(m_state.signOuts, [now](AwakeTime at) { return at > now; });
        m_ledger.presence().restore(presence);
    } catch (const nlohmann::json::exception&) {
        return; // not what was written: then nothing is known, and everything settles anew
    }
    for (const policy::SessionRecord& session : m_state.sessions) {
        if (session.episode.stage != policy::Stage::Watching) {
            m_proceedings.resume(session, m_clock.awakeNow());
        }
    }
}

void Steward::sayNoEffect(const Identity& session)
{
    Telling telling;
    telling.at = wallAt(m_clock.awakeNow());
    telling.session = session;
    m_untold.append(telling);
    publish();
}

void Steward::publish()
{
    for (const QList<Telling> tellings = std::exchange(m_untold, {}); const Telling& telling : tellings) {
        Q_EMIT told(telling);
    }
    if (m_published != m_proceedings.all()) {
        m_published = m_proceedings.all();
        Q_EMIT proceedingsChanged();
    }
    Q_EMIT nextWakeUpChanged();
}

bool Steward::isKnown(const Identity& session) const
{
    return session.isComplete() && policy::findSession(m_state, keyOf(session)) != nullptr;
}

std::optional<Identity> Steward::sessionOf(const QString& user) const
{
    const auto found = std::ranges::find_if(
        m_lastSeen, [&](const Session& one) { return one.user == user && isKnown(one.identity); });
    return found == m_lastSeen.cend() ? std::nullopt : std::optional{found.key()};
}

const policy::Rule* Steward::ruleCalled(const std::string& id) const
{
    return m_rules ? policy::findRule(*m_rules, id) : nullptr;
}

WallTime Steward::wallAt(AwakeTime moment) const
{
    if (m_storyWall) {
        return WallTime{*m_storyWall + moment};
    }
    return m_clock.wallNow() + (moment - m_clock.awakeNow());
}

} // namespace usher

#include "moc_steward.cpp"
