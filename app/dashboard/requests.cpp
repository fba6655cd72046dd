// SPDX-License-Identifier: MIT
#include "dashboard/requests.h"

#include "dashboard/errandcards.h"
#include "dashboard/person.h"
#include "dashboard/shownproceeding.h"
#include "steward/reply.h"

#include <algorithm>

namespace usher {

namespace {

using Do = RequestAction::Kind;
using Stage = Proceeding::Stage;
using State = RequestState::Kind;

void addEarlier(std::optional<AwakeTime>& first, AwakeTime other)
{
    first = first ? std::min(*first, other) : other;
}

} // namespace

Requests::Requests(const Clock& clock, const FriendlyText& text, const MessageText& words, QObject* parent)
    : QObject(parent)
    , m_clock(clock)
    , m_text(text)
    , m_words(words)
    , m_draft(std::make_unique<RequestDraft>(text, words))
{
}

Requests::~Requests() = default;

void Requests::follow(Steward* steward)
{
    m_steward = steward;
    m_people.clear();
    m_present.clear();
    m_errands.clear();
    m_postponed.clear();
    m_read.clear();
    m_noted.clear();
    if (m_steward != nullptr) {
        connect(m_steward, &Steward::proceedingsChanged, this, &Requests::update);
    }
    update();
}

void Requests::apply(const Sample& sample)
{
    QHash<QString, std::vector<const Session*>> sessions;
    for (const auto& session : sample.sessions) {
        sessions[personKey(session)].push_back(&session);
    }
    m_present.clear();
    for (auto person = sessions.cbegin(); person != sessions.cend(); ++person) {
        m_present.insert(person.key());
        m_people.insert(person.key(), mergedSession(person.value()));
    }
    m_people.removeIf([this](const auto& person) {
        return !m_present.contains(person.key()) && !m_shownPeople.contains(person.key());
    });
    if (!m_draft->personKey().isEmpty()) {
        const auto& key = m_draft->personKey();
        const auto known = m_people.constFind(key);
        const bool isHere = m_present.contains(key) && known != m_people.cend();
        m_draft->update(isHere ? &*known : nullptr, m_clock.wallNow());
    }
    update();
}

void Requests::setWindowShown(bool isShown)
{
    m_isWindowShown = isShown;
    update();
}

PersonRequest* Requests::of(const QString& key)
{
    auto& request = m_requests[key];
    if (request == nullptr) {
        request = new PersonRequest(this);
        request->show(cardOf(key));
    }
    return request;
}

const Proceeding* Requests::proceedingOf(const QString& key) const
{
    return m_steward != nullptr ? shownProceeding(m_steward->proceedings(), key, m_read) : nullptr;
}

RequestContext Requests::contextOf(const Proceeding& proceeding) const
{
    Session session = m_people.value(personKeyOf(proceeding));
    if (session.user.isEmpty()) {
        session.user = proceeding.user;
        session.fullName = proceeding.fullName;
        session.identity = proceeding.session;
    }
    RequestContext context;
    context.now = lastTick();
    context.personName = FriendlyText::personName(session);
    context.programsText = session.programs.isEmpty() ? QString{} : FriendlyText::programs(session);
    context.state = session.state;
    context.isRead = isRead(proceeding, m_read);
    return context;
}

RequestCard Requests::cardOf(const QString& key) const
{
    if (const auto* const proceeding = proceedingOf(key)) {
        return describeProceeding(*proceeding, contextOf(*proceeding), m_text);
    }
    if (const auto errand = m_errands.constFind(key); errand != m_errands.cend()) {
        return errand->card;
    }
    if (const auto postponed = m_postponed.constFind(key); postponed != m_postponed.cend()) {
        return postponedCard(FriendlyText::personName(m_people.value(key)), postponed->wall, m_text);
    }
    return {};
}

void Requests::update()
{
    QSet<QString> shown;
    if (m_steward != nullptr) {
        for (const auto& proceeding : m_steward->proceedings()) {
            const auto key = personKeyOf(proceeding);
            if (proceedingOf(key) != nullptr) {
                shown.insert(key);
            }
        }
    }
    for (const auto& key : m_errands.keys() + m_postponed.keys()) {
        shown.insert(key);
    }
    const auto affected = shown + m_shownPeople;
    const bool isChanged = std::exchange(m_shownPeople, shown) != shown;
    for (const auto& key : affected) {
        showPerson(key);
    }
    if (isChanged) {
        Q_EMIT shownPeopleChanged();
    }
    updateQuitQuestion();
    updateAttention();
    Q_EMIT nextWakeUpChanged();
}

void Requests::updateAttention()
{
    QList<RequestCard> cards;
    for (const auto& key : std::as_const(m_shownPeople)) {
        cards += of(key)->card();
    }
    const auto attention = attentionFor(cards);
    if (std::exchange(m_attention, attention) != attention) {
        Q_EMIT attentionChanged();
    }
}

void Requests::showPerson(const QString& key)
{
    const auto card = cardOf(key);
    of(key)->show(card);
    noteEnd(proceedingOf(key), card);
}

void Requests::noteEnd(const Proceeding* proceeding, const RequestCard& card)
{
    if (proceeding == nullptr || !isNoteworthy(card.state) ||
        m_noted.value(proceeding->session, AwakeTime{-1}) == proceeding->since) {
        return;
    }
    m_noted.insert(proceeding->session, proceeding->since);
    // What the owner has just done themselves is no news.
    if (proceeding->stage != Stage::Cancelled) {
        Q_EMIT noteworthy(card.statusText, card.text);
    }
}

bool Requests::isTicking() const
{
    return m_isWindowShown && std::ranges::any_of(m_shownPeople, [this](const QString& key) {
               const auto found = m_requests.find(key);
               return found != m_requests.end() && found->second->isCounting();
           });
}

AwakeTime Requests::lastTick() const
{
    // All countdowns move together: one awakening a second for any number of rings.
    return std::chrono::floor<std::chrono::seconds>(m_clock.awakeNow());
}

std::optional<AwakeTime> Requests::nextWakeUp() const
{
    std::optional<AwakeTime> next;
    if (isTicking()) {
        addEarlier(next, lastTick() + kTick);
    }
    for (const auto& postponed : m_postponed) {
        addEarlier(next, postponed.at);
    }
    for (const auto& errand : m_errands) {
        if (errand.card.state == State::Done) {
            addEarlier(next, errand.since + kDoneStays);
        }
    }
    if (m_steward != nullptr) {
        for (const auto& proceeding : m_steward->proceedings()) {
            if (proceeding.stage == Stage::Gone) {
                addEarlier(next, proceeding.since + kDoneStays);
            }
        }
    }
    return next;
}

void Requests::wakeUp()
{
    dropWhatIsDone();
    askPostponed();
    update();
}

void Requests::dropWhatIsDone()
{
    const auto now = m_clock.awakeNow();
    m_errands.removeIf([now](const auto& errand) {
        return errand.value().card.state == State::Done && now >= errand.value().since + kDoneStays;
    });
    if (m_steward == nullptr) {
        return;
    }
    const auto proceedings = m_steward->proceedings();
    for (const auto& proceeding : proceedings) {
        if (proceeding.stage == Stage::Gone && now >= proceeding.since + kDoneStays) {
            m_steward->dismiss(proceeding.session);
        }
    }
}

void Requests::askPostponed()
{
    const auto now = m_clock.awakeNow();
    const auto due = m_postponed;
    for (auto postponed = due.cbegin(); postponed != due.cend(); ++postponed) {
        if (now >= postponed->at) {
            m_postponed.remove(postponed.key());
            m_steward->ask(postponed->session, {});
        }
    }
}

bool Requests::prepare(const QString& key)
{
    const auto known = m_people.constFind(key);
    if (known == m_people.cend() || !m_present.contains(key)) {
        return false;
    }
    m_draft->begin(key, *known, m_clock.wallNow());
    return true;
}

void Requests::ask()
{
    if (m_steward != nullptr) {
        m_errands.remove(m_draft->personKey());
        m_postponed.remove(m_draft->personKey());
        m_steward->dismiss(m_draft->session());
        m_steward->ask(m_draft->session(), m_draft->request());
    }
    update();
}

void Requests::signOutUnasked()
{
    if (m_steward == nullptr) {
        return;
    }
    const auto key = m_draft->personKey();
    const auto name = m_draft->personName();
    const auto session = m_draft->session();
    // Whoever was tried gently already, in vain, is not to be tried gently again.
    const auto* const before = proceedingOf(key);
    const bool isLast =
        before != nullptr && (before->stage == Stage::Stuck || before->stage == Stage::AppsRefuse);
    m_postponed.remove(key);
    m_steward->dismiss(session);
    whenReplied(
        m_steward->signOutUnasked(session, isLast ? SignOutMode::Forced : SignOutMode::Gentle), this,
        [this, key, name](const Result<void>& result) {
            if (!result) {
                setErrand(key, failedErrandCard(tr("%1 could not be signed out").arg(name), result.error()));
            }
        });
    update();
}

void Requests::lock(const QString& key)
{
    if (m_steward == nullptr || !m_present.contains(key)) {
        return;
    }
    const auto session = m_people.value(key);
    const auto name = FriendlyText::personName(session);
    whenReplied(m_steward->lock(session.identity), this, [this, key, name](const Result<void>& result) {
        if (!result) {
            setErrand(key, failedErrandCard(tr("%1’s screen could not be locked").arg(name), result.error()));
        }
    });
}

void Requests::tell(const QString& words)
{
    if (m_steward == nullptr || words.trimmed().isEmpty()) {
        return;
    }
    const auto key = m_draft->personKey();
    const auto name = m_draft->personName();
    setErrand(key, messageOnItsWayCard(name));
    whenReplied(m_steward->tell(m_draft->session(), words), this,
                [this, key, name](const Result<MessageOutcome>& reply) {
                    setErrand(key, messageReplyCard(name, reply));
                });
}

void Requests::setErrand(const QString& key, RequestCard card)
{
    if (isNoteworthy(card.state)) {
        Q_EMIT noteworthy(card.statusText, card.text);
    }
    m_errands.insert(key, {std::move(card), m_clock.awakeNow()});
    update();
}

void Requests::perform(const QString& key, RequestAction::Kind action)
{
    const auto* const found = proceedingOf(key);
    if (found == nullptr) {
        if (const auto postponed = m_postponed.find(key);
            postponed != m_postponed.end() && !m_errands.contains(key)) {
            const auto session = postponed->session;
            m_postponed.erase(postponed);
            if (action == Do::AskNow) {
                m_steward->ask(session, {});
            }
        }
        m_errands.remove(key);
        update();
        return;
    }
    const auto proceeding = *found;
    switch (action) {
    case Do::Cancel:
        m_steward->cancel(proceeding.session);
        break;
    case Do::MoreTime:
        m_steward->giveMoreTime(proceeding.session, kMoreTime);
        break;
    case Do::AskAgainLater:
        m_postponed.insert(key,
                           {proceeding.session, m_clock.awakeNow() + kLater, m_clock.wallNow() + kLater});
        m_steward->dismiss(proceeding.session);
        break;
    default:
        if (canBeRead(proceeding.stage)) {
            m_read.insert(proceeding.session, proceeding.since);
        }
        m_steward->dismiss(proceeding.session);
        break;
    }
    update();
}

void Requests::cancelAll()
{
    m_postponed.clear();
    if (m_steward != nullptr) {
        const auto proceedings = m_steward->proceedings();
        for (const auto& proceeding : proceedings) {
            if (endsWithTheProgram(proceeding)) {
                m_steward->cancel(proceeding.session);
            }
        }
    }
    update();
}

void Requests::quit()
{
    cancelAll();
    Q_EMIT quitConfirmed();
}

void Requests::updateQuitQuestion()
{
    QStringList names;
    if (m_steward != nullptr) {
        for (const auto& proceeding : m_steward->proceedings()) {
            if (endsWithTheProgram(proceeding)) {
                names += contextOf(proceeding).personName;
            }
        }
    }
    for (const auto& key : m_postponed.keys()) {
        names += FriendlyText::personName(m_people.value(key));
    }
    names.removeDuplicates();
    const auto question = quitQuestionFor(names);
    if (std::exchange(m_quitQuestion, question) != question) {
        Q_EMIT quitQuestionChanged();
    }
}

} // namespace usher

#include "moc_requests.cpp"
