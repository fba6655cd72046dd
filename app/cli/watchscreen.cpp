// SPDX-License-Identifier: MIT
#include "cli/watchscreen.h"

#include "cli/displaywidth.h"

#include <algorithm>

namespace usher {

namespace {

constexpr int kRowsOfOld = 24;

} // namespace

WatchScreen::WatchScreen(std::optional<Terminal::Size> size)
    : m_columns(size ? std::optional{size->columns} : std::nullopt)
    , m_room(std::max(size ? size->rows - 1 : kRowsOfOld - 1, 1))
{
}

QStringList WatchScreen::lines(const ReportText::List& list) const
{
    QStringList above;
    for (const QString& line : list.above) {
        above += m_columns ? folded(line, *m_columns) : QStringList{line};
    }
    if (list.table.isEmpty()) {
        return above.mid(0, m_room);
    }
    QStringList airy = above + QStringList{QString()} + list.table;
    if (airy.size() <= m_room) {
        return airy;
    }
    const QStringList dense = above + list.table;
    return dense.size() <= m_room ? dense : shortened(above, list.table);
}

/// As many rows as there is room for beside the heading and the line that says how many are missing.
QStringList WatchScreen::shortened(const QStringList& above, const QStringList& table) const
{
    constexpr qsizetype kHeading = 1;
    const qsizetype rows = table.size() - kHeading;
    const qsizetype shown = std::max<qsizetype>(m_room - above.size() - kHeading - 1, 0);
    QStringList lines = above.mid(0, m_room - 1);
    if (shown > 0) {
        lines += table.mid(0, kHeading + shown);
    }
    //: Below a table that the terminal has no room for: so many rows are not shown
    const QString rest = tr("and %n more: make the window taller", nullptr, static_cast<int>(rows - shown));
    return lines << (m_columns ? elided(rest, *m_columns) : rest);
}

} // namespace usher
