// SPDX-License-Identifier: MIT
#pragma once

#include "engine/jsondocument.h"
#include "engine/rules.h"

#include <functional>
#include <string_view>
#include <variant>
#include <vector>

namespace usher::policy {

/// Whether a time zone of that IANA id exists. The engine does no I/O, so whoever has the zones says it;
/// without an answerer every id of the right form is taken.
using ZoneExists = std::function<bool(std::string_view id)>;

using RulesOrProblems = std::variant<RuleSet, std::vector<Problem>>;

/// Reads a rule file: accepted whole, or refused with every problem in file order.
[[nodiscard]] RulesOrProblems readRules(std::string_view utf8, const ZoneExists& zoneExists = {});

/// The same for a rule object within another document; the pointers begin with `pointer`.
[[nodiscard]] RulesOrProblems readRules(const JsonValue& root, const ZoneExists& zoneExists = {},
                                        const std::string& pointer = {});

/// What a text says about people in a rule file, or nothing if it has no form of a person.
[[nodiscard]] std::optional<Person> readPerson(std::string_view text);

/// Whether every brace of a message belongs to {name} {owner} {rule} {time} {minutes}.
[[nodiscard]] bool hasOnlyKnownPlaceholders(std::string_view message);

} // namespace usher::policy
