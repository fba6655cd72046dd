// SPDX-License-Identifier: MIT
#pragma once

#include "engine/rules.h"

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

namespace usher::policy {

/// A rule set as the text of a rule file: what readRules() reads back as an equal set, provided that the set
/// could have been read from a file. Keys stand in the order of the format's table, defaults are left out but
/// for the wait of a message and what follows silence. `schema` is the value of `$schema`; empty: none.
/// Ends with a line feed.
[[nodiscard]] std::string writeRules(const RuleSet& rules, std::string_view schema = {});

/// `sam`, `DOMAIN\name`, `uid:1001`, `@children`: what readPerson() reads.
[[nodiscard]] std::string writePerson(const Person& person);

/// One whole number and the largest unit that leaves no rest: "90s", "2h".
[[nodiscard]] std::string writeOneUnit(std::chrono::seconds duration);

/// "500MB", "2GB". What is not a whole number of megabytes is rounded down.
[[nodiscard]] std::string writeSize(std::int64_t bytes);

} // namespace usher::policy
