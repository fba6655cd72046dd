// SPDX-License-Identifier: MIT
#pragma once

#include "engine/phrase.h"

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace usher::policy {

/// A place in a text: both count from 1, LF ends a line, columns are Unicode code points, a tab is one.
struct Position
{
    int line = 1;
    int column = 1;

    bool operator==(const Position&) const = default;
};

/// Why a file is refused, and where. The pointer is an RFC 6901 JSON pointer, empty for the file as a whole.
struct Problem
{
    Position at;
    std::string pointer;
    Phrase text;

    bool operator==(const Problem&) const = default;
};

/// "FILE:LINE:COLUMN: error: POINTER: TEXT", without the pointer for the file as a whole.
[[nodiscard]] std::string describe(std::string_view file, const Problem& problem);
/// The same, with the text as it is in another language.
[[nodiscard]] std::string describe(std::string_view file, const Problem& problem, std::string_view text);

/// A key as part of a pointer: ~ and / are escaped.
[[nodiscard]] std::string pointerToken(std::string_view key);

struct JsonMember;

/// One JSON value with the place it stands at. Nothing is interpreted: a number keeps its spelling, so that
/// range and form are judged by whoever knows what is expected.
struct JsonValue
{
    enum class Kind
    {
        Null,
        Boolean,
        Number,
        Text,
        List,
        Object
    };

    Kind kind = Kind::Null;
    Position at;                     ///< The value's first character.
    bool boolean = false;            ///< Boolean only.
    std::string text;                ///< Text: unescaped UTF-8. Number: as it is written.
    std::vector<JsonValue> items;    ///< List only.
    std::vector<JsonMember> members; ///< Object only, in file order, repeated keys included.
};

struct JsonMember
{
    std::string key; ///< Unescaped UTF-8.
    Position keyAt;  ///< The key's opening quote.
    JsonValue value;
};

/// What a file may be at most. The root is nesting level 1.
struct JsonLimits
{
    std::size_t bytes = 65'536;
    int depth = 16;
};

/// Reads RFC 8259 text strictly (no byte order mark, well-formed UTF-8, no half surrogate pairs, one
/// document). What it cannot read is one Problem without pointer: too large and a byte order mark at 1:1, too
/// deep at that bracket, a syntax error at the first byte with which the text can no longer be completed.
[[nodiscard]] std::variant<JsonValue, Problem> readJson(std::string_view utf8, const JsonLimits& limits = {});

} // namespace usher::policy
