// SPDX-License-Identifier: MIT
#include "platform/linux/logindbackend.h"

#include "platform/linux/logindcapabilities.h"
#include "platform/linux/logindfarewells.h"
#include "platform/linux/logindmessages.h"

#include <utility>

namespace usher {

namespace {

constexpr std::chrono::milliseconds kBurst{50};

Error tooLate()
{
    return {ErrorCode::Unreachable, LogindBackend::tr("logind does not answer")};
}

} // namespace

struct LogindBackend::Worker : QObject
{
    Worker(const LogindPlaces& places, const Clock& clock)
        : bus(places.busAddress)
        , sampler(places, clock, bus)
        , acts(bus, sampler)
        , messages(places, bus, sampler, acts)
        , farewells(places, bus, sampler, acts)
    {
        const std::initializer_list<QObject*> parts{&bus, &sampler, &acts, &messages, &farewells};
        for (QObject* part : parts) {
            part->setParent(this);
        }
    }

    LogindBus bus;
    LogindSampler sampler;
    LogindActs acts;
    LogindMessages messages;
    LogindFarewells farewells;
};

LogindBackend::LogindBackend(LogindPlaces places, const Clock& clock, QObject* parent)
    : SessionBackend(parent)
    , m_places(std::move(places))
    , m_clock(clock)
    , m_worker(new Worker(m_places,
                          m_clock)) // NOLINT(cppcoreguidelines-owning-memory): the thread's end deletes it
{
    // A bus that hangs between our probe and QtDBus's own Hello would make libdbus abort the program
    // (busprobe.h).
    if (!qEnvironmentVariableIsSet("DBUS_FATAL_WARNINGS")) {
        qputenv("DBUS_FATAL_WARNINGS", "0");
    }
    m_announce.setSingleShot(true);
    m_announce.setInterval(kBurst);
    connect(&m_announce, &QTimer::timeout, this, [this] {
        if (m_isSampling) {
            m_announce.start(); // whoever reacts now would share a sample that began before the change
        } else {
            Q_EMIT sessionsChanged();
        }
    });
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(&m_worker->sampler, &LogindSampler::changed, this, [this] {
        if (!m_announce.isActive()) {
            m_announce.start();
        }
    });
    connect(&m_worker->messages, &LogindMessages::shown, this, &SessionBackend::messageShown);
    m_thread.setObjectName(QStringLiteral("logind"));
    m_thread.start();
}

LogindBackend::~LogindBackend()
{
    m_thread.requestInterruption();
    m_thread.quit();
    m_thread.wait();
}

QString LogindBackend::name() const
{
    return QStringLiteral("logind");
}

QList<Capability> LogindBackend::capabilities() const
{
    return logindCapabilities(m_health);
}

template <typename T>
LogindBackend::Promised<T> LogindBackend::promise(std::chrono::milliseconds limit,
                                                  std::function<void()> whenLate)
{
    const auto promised = std::make_shared<QPromise<Result<T>>>();
    promised->start();
    QTimer::singleShot(limit, this, [weak = std::weak_ptr(promised), whenLate = std::move(whenLate)] {
        const auto late = weak.lock();
        if (!late || late->future().isFinished()) {
            return;
        }
        whenLate();
        settle<T>(*late, tl::unexpected(tooLate()));
    });
    return promised;
}

template <typename T>
void LogindBackend::settle(QPromise<Result<T>>& promised, Result<T> result)
{
    if (!promised.future().isFinished()) {
        promised.addResult(std::move(result));
        promised.finish();
    }
}

QFuture<Result<Sample>> LogindBackend::takeSample()
{
    std::erase_if(m_waiting, [](const auto& waiting) { return waiting->future().isFinished(); });
    const auto promised = promise<Sample>(m_places.replyLimit, [this] { m_health.listing = tooLate(); });
    m_waiting.push_back(promised);
    if (!std::exchange(m_isSampling, true)) {
        const QDeadlineTimer deadline{m_places.replyLimit};
        QMetaObject::invokeMethod(m_worker, [this, deadline] {
            m_worker->sampler.takeSample(deadline, [this](LogindSampler::Outcome outcome) {
                QMetaObject::invokeMethod(this, [this, outcome = std::move(outcome)] { onSampled(outcome); });
            });
        });
    }
    return promised->future();
}

void LogindBackend::onSampled(const LogindSampler::Outcome& outcome)
{
    m_isSampling = false;
    m_health = outcome.health;
    for (const auto& promised : std::exchange(m_waiting, {})) {
        settle(*promised, outcome.sample);
    }
}

template <typename T, typename Begin>
QFuture<Result<T>> LogindBackend::inThread(std::chrono::milliseconds limit, Begin begin)
{
    const auto promised = promise<T>(limit, [] {});
    QMetaObject::invokeMethod(m_worker, [this, begin = std::move(begin), promised] {
        begin([this, promised](Result<T> done) {
            QMetaObject::invokeMethod(this,
                                      [promised, done = std::move(done)] { settle<T>(*promised, done); });
        });
    });
    return promised->future();
}

QFuture<Result<void>> LogindBackend::perform(LogindActs::Act act, const Identity& target)
{
    const QDeadlineTimer deadline{m_places.replyLimit};
    return inThread<void>(m_places.replyLimit, [this, act, target, deadline](LogindActs::Done done) {
        m_worker->acts.perform(act, target, deadline, std::move(done));
    });
}

QFuture<Result<MessageOutcome>> LogindBackend::showMessage(const Identity& target, const Message& message)
{
    const auto limit = message.timeout + m_places.showLimit + m_places.replyLimit;
    return inThread<MessageOutcome>(limit, [this, target, message](LogindMessages::Done done) {
        m_worker->messages.show(target, message, std::move(done));
    });
}

void LogindBackend::withdrawMessage(const Identity& target)
{
    QMetaObject::invokeMethod(m_worker, [this, target] { m_worker->messages.withdraw(target); });
}

void LogindBackend::raiseMessage(const Identity& target)
{
    QMetaObject::invokeMethod(m_worker, [this, target] { m_worker->messages.raise(target); });
}

QFuture<Result<void>> LogindBackend::lock(const Identity& target)
{
    return perform(LogindActs::Act::Lock, target);
}

QFuture<Result<void>> LogindBackend::disconnectSession(const Identity& target)
{
    return perform(LogindActs::Act::Disconnect, target);
}

QFuture<Result<void>> LogindBackend::signOut(const Identity& target, SignOutMode mode)
{
    if (mode == SignOutMode::Forced) {
        return perform(LogindActs::Act::ForcedSignOut, target);
    }
    const auto limit = kProgramsLimit + m_places.replyLimit;
    return inThread<void>(limit, [this, target](LogindActs::Done done) {
        m_worker->farewells.signOut(target, std::move(done));
    });
}

} // namespace usher
