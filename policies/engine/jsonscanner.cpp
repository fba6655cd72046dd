// SPDX-License-Identifier: MIT
#include "engine/jsonscanner.h"

#include "engine/utf8.h"

namespace usher::policy {
namespace {

/// "byte 0x01", or the character itself where it can be shown.
Phrase named(unsigned char byte)
{
    constexpr std::string_view kHex = "0123456789abcdef";
    if (byte > 0x20 && byte < 0x7f) {
        return verbatim(std::string{'\''} + static_cast<char>(byte) + '\'');
    }
    if (byte == ' ') {
        return "a space";
    }
    if (byte == '\n' || byte == '\r') {
        return "the end of the line";
    }
    return {"byte %1", {verbatim(std::string{"0x"} + kHex[byte >> 4U] + kHex[byte & 0xfU])}};
}

} // namespace

std::variant<JsonValue, Problem> JsonScanner::readDocument()
{
    JsonValue root;
    skipBlanks();
    if (!readValue(root, 1)) {
        return m_problem;
    }
    skipBlanks();
    if (!atEnd()) {
        fail("the end of the file");
        return m_problem;
    }
    return root;
}

bool JsonScanner::readValue(JsonValue& value, int depth)
{
    if (atEnd()) {
        return fail("a value");
    }
    value.at = positionOf(m_at);
    switch (m_text[m_at]) {
    case '{':
        return readObject(value, depth);
    case '[':
        return readList(value, depth);
    case '"':
        value.kind = JsonValue::Kind::Text;
        return readText(value.text);
    case 't':
        value.kind = JsonValue::Kind::Boolean;
        value.boolean = true;
        return readWord("true");
    case 'f':
        value.kind = JsonValue::Kind::Boolean;
        return readWord("false");
    case 'n':
        return readWord("null");
    default:
        if (next('-') || nextDigit()) {
            return readNumber(value);
        }
        return fail("a value");
    }
}

bool JsonScanner::readObject(JsonValue& value, int depth)
{
    value.kind = JsonValue::Kind::Object;
    if (depth > m_limits.depth) {
        return failTooDeep();
    }
    ++m_at;
    skipBlanks();
    if (next('}')) {
        ++m_at;
        return true;
    }
    if (!next('"')) {
        return fail("a key in quotes or '}'");
    }
    while (readMember(value, depth)) {
        if (next('}')) {
            ++m_at;
            return true;
        }
        if (!next(',')) {
            return fail("',' or '}'");
        }
        ++m_at;
        skipBlanks();
    }
    return false;
}

bool JsonScanner::readMember(JsonValue& object, int depth)
{
    if (!next('"')) {
        return fail("a key in quotes");
    }
    JsonMember& member = object.members.emplace_back();
    member.keyAt = positionOf(m_at);
    if (!readText(member.key)) {
        return false;
    }
    skipBlanks();
    if (!next(':')) {
        return fail("':'");
    }
    ++m_at;
    skipBlanks();
    if (!readValue(member.value, depth + 1)) {
        return false;
    }
    skipBlanks();
    return true;
}

bool JsonScanner::readList(JsonValue& value, int depth)
{
    value.kind = JsonValue::Kind::List;
    if (depth > m_limits.depth) {
        return failTooDeep();
    }
    ++m_at;
    skipBlanks();
    if (next(']')) {
        ++m_at;
        return true;
    }
    while (readValue(value.items.emplace_back(), depth + 1)) {
        skipBlanks();
        if (next(']')) {
            ++m_at;
            return true;
        }
        if (!next(',')) {
            return fail("',' or ']'");
        }
        ++m_at;
        skipBlanks();
    }
    return false;
}

bool JsonScanner::readWord(std::string_view word)
{
    for (const char c : word) {
        if (!next(c)) {
            return fail(quoted(word));
        }
        ++m_at;
    }
    return true;
}

bool JsonScanner::readNumber(JsonValue& value)
{
    const std::size_t start = m_at;
    value.kind = JsonValue::Kind::Number;
    if (next('-')) {
        ++m_at;
    }
    if (next('0')) {
        ++m_at;
        if (nextDigit()) {
            return fail("no digit after a leading zero");
        }
    } else if (!readDigits()) {
        return false;
    }
    if (next('.')) {
        ++m_at;
        if (!readDigits()) {
            return false;
        }
    }
    if (next('e') || next('E')) {
        ++m_at;
        if (next('+') || next('-')) {
            ++m_at;
        }
        if (!readDigits()) {
            return false;
        }
    }
    value.text.assign(m_text.substr(start, m_at - start));
    return true;
}

bool JsonScanner::readDigits()
{
    if (!nextDigit()) {
        return fail("a digit");
    }
    while (nextDigit()) {
        ++m_at;
    }
    return true;
}

bool JsonScanner::readText(std::string& text)
{
    ++m_at;
    for (;;) {
        const std::size_t plain = m_at;
        while (!atEnd() && m_text[m_at] >= 0x20 && m_text[m_at] < 0x7f && m_text[m_at] != '"' &&
               m_text[m_at] != '\\') {
            ++m_at;
        }
        text.append(m_text.substr(plain, m_at - plain));
        if (next('"')) {
            ++m_at;
            return true;
        }
        if (!readCharacter(text)) {
            return false;
        }
    }
}

bool JsonScanner::readCharacter(std::string& text)
{
    if (atEnd()) {
        return fail("the closing quote of a text");
    }
    if (next('\\')) {
        ++m_at;
        return readEscape(text);
    }
    const auto first = static_cast<unsigned char>(m_text[m_at]);
    if (first < 0x20) {
        return fail("an escape in place of a control character");
    }
    const Utf8Step step = utf8Step(m_text.substr(m_at));
    if (!step.wellFormed) {
        // The byte that breaks a sequence has no column of its own: the column is that of the broken
        // character.
        return failAt(m_at, m_at + step.length == m_text.size() ? "the text ends within a UTF-8 character"
                                                                : "ill-formed UTF-8");
    }
    text.append(m_text.substr(m_at, step.length));
    m_at += step.length;
    return true;
}

bool JsonScanner::readEscape(std::string& text)
{
    constexpr std::string_view kLetters = "\"\\/bfnrt";
    constexpr std::string_view kMeanings = "\"\\/\b\f\n\r\t";
    if (next('u')) {
        ++m_at;
        return readCodePoint(text);
    }
    const std::size_t which = atEnd() ? std::string_view::npos : kLetters.find(m_text[m_at]);
    if (which == std::string_view::npos) {
        return fail("one of \" \\ / b f n r t u after the backslash");
    }
    text += kMeanings[which];
    ++m_at;
    return true;
}

bool JsonScanner::readCodePoint(std::string& text)
{
    constexpr const char* kDigit = "a hexadecimal digit";
    char32_t unit = 0;
    if (!readHexDigit(unit, 0x0, 0xf, kDigit)) {
        return false;
    }
    // \uDC00 to \uDFFF mean something after a high surrogate only.
    const bool isSurrogate = unit == 0xd;
    if (!readHexDigit(unit, 0x0, isSurrogate ? 0xb : 0xf,
                      isSurrogate ? "no low surrogate without a high one" : kDigit) ||
        !readHexDigit(unit, 0x0, 0xf, kDigit) || !readHexDigit(unit, 0x0, 0xf, kDigit)) {
        return false;
    }
    if (unit >= 0xd800 && unit <= 0xdbff) {
        char32_t low = 0;
        if (!readLowSurrogate(low)) {
            return false;
        }
        unit = 0x10000 + ((unit - 0xd800) << 10U) + (low - 0xdc00);
    }
    appendUtf8(text, unit);
    return true;
}

bool JsonScanner::readLowSurrogate(char32_t& low)
{
    constexpr const char* kExpected = "the low surrogate of the pair";
    for (const char c : {'\\', 'u'}) {
        if (!next(c)) {
            return fail(kExpected);
        }
        ++m_at;
    }
    return readHexDigit(low, 0xd, 0xd, kExpected) && readHexDigit(low, 0xc, 0xf, kExpected) &&
           readHexDigit(low, 0x0, 0xf, kExpected) && readHexDigit(low, 0x0, 0xf, kExpected);
}

bool JsonScanner::readHexDigit(char32_t& unit, char32_t lowest, char32_t highest, const char* expected)
{
    constexpr std::string_view kDigits = "0123456789abcdef0123456789ABCDEF";
    const std::size_t which = atEnd() ? std::string_view::npos : kDigits.find(m_text[m_at]);
    if (which == std::string_view::npos || which % 16 < lowest || which % 16 > highest) {
        return fail(expected);
    }
    unit = unit * 16 + static_cast<char32_t>(which % 16);
    ++m_at;
    return true;
}

void JsonScanner::skipBlanks()
{
    while (next(' ') || next('\t') || next('\n') || next('\r')) {
        ++m_at;
    }
}

Position JsonScanner::positionOf(std::size_t offset)
{
    for (; m_counted < offset; ++m_counted) {
        if (m_text[m_counted] == '\n') {
            ++m_position.line;
            m_position.column = 1;
        } else if (!isUtf8Continuation(m_text[m_counted])) {
            ++m_position.column;
        }
    }
    return m_position;
}

bool JsonScanner::fail(Phrase expected)
{
    return failAt(m_at, {"expected %1, found %2", {std::move(expected), found()}});
}

bool JsonScanner::failTooDeep()
{
    return failAt(
        m_at, {"nested too deep: at most %1 levels are read", {verbatim(std::to_string(m_limits.depth))}});
}

bool JsonScanner::failAt(std::size_t offset, Phrase text)
{
    m_problem = Problem{positionOf(offset), {}, std::move(text)};
    return false;
}

Phrase JsonScanner::found() const
{
    return atEnd() ? Phrase{"the end of the file"} : named(static_cast<unsigned char>(m_text[m_at]));
}

} // namespace usher::policy
