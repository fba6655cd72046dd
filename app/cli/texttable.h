// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>
#include <utility>

namespace usher {

/// What a text on a terminal looks like besides its words, which alone say everything.
enum class Tone
{
    Plain,
    Strong,
    Quiet,
    Good,
    Caution
};

/// The text between the escape sequences of a tone, or as it is where there are no colours.
[[nodiscard]] QString toned(const QString& text, Tone tone, bool isColoured);

/// Text in aligned columns. Texts must be free of control characters.
class TextTable
{
public:
    struct Column
    {
        QString title;
        int minimumWidth = 0; ///< May be cut down to that; 0: never cut.
        int dropOrder = 0;    ///< Left out where there is no room, highest first; 0: never.
        bool isNumber = false;
    };
    struct Cell
    {
        QString text;
        Tone tone = Tone::Plain;
    };

    explicit TextTable(QList<Column> columns);

    void addRow(QList<Cell> cells); ///< One cell a column.
    /// The heading and the rows, none wider than `width` where that is given, without line ends.
    [[nodiscard]] QStringList lines(std::optional<int> width, bool isColoured) const;

private:
    using Shown = QList<std::pair<qsizetype, int>>; ///< Which columns, and how wide.

    [[nodiscard]] int naturalWidth(qsizetype column) const;
    [[nodiscard]] int leastWidth(qsizetype column) const;
    [[nodiscard]] Shown fit(std::optional<int> width) const;
    [[nodiscard]] QString line(const QList<Cell>& cells, const Shown& shown, std::optional<int> width,
                               bool isColoured) const;

    QList<Column> m_columns;
    QList<QList<Cell>> m_rows;
};

} // namespace usher
