// SPDX-License-Identifier: MIT
#pragma once

#include "session/clock.h"
#include "session/sessionbackend.h"
#include "session/systemfact.h"

#include <memory>

namespace usher {

/// Which backend a program wants, as in `--backend auto|logind|wts|simulated[:SCENARIO]`, and where the
/// system is. The paths and the address are for tests and containers; empty means the system's own.
struct BackendChoice
{
    QString name = QStringLiteral("auto");
    QString scenarioFile; ///< simulated only; empty: the built-in household.
    QString busAddress;   ///< logind only.
    QString cgroupRoot;   ///< logind only.
    QString procRoot;     ///< logind only.
    QString agentFolder;  ///< Where usher-courier and usher-agent are; logind only.
};

/// Reads "auto", "logind", "wts", "simulated" or "simulated:FILE"; InvalidInput for anything else.
[[nodiscard]] Result<BackendChoice> parseBackendChoice(const QString& text);

/// The system's clock. The clock must outlive every backend made with it.
[[nodiscard]] std::unique_ptr<Clock> makeSystemClock();

/// The only place that knows which systems there are. `auto` is this system's own backend, never the
/// simulated one. Whether the system answers shows at the first sample; what is known to be impossible here
/// fails at once: NotSupported for another system's backend, InvalidInput for a scenario with a mistake.
[[nodiscard]] Result<std::unique_ptr<SessionBackend>> makeBackend(const BackendChoice& choice,
                                                                  const Clock& clock);

/// What this system says of itself besides sessions, for a report of a mistake. Ends in another thread, and
/// never if the system hangs.
[[nodiscard]] QFuture<SystemFacts> examineSystem();

/// Where this caller's rule file belongs: for root the system's place, /etc/usher/rules.json on Linux; for an
/// administrator's program on Windows %ProgramData%\Usher\rules.json; for anybody else a file in their own
/// configuration folder.
[[nodiscard]] QString ruleFilePlace();

/// Where this caller's state and history belong: /var/lib/usher/state.sqlite for root on Linux; for anybody
/// else a file in their own data folder; on Windows beside the rules.
[[nodiscard]] QString statePlace();

/// To be called before anything at these places is read or written, which is only allowed if it succeeds.
/// InvalidInput where others may have prepared what is there: says what is wrong and what to do.
[[nodiscard]] Result<void> securePlaces();

} // namespace usher
