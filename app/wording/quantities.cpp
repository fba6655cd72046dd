// SPDX-License-Identifier: MIT
#include "wording/quantities.h"

#include <algorithm>
#include <cmath>

using namespace std::chrono_literals;

namespace usher {

namespace {

constexpr double kWorkingFrom = 2.0;
constexpr double kBusyAbove = 15.0;
constexpr double kDecimalBelow = 9.95;  ///< From here on one decimal would round to "10.0".
constexpr double kLeastOfWhole = 0.05;  ///< Below it the part would round to "0.0", which is not true.
constexpr double kNextUnitFrom = 999.5; ///< From here on the number would need four digits.
constexpr auto kStep = 5min;

enum class Unit
{
    Kilo,
    Mega,
    Giga,
    Tera
};

double inUnit(std::int64_t bytes, Unit unit)
{
    constexpr double kStepDown = 1024.0;
    double value = static_cast<double>(bytes) / kStepDown;
    for (int step = 0; step < static_cast<int>(unit); ++step) {
        value /= kStepDown;
    }
    return value;
}

Unit unitFor(std::int64_t bytes)
{
    for (const auto unit : {Unit::Kilo, Unit::Mega, Unit::Giga}) {
        if (inUnit(bytes, unit) < kNextUnitFrom) {
            return unit;
        }
    }
    return Unit::Tera;
}

/// Kilobytes and megabytes are whole: nobody decides anything by a tenth of a megabyte.
int decimalsFor(double value, Unit unit)
{
    return unit >= Unit::Giga && value < kDecimalBelow ? 1 : 0;
}

} // namespace

Load loadOf(std::optional<double> cpuPercent)
{
    if (!cpuPercent) {
        return Load::Unknown;
    }
    if (*cpuPercent < kWorkingFrom) {
        return Load::Quiet;
    }
    return *cpuPercent > kBusyAbove ? Load::Busy : Load::Working;
}

QString unknownText()
{
    return QStringLiteral("\u2014");
}

Quantities::Quantities(const QLocale& locale)
    : m_locale(locale)
{
}

Phrase Quantities::duration(std::chrono::milliseconds span) const
{
    const auto minutes = std::chrono::floor<std::chrono::minutes>(std::max(span, 0ms));
    if (minutes < 1min) {
        return {tr("less than 1 min"), tr("less than a minute")};
    }
    if (minutes < 1h) {
        const auto count = static_cast<int>(minutes.count());
        return {tr("%1 min").arg(m_locale.toString(count)), tr("%n minute(s)", "spoken", count)};
    }
    const auto hours = std::chrono::floor<std::chrono::hours>(minutes);
    const auto rest = (minutes - hours) / kStep * kStep;
    const auto hourCount = static_cast<int>(hours.count());
    const auto minuteCount = static_cast<int>(std::chrono::minutes{rest}.count());
    const QString hourText = m_locale.toString(hourCount);
    const QString spokenHours = tr("%n hour(s)", "spoken", hourCount);
    if (minuteCount == 0) {
        return {tr("%1 h").arg(hourText), spokenHours};
    }
    return {tr("%1 h %2 min").arg(hourText, m_locale.toString(minuteCount)),
            //: Hours and minutes, spoken: "3 hours and 20 minutes"
            tr("%1 and %2").arg(spokenHours, tr("%n minute(s)", "spoken", minuteCount))};
}

std::chrono::milliseconds Quantities::nextDuration(std::chrono::milliseconds span)
{
    const auto minutes = std::chrono::floor<std::chrono::minutes>(std::max(span, 0ms));
    return minutes < 1h ? minutes + 1min : (minutes / kStep + 1) * kStep;
}

QString Quantities::loadWord(Load load)
{
    switch (load) {
    case Load::Quiet:
        return tr("Quiet", "processor");
    case Load::Working:
        return tr("Working", "processor");
    case Load::Busy:
        return tr("Busy", "processor");
    case Load::Unknown:
        break;
    }
    return unknownText();
}

Phrase Quantities::percent(std::optional<double> percent) const
{
    if (!percent) {
        return {unknownText(), tr("unknown")};
    }
    const double value = std::max(*percent, 0.0);
    const int decimals = value < kDecimalBelow && value >= 0.05 ? 1 : 0;
    const QString number = m_locale.toString(value, 'f', decimals);
    return {tr("%1 %").arg(number), tr("%1 percent", "spoken").arg(number)};
}

Phrase Quantities::memory(std::optional<std::int64_t> bytes) const
{
    if (!bytes) {
        return {unknownText(), tr("unknown")};
    }
    const auto amount = std::max<std::int64_t>(*bytes, 0);
    const Unit unit = unitFor(amount);
    const double value = inUnit(amount, unit);
    const QString number = m_locale.toString(value, 'f', decimalsFor(value, unit));
    switch (unit) {
    case Unit::Kilo:
        return {tr("%1 KB").arg(number), tr("%1 kilobytes", "spoken").arg(number)};
    case Unit::Mega:
        return {tr("%1 MB").arg(number), tr("%1 megabytes", "spoken").arg(number)};
    case Unit::Giga:
        return {tr("%1 GB").arg(number), tr("%1 gigabytes", "spoken").arg(number)};
    case Unit::Tera:
        break;
    }
    return {tr("%1 TB").arg(number), tr("%1 terabytes", "spoken").arg(number)};
}

Phrase Quantities::memoryShare(std::optional<std::int64_t> bytes, std::optional<std::int64_t> ofBytes) const
{
    if (!bytes || !ofBytes || *ofBytes <= 0) {
        return {unknownText(), tr("unknown")};
    }
    constexpr double kWhole = 100.0;
    const double share = kWhole * static_cast<double>(*bytes) / static_cast<double>(*ofBytes);
    const QString number = m_locale.toString(std::max(share, 0.0), 'f', 0);
    return {tr("%1 % of this PC").arg(number), tr("%1 percent of this PC", "spoken").arg(number)};
}

Phrase Quantities::memoryOf(std::int64_t bytes, std::int64_t ofBytes) const
{
    const auto part = std::max<std::int64_t>(bytes, 0);
    const Unit unit = std::max(unitFor(std::max(part, ofBytes)), Unit::Mega);
    const double partValue = inUnit(part, unit);
    const double wholeValue = inUnit(ofBytes, unit);
    if (part > 0 && partValue < kLeastOfWhole) {
        const Phrase small = memory(part);
        const Phrase whole = memory(ofBytes);
        //: Two amounts of memory, each with its unit: "37 MB of 24 GB"
        return {tr("%1 of %2", "memory").arg(small.text, whole.text),
                tr("%1 of %2", "memory").arg(small.spoken, whole.spoken)};
    }
    const bool isWhole = std::fmod(std::round(wholeValue * 10), 10) == 0;
    const QString first = m_locale.toString(partValue, 'f', decimalsFor(partValue, unit));
    const QString second = m_locale.toString(wholeValue, 'f', isWhole ? 0 : decimalsFor(wholeValue, unit));
    switch (unit) {
    case Unit::Kilo:
    case Unit::Mega:
        return {tr("%1 of %2 MB").arg(first, second), tr("%1 of %2 megabytes", "spoken").arg(first, second)};
    case Unit::Giga:
        return {tr("%1 of %2 GB").arg(first, second), tr("%1 of %2 gigabytes", "spoken").arg(first, second)};
    case Unit::Tera:
        break;
    }
    return {tr("%1 of %2 TB").arg(first, second), tr("%1 of %2 terabytes", "spoken").arg(first, second)};
}

QString Quantities::joined(const QStringList& names)
{
    return joined(names, names.size());
}

QString Quantities::joined(const QStringList& names, qsizetype shown)
{
    const qsizetype more = names.size() - shown;
    const qsizetype listed = more > 0 ? shown : names.size() - 1;
    QString start = names.value(0);
    for (qsizetype i = 1; i < listed; ++i) {
        //: A list of names that goes on: what there is so far, and the next name
        start = tr("%1, %2").arg(start, names.at(i));
    }
    if (more > 0) {
        //: The end of a list of names: "Minecraft, Firefox and 3 more"
        return tr("%1 and %n more", nullptr, static_cast<int>(more)).arg(start);
    }
    //: The end of a list: what there is so far, and the last name
    return names.size() > 1 ? tr("%1 and %2", "names").arg(start, names.last()) : start;
}

} // namespace usher
