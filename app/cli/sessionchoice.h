// SPDX-License-Identifier: MIT
#pragma once

#include "session/session.h"

#include <QStringList>

namespace usher {

/// How a session is called so that nobody else is meant: the login name, or NAME#ID if that person has
/// several or another session could be meant by the name. Untrusted text, as names are.
[[nodiscard]] QString callName(const Session& session, const QList<Session>& all);

/// The sessions WHO could mean, in the sample's order: by session id, by login name, or by NAME#ID. One is
/// the answer; several are for the caller to choose from.
[[nodiscard]] QList<Session> sessionsCalled(const QString& who, const QList<Session>& all);

} // namespace usher
