// SPDX-License-Identifier: MIT
#pragma once

#include "engine/objectreader.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

namespace usher {

/// Values that scenarios are written with: each is read, or nothing and one problem.

/// As in `30m`, both ends included.
[[nodiscard]] std::optional<std::chrono::seconds> readDuration(policy::ObjectReader& reader,
                                                               const policy::Located& where,
                                                               std::chrono::seconds least,
                                                               std::chrono::seconds most);
/// As in `500MB`, from 1MB on; in bytes.
[[nodiscard]] std::optional<std::int64_t> readSize(policy::ObjectReader& reader,
                                                   const policy::Located& where);
/// As in `2026-11-23T20:00:00+01:00`.
[[nodiscard]] std::optional<std::chrono::sys_seconds> readInstant(policy::ObjectReader& reader,
                                                                  const policy::Located& where);
[[nodiscard]] std::optional<std::string> readProgram(policy::ObjectReader& reader,
                                                     const policy::Located& where);

} // namespace usher
