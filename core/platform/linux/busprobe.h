// SPDX-License-Identifier: MIT
#pragma once

#include "session/result.h"

#include <QDeadlineTimer>
#include <QString>

namespace usher {

/// The address of the system's message bus.
[[nodiscard]] QString systemBusAddress();

/// Whether a message bus lives at an address and lets us in: connects, authenticates and says Hello, on a
/// connection that is closed again. libdbus does that without a limit of ours, in the one thread that all
/// connections of a process share; and when Hello is not answered, QtDBus 6.4 drops the connection in a way
/// that makes libdbus abort the program. So a bus that hangs is better met here first. Blocks until the
/// deadline at most, or until an interruption of the calling QThread is requested.
///
/// NoSessionManager: there is no such socket. NotPermitted: the bus does not want us. Unreachable: nobody
/// listens or nobody answers. Addresses other than unix sockets are not looked at.
[[nodiscard]] Result<void> probeBus(const QString& address, QDeadlineTimer deadline);

} // namespace usher
