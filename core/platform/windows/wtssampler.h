// SPDX-License-Identifier: MIT
#pragma once

#include "platform/windows/departures.h"
#include "platform/windows/ntprocesses.h"
#include "platform/windows/windowsaccounts.h"
#include "platform/windows/wtsdirectory.h"
#include "platform/windows/wtspresence.h"

namespace usher {

/// What the last sample taught about this PC, for the capabilities.
struct WtsHealth
{
    std::optional<Error> listing; ///< Why sessions cannot be listed; nothing if they can.
    bool hasProcesses = true;
    bool isElevated = false;
    bool isWatching = false; ///< Windows announces changes.

    bool operator==(const WtsHealth&) const = default;
};

/// Takes samples: asks Windows for sessions, processes and accounts, and puts sessions together. Slow; not
/// for several threads.
class WtsSampler
{
public:
    struct Outcome
    {
        Result<Sample> sample; ///< But for when it was taken.
        WtsHealth health;      ///< But for isWatching.
    };

    /// All outlive it.
    WtsSampler(const SystemCalls& calls, const WtsDirectory& directory, Departures& departures);

    [[nodiscard]] Outcome takeSample();

private:
    /// Since when a session is off the screen, if that was seen to happen.
    struct Screen
    {
        bool wasOnScreen = false;
        std::optional<AwakeTime> leftAt;
    };
    using Costs = std::unordered_map<std::uint32_t, NtCost>;

    [[nodiscard]] Session sessionOf(const WtsSession& from, const WtsCaller& caller, AwakeTime now);
    [[nodiscard]] PresenceFacts presenceOf(const WtsSession& from, const Identity& identity, bool isRemote,
                                           bool isMine, AwakeTime now);
    [[nodiscard]] std::optional<Costs> readCosts(AwakeTime now, int cpuCount);

    const SystemCalls& m_calls;
    const WtsDirectory& m_directory;
    Departures& m_departures;
    WindowsAccounts m_accounts;
    NtUsage m_usage;
    std::vector<std::byte> m_buffer;
    QHash<Identity, Screen> m_screens;
    QHash<Identity, Screen> m_screensNow; ///< Of the sample being taken.
    bool m_isOneOnScreen = false;         ///< Likewise: one session, and no more.
};

} // namespace usher
