// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

namespace usher {

/// A rule file for the invented household.
[[nodiscard]] QByteArray demoRules();

} // namespace usher
