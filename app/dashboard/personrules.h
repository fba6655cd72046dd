// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

#include <span>

namespace usher {

/// What the rules say about one session.
struct SessionReasons
{
    QString place;     ///< Where it is, for a person who has several: "Desktop".
    QStringList lines; ///< A line a rule, in the order of the rules; empty: not judged yet.
};

/// What the rules say about a person, a line a rule. Where their sessions differ, a line a session, which
/// says where it is.
[[nodiscard]] QStringList personRuleLines(std::span<const SessionReasons> sessions);

} // namespace usher
