// SPDX-License-Identifier: MIT
#include "platform/linux/logindfarewells.h"

#include <algorithm>

namespace usher {

using namespace std::chrono_literals;

namespace {

// What the backend allows for the programs, less what a courier takes to leave.
constexpr auto kPatience = SessionBackend::kProgramsLimit - 1s;

} // namespace

struct LogindFarewells::Farewell
{
    Identity target;
    Done done;
    std::uint64_t number = 0;
    std::unique_ptr<Courier> courier;
    QTimer limit;
};

LogindFarewells::LogindFarewells(LogindPlaces places, LogindBus& bus, LogindSampler& sampler,
                                 LogindActs& acts)
    : m_places(std::move(places))
    , m_bus(bus)
    , m_sampler(sampler)
    , m_acts(acts)
{
}

LogindFarewells::~LogindFarewells() = default;

LogindFarewells::Farewell* LogindFarewells::find(std::uint64_t number)
{
    const auto found =
        std::ranges::find_if(m_farewells, [&](const auto& farewell) { return farewell->number == number; });
    return found == m_farewells.end() ? nullptr : found->get();
}

void LogindFarewells::signOut(const Identity& target, Done done)
{
    if (std::ranges::any_of(m_farewells, [&](const auto& farewell) { return farewell->target == target; })) {
        done(failure(ErrorCode::Busy));
        return;
    }
    auto& farewell = *m_farewells.emplace_back(std::make_unique<Farewell>());
    farewell.target = target;
    farewell.done = std::move(done);
    farewell.number = ++m_count;
    m_acts.find(target, QDeadlineTimer{m_places.replyLimit},
                [this, number = farewell.number](const Result<LogindSession>& session) {
                    if (auto* still = find(number); still == nullptr) {
                        return;
                    } else if (!session) {
                        end(number, tl::unexpected(session.error()));
                    } else {
                        askWhoHasTheDesktop(*still, *session);
                    }
                });
}

void LogindFarewells::askWhoHasTheDesktop(Farewell& farewell, const LogindSession& session)
{
    const auto& caller = m_sampler.caller();
    const bool canAsk = caller.canReachPeople && (caller.uid == 0 || caller.uid == session.uid) &&
                        session.isGraphical() && session.state != u"closing";
    if (!canAsk) {
        m_acts.performOn(session, LogindActs::Act::SignOut, QDeadlineTimer{m_places.replyLimit},
                         [this, number = farewell.number](const Result<void>& ended) { end(number, ended); });
        return;
    }
    // The session manager is on the person's bus, and speaks for their main session only.
    m_bus.getAll(session.userPath, QLatin1StringView{".User"}, QDeadlineTimer{m_places.replyLimit},
                 [this, session, number = farewell.number](const Result<QDBusMessage>& reply) {
                     const auto user = reply.and_then(readUser);
                     auto* still = find(number);
                     if (still != nullptr && session.uid && user && user->displayId == session.id) {
                         askPrograms(*still, *session.uid);
                     } else {
                         endSession(number);
                     }
                 });
}

void LogindFarewells::askPrograms(Farewell& farewell, std::uint32_t uid)
{
    CourierRequest request;
    request.errand = CourierRequest::Errand::EndSession;
    request.isGraphical = true;
    request.message.timeout = std::chrono::duration_cast<std::chrono::seconds>(kPatience - 2s);
    farewell.courier = std::make_unique<Courier>(m_places, uid, request);
    const auto number = farewell.number;
    const auto goOn = [this, number] { endSession(number); };
    connect(
        farewell.courier.get(), &Courier::replied, this,
        [this, number](const CourierReply& reply) {
            if (reply.kind == CourierReply::Kind::Refused) {
                end(number, failure(ErrorCode::ProgramsRefuse, reply.text));
            } else {
                endSession(number);
            }
        },
        Qt::QueuedConnection); // whoever says it is deleted by what follows
    connect(farewell.courier.get(), &Courier::left, this, goOn, Qt::QueuedConnection);
    farewell.limit.setSingleShot(true);
    connect(&farewell.limit, &QTimer::timeout, this, goOn);
    farewell.limit.start(kPatience);
}

void LogindFarewells::endSession(std::uint64_t number)
{
    auto* farewell = find(number);
    if (farewell == nullptr) {
        return;
    }
    const bool wasAsked = farewell->courier != nullptr;
    farewell->limit.stop();
    if (wasAsked) {
        farewell->courier->disconnect(this);
    }
    m_acts.perform(LogindActs::Act::SignOut, farewell->target, QDeadlineTimer{m_places.replyLimit},
                   [this, number, wasAsked](const Result<void>& ended) {
                       // Gone by itself is what the session manager was asked for.
                       const bool isDone =
                           wasAsked && !ended && ended.error().code == ErrorCode::NoSuchSession;
                       end(number, isDone ? Result<void>{} : ended);
                   });
}

void LogindFarewells::end(std::uint64_t number, const Result<void>& outcome)
{
    const auto found =
        std::ranges::find_if(m_farewells, [&](const auto& farewell) { return farewell->number == number; });
    if (found == m_farewells.end()) {
        return;
    }
    const auto ended = std::move(*found);
    m_farewells.erase(found);
    ended->done(outcome);
}

} // namespace usher

#include "moc_logindfarewells.cpp"
