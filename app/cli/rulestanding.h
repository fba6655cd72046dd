// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <optional>

namespace usher {

/// How the rules of this PC stand, as far as their file tells without anybody applying it.
struct RuleStanding
{
    QString file;                   ///< Empty: no rules concern these people.
    bool isThere = false;           ///< Whether there is such a file, or it must be left alone.
    std::optional<qsizetype> count; ///< How many rules it has; none if it cannot be used.
};

} // namespace usher
