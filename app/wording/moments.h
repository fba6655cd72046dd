// SPDX-License-Identifier: MIT
#pragma once

#include "session/clock.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>
#include <QString>
#include <QTimeZone>

#include <optional>

namespace usher {

/// A text that is true for a while, to read and to hear.
struct TimedText
{
    QString text;
    QString spoken;
    std::optional<WallTime> changesAt; ///< When it will say something else; empty: not by time alone.

    bool operator==(const TimedText&) const = default;
};

/// Points in time as people say them: "14:10" today, "Tuesday, 21:05" within a week, then with the date.
class Moments
{
    Q_DECLARE_TR_FUNCTIONS(Moments)

public:
    Moments(const QLocale& locale, const QTimeZone& zone);

    /// How to say `when` at `now`. The spoken text is the same.
    [[nodiscard]] TimedText pointInTime(WallTime when, WallTime now) const;
    /// The same, but always with the day: for something that is surely more than a day ago.
    [[nodiscard]] TimedText dayAndTime(WallTime when, WallTime now) const;

    /// The day an instant belongs to here.
    [[nodiscard]] QDate dayOf(WallTime when) const;
    [[nodiscard]] const QLocale& locale() const { return m_locale; }
    [[nodiscard]] const QTimeZone& zone() const { return m_zone; }

private:
    QLocale m_locale;
    QTimeZone m_zone;
};

} // namespace usher
