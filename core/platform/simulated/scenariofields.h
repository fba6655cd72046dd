// SPDX-License-Identifier: MIT
#pragma once

#include "engine/jsondocument.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace usher {

/// A JSON value and where it is reached from: what is wrong with it is said with both.
struct Field
{
    const policy::JsonValue* value = nullptr;
    std::string pointer;
};

/// Everything wrong with one file, in file order.
class ProblemList
{
public:
    void add(const policy::Position& at, std::string pointer, std::string text);
    void add(const Field& field, std::string text) { add(field.value->at, field.pointer, std::move(text)); }
    [[nodiscard]] bool isEmpty() const { return m_problems.empty(); }
    /// By position; of one position in the order they were added.
    [[nodiscard]] std::vector<policy::Problem> take();

private:
    std::vector<policy::Problem> m_problems;
};

/// One object against the keys it may have. Unknown and repeated keys are problems at once, and nobody looks
/// at their values; the first of repeated keys counts.
class ObjectFields
{
public:
    /// The field is an object; it, the keys and the problems outlive this.
    ObjectFields(const Field& object, std::span<const std::string_view> known, ProblemList& problems);

    [[nodiscard]] std::optional<Field> find(std::string_view key) const;
    /// Not being there is a problem, at the object's opening brace.
    [[nodiscard]] std::optional<Field> require(std::string_view key);
    /// A known key that must not stand here.
    void refuse(std::string_view key, const std::string& text);
    /// Those of the known keys that are there, once each, in file order.
    [[nodiscard]] const std::vector<const policy::JsonMember*>& members() const { return m_members; }

private:
    [[nodiscard]] std::string pointerTo(std::string_view key) const;

    const Field& m_object;
    ProblemList& m_problems;
    std::vector<const policy::JsonMember*> m_members;
};

/// Readers of single values: the value, or nothing and one problem.
[[nodiscard]] bool isObject(const Field& field, ProblemList& problems);
[[nodiscard]] bool isList(const Field& field, ProblemList& problems);
[[nodiscard]] std::optional<std::string> readText(const Field& field, ProblemList& problems);
[[nodiscard]] std::optional<bool> readFlag(const Field& field, ProblemList& problems);
/// Written without fraction or exponent, both ends included.
[[nodiscard]] std::optional<int> readWhole(const Field& field, int least, int most, ProblemList& problems);
/// As in `30m`, both ends included.
[[nodiscard]] std::optional<std::chrono::seconds> readDuration(const Field& field, std::chrono::seconds least,
                                                               std::chrono::seconds most,
                                                               ProblemList& problems);
/// As in `500MB`, from 1MB on; in bytes.
[[nodiscard]] std::optional<std::int64_t> readSize(const Field& field, ProblemList& problems);
/// As in `2026-11-23T20:00:00+01:00`.
[[nodiscard]] std::optional<std::chrono::sys_seconds> readInstant(const Field& field, ProblemList& problems);

/// One of some words.
template <typename Value, std::size_t Count>
[[nodiscard]] std::optional<Value>
readWord(const Field& field, const std::pair<std::string_view, Value> (&words)[Count], ProblemList& problems)
{
    const auto text = readText(field, problems);
    if (!text) {
        return std::nullopt;
    }
    std::string expected;
    for (const auto& [word, value] : words) {
        if (*text == word) {
            return value;
        }
        expected += (expected.empty() ? "\"" : ", \"") + std::string{word} + '"';
    }
    problems.add(field, "must be one of " + expected);
    return std::nullopt;
}

} // namespace usher
