// SPDX-License-Identifier: MIT
#include "engine/objectreader.h"

#include "engine/suggestion.h"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace usher::policy {
namespace {

const char* nameOf(JsonValue::Kind kind)
{
    switch (kind) {
    case JsonValue::Kind::Null:
        return "null";
    case JsonValue::Kind::Boolean:
        return "true or false";
    case JsonValue::Kind::Number:
        return "a number";
    case JsonValue::Kind::Text:
        return "a text";
    case JsonValue::Kind::List:
        return "a list";
    case JsonValue::Kind::Object:
        return "an object";
    }
    return "";
}

Phrase listed(std::span<const std::string_view> words)
{
    std::string before;
    for (const std::string_view word : words.first(words.size() - 1)) {
        before += (before.empty() ? "" : ", ") + quoted(word).pattern;
    }
    return before.empty() ? quoted(words.back())
                          : Phrase{"%1 or %2", {verbatim(before), quoted(words.back())}};
}

/// With the nearest of the words that are known, if there is one.
Phrase withSuggestion(Phrase phrase, std::string_view word, std::span<const std::string_view> known)
{
    const auto nearest = nearestWord(word, known);
    return nearest ? Phrase{"%1; did you mean %2?", {std::move(phrase), quoted(*nearest)}} : phrase;
}

/// The number its digits spell, at most 2^62 either way.
std::optional<std::int64_t> wholeNumber(std::string_view spelling)
{
    constexpr std::int64_t kMost = std::int64_t{1} << 62U;
    const bool isNegative = spelling.front() == '-';
    std::int64_t number = 0;
    for (const char c : spelling.substr(isNegative ? 1 : 0)) {
        if (c < '0' || c > '9') {
            return std::nullopt;
        }
        number = number > kMost / 10 ? kMost : number * 10 + (c - '0');
    }
    return isNegative ? -number : number;
}

} // namespace

void ObjectReader::complain(const Located& where, Phrase text)
{
    m_problems.push_back({where.value.at, where.pointer, std::move(text)});
}

void ObjectReader::complainAboutKey(const JsonMember& member, const std::string& pointer, Phrase text)
{
    m_problems.push_back({member.keyAt, pointer + '/' + pointerToken(member.key), std::move(text)});
}

void ObjectReader::readObject(const Located& where, std::span<const KeyReader> keys,
                              const Phrase& whyMisplaced)
{
    if (!isKind(where, JsonValue::Kind::Object, "an object")) {
        return;
    }
    for (const KeyReader& known : keys) {
        if (known.presence == KeyReader::Presence::Required &&
            findMember(where.value, known.key) == nullptr) {
            complain(where, {"the key %1 is missing", {quoted(known.key)}});
        }
    }
    for (const JsonMember& member : where.value.members) {
        readMember(where, member, keys, whyMisplaced);
    }
}

void ObjectReader::readMember(const Located& object, const JsonMember& member,
                              std::span<const KeyReader> keys, const Phrase& whyMisplaced)
{
    const auto known =
        std::ranges::find_if(keys, [&member](const KeyReader& k) { return k.key == member.key; });
    if (known == keys.end()) {
        std::vector<std::string_view> words;
        for (const KeyReader& reader : keys) {
            words.push_back(reader.key);
        }
        complainAboutKey(member, object.pointer, withSuggestion("unknown key", member.key, words));
    } else if (findMember(object.value, member.key) != &member) {
        complainAboutKey(member, object.pointer, "this key is repeated; the first one counts");
    } else if (known->presence == KeyReader::Presence::Misplaced) {
        complainAboutKey(member, object.pointer, whyMisplaced);
    } else {
        known->read({member.value, object.pointer + '/' + pointerToken(member.key)});
    }
}

void ObjectReader::readList(const Located& where, bool mayBeEmpty,
                            const std::function<void(const Located&)>& readItem)
{
    if (!isKind(where, JsonValue::Kind::List, "a list")) {
        return;
    }
    if (where.value.items.empty() && !mayBeEmpty) {
        complain(where, "must not be empty");
    }
    for (std::size_t i = 0; i < where.value.items.size(); ++i) {
        readItem(where.at(i));
    }
}

std::optional<std::string> ObjectReader::readText(const Located& where)
{
    return isKind(where, JsonValue::Kind::Text, "a text") ? std::optional{where.value.text} : std::nullopt;
}

std::optional<bool> ObjectReader::readBoolean(const Located& where)
{
    return isKind(where, JsonValue::Kind::Boolean, "true or false") ? std::optional{where.value.boolean}
                                                                    : std::nullopt;
}

std::optional<std::int64_t> ObjectReader::readWhole(const Located& where, std::int64_t least,
                                                    std::int64_t most)
{
    if (!isKind(where, JsonValue::Kind::Number, "a whole number")) {
        return std::nullopt;
    }
    const auto number = wholeNumber(where.value.text);
    if (!number) {
        complain(where, "must be a whole number, without a fraction or an exponent");
        return std::nullopt;
    }
    if (*number < least || *number > most) {
        complain(where,
                 {"must be %1 to %2", {verbatim(std::to_string(least)), verbatim(std::to_string(most))}});
        return std::nullopt;
    }
    return number;
}

std::optional<std::size_t> ObjectReader::readWord(const Located& where,
                                                  std::span<const std::string_view> words)
{
    const auto text = readText(where);
    if (!text) {
        return std::nullopt;
    }
    const auto word = std::ranges::find(words, *text);
    if (word == words.end()) {
        complain(where, withSuggestion({"must be %1", {listed(words)}}, *text, words));
        return std::nullopt;
    }
    return static_cast<std::size_t>(word - words.begin());
}

std::vector<Problem> ObjectReader::takeProblems()
{
    std::ranges::stable_sort(m_problems, [](const Problem& a, const Problem& b) {
        return std::pair{a.at.line, a.at.column} < std::pair{b.at.line, b.at.column};
    });
    return std::exchange(m_problems, {});
}

bool ObjectReader::isKind(const Located& where, JsonValue::Kind kind, const char* expected)
{
    if (where.value.kind == kind) {
        return true;
    }
    complain(where, {"must be %1, is %2", {expected, nameOf(where.value.kind)}});
    return false;
}

const JsonMember* findMember(const JsonValue& object, std::string_view key)
{
    const auto member =
        std::ranges::find_if(object.members, [key](const JsonMember& m) { return m.key == key; });
    return member == object.members.end() ? nullptr : &*member;
}

} // namespace usher::policy
