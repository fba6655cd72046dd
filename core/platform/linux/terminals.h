// SPDX-License-Identifier: MIT
#pragma once

#include "platform/linux/filedescriptor.h"
#include "session/clock.h"

#include <QString>

#include <optional>
#include <vector>

namespace usher {

/// When somebody last typed into a terminal: the access time of its device, which the kernel moves when a
/// program reads input, in steps of 8 s. Output does not move it.
class Terminals
{
public:
    explicit Terminals(QString devRoot);

    /// `name` as the session manager gives it, below /dev: "tty2", "pts/3". Unknown if there is no such
    /// device.
    [[nodiscard]] std::optional<WallTime> lastInput(const QString& name) const;
    /// The name of the one of them that was typed into last; empty: none of them is there.
    [[nodiscard]] QString lastUsed(const std::vector<int>& deviceNumbers) const;
    /// The newest of some pseudo terminals, by device number as in /proc/PID/stat; others are passed over.
    [[nodiscard]] std::optional<WallTime> lastInput(const std::vector<int>& deviceNumbers) const;

private:
    QString m_devRoot;
};

/// "pts/3" for the device number of a pseudo terminal; empty for any other.
[[nodiscard]] QString pseudoTerminalName(int deviceNumber);

} // namespace usher
