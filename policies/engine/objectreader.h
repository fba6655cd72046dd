// SPDX-License-Identifier: MIT
#pragma once

#include "engine/jsondocument.h"

#include <functional>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace usher::policy {

/// A value of a document with the pointer to it.
struct Located
{
    const JsonValue& value;
    std::string pointer;

    [[nodiscard]] Located at(std::size_t index) const
    {
        return {value.items[index], pointer + '/' + std::to_string(index)};
    }
};

/// One key an object may have, and who reads its value.
struct KeyReader
{
    std::string_view key;
    enum class Presence
    {
        Required,
        Optional,
        Misplaced
    } presence = Presence::Optional;
    std::function<void(const Located&)> read;
};

/// What every reader of a document of ours has in common: problems are collected, at most one for each key
/// and each value; wrong values read as nothing. Used for rule files and scenarios.
class ObjectReader
{
public:
    void complain(const Located& where, Phrase text);
    void complainAboutKey(const JsonMember& member, const std::string& pointer, Phrase text);

    /// Reads an object: unknown, repeated and misplaced keys are reported at the key and not looked into,
    /// missing ones at the opening brace. `whyMisplaced` says where a misplaced key belongs.
    void readObject(const Located& where, std::span<const KeyReader> keys, const Phrase& whyMisplaced = {});
    void readList(const Located& where, bool mayBeEmpty, const std::function<void(const Located&)>& readItem);

    [[nodiscard]] std::optional<std::string> readText(const Located& where);
    [[nodiscard]] std::optional<bool> readBoolean(const Located& where);
    /// A whole number as it is written: `1.0` and `1e0` are none.
    [[nodiscard]] std::optional<std::int64_t> readWhole(const Located& where, std::int64_t least,
                                                        std::int64_t most);
    /// Which of the words a text is.
    [[nodiscard]] std::optional<std::size_t> readWord(const Located& where,
                                                      std::span<const std::string_view> words);

    /// In file order.
    [[nodiscard]] std::vector<Problem> takeProblems();
    [[nodiscard]] std::size_t problemCount() const { return m_problems.size(); }

private:
    [[nodiscard]] bool isKind(const Located& where, JsonValue::Kind kind, const char* expected);
    void readMember(const Located& object, const JsonMember& member, std::span<const KeyReader> keys,
                    const Phrase& whyMisplaced);

    std::vector<Problem> m_problems;
};

/// The first member of that name, which is the one that counts.
[[nodiscard]] const JsonMember* findMember(const JsonValue& object, std::string_view key);

} // namespace usher::policy
