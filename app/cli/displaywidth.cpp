// SPDX-License-Identifier: MIT
#include "cli/displaywidth.h"

#include <QList>

#include <algorithm>
#include <array>

namespace usher {

namespace {

struct Range
{
    char32_t first;
    char32_t last;
};

/// East Asian Wide and Fullwidth of Unicode's EastAsianWidth.txt, with unassigned gaps closed; the characters
/// shown as pictures by default are among them.
constexpr std::array kWide{
    Range{0x1100, 0x115F},   Range{0x231A, 0x231B},   Range{0x2329, 0x232A},   Range{0x23E9, 0x23EC},
    Range{0x23F0, 0x23F0},   Range{0x23F3, 0x23F3},   Range{0x25FD, 0x25FE},   Range{0x2614, 0x2615},
    Range{0x2648, 0x2653},   Range{0x267F, 0x267F},   Range{0x2693, 0x2693},   Range{0x26A1, 0x26A1},
    Range{0x26AA, 0x26AB},   Range{0x26BD, 0x26BE},   Range{0x26C4, 0x26C5},   Range{0x26CE, 0x26CE},
    Range{0x26D4, 0x26D4},   Range{0x26EA, 0x26EA},   Range{0x26F2, 0x26F3},   Range{0x26F5, 0x26F5},
    Range{0x26FA, 0x26FA},   Range{0x26FD, 0x26FD},   Range{0x2705, 0x2705},   Range{0x270A, 0x270B},
    Range{0x2728, 0x2728},   Range{0x274C, 0x274C},   Range{0x274E, 0x274E},   Range{0x2753, 0x2755},
    Range{0x2757, 0x2757},   Range{0x2795, 0x2797},   Range{0x27B0, 0x27B0},   Range{0x27BF, 0x27BF},
    Range{0x2B1B, 0x2B1C},   Range{0x2B50, 0x2B50},   Range{0x2B55, 0x2B55},   Range{0x2E80, 0x303E},
    Range{0x3041, 0x33FF},   Range{0x3400, 0x4DBF},   Range{0x4E00, 0x9FFF},   Range{0xA000, 0xA4CF},
    Range{0xA960, 0xA97F},   Range{0xAC00, 0xD7A3},   Range{0xF900, 0xFAFF},   Range{0xFE10, 0xFE19},
    Range{0xFE30, 0xFE6F},   Range{0xFF00, 0xFF60},   Range{0xFFE0, 0xFFE6},   Range{0x16FE0, 0x18D08},
    Range{0x1AFF0, 0x1B2FB}, Range{0x1F004, 0x1F004}, Range{0x1F0CF, 0x1F0CF}, Range{0x1F18E, 0x1F18E},
    Range{0x1F191, 0x1F19A}, Range{0x1F200, 0x1F265}, Range{0x1F300, 0x1F320}, Range{0x1F32D, 0x1F335},
    Range{0x1F337, 0x1F37C}, Range{0x1F37E, 0x1F393}, Range{0x1F3A0, 0x1F3CA}, Range{0x1F3CF, 0x1F3D3},
    Range{0x1F3E0, 0x1F3F0}, Range{0x1F3F4, 0x1F3F4}, Range{0x1F3F8, 0x1F43E}, Range{0x1F440, 0x1F440},
    Range{0x1F442, 0x1F4FC}, Range{0x1F4FF, 0x1F53D}, Range{0x1F54B, 0x1F54E}, Range{0x1F550, 0x1F567},
    Range{0x1F57A, 0x1F57A}, Range{0x1F595, 0x1F596}, Range{0x1F5A4, 0x1F5A4}, Range{0x1F5FB, 0x1F64F},
    Range{0x1F680, 0x1F6C5}, Range{0x1F6CC, 0x1F6CC}, Range{0x1F6D0, 0x1F6D2}, Range{0x1F6D5, 0x1F6DF},
    Range{0x1F6EB, 0x1F6EC}, Range{0x1F6F4, 0x1F6FC}, Range{0x1F7E0, 0x1F7F0}, Range{0x1F90C, 0x1F93A},
    Range{0x1F93C, 0x1F945}, Range{0x1F947, 0x1F9FF}, Range{0x1FA70, 0x1FAFF}, Range{0x20000, 0x2FFFD},
    Range{0x30000, 0x3FFFD},
};

constexpr char32_t kFirstNotPlain = 0x300; ///< Everything below takes one column.

bool isWide(char32_t c)
{
    const auto* const range = std::ranges::partition_point(kWide, [c](Range r) { return r.last < c; });
    return range != kWide.end() && range->first <= c;
}

int width(char32_t c)
{
    if (c < kFirstNotPlain) {
        return c == 0xAD ? 0 : 1;
    }
    switch (QChar::category(c)) {
    case QChar::Mark_NonSpacing:
    case QChar::Mark_Enclosing:
    case QChar::Other_Format:
        return 0;
    default:
        return isWide(c) ? 2 : 1;
    }
}

QString blanks(const QString& text, int columns)
{
    const int missing = std::max(columns - displayWidth(text), 0);
    return QStringLiteral(" ").repeated(missing);
}

} // namespace

int displayWidth(const QString& text)
{
    int columns = 0;
    for (const uint c : text.toUcs4()) {
        columns += width(c);
    }
    return columns;
}

QString elided(const QString& text, int columns)
{
    if (columns <= 0) {
        return {};
    }
    int used = 0;
    qsizetype at = 0;
    qsizetype fits = 0; // code units that leave one column for the ellipsis
    for (const uint c : text.toUcs4()) {
        used += width(c);
        at += QChar::requiresSurrogates(c) ? 2 : 1;
        if (used > columns) {
            return text.left(fits) + u'…';
        }
        if (used < columns) {
            fits = at;
        }
    }
    return text;
}

QStringList folded(const QString& text, int columns)
{
    QStringList lines;
    QString line;
    for (const QString& word : text.split(u' ')) {
        const QString longer = line.isEmpty() ? word : line + u' ' + word;
        if (displayWidth(longer) <= columns) {
            line = longer;
            continue;
        }
        if (!line.isEmpty()) {
            lines += line;
        }
        line = elided(word, columns);
    }
    return lines << line;
}

QString padded(const QString& text, int columns)
{
    return text + blanks(text, columns);
}

QString paddedLeft(const QString& text, int columns)
{
    return blanks(text, columns) + text;
}

} // namespace usher
