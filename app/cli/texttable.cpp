// SPDX-License-Identifier: MIT
#include "cli/texttable.h"

#include "cli/displaywidth.h"

#include <algorithm>
#include <numeric>

using namespace Qt::Literals::StringLiterals;

namespace usher {

namespace {

constexpr int kGap = 2;

QLatin1StringView sequence(Tone tone)
{
    switch (tone) {
    case Tone::Strong:
        return "\x1b[1m"_L1;
    case Tone::Quiet:
        return "\x1b[2m"_L1;
    case Tone::Good:
        return "\x1b[32m"_L1;
    case Tone::Caution:
        return "\x1b[33m"_L1;
    case Tone::Plain:
        break;
    }
    return {};
}

} // namespace

QString toned(const QString& text, Tone tone, bool isColoured)
{
    if (!isColoured || tone == Tone::Plain || text.isEmpty()) {
        return text;
    }
    return sequence(tone) + text + "\x1b[0m"_L1;
}

TextTable::TextTable(QList<Column> columns)
    : m_columns(std::move(columns))
{
}

void TextTable::addRow(QList<Cell> cells)
{
    Q_ASSERT(cells.size() == m_columns.size());
    m_rows += std::move(cells);
}

int TextTable::naturalWidth(qsizetype column) const
{
    int widest = displayWidth(m_columns.at(column).title);
    for (const auto& row : m_rows) {
        widest = std::max(widest, displayWidth(row.at(column).text));
    }
    return widest;
}

int TextTable::leastWidth(qsizetype column) const
{
    const int natural = naturalWidth(column);
    const int minimum = m_columns.at(column).minimumWidth;
    return minimum > 0 ? std::min(minimum, natural) : natural;
}

TextTable::Shown TextTable::fit(std::optional<int> width) const
{
    Shown shown;
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        shown.emplace_back(i, naturalWidth(i));
    }
    if (!width) {
        return shown;
    }
    const auto total = [&](auto widthOf) {
        const auto gaps = static_cast<int>(std::max<qsizetype>(shown.size() - 1, 0)) * kGap;
        return std::accumulate(shown.begin(), shown.end(), gaps,
                               [&](int sum, const auto& entry) { return sum + widthOf(entry); });
    };
    while (total([this](const auto& entry) { return leastWidth(entry.first); }) > *width) {
        const auto last = std::ranges::max_element(shown, [this](const auto& a, const auto& b) {
            return m_columns.at(a.first).dropOrder < m_columns.at(b.first).dropOrder;
        });
        if (m_columns.at(last->first).dropOrder == 0) {
            break;
        }
        shown.erase(last);
    }
    int excess = total([](const auto& entry) { return entry.second; }) - *width;
    for (auto entry = shown.rbegin(); entry != shown.rend() && excess > 0; ++entry) {
        const int cut = std::min(excess, entry->second - leastWidth(entry->first));
        entry->second -= cut;
        excess -= cut;
    }
    return shown;
}

QString TextTable::line(const QList<Cell>& cells, const Shown& shown, std::optional<int> width,
                        bool isColoured) const
{
    QString text;
    int used = 0;
    for (const auto& [column, columnWidth] : shown) {
        const bool isFirst = used == 0 && text.isEmpty();
        const int room = width ? std::min(columnWidth, *width - used - (isFirst ? 0 : kGap)) : columnWidth;
        if (room <= 0) {
            break;
        }
        const Cell& cell = cells.at(column);
        const QString shownText = elided(cell.text, room);
        const QString blanks(std::max(room - displayWidth(shownText), 0), u' ');
        const QString tonedText = toned(shownText, cell.tone, isColoured);
        text += QString(isFirst ? 0 : kGap, u' ');
        text += m_columns.at(column).isNumber ? blanks + tonedText : tonedText + blanks;
        used += room + (isFirst ? 0 : kGap);
    }
    while (text.endsWith(u' ')) {
        text.chop(1);
    }
    return text;
}

QStringList TextTable::lines(std::optional<int> width, bool isColoured) const
{
    const Shown shown = fit(width);
    QList<Cell> heading;
    for (const Column& column : m_columns) {
        heading += Cell{column.title, Tone::Quiet};
    }
    QStringList lines{line(heading, shown, width, isColoured)};
    for (const auto& row : m_rows) {
        lines += line(row, shown, width, isColoured);
    }
    return lines;
}

} // namespace usher
