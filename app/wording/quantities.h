// SPDX-License-Identifier: MIT
#pragma once

#include <QCoreApplication>
#include <QLocale>
#include <QString>
#include <QStringList>

#include <chrono>
#include <cstdint>
#include <optional>

namespace usher {

/// One text to read and one to hear: "43 min", "43 minutes".
struct Phrase
{
    QString text;
    QString spoken;

    bool operator==(const Phrase&) const = default;
};

/// How busy something keeps the whole PC.
enum class Load
{
    Unknown,
    Quiet,   ///< Less than 2 %.
    Working, ///< 2 to 15 %.
    Busy,    ///< More than 15 %.
};

[[nodiscard]] Load loadOf(std::optional<double> cpuPercent);

/// What is shown for a value nobody knows. Never 0, never an empty text.
[[nodiscard]] QString unknownText();

/// Amounts in words. Pure: the locale decides about digits, the installed translation about everything else.
class Quantities
{
    Q_DECLARE_TR_FUNCTIONS(Quantities)

public:
    explicit Quantities(const QLocale& locale);

    /// Minutes below an hour, then hours and minutes in steps of five minutes, rounded down: what is said has
    /// certainly passed. Less than a minute is "less than 1 min".
    [[nodiscard]] Phrase duration(std::chrono::milliseconds span) const;
    /// When duration() of a span that began at `span` = 0 says something else next.
    [[nodiscard]] static std::chrono::milliseconds nextDuration(std::chrono::milliseconds span);

    [[nodiscard]] static QString loadWord(Load load); ///< "Quiet", "Working", "Busy", or "—".
    /// "18 %", with one decimal below 10.
    [[nodiscard]] Phrase percent(std::optional<double> percent) const;

    /// "1.8 GB": powers of 1024 under the names people know, one decimal below 10 GB.
    [[nodiscard]] Phrase memory(std::optional<std::int64_t> bytes) const;
    /// "11 % of this PC"; unknown if either is.
    [[nodiscard]] Phrase memoryShare(std::optional<std::int64_t> bytes,
                                     std::optional<std::int64_t> ofBytes) const;
    /// "6.1 of 16 GB", both in the larger one's unit.
    [[nodiscard]] Phrase memoryOf(std::int64_t bytes, std::int64_t ofBytes) const;

    /// "Sam", "Sam and Kim", "Sam, Kim and Noor".
    [[nodiscard]] static QString joined(const QStringList& names);
    /// The first `shown` names, then how many more: "Minecraft, Firefox and 1 more".
    [[nodiscard]] static QString joined(const QStringList& names, qsizetype shown);

private:
    QLocale m_locale;
};

} // namespace usher
