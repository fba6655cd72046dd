// SPDX-License-Identifier: MIT
#pragma once

#include "courier/personsbus.h"

#include <QMap>
#include <QStringList>

namespace usher {

/// A program started by the systemd of the person this process is, as a transient service there: not in the
/// caller's control group, with the surroundings the person's own programs have, and without another login
/// session.
struct UserUnit
{
    QString name;                             ///< "usher-message-….service"
    QString description;                      ///< What the person sees in their list of services.
    QStringList command;                      ///< The program's path and its arguments.
    QMap<QByteArray, QByteArray> environment; ///< In addition to what the person's systemd has.
    int standardInputAndOutput = -1;          ///< A file the program gets as both; borrowed.
};

/// Waits for the answer, for a moment at most. Through the person's bus and not the manager's own socket:
/// QtDBus passes no files to a peer.
[[nodiscard]] Result<void> startUserUnit(const UserUnit& unit, const PersonsBus& bus);

} // namespace usher
