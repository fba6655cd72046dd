// SPDX-License-Identifier: MIT
#pragma once

#include "session/result.h"

#include <QDeadlineTimer>
#include <QString>

namespace usher {

/// The address of the system's message bus.
[[nodiscard]] QString systemBusAddress();

/// Whether a message bus lives at an address: connects, and waits until it answers the first line of the
/// D-Bus handshake. libdbus does that without any limit of ours and in the one thread that all connections of
/// a process share, so a bus that hangs is better met here first. Blocks until the deadline at most, or until
/// an interruption of the calling QThread is requested.
///
/// NoSessionManager: there is no such socket. Unreachable: nobody listens or nobody answers. Addresses other
/// than unix sockets are not looked at.
[[nodiscard]] Result<void> probeBus(const QString& address, QDeadlineTimer deadline);

} // namespace usher
