// SPDX-License-Identifier: MIT
#include "platform/linux/logindmessages.h"

#include "platform/linux/presence.h"

#include <algorithm>
#include <utility>

namespace usher {

using namespace std::chrono_literals;

namespace {

// After the courier should have said its last word.
constexpr auto kGrace = 2s;

Error notPermitted()
{
    return {
        ErrorCode::NotPermitted,
        LogindMessages::tr("only root and the person reach a session's screen: run this as root, or through "
                           "the service")};
}

Error unseen(const QString& why)
{
    return {ErrorCode::Failed, LogindMessages::tr("the message cannot be seen: %1").arg(why)};
}

bool isGone(const Error& error)
{
    return error.code == ErrorCode::NoSuchSession || error.code == ErrorCode::IdentityChanged;
}

} // namespace

struct LogindMessages::Open
{
    Identity target;
    Message message;
    Done done;
    std::uint64_t number = 0; ///< Tells it from later ones to the same session.
    std::unique_ptr<Courier> courier;
    QString channel;          ///< Empty until it can be seen.
    bool isWithdrawn = false; ///< Before it could be sent.
    QTimer limit;
};

LogindMessages::LogindMessages(LogindPlaces places, LogindBus& bus, LogindSampler& sampler, LogindActs& acts)
    : m_places(std::move(places))
    , m_sampler(sampler)
    , m_acts(acts)
    , m_look(this)
{
    m_look.setSingleShot(true);
    connect(&m_look, &QTimer::timeout, this, &LogindMessages::lookAgain);
    const auto look = [this] {
        if (!m_open.empty()) {
            m_look.start(0);
        }
    };
    connect(&bus, &LogindBus::sessionListChanged, this, look);
    connect(&bus, &LogindBus::objectChanged, this, look);
}

LogindMessages::~LogindMessages() = default;

LogindMessages::Open* LogindMessages::find(const Identity& target, std::uint64_t number)
{
    const auto found = std::ranges::find_if(m_open, [&](const auto& open) {
        return open->target == target && (number == 0 || open->number == number);
    });
    return found == m_open.end() ? nullptr : found->get();
}

void LogindMessages::show(const Identity& target, const Message& message, Done done)
{
    if (find(target, 0) != nullptr) {
        done(failure(ErrorCode::Busy));
        return;
    }
    auto& open = *m_open.emplace_back(std::make_unique<Open>());
    open.target = target;
    open.message = message;
    open.done = std::move(done);
    open.number = ++m_count;
    open.limit.setSingleShot(true);
    connect(&open.limit, &QTimer::timeout, this, [this, target] {
        endIfStillThere(target, tl::unexpected(unseen(LogindMessages::tr("usher-courier does not answer"))));
    });
    open.limit.start(m_places.showLimit);
    m_acts.find(target, QDeadlineTimer{m_places.replyLimit},
                [this, target, number = open.number](const Result<LogindSession>& session) {
                    if (auto* still = find(target, number); still == nullptr) {
                        return; // taken back meanwhile
                    } else if (!session) {
                        end(target, tl::unexpected(session.error()));
                    } else {
                        send(*still, *session);
                    }
                });
}

void LogindMessages::send(Open& open, const LogindSession& session)
{
    const auto& caller = m_sampler.caller();
    if (stateOf(session) != SessionState::Active || session.state == u"closing") {
        end(open.target, MessageOutcome{Answer::Unseen, {}});
        return;
    }
    const auto uid = session.uid;
    if (!uid || (caller.uid != 0 && caller.uid != *uid)) {
        end(open.target, tl::unexpected(notPermitted()));
        return;
    }
    if (!caller.canReachPeople) {
        end(open.target, failure(ErrorCode::NotSupported,
                                 LogindMessages::tr("usher-courier is not installed: install Usher again")));
        return;
    }
    if (open.isWithdrawn) {
        end(open.target, MessageOutcome{Answer::Withdrawn, {}});
        return;
    }
    CourierRequest request;
    request.message = open.message;
    request.isGraphical = session.isGraphical();
    // A terminal window of a desktop is none that anybody has to look at.
    const bool isTextOnly = session.tty.isEmpty() && !session.isGraphical();
    request.tty = isTextOnly ? m_sampler.terminalOf(open.target) : session.tty;
    request.display = session.display;
    request.scope = QStringLiteral("%1/user.slice/user-%2.slice/%3")
                        .arg(m_places.cgroupRoot)
                        .arg(*uid)
                        .arg(session.scope);
    open.courier = std::make_unique<Courier>(m_places, *uid, request);
    connect(open.courier.get(), &Courier::replied, this,
            [this, target = open.target, number = open.number](const CourierReply& reply) {
                if (auto* still = find(target, number)) {
                    onReply(*still, reply);
                }
            });
    connect(
        open.courier.get(), &Courier::left, this,
        [this, target = open.target](const QString& why) {
            endIfStillThere(target, tl::unexpected(unseen(why)));
        },
        Qt::QueuedConnection); // its constructor may say so
}

void LogindMessages::onReply(Open& open, const CourierReply& reply)
{
    switch (reply.kind) {
    case CourierReply::Kind::Shown: {
        const bool isFirst = open.channel.isEmpty();
        open.channel = reply.channel;
        if (isFirst) {
            open.limit.start(open.message.timeout + kGrace);
            Q_EMIT shown(open.target, open.channel);
        }
        return;
    }
    case CourierReply::Kind::Answered:
        if (open.channel.isEmpty()) {
            return; // nobody answers what was not shown
        }
        if (reply.answer == Answer::TimedOut) {
            endIfStillThere(open.target, MessageOutcome{Answer::TimedOut, reply.channel});
        } else {
            end(open.target, MessageOutcome{reply.answer, reply.channel});
        }
        return;
    case CourierReply::Kind::Failed:
        endIfStillThere(open.target, tl::unexpected(unseen(reply.text)));
        return;
    case CourierReply::Kind::Refused:
    case CourierReply::Kind::Agreed:
        return;
    }
}

void LogindMessages::endIfStillThere(const Identity& target, Outcome outcome)
{
    auto* open = find(target, 0);
    if (open == nullptr) {
        return;
    }
    open->limit.stop();
    m_acts.find(target, QDeadlineTimer{m_places.replyLimit},
                [this, target, number = open->number,
                 outcome = std::move(outcome)](const Result<LogindSession>& session) {
                    const auto* still = find(target, number);
                    if (still == nullptr) {
                        return;
                    }
                    const bool hasEnded = session ? session->state == u"closing" : isGone(session.error());
                    end(target, hasEnded ? MessageOutcome{Answer::Withdrawn, still->channel} : outcome);
                });
}

void LogindMessages::withdraw(const Identity& target)
{
    auto* open = find(target, 0);
    if (open != nullptr && open->courier) {
        end(target, MessageOutcome{Answer::Withdrawn, open->channel});
    } else if (open != nullptr) {
        open->isWithdrawn = true; // whether there is such a session at all is about to be known
    }
}

void LogindMessages::raise(const Identity& target)
{
    const auto* open = find(target, 0);
    if (open != nullptr && open->courier && !open->channel.isEmpty()) {
        open->courier->raise();
    }
}

void LogindMessages::end(const Identity& target, const Outcome& outcome)
{
    const auto found = std::ranges::find_if(m_open, [&](const auto& open) { return open->target == target; });
    if (found == m_open.end()) {
        return;
    }
    const auto ended = std::move(*found); // first: whoever hears of it may show the next one at once
    m_open.erase(found);
    if (ended->courier) {
        // It takes the message back on its own time.
        auto* courier = ended->courier.release();
        courier->disconnect(this);
        courier->setParent(this);
        if (courier->isHere()) {
            connect(courier, &Courier::left, courier, &QObject::deleteLater);
            courier->withdraw();
        } else {
            courier->deleteLater();
        }
    }
    ended->done(outcome);
}

void LogindMessages::lookAgain()
{
    for (const auto& open : m_open) {
        if (!open->courier) {
            continue; // is being looked at
        }
        m_acts.find(
            open->target, QDeadlineTimer{m_places.replyLimit},
            [this, target = open->target, number = open->number](const Result<LogindSession>& session) {
                const bool hasEnded = session ? session->state == u"closing" : isGone(session.error());
                if (hasEnded && find(target, number) != nullptr) {
                    withdraw(target);
                }
            });
    }
}

} // namespace usher

#include "moc_logindmessages.cpp"
