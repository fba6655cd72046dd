// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <optional>
#include <string_view>

namespace usher {

/// The instant of an ISO 8601 date and time with offset: `2026-11-23T20:00:00+01:00` or `…Z`, seconds may be
/// left out. Nothing if the form is wrong or there is no such date or time.
[[nodiscard]] std::optional<std::chrono::sys_seconds> parseInstant(std::string_view text);

} // namespace usher
