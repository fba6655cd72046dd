// SPDX-License-Identifier: MIT
#include "dashboard/dashboard.h"

#include "dashboard/personrules.h"
#include "steward/zoneclock.h"

#include <QFutureWatcher>

namespace usher {

static_assert(static_cast<int>(Dashboard::Phase::Unavailable) ==
              static_cast<int>(Overview::Phase::Unavailable));

Dashboard::Dashboard(std::unique_ptr<SessionBackend> backend, MakeDemo makeDemo, const Clock& clock,
                     Appearance& appearance, RuleWatch& ruleFile, StateStore& store, const FriendlyText& text,
                     QObject* parent)
    : QObject(parent)
    , m_own(std::move(backend))
    , m_watched(m_own.get())
    , m_makeDemo(std::move(makeDemo))
    , m_clock(clock)
    , m_appearance(appearance)
    , m_text(text)
    , m_model(std::make_unique<PeopleModel>(text))
    , m_people(std::make_unique<PeopleList>(*m_model))
    , m_person(std::make_unique<PersonPage>(text))
    , m_words(text)
    , m_requests(std::make_unique<Requests>(clock, text, m_words))
    , m_rules(std::make_unique<RuleBook>(ruleFile, m_text, clock))
    , m_past(std::make_unique<HistoryList>(clock, m_text))
    , m_store(store)
    , m_ruleFile(ruleFile)
{
    connect(m_requests.get(), &Requests::shownPeopleChanged, this,
            [this] { m_model->setKept(m_requests->shownPeople()); });
    connect(m_requests.get(), &Requests::nextWakeUpChanged, this, &Dashboard::nextWakeUpChanged);
    connect(m_rules.get(), &RuleBook::nextWakeUpChanged, this, &Dashboard::nextWakeUpChanged);
    connect(m_rules.get(), &RuleBook::settingsChanged, this,
            [this] { m_past->setRuleNames(m_rules->ruleNames()); });
    watch(*m_own, m_ruleFile);
    updateOverview();
}

Dashboard::~Dashboard() = default;

void Dashboard::watch(SessionBackend& backend, RuleWatch& ruleFile)
{
    m_requests->follow(nullptr);
    m_rules->leave();
    m_past->leave();
    m_storyFollower.reset();
    m_steward.reset();
    m_watched = &backend;
    m_watch = std::make_unique<SessionWatch>(backend, m_clock);
    m_watch->setShown(m_isWindowShown);
    m_model->setStale(false);
    connect(m_watch.get(), &SessionWatch::sampled, this, &Dashboard::takeSample);
    connect(m_watch.get(), &SessionWatch::healthChanged, this, &Dashboard::judgeHealth);
    connect(m_watch.get(), &SessionWatch::nextWakeUpChanged, this, &Dashboard::nextWakeUpChanged);
    // After the lines above: a card is told of its new sample before it is told what follows from it.
    m_inventedStore = {};
    StateStore& store = backend.isSimulated() ? m_inventedStore : m_store;
    m_steward = std::make_unique<Steward>(backend, *m_watch, m_clock, store, systemZoneClock(), m_words);
    connect(m_steward.get(), &Steward::nextWakeUpChanged, this, &Dashboard::nextWakeUpChanged);
    m_requests->follow(m_steward.get());
    m_rules->follow(*m_steward, ruleFile);
    m_past->follow(*m_steward, store);
    if (auto* story = qobject_cast<SimulatedBackend*>(&backend)) {
        m_storyFollower =
            std::make_unique<StoryFollower>(*story, *m_steward, [&ruleFile](policy::RuleSet rules) {
                ruleFile.putInForce(std::move(rules));
            });
    }
}

void Dashboard::start()
{
    m_steward->start();
    m_watch->start();
}

std::optional<AwakeTime> Dashboard::nextWakeUp() const
{
    std::optional<AwakeTime> first;
    for (const auto next :
         {m_watch->nextWakeUp(), m_steward->nextWakeUp(), m_requests->nextWakeUp(), m_rules->nextWakeUp()}) {
        first = first && next ? std::min(first, next) : first ? first : next;
    }
    return first;
}

void Dashboard::wakeUp()
{
    m_watch->wakeUp();
    m_steward->wakeUp();
    m_requests->wakeUp();
    m_rules->wakeUp();
}

FactContext Dashboard::factContext(const Sample& sample) const
{
    FactContext context;
    context.takenAt = sample.takenAt;
    context.memoryBytes = sample.memoryBytes;
    context.capabilities = m_watched->capabilities();
    context.isSimulated = m_watched->isSimulated();
    return context;
}

void Dashboard::takeSample()
{
    using Feature = Capability::Feature;
    const auto& latest = m_watch->latest();
    if (!latest) {
        return;
    }
    const auto& sample = *latest;
    const auto now = m_clock.awakeNow();
    const auto facts = factContext(sample);
    m_history.record(sample, now);
    m_model->apply(sample,
                   {facts.takenAt, facts.memoryBytes, obstacleOf(facts.capabilities, Feature::CpuUsage),
                    obstacleOf(facts.capabilities, Feature::MemoryUsage), m_rules->notes()},
                   m_history, now);
    m_requests->apply(sample);
    m_rules->takeIn(sample);
    nameOwner(sample);
    updatePerson();
    updateOverview();
}

void Dashboard::nameOwner(const Sample& sample)
{
    for (const auto& session : sample.sessions) {
        if (session.isMine) {
            m_words.setOwner(FriendlyText::personName(session));
        }
    }
}

void Dashboard::updatePerson()
{
    const auto& latest = m_watch->latest();
    if (!latest || m_person->personKey().isEmpty()) {
        return;
    }
    const int row = m_model->rowOf(m_person->personKey());
    if (row < 0 || m_model->sessionsOf(row).empty()) {
        m_person->setAbsent(row < 0 ? PersonCard{} : m_model->card(row));
        return;
    }
    constexpr int kRecent = 5;
    const auto sessions = m_model->sessionsOf(row);
    std::vector<SessionReasons> reasons;
    reasons.reserve(sessions.size());
    for (const auto* session : sessions) {
        reasons.push_back({sessionPlace(*session), m_rules->reasonLines(session->identity)});
    }
    m_person->setAbout(personRuleLines(reasons), m_past->newestLines(sessions.front()->user, kRecent));
    m_person->apply(sessions, m_model->card(row), factContext(*latest), m_history, m_clock.awakeNow());
}

void Dashboard::judgeHealth()
{
    const auto& error = m_watch->error();
    const bool isHopeless = error && error->code == ErrorCode::NoSessionManager && !m_watch->latest();
    if (isHopeless && !m_demo && m_makeDemo) {
        // Not now: the watch that reports this would end while it speaks.
        QMetaObject::invokeMethod(this, &Dashboard::fallBackToDemo, Qt::QueuedConnection);
        return;
    }
    m_model->setStale(m_watch->isStale());
    updateOverview();
}

void Dashboard::fallBackToDemo()
{
    const auto reason = m_watch->error();
    if (m_demo || !reason) {
        return;
    }
    auto demo = m_makeDemo();
    if (!demo) {
        m_makeDemo = nullptr;
        judgeHealth();
        return;
    }
    m_fallback = reason;
    m_demo = std::move(*demo);
    watch(*m_demo->backend, *m_demo->rules);
    start();
}

void Dashboard::tryOwnBackendAgain()
{
    auto* watcher = new QFutureWatcher<Result<Sample>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        watcher->deleteLater();
        const auto future = watcher->future();
        if (!m_demo || future.resultCount() == 0 || !future.result()) {
            return;
        }
        m_model->clear();
        m_person->select({});
        m_history = {};
        m_fallback.reset();
        watch(*m_own, m_ruleFile);
        m_demo.reset();
        start();
    });
    watcher->setFuture(m_own->takeSample());
}

void Dashboard::updateOverview()
{
    const HouseholdState state{m_watch->latest(),        m_watch->error(),   m_fallback,
                               m_watched->isSimulated(), m_watch->isStale(), m_watched->capabilities()};
    const auto before = std::exchange(m_overview, describeHousehold(state, m_clock.wallNow(), m_text));
    const auto& now = m_overview;
    if (before.isDemo != now.isDemo || before.isOwnSessionOnly != now.isOwnSessionOnly ||
        before.noticeTitle != now.noticeTitle || before.noticeText != now.noticeText) {
        Q_EMIT noticeChanged();
    }
    if (before.headline != now.headline || before.machineText != now.machineText) {
        Q_EMIT headlineChanged();
    }
    if (before.isStale != now.isStale || before.staleText != now.staleText) {
        Q_EMIT staleChanged();
    }
    if (before.phase != now.phase) {
        Q_EMIT phaseChanged();
    }
}

void Dashboard::setWindowShown(bool isShown)
{
    if (m_isWindowShown == isShown) {
        return;
    }
    m_isWindowShown = isShown;
    m_watch->setShown(isShown);
    m_requests->setWindowShown(isShown);
    m_rules->setWindowShown(isShown);
    Q_EMIT isWindowShownChanged();
}

void Dashboard::refresh()
{
    m_watch->sampleNow();
    m_past->refresh();
    if (m_fallback) {
        tryOwnBackendAgain();
    }
}

void Dashboard::selectPerson(const QString& key)
{
    m_person->select(key);
    updatePerson();
}

} // namespace usher

#include "moc_dashboard.cpp"
