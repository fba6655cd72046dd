// SPDX-License-Identifier: MIT
#include "cli/errand.h"

#include "cli/samplejson.h"
#include "steward/reply.h"
#include "steward/storyline.h"
#include "steward/zoneclock.h"
#include "wording/errortext.h"
#include "wording/safetext.h"

#include <QDateTime>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace usher {

namespace {

using Verb = ErrandRequest::Verb;

// Back to the beginning of the line, and nothing on it.
constexpr auto kClearLine = "\r\x1b[K";
/// What is over in a moment needs no line.
constexpr auto kAMoment = 1s;

std::string isoTime(WallTime moment)
{
    const auto utc = QDateTime::fromMSecsSinceEpoch(moment.time_since_epoch().count(), Qt::UTC);
    return utc.toString(Qt::ISODateWithMs).toStdString();
}

/// What whoever acts on a session has to be allowed to.
Obstacle obstacleTo(const ErrandRequest& request, const Session& session)
{
    switch (request.verb) {
    case Verb::Ask:
    case Verb::SignOut:
        return session.can.signOut;
    case Verb::Lock:
        return session.can.lock;
    case Verb::Disconnect:
        return session.can.disconnect;
    case Verb::Message:
        break;
    }
    return session.can.message;
}

QByteArray jsonLine(const Telling& telling)
{
    policy::Action action;
    action.kind = telling.kind;
    action.cause = telling.cause;
    action.mode = telling.mode;
    action.withdrawal = telling.withdrawal;
    const StoryLine line = storyLine(action, {}, {});
    nlohmann::ordered_json object{{"at", isoTime(telling.at)}, {"action", line.action}};
    object["user"] = telling.user.toStdString();
    object["session"] = telling.session.id.toStdString();
    if (telling.deadline) {
        object["deadline"] = isoTime(*telling.deadline);
    }
    if (!line.mode.empty()) {
        object["mode"] = line.mode;
    }
    if (!line.why.empty()) {
        object["why"] = line.why;
    }
    return jsonText(object, true);
}

} // namespace

Errand::Errand(ErrandRequest request, Manner manner, SessionBackend& backend, SessionWatch& watch,
               const Clock& clock, StateStore& store, const FriendlyText& words, Terminal& terminal,
               QObject* parent)
    : QObject(parent)
    , m_request(std::move(request))
    , m_manner(manner)
    , m_backend(backend)
    , m_watch(watch)
    , m_clock(clock)
    , m_terminal(terminal)
    , m_words(words)
    , m_steward(backend, watch, clock, store, systemZoneClock(), m_words)
{
    m_wakeUp.setSingleShot(true);
    m_wakeUp.setTimerType(Qt::PreciseTimer);
    m_tick.setInterval(1s);
    connect(&m_wakeUp, &QTimer::timeout, &m_steward, &Steward::wakeUp);
    connect(&m_steward, &Steward::nextWakeUpChanged, this, &Errand::aimTimer);
    connect(&m_steward, &Steward::told, this, &Errand::tell);
    connect(&m_steward, &Steward::proceedingsChanged, this, &Errand::takeStock);
    connect(&m_steward, &Steward::settingsChanged, this, [this] {
        // What cannot be written down is not done.
        if (m_hasBegun && m_steward.storeError()) {
            endWith(*m_steward.storeError());
        }
    });
    connect(&m_tick, &QTimer::timeout, this, &Errand::tick);
    connect(&m_terminal, &Terminal::interrupted, this, &Errand::interrupt);
    if (auto* story = qobject_cast<SimulatedBackend*>(&backend)) {
        // No rules run here, so none can be loaded.
        m_storyFollower = std::make_unique<StoryFollower>(*story, m_steward, [](const policy::RuleSet&) {});
    }
    m_steward.start();
}

void Errand::begin(const Session& session, const Sample& sample)
{
    m_session = session;
    m_name = FriendlyText::personName(session, escapedText);
    for (const Session& one : sample.sessions) {
        if (one.isMine) {
            m_words.setOwner(FriendlyText::personName(one));
        }
    }
    const Obstacle obstacle = obstacleTo(m_request, session);
    const bool isForNobody = obstacle == Obstacle::NobodyWouldSee && m_request.verb == Verb::Message;
    // A session that does not come to its end can be ended.
    const bool isToBeForced = obstacle == Obstacle::NothingToDo && m_request.verb == Verb::SignOut &&
                              m_request.mode == SignOutMode::Forced;
    if (obstacle != Obstacle::None && !isForNobody && !isToBeForced) {
        const auto code = obstacle == Obstacle::NeedsPrivilege ? ExitCode::NotPermitted : ExitCode::Failed;
        end({code, ErrorText::sentence(obstacle)});
        return;
    }
    confirm();
}

void Errand::confirm()
{
    const QString question = ErrandText::confirmation(m_request, m_session);
    if (question.isEmpty() || m_manner.isConfirmed || !m_terminal.canAnswer()) {
        act();
        return;
    }
    connect(&m_terminal, &Terminal::lineRead, this, [this](const QByteArray& line) {
        if (m_hasBegun || m_hasEnded) {
            return;
        }
        if (ErrandText::isYes(QString::fromUtf8(line))) {
            act();
        } else {
            end({ExitCode::CameBack, tr("Nothing was done.")});
        }
    });
    m_terminal.write(Terminal::Stream::Output, (question + u' ' + tr("[y/N]") + u' ').toUtf8());
    m_terminal.readLine();
}

void Errand::act()
{
    m_hasBegun = true;
    const auto orFail = [this](const Result<void>& reply) {
        if (!reply) {
            endWith(reply.error());
        }
    };
    const auto orDone = [this](const Result<void>& reply) {
        reply ? end(ErrandText::done(m_request.verb, m_name)) : endWith(reply.error());
    };
    switch (m_request.verb) {
    case Verb::Ask:
        m_steward.ask(m_session.identity, m_request.ask);
        return;
    case Verb::Message:
        sendNote();
        return;
    case Verb::SignOut:
        whenReplied(m_steward.signOutUnasked(m_session.identity, m_request.mode), this, orFail);
        return;
    case Verb::Lock:
        whenReplied(m_steward.lock(m_session.identity), this, orDone);
        return;
    case Verb::Disconnect:
        whenReplied(m_steward.disconnectSession(m_session.identity), this, orDone);
        return;
    }
}

void Errand::sendNote()
{
    Message note = m_words.note(m_session, m_request.text);
    note.timeout = kNoteIsShown;
    whenReplied(m_backend.showMessage(m_session.identity, note), this,
                [this](const Result<MessageOutcome>& reply) {
                    reply ? end(ErrandText::end(*reply, m_name)) : endWith(reply.error());
                });
}

void Errand::interrupt()
{
    if (m_hasEnded) {
        return;
    }
    const bool isAsking = m_request.verb == Verb::Ask && m_hasBegun && !m_isInterrupted;
    if (!isAsking) {
        m_backend.withdrawMessage(m_session.identity);
        end({ExitCode::CameBack, tr("Interrupted.")});
        return;
    }
    m_isInterrupted = true;
    // Whoever was asked reads that they may stay, before this program ends.
    connect(&m_backend, &SessionBackend::messageShown, this, &Errand::takeStock, Qt::QueuedConnection);
    QTimer::singleShot(kFarewell, this, [this] {
        m_isInterrupted = false;
        takeStock();
        end({ExitCode::CameBack, tr("Interrupted.")});
    });
    QMetaObject::invokeMethod(
        this, [this] { m_steward.cancel(m_session.identity); }, Qt::QueuedConnection);
}

void Errand::tell(const Telling& telling)
{
    if (m_hasEnded || telling.session != m_session.identity) {
        return;
    }
    if (m_manner.isJson) {
        m_terminal.write(Terminal::Stream::Output, jsonLine(telling));
    } else if (const QString line = ErrandText::progress(telling, m_name); !line.isEmpty()) {
        write(line);
    }
    if (telling.kind == policy::Action::Kind::NoEffect) {
        endWith(Error{ErrorCode::Busy, {}});
    }
}

void Errand::takeStock()
{
    for (const Proceeding& proceeding : m_steward.proceedings()) {
        if (proceeding.session != m_session.identity || !proceeding.isOwners || !m_hasBegun) {
            continue;
        }
        const auto ended = ErrandText::end(proceeding, m_name);
        const bool isTold =
            m_isInterrupted && proceeding.stage == Proceeding::Stage::Cancelled && sender() != &m_backend;
        if (ended && !isTold) {
            end(*ended);
            return;
        }
    }
    tick();
}

std::optional<QString> Errand::passingLine() const
{
    using Stage = Proceeding::Stage;
    const AwakeTime now = m_clock.awakeNow();
    for (const Proceeding& proceeding : m_steward.proceedings()) {
        if (proceeding.session != m_session.identity || !proceeding.isOwners) {
            continue;
        }
        if (proceeding.stage == Stage::Asked && proceeding.deadline) {
            return ErrandText::countdown(m_name, std::chrono::ceil<std::chrono::seconds>(
                                                     std::max<AwakeTime>(*proceeding.deadline - now, 0s)));
        }
        const auto elapsed = std::chrono::floor<std::chrono::seconds>(now - proceeding.since);
        if (proceeding.stage == Stage::SigningOut) {
            return elapsed < kAMoment ? QString{}
                                      : ErrandText::closing(m_name, proceeding.isAccepted, elapsed);
        }
    }
    return {};
}

void Errand::tick()
{
    const auto line = passingLine();
    if (!line || m_hasEnded || m_manner.isJson || !m_terminal.isInteractive()) {
        m_tick.stop();
        return;
    }
    if (!line->isEmpty()) {
        m_terminal.write(Terminal::Stream::Output, kClearLine + line->toUtf8());
        m_hasLine = true;
    }
    if (!m_tick.isActive()) {
        m_tick.start();
    }
}

void Errand::aimTimer()
{
    const auto next = m_steward.nextWakeUp();
    if (!next || m_hasEnded) {
        m_wakeUp.stop();
        return;
    }
    m_wakeUp.start(std::max(*next - m_clock.awakeNow(), AwakeTime{0}));
}

void Errand::clearLine()
{
    if (std::exchange(m_hasLine, false)) {
        m_terminal.write(Terminal::Stream::Output, kClearLine);
    }
}

void Errand::write(const QString& line)
{
    clearLine();
    m_terminal.write(Terminal::Stream::Output, line.toUtf8() + '\n');
}

void Errand::endWith(const Error& error)
{
    end({exitCodeFor(error.code), ErrorText::sentence(error, escapedText)});
}

void Errand::end(const ErrandEnd& end)
{
    if (std::exchange(m_hasEnded, true)) {
        return;
    }
    m_tick.stop();
    m_wakeUp.stop();
    clearLine();
    if (end.code != ExitCode::Done) {
        m_terminal.write(Terminal::Stream::Errors, u"usherctl: %1\n"_s.arg(end.sentence).toUtf8());
    } else if (!m_manner.isJson) {
        write(end.sentence);
    }
    Q_EMIT finished(end.code);
}

} // namespace usher

#include "moc_errand.cpp"
