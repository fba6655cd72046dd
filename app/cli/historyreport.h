// SPDX-License-Identifier: MIT
#pragma once

#include "cli/reporttext.h"
#include "engine/rules.h"
#include "steward/telling.h"

#include <nlohmann/json.hpp>

#include <QHash>

namespace usher {

/// What usherctl prints of the history, oldest first. Every name from outside has its control characters
/// spelled out; what nobody knows is "—" or null. Fields are only ever added.
class HistoryReport
{
    Q_DECLARE_TR_FUNCTIONS(HistoryReport)

public:
    /// The words must outlive it. The rules say what the rules are called now; none: they go by their ids.
    HistoryReport(const FriendlyText& words, const policy::RuleSet* rules);

    /// Day by day, a line an entry.
    [[nodiscard]] QString text(const QList<Telling>& tellings, WallTime now) const;
    /// The same lines without the days, indented: under a heading of somebody else's.
    [[nodiscard]] QString lines(const QList<Telling>& tellings, WallTime now) const;
    [[nodiscard]] static nlohmann::ordered_json json(const QList<Telling>& tellings);
    /// RFC 4180 with a heading, lines ending in LF. A text that a spreadsheet would take for a formula begins
    /// with an apostrophe.
    [[nodiscard]] static QByteArray csv(const QList<Telling>& tellings);

private:
    [[nodiscard]] QString line(const Telling& telling) const;

    const FriendlyText& m_words;
    QHash<QString, QString> m_ruleNames;
};

} // namespace usher
