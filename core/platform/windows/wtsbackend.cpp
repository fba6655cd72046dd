// SPDX-License-Identifier: MIT
#include "platform/windows/wtsbackend.h"

#include "platform/windows/wtscapabilities.h"

#include <utility>

namespace usher {

namespace {

constexpr std::chrono::milliseconds kBurst{50};

Error silentWindows()
{
    return {ErrorCode::Unreachable, WtsBackend::tr("Windows does not answer")};
}

template <typename T>
void settlePromise(QPromise<Result<T>>& promised, Result<T> result)
{
    if (!promised.future().isFinished()) {
        promised.addResult(std::move(result));
        promised.finish();
    }
}

} // namespace

WtsBackend::WtsBackend(SystemCalls calls, const Clock& clock, WtsLimits limits, QObject* parent)
    : SessionBackend(parent)
    , m_clock(clock)
    , m_limits(limits)
    , m_core(std::make_shared<WtsCore>(std::move(calls)))
    , m_outbox(std::make_shared<Outbox>(*this))
    , m_messages(m_core, m_acting, limits)
{
    m_announce.setSingleShot(true);
    m_announce.setInterval(kBurst);
    connect(&m_announce, &QTimer::timeout, this, [this] {
        if (m_isSampling) {
            m_announce.start(); // whoever reacts now would share a sample that began before the change
        } else {
            Q_EMIT sessionsChanged();
        }
    });
    connect(&m_messages, &WtsMessages::shown, this, &SessionBackend::messageShown);
    m_health.isElevated = m_core->calls.isElevated();
    m_watch = m_core->calls.watchSessions([this, outbox = m_outbox](bool isWatched) {
        outbox->post([this, isWatched] { onTold(isWatched); });
    });
    m_health.isWatching = m_watch != nullptr;
}

WtsBackend::~WtsBackend()
{
    m_outbox->close();
}

QString WtsBackend::name() const
{
    return QStringLiteral("wts");
}

QList<Capability> WtsBackend::capabilities() const
{
    return wtsCapabilities(m_health);
}

void WtsBackend::onTold(bool isWatched)
{
    m_health.isWatching = isWatched;
    m_messages.lookAgain();
    if (isWatched && !m_announce.isActive()) {
        m_announce.start();
    }
}

template <typename T>
WtsBackend::Promised<T> WtsBackend::promise()
{
    const auto promised = std::make_shared<QPromise<Result<T>>>();
    promised->start();
    QTimer::singleShot(m_limits.reply, this, [this, weak = std::weak_ptr(promised)] {
        const auto late = weak.lock();
        if (!late || late->future().isFinished()) {
            return;
        }
        if (std::is_same_v<T, Sample>) {
            m_health.listing = silentWindows(); // whoever sees it end may ask for the capabilities at once
        }
        settlePromise<T>(*late, tl::unexpected(silentWindows()));
    });
    return promised;
}

QFuture<Result<Sample>> WtsBackend::takeSample()
{
    std::erase_if(m_waiting, [](const auto& waiting) { return waiting->future().isFinished(); });
    const auto promised = promise<Sample>();
    m_waiting.push_back(promised);
    if (!std::exchange(m_isSampling, true)) {
        m_sampling.post([this, core = m_core, outbox = m_outbox] {
            auto outcome = core->sampler.takeSample();
            outbox->post([this, outcome = std::move(outcome)]() mutable { onSampled(std::move(outcome)); });
        });
    }
    return promised->future();
}

void WtsBackend::onSampled(WtsSampler::Outcome outcome)
{
    m_isSampling = false;
    outcome.health.isWatching = m_health.isWatching;
    m_health = std::move(outcome.health);
    if (outcome.sample) {
        outcome.sample->takenAt = m_clock.wallNow();
    }
    for (const auto& promised : std::exchange(m_waiting, {})) {
        settlePromise(*promised, outcome.sample);
    }
}

QFuture<Result<void>> WtsBackend::perform(WtsActs::Act act, const Identity& target)
{
    std::erase_if(m_acts, [](const auto& earlier) { return earlier->future().isFinished(); });
    const auto promised = m_acts.emplace_back(promise<void>());
    const auto deadline = m_core->calls.awakeNow() + m_limits.reply;
    m_acting.post(
        [this, core = m_core, outbox = m_outbox, weak = std::weak_ptr(promised), act, target, deadline] {
            const auto done = core->acts.perform(act, target, deadline);
            outbox->post([this, weak, done] {
                if (const auto still = weak.lock()) {
                    settlePromise(*still, done);
                }
                // A sign-out that was accepted shows from now on, and Windows announces no such thing.
                if (done && !m_announce.isActive()) {
                    m_announce.start();
                }
            });
        });
    return promised->future();
}

QFuture<Result<MessageOutcome>> WtsBackend::showMessage(const Identity& target, const Message& message)
{
    const auto promised = std::make_shared<QPromise<Result<MessageOutcome>>>();
    promised->start();
    m_messages.show(target, message,
                    [promised](const Result<MessageOutcome>& outcome) { settlePromise(*promised, outcome); });
    return promised->future();
}

void WtsBackend::withdrawMessage(const Identity& target)
{
    m_messages.withdraw(target);
}

void WtsBackend::raiseMessage(const Identity& target)
{
    m_messages.raise(target);
}

QFuture<Result<void>> WtsBackend::lock(const Identity& target)
{
    return perform(WtsActs::Act::Lock, target);
}

QFuture<Result<void>> WtsBackend::disconnectSession(const Identity& target)
{
    return perform(WtsActs::Act::Disconnect, target);
}

QFuture<Result<void>> WtsBackend::signOut(const Identity& target, SignOutMode mode)
{
    return perform(mode == SignOutMode::Forced ? WtsActs::Act::ForcedSignOut : WtsActs::Act::SignOut, target);
}

} // namespace usher

#include "moc_wtsbackend.cpp"
