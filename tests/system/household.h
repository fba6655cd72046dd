// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

namespace usher {

/// Makes people do things at the PC, in the container of logind-container; see logind-verbs for the verbs.
/// True if it happened; a failure is on standard error.
[[nodiscard]] bool happens(const QStringList& verb);

} // namespace usher
