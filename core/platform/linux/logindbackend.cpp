// SPDX-License-Identifier: MIT
#include "platform/linux/logindbackend.h"

#include "platform/linux/logindcapabilities.h"

#include <utility>

namespace usher {

namespace {

constexpr std::chrono::milliseconds kBurst{50};

Error tooLate()
{
    return {ErrorCode::Unreachable, QStringLiteral("logind does not answer")};
}

} // namespace

struct LogindBackend::Worker : QObject
{
    Worker(const LogindPlaces& places, const Clock& clock)
        : bus(places.busAddress)
        , sampler(places, clock, bus)
        , acts(bus, sampler)
    {
        for (QObject* part :
             {static_cast<QObject*>(&bus), static_cast<QObject*>(&sampler), static_cast<QObject*>(&acts)}) {
            part->setParent(this);
        }
    }

    LogindBus bus;
    LogindSampler sampler;
    LogindActs acts;
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
LogindBackend::Promised<T> LogindBackend::promise()
{
    const auto promised = std::make_shared<QPromise<Result<T>>>();
    promised->start();
    QTimer::singleShot(m_places.replyLimit, this, [this, weak = std::weak_ptr(promised)] {
        const auto late = weak.lock();
        if (!late || late->future().isFinished()) {
            return;
        }
        if constexpr (std::is_same_v<T, Sample>) {
            m_health.listing = tooLate(); // whoever sees the sample end may ask for the capabilities at once
        }
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
    const auto promised = promise<Sample>();
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

template <typename T>
QFuture<Result<T>> LogindBackend::perform(LogindActs::Act act, const Identity& target)
{
    const auto promised = promise<T>();
    const QDeadlineTimer deadline{m_places.replyLimit};
    QMetaObject::invokeMethod(m_worker, [this, act, target, deadline, promised] {
        m_worker->acts.perform(act, target, deadline, [this, promised](Result<void> done) {
            QMetaObject::invokeMethod(this, [promised, done = std::move(done)] {
                if constexpr (std::is_void_v<T>) {
                    settle<T>(*promised, done);
                } else {
                    settle<T>(*promised, tl::unexpected(done.error()));
                }
            });
        });
    });
    return promised->future();
}

QFuture<Result<MessageOutcome>> LogindBackend::showMessage(const Identity& target, const Message& /*message*/)
{
    return perform<MessageOutcome>(LogindActs::Act::Message, target);
}

void LogindBackend::withdrawMessage(const Identity& /*target*/) {}

QFuture<Result<void>> LogindBackend::lock(const Identity& target)
{
    return perform<void>(LogindActs::Act::Lock, target);
}

QFuture<Result<void>> LogindBackend::disconnectSession(const Identity& target)
{
    return perform<void>(LogindActs::Act::Disconnect, target);
}

QFuture<Result<void>> LogindBackend::signOut(const Identity& target, SignOutMode mode)
{
    return perform<void>(
        mode == SignOutMode::Forced ? LogindActs::Act::ForcedSignOut : LogindActs::Act::SignOut, target);
}

} // namespace usher
