// SPDX-License-Identifier: MIT
#pragma once

#include "engine/jsondocument.h"

namespace usher::policy {

/// One pass over one RFC 8259 text, with exact positions. It stops at the first byte with which the text can
/// no longer be completed; nlohmann/json, which reports the end of a token at best, is its judge in the
/// tests.
class JsonScanner
{
public:
    JsonScanner(std::string_view utf8, const JsonLimits& limits)
        : m_text{utf8}
        , m_limits{limits}
    {
    }

    [[nodiscard]] std::variant<JsonValue, Problem> readDocument();

private:
    [[nodiscard]] bool readValue(JsonValue& value, int depth);
    [[nodiscard]] bool readObject(JsonValue& value, int depth);
    [[nodiscard]] bool readMember(JsonValue& object, int depth);
    [[nodiscard]] bool readList(JsonValue& value, int depth);
    [[nodiscard]] bool readWord(std::string_view word);
    [[nodiscard]] bool readNumber(JsonValue& value);
    [[nodiscard]] bool readDigits();
    [[nodiscard]] bool readText(std::string& text);
    [[nodiscard]] bool readCharacter(std::string& text);
    [[nodiscard]] bool readEscape(std::string& text);
    [[nodiscard]] bool readCodePoint(std::string& text);
    [[nodiscard]] bool readLowSurrogate(char32_t& low);
    [[nodiscard]] bool readHexDigit(char32_t& unit, char32_t lowest, char32_t highest, const char* expected);

    void skipBlanks();
    [[nodiscard]] bool atEnd() const { return m_at == m_text.size(); }
    [[nodiscard]] bool next(char c) const { return !atEnd() && m_text[m_at] == c; }
    [[nodiscard]] bool nextDigit() const { return !atEnd() && m_text[m_at] >= '0' && m_text[m_at] <= '9'; }

    [[nodiscard]] Position positionOf(std::size_t offset);
    /// Always false: what stands at m_at is not what could stand there.
    bool fail(Phrase expected);
    bool failAt(std::size_t offset, Phrase text);
    bool failTooDeep();
    [[nodiscard]] Phrase found() const;

    std::string_view m_text;
    JsonLimits m_limits;
    std::size_t m_at = 0;
    std::size_t m_counted =
        0; ///< m_position is the place of this byte; positions are asked for in file order.
    Position m_position;
    Problem m_problem;
};

} // namespace usher::policy
