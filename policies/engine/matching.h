// SPDX-License-Identifier: MIT
#pragma once

#include "engine/facts.h"

#include <span>
#include <string_view>

namespace usher::policy {

/// Yes, no, or nobody knows.
enum class Tristate
{
    No,
    Unknown,
    Yes
};

[[nodiscard]] constexpr Tristate known(bool fact)
{
    return fact ? Tristate::Yes : Tristate::No;
}

/// Exactly, or without regard to case: ASCII, Latin, Greek and Cyrillic letters, as Windows compares names.
[[nodiscard]] bool isSameName(std::string_view a, std::string_view b, bool ignoreCase);

/// Whether a list names somebody.
[[nodiscard]] Tristate namesPerson(std::span<const Person> list, const PersonFacts& person, bool ignoreCase);

/// Whether at least one of the named programs runs.
[[nodiscard]] Tristate runsOneOf(std::span<const std::string> names, const SessionFacts& session,
                                 bool ignoreCase);

} // namespace usher::policy
