// SPDX-License-Identifier: MIT
#pragma once

#include "platform/linux/accounts.h"
#include "platform/linux/loginddirectory.h"
#include "platform/linux/logindplaces.h"
#include "platform/linux/presence.h"
#include "platform/linux/terminals.h"
#include "platform/linux/usagereader.h"
#include "session/sessionbackend.h"

#include <functional>

namespace usher {

/// What the last sample taught about this system, for the capabilities.
struct LogindHealth
{
    std::optional<Error> listing; ///< Why sessions cannot be listed; nothing if they can.
    UsageSources usage{.hasCgroups = true, .hasMemoryController = true};
    std::optional<std::chrono::seconds> stopsIdleSessionsAfter;
    Caller caller; ///< As of that sample.

    bool operator==(const LogindHealth&) const = default;
};

/// Takes samples: asks logind, reads control groups, processes and terminals, and puts sessions together.
/// Reading takes milliseconds, so this lives in a thread of its own.
class LogindSampler : public QObject
{
    Q_OBJECT

public:
    struct Outcome
    {
        Result<Sample> sample;
        LogindHealth health;
    };
    using Done = std::function<void(Outcome)>;

    LogindSampler(const LogindPlaces& places, const Clock& clock, LogindBus& bus);

    /// One at a time. `done` comes exactly once, unless this object is destroyed before.
    void takeSample(QDeadlineTimer deadline, const Done& done);
    /// A session's identity, from what logind says about it and the boot that is running.
    [[nodiscard]] Identity identityOf(const LogindSession& session);
    [[nodiscard]] const Caller& caller() const { return m_caller; }
    /// The terminal of a session as of the last sample, also where logind does not know it; empty: none.
    [[nodiscard]] QString terminalOf(const Identity& identity) const
    {
        return m_terminalsSeen.value(identity);
    }

    /// Something was done that logind does not announce; the next sample asks for everything.
    void lookAnew();

Q_SIGNALS:
    /// A sample taken now would differ.
    void changed();

private:
    /// Since when a session is off the screen, if that was seen to happen.
    struct Screen
    {
        bool wasOnScreen = false;
        std::optional<Moment> leftAt;
    };

    void askPolkit(QLatin1StringView action, QDeadlineTimer deadline, bool Caller::*answer);
    [[nodiscard]] Sample build(const LogindView& view);
    [[nodiscard]] std::vector<SessionPlace> placesOf(const LogindView& view) const;
    [[nodiscard]] QString bootId();
    [[nodiscard]] Session sessionOf(const LogindSession& from, const Identity& identity,
                                    const SessionCost& cost, const Moment& now);
    [[nodiscard]] std::optional<Moment> leftScreenAt(const LogindSession& from, const Identity& identity,
                                                     const Moment& now);
    void addInhibitors(const LogindView& view, const std::vector<SessionPlace>& places,
                       QList<Session>& sessions);
    void markMine(const LogindView& view, QList<Session>& sessions) const;
    void readSystem(Sample& sample);

    const Clock& m_clock;
    LogindBus& m_bus;
    LogindDirectory m_directory;
    UsageReader m_usage;
    Terminals m_terminals;
    Accounts m_accounts;
    TextFile m_file;
    FileDescriptor m_proc;
    QByteArray m_procRoot;
    Caller m_caller;
    std::optional<AwakeTime> m_askedPolkitAt;
    QHash<Identity, Screen> m_screens;
    QHash<Identity, QString> m_terminalsSeen; ///< By logind or among the processes.
};

} // namespace usher
