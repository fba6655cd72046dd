// SPDX-License-Identifier: MIT
#pragma once

#include "session/sessionbackend.h"

namespace usher {

/// Decides when a sample is taken and which one counts: one at a time, at once when something changed, often
/// while somebody looks, seldom otherwise. It has no timer: whoever owns it calls wakeUp() at nextWakeUp(),
/// which makes it the same in virtual time. A backend that hangs costs nothing but fresh figures.
class SessionWatch : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds kShownInterval{2000};
    static constexpr std::chrono::milliseconds kHiddenInterval{30000};
    /// The second sample follows the first one soon: only then is there a CPU figure.
    static constexpr std::chrono::milliseconds kFirstPair{200};
    /// Changes come in bursts (a sign-in is a dozen signals): wait that long for the rest of it …
    static constexpr std::chrono::milliseconds kSettleAfterChange{50};
    /// … and begin no two samples closer than that, however many changes are reported.
    static constexpr std::chrono::milliseconds kLeastSpacing{250};
    /// Backends promise to answer within SessionBackend::kReplyLimit. One that does not is given up.
    static constexpr std::chrono::milliseconds kPatience{8000};
    static constexpr std::chrono::milliseconds kStaleAfter{10000};

    /// Both must outlive the watch.
    SessionWatch(SessionBackend& backend, const Clock& clock, QObject* parent = nullptr);

    /// Takes the first sample.
    void start();
    /// Takes a sample now; if one is under way, another one right after it.
    void sampleNow();
    /// Whether anybody looks: decides the interval.
    void setShown(bool isShown);

    /// When wakeUp() has something to do next; nothing before start().
    [[nodiscard]] std::optional<AwakeTime> nextWakeUp() const;
    /// Does what is due. Harmless when nothing is.
    void wakeUp();

    /// The last good sample.
    [[nodiscard]] const std::optional<Sample>& latest() const { return m_latest; }
    /// Why the last attempt failed; nothing after a good one.
    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }
    /// The last good sample is too old to be called the present.
    [[nodiscard]] bool isStale() const { return m_isStale; }

Q_SIGNALS:
    /// latest() is a new sample.
    void sampled();
    /// error() or isStale() changed.
    void healthChanged();
    void nextWakeUpChanged();

private:
    void begin();
    void finish(std::uint64_t sequence, const Result<Sample>& result);
    void noteChange();
    void judgeFreshness();
    [[nodiscard]] AwakeTime dueAfter(bool isGood) const;
    [[nodiscard]] std::chrono::milliseconds interval() const;

    SessionBackend& m_backend;
    const Clock& m_clock;
    std::optional<Sample> m_latest;
    std::optional<Error> m_error;
    std::uint64_t m_sequence = 0;
    bool m_isUnderWay = false; // INVARIANT: m_sequence is the sample under way, all smaller ones are too late
    bool m_isOutdated = false; ///< Something changed since the sample under way began.
    bool m_isShown = true;
    bool m_isStale = false;
    AwakeTime m_begunAt{};
    AwakeTime m_freshSince{};
    std::optional<AwakeTime> m_due;
};

} // namespace usher
