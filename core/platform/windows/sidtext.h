// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <cstddef>
#include <span>
#include <vector>

namespace usher {

/// How long the SID is that begins there, by what it says of itself: at most 68 bytes; 0: it is none.
/// Reads the first two bytes.
[[nodiscard]] std::size_t sidLength(const std::byte* sid);

/// "S-1-5-21-…" of a SID's bytes, as ConvertSidToStringSid writes it; empty if they are none.
[[nodiscard]] QString sidText(std::span<const std::byte> sid);

/// The bytes of a SID's text; nothing if it is none.
[[nodiscard]] std::vector<std::byte> sidBytes(QStringView text);

/// Whether a SID is that of a person's account: one of this PC or a domain (S-1-5-21-…), or of Entra ID
/// (S-1-12-1-…). Services, window managers and the like are not.
[[nodiscard]] bool isPersonsSid(QStringView text);

} // namespace usher
