// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace usher::policy {

/// What the texts of a rule file or a scenario stand for: durations, sizes, times of day, names. Each reader
/// gives nothing if the form is wrong; whether the value is in range is judged by the caller. Text is
/// well-formed UTF-8.

/// No duration is longer: whatever is written beyond stands for this (over 30 million years, and sums of some
/// thousand of them still fit).
inline constexpr std::chrono::seconds kLongestDuration{1'000'000'000'000'000};

/// `45s` `30m` `2h` `7d`: one whole number without leading zeros, one unit. `0s` has the right form.
[[nodiscard]] std::optional<std::chrono::seconds> readDuration(std::string_view text);

/// "1d2h3m4s" without zero parts, "0s" for none. Not negative.
[[nodiscard]] std::string writeDuration(std::chrono::seconds duration);

/// What `500MB` or `2GB` mean, in bytes: powers of 1024. More than 2^62 bytes stand for 2^62.
[[nodiscard]] std::optional<std::int64_t> readSize(std::string_view text);

/// A size as people say it: in whole megabytes, the rest dropped, or in gigabytes if that says the same.
struct WholeSize
{
    std::int64_t count = 0;
    bool isGigabytes = false;
};

[[nodiscard]] WholeSize wholeSize(std::int64_t bytes);

inline constexpr std::int64_t kSmallestSize = std::int64_t{1} << 20U; ///< `1MB`
inline constexpr std::int64_t kLargestSize = std::int64_t{1} << 50U;  ///< `1048576GB`

/// `HH:MM`, 00:00 to 23:59, as minutes since midnight.
[[nodiscard]] std::optional<std::chrono::minutes> readTimeOfDay(std::string_view text);

/// "07:05".
[[nodiscard]] std::string writeTimeOfDay(std::chrono::minutes sinceMidnight);

/// A login name or one part of `DOMAIN\name`: 1 to 256 characters, none of / \ : * ? or a control character,
/// no leading @, no blank at either end.
[[nodiscard]] bool isLoginName(std::string_view text);

/// A program's file name: 1 to 255 characters, none of / \ * ? or a control character.
[[nodiscard]] bool isProgramName(std::string_view text);

/// A rule's id: `[a-z0-9]+(-[a-z0-9]+)*`, at most 64 characters.
[[nodiscard]] bool isRuleId(std::string_view text);

/// The form of an IANA time zone id (`Europe/Berlin`, `Etc/GMT+5`); whether it exists is not known here.
[[nodiscard]] bool isZoneName(std::string_view text);

} // namespace usher::policy
