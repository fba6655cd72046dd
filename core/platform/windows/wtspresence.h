// SPDX-License-Identifier: MIT
#pragma once

#include "platform/windows/wtsvalues.h"

namespace usher {

/// What is known about presence beside the session itself.
struct PresenceFacts
{
    bool isMine = false;
    bool isRemote = false;
    std::optional<std::chrono::milliseconds> ownIdle;  ///< GetLastInputInfo, of this program's session.
    std::optional<std::chrono::milliseconds> anyIdle;  ///< Since anybody touched this PC, in any session.
    std::optional<std::chrono::milliseconds> seenLeft; ///< Since this program saw it leave the screen.
    bool isAlone = false; ///< No other session is on a screen, here or over a network.
};

/// How long nobody has been at a session, by the best evidence there is. Moments that are in the future, or
/// clearly before the sign-in, are no evidence. The console's own count is a guess (ConsoleEstimate): people
/// saw it stand still and run on. Where it says less than the whole PC's last input, that one counts, and
/// where it says more, too, if all input is this person's. A last input of the whole PC that is older than
/// the own session's has stood still, and says nothing.
[[nodiscard]] Away awayOf(const WtsSession& session, const PresenceFacts& facts);

/// Since when a session is off the screen; nothing if it is on it, or Windows does not say.
[[nodiscard]] std::optional<WallTime> disconnectedAt(const WtsSession& session);

/// How long ago a 32-bit tick was, which starts again at 0 every 49.7 days. None for tick 0: no input yet.
[[nodiscard]] std::optional<std::chrono::milliseconds> sinceTick(std::uint32_t tick, std::uint64_t now);

/// Who asks.
struct WtsCaller
{
    std::optional<std::uint32_t> session;
    bool isElevated = false;

    [[nodiscard]] bool mayActOn(std::uint32_t id) const { return isElevated || session == id; }
};

[[nodiscard]] Abilities abilitiesOf(const WtsSession& session, const Identity& identity, bool isClosing,
                                    const WtsCaller& caller);

} // namespace usher
