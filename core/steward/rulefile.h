// SPDX-License-Identifier: MIT
#pragma once

#include "engine/rulereader.h"

#include <QString>

namespace usher {

/// Reads and judges a rule file, with the time zones this system knows. A file that cannot be read is one
/// problem without a pointer. Reads at most one byte more than a rule file may have, however long it is.
[[nodiscard]] policy::RulesOrProblems readRuleFile(const QString& path);

} // namespace usher
