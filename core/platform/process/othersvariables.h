// SPDX-License-Identifier: MIT
#pragma once

#include <QStringView>

namespace usher {

/// Whether a variable of the environment, in any case of letters, makes this program read or write files of
/// somebody else's choice, or load their code: USHER_CONFIG_DIR, and what Qt is told in this way, but for a
/// few that only choose among what the program has. On Windows all programs of a person may write the
/// environment of all others (HKEY_CURRENT_USER\Environment), those that run as administrator among them.
[[nodiscard]] bool isSomebodyElses(QStringView name);

} // namespace usher
