// SPDX-License-Identifier: MIT
#include "wording/safetext.h"

#include <QChar>

namespace usher {

namespace {

constexpr char32_t kReplacement = 0xFFFD;
constexpr QChar kEllipsis{0x2026};

bool isControl(char32_t c)
{
    return c < 0x20 || (c >= 0x7F && c <= 0x9F);
}

bool isLineBreakOrTab(char32_t c)
{
    return (c >= 0x09 && c <= 0x0D) || c == 0x85 || c == 0x2028 || c == 0x2029;
}

/// Marks, embeddings, overrides and isolates: Unicode TR36 names them as the means of spoofing.
bool changesDirection(char32_t c)
{
    return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) ||
           (c >= 0x2066 && c <= 0x2069);
}

/// Takes no room and means nothing inside a name. The joiners U+200C and U+200D do mean something.
bool isInvisible(char32_t c)
{
    return c == 0x200B || (c >= 0x2060 && c <= 0x2064) || c == 0xFEFF || (c >= 0xFFF9 && c <= 0xFFFB);
}

bool isUnsafe(char32_t c)
{
    return isControl(c) || isLineBreakOrTab(c) || changesDirection(c) || isInvisible(c);
}

/// The code point at `at`, which moves behind it. Half a surrogate pair is U+FFFD.
char32_t nextCodePoint(const QString& text, qsizetype& at)
{
    const QChar unit = text.at(at++);
    if (!unit.isSurrogate()) {
        return unit.unicode();
    }
    if (unit.isHighSurrogate() && at < text.size() && text.at(at).isLowSurrogate()) {
        return QChar::surrogateToUcs4(unit, text.at(at++));
    }
    return kReplacement;
}

void append(QString& text, char32_t c)
{
    if (QChar::requiresSurrogates(c)) {
        text += QChar{QChar::highSurrogate(c)};
        text += QChar{QChar::lowSurrogate(c)};
    } else {
        text += QChar{static_cast<char16_t>(c)};
    }
}

QString spelledOut(char32_t c)
{
    constexpr int kHex = 16;
    const bool isByte = c < 0x100;
    return (isByte ? QStringLiteral("\\x%1") : QStringLiteral("\\u%1"))
        .arg(static_cast<uint>(c), isByte ? 2 : 4, kHex, QLatin1Char('0'));
}

void appendEscaped(QString& text, char32_t c)
{
    if (isUnsafe(c)) {
        text += spelledOut(c);
    } else {
        append(text, c);
    }
}

/// Calls `put(text, c)` for at most kSafeLength code points that `keep` accepts; one more, and the last is
/// cut off.
template <typename Keep, typename Put>
QString capped(const QString& untrusted, Keep keep, Put put)
{
    QString result;
    qsizetype count = 0;
    qsizetype beforeLast = 0;
    for (qsizetype at = 0; at < untrusted.size();) {
        const char32_t c = nextCodePoint(untrusted, at);
        if (!keep(c)) {
            continue;
        }
        if (count == kSafeLength) {
            return result.left(beforeLast) + kEllipsis;
        }
        beforeLast = result.size();
        put(result, c);
        ++count;
    }
    return result;
}

} // namespace

bool isUnsafeInText(QChar c)
{
    return isUnsafe(c.unicode());
}

QString safeText(const QString& untrusted)
{
    return capped(
        untrusted, [](char32_t c) { return isLineBreakOrTab(c) || !isUnsafe(c); },
        [](QString& text, char32_t c) { append(text, isLineBreakOrTab(c) ? U' ' : c); });
}

QString escapedText(const QString& untrusted)
{
    return capped(
        untrusted, [](char32_t) { return true; }, appendEscaped);
}

QString escapedLine(const QString& untrusted)
{
    QString line;
    for (qsizetype at = 0; at < untrusted.size();) {
        appendEscaped(line, nextCodePoint(untrusted, at));
    }
    return line;
}

} // namespace usher
