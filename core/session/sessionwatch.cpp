// SPDX-License-Identifier: MIT
#include "session/sessionwatch.h"

#include <QFutureWatcher>

#include <algorithm>

namespace usher {

SessionWatch::SessionWatch(SessionBackend& backend, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_backend(backend)
    , m_clock(clock)
{
    connect(&backend, &SessionBackend::sessionsChanged, this, &SessionWatch::noteChange);
}

void SessionWatch::start()
{
    m_freshSince = m_clock.awakeNow();
    sampleNow();
}

void SessionWatch::sampleNow()
{
    if (m_isUnderWay) {
        m_isOutdated = true;
    }
    m_due = m_clock.awakeNow();
    wakeUp();
}

void SessionWatch::setShown(bool isShown)
{
    if (m_isShown == isShown) {
        return;
    }
    m_isShown = isShown;
    const auto now = m_clock.awakeNow();
    if (isShown && !m_isStale) {
        // Figures up to half a minute old are expected now. They get one interval to be replaced before
        // anybody is told that they are old.
        m_freshSince = std::max(m_freshSince, now - kStaleAfter + kShownInterval);
    }
    if (m_due) {
        // Who begins to look never waits longer for it: the second of the first pair may be due already.
        const auto due = m_begunAt + interval();
        m_due = std::max(now, isShown ? std::min(*m_due, due) : due);
    }
    wakeUp();
}

std::chrono::milliseconds SessionWatch::interval() const
{
    return m_isShown ? kShownInterval : kHiddenInterval;
}

std::optional<AwakeTime> SessionWatch::nextWakeUp() const
{
    if (!m_due) {
        return {};
    }
    const auto next = m_isUnderWay ? m_begunAt + kPatience : *m_due;
    if (m_latest && !m_isStale) {
        return std::min(next, m_freshSince + kStaleAfter + (interval() - kShownInterval));
    }
    return next;
}

void SessionWatch::wakeUp()
{
    if (!m_due) {
        return;
    }
    const auto now = m_clock.awakeNow();
    if (m_isUnderWay && now >= m_begunAt + kPatience) {
        finish(m_sequence, failure(ErrorCode::Unreachable));
    }
    if (!m_isUnderWay && now >= *m_due) {
        begin();
    }
    judgeFreshness();
    Q_EMIT nextWakeUpChanged();
}

void SessionWatch::begin()
{
    const auto sequence = ++m_sequence;
    m_isUnderWay = true;
    m_isOutdated = false;
    m_begunAt = m_clock.awakeNow();
    // Not QFuture::then(this, …): in Qt 6.4 that ends the program if the future outlives `this`.
    auto* watcher = new QFutureWatcher<Result<Sample>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, sequence, watcher] {
        watcher->deleteLater();
        const auto future = watcher->future();
        finish(sequence, future.resultCount() > 0 ? future.result() : failure(ErrorCode::Unreachable));
    });
    watcher->setFuture(m_backend.takeSample());
}

void SessionWatch::finish(std::uint64_t sequence, const Result<Sample>& result)
{
    if (!m_isUnderWay || sequence != m_sequence) {
        return;
    }
    m_isUnderWay = false;
    m_due = dueAfter(result.has_value());
    const auto errorBefore = std::exchange(m_error, result ? std::nullopt : std::optional{result.error()});
    if (result) {
        m_latest = *result;
        m_freshSince = m_clock.awakeNow();
        Q_EMIT sampled();
    }
    if (m_error != errorBefore) {
        Q_EMIT healthChanged();
    }
    judgeFreshness();
    Q_EMIT nextWakeUpChanged();
}

AwakeTime SessionWatch::dueAfter(bool isGood) const
{
    const auto now = m_clock.awakeNow();
    if (m_isOutdated) {
        return std::max(now, m_begunAt + kLeastSpacing);
    }
    if (isGood && !m_latest) {
        return now + kFirstPair;
    }
    // A slow system is given at least as much rest as it was given work.
    return std::max(m_begunAt + interval(), now + interval() / 2);
}

void SessionWatch::noteChange()
{
    if (m_isUnderWay) {
        m_isOutdated = true;
        return;
    }
    if (!m_due) {
        return;
    }
    const auto soon = std::max(m_clock.awakeNow() + kSettleAfterChange, m_begunAt + kLeastSpacing);
    if (soon < *m_due) {
        m_due = soon;
        Q_EMIT nextWakeUpChanged();
    }
}

void SessionWatch::judgeFreshness()
{
    const auto limit = kStaleAfter + (interval() - kShownInterval);
    const bool isStale = m_latest && m_clock.awakeNow() - m_freshSince >= limit;
    if (m_isStale != isStale) {
        m_isStale = isStale;
        Q_EMIT healthChanged();
    }
}

} // namespace usher

#include "moc_sessionwatch.cpp"
