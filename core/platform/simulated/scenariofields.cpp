// SPDX-License-Identifier: MIT
#include "platform/simulated/scenariofields.h"

#include "engine/quantities.h"
#include "engine/suggestion.h"
#include "platform/simulated/instant.h"

#include <algorithm>
#include <charconv>

namespace usher {

namespace {

using Kind = policy::JsonValue::Kind;

std::string nameOf(Kind kind)
{
    switch (kind) {
    case Kind::Null:
        return "null";
    case Kind::Boolean:
        return "true or false";
    case Kind::Number:
        return "a number";
    case Kind::Text:
        return "a text";
    case Kind::List:
        return "a list";
    case Kind::Object:
        return "an object";
    }
    return {};
}

bool isKind(const Field& field, Kind kind, ProblemList& problems)
{
    if (field.value->kind == kind) {
        return true;
    }
    problems.add(field, "must be " + nameOf(kind) + ", not " + nameOf(field.value->kind));
    return false;
}

std::string quoted(std::string_view text)
{
    return '"' + std::string{text} + '"';
}

std::string unknownKey(std::string_view key, std::span<const std::string_view> known)
{
    auto text = "unknown key " + quoted(key);
    if (const auto meant = policy::nearestWord(key, known)) {
        text += "; did you mean " + quoted(*meant) + '?';
    }
    return text;
}

} // namespace

void ProblemList::add(const policy::Position& at, std::string pointer, std::string text)
{
    m_problems.push_back({at, std::move(pointer), std::move(text)});
}

std::vector<policy::Problem> ProblemList::take()
{
    std::stable_sort(
        m_problems.begin(), m_problems.end(), [](const policy::Problem& left, const policy::Problem& right) {
            return std::pair{left.at.line, left.at.column} < std::pair{right.at.line, right.at.column};
        });
    return std::move(m_problems);
}

ObjectFields::ObjectFields(const Field& object, std::span<const std::string_view> known,
                           ProblemList& problems)
    : m_object(object)
    , m_problems(problems)
{
    for (const auto& member : object.value->members) {
        if (std::find(known.begin(), known.end(), member.key) == known.end()) {
            problems.add(member.keyAt, pointerTo(member.key), unknownKey(member.key, known));
        } else if (find(member.key)) {
            problems.add(member.keyAt, pointerTo(member.key), quoted(member.key) + " is there already");
        } else {
            m_members.push_back(&member);
        }
    }
}

std::string ObjectFields::pointerTo(std::string_view key) const
{
    return m_object.pointer + '/' + policy::pointerToken(key);
}

std::optional<Field> ObjectFields::find(std::string_view key) const
{
    for (const auto* member : m_members) {
        if (member->key == key) {
            return Field{&member->value, pointerTo(key)};
        }
    }
    return std::nullopt;
}

std::optional<Field> ObjectFields::require(std::string_view key)
{
    auto field = find(key);
    if (!field) {
        m_problems.add(m_object, quoted(key) + " is missing");
    }
    return field;
}

void ObjectFields::refuse(std::string_view key, const std::string& text)
{
    for (const auto* member : m_members) {
        if (member->key == key) {
            m_problems.add(member->keyAt, pointerTo(key), text);
        }
    }
}

bool isObject(const Field& field, ProblemList& problems)
{
    return isKind(field, Kind::Object, problems);
}

bool isList(const Field& field, ProblemList& problems)
{
    return isKind(field, Kind::List, problems);
}

std::optional<std::string> readText(const Field& field, ProblemList& problems)
{
    return isKind(field, Kind::Text, problems) ? std::optional{field.value->text} : std::nullopt;
}

std::optional<bool> readFlag(const Field& field, ProblemList& problems)
{
    return isKind(field, Kind::Boolean, problems) ? std::optional{field.value->boolean} : std::nullopt;
}

std::optional<int> readWhole(const Field& field, int least, int most, ProblemList& problems)
{
    if (!isKind(field, Kind::Number, problems)) {
        return std::nullopt;
    }
    const auto& digits = field.value->text;
    if (digits.find_first_of(".eE") != std::string::npos) {
        problems.add(field, "must be a whole number, written without fraction or exponent");
        return std::nullopt;
    }
    int number = 0;
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (read.ec != std::errc{} || number < least || number > most) {
        problems.add(field, "must be from " + std::to_string(least) + " to " + std::to_string(most));
        return std::nullopt;
    }
    return number;
}

std::optional<std::chrono::seconds> readDuration(const Field& field, std::chrono::seconds least,
                                                 std::chrono::seconds most, ProblemList& problems)
{
    const auto text = readText(field, problems);
    if (!text) {
        return std::nullopt;
    }
    const auto duration = policy::readDuration(*text);
    if (!duration) {
        problems.add(field, "must be a duration such as \"45s\", \"30m\", \"2h\" or \"7d\"");
        return std::nullopt;
    }
    if (*duration < least) {
        problems.add(field, "must be at least " + policy::writeDuration(least));
        return std::nullopt;
    }
    if (*duration > most) {
        problems.add(field, "must be at most " + policy::writeDuration(most));
        return std::nullopt;
    }
    return duration;
}

std::optional<std::int64_t> readSize(const Field& field, ProblemList& problems)
{
    const auto text = readText(field, problems);
    if (!text) {
        return std::nullopt;
    }
    const auto size = policy::readSize(*text);
    if (!size) {
        problems.add(field, R"(must be a size such as "500MB" or "2GB")");
        return std::nullopt;
    }
    if (*size < policy::kSmallestSize || *size > policy::kLargestSize) {
        problems.add(field, "must be from 1MB to 1048576GB");
        return std::nullopt;
    }
    return size;
}

std::optional<std::chrono::sys_seconds> readInstant(const Field& field, ProblemList& problems)
{
    const auto text = readText(field, problems);
    if (!text) {
        return std::nullopt;
    }
    const auto instant = parseInstant(*text);
    if (!instant) {
        problems.add(field, R"(must be a time with its offset such as "2026-11-23T20:00:00+01:00")");
    }
    return instant;
}

} // namespace usher
