// SPDX-License-Identifier: MIT
#include "wording/moments.h"

#include <QDateTime>

namespace usher {

namespace {

constexpr int kDaysWithDistinctNames = 7;

QDateTime localTime(WallTime when, const QTimeZone& zone)
{
    return QDateTime::fromMSecsSinceEpoch(when.time_since_epoch().count(), zone);
}

WallTime startOf(QDate day, const QTimeZone& zone)
{
    return WallTime{std::chrono::milliseconds{day.startOfDay(zone).toMSecsSinceEpoch()}};
}

} // namespace

Moments::Moments(const QLocale& locale, const QTimeZone& zone)
    : m_locale(locale)
    , m_zone(zone)
{
}

QDate Moments::dayOf(WallTime when) const
{
    return localTime(when, m_zone).date();
}

TimedText Moments::pointInTime(WallTime when, WallTime now) const
{
    const QDateTime local = localTime(when, m_zone);
    if (local.date() != localTime(now, m_zone).date()) {
        return dayAndTime(when, now);
    }
    const QString time = m_locale.toString(local.time(), QLocale::ShortFormat);
    return {time, time, startOf(local.date().addDays(1), m_zone)};
}

TimedText Moments::dayAndTime(WallTime when, WallTime now) const
{
    const QDateTime local = localTime(when, m_zone);
    const QDate today = localTime(now, m_zone).date();
    const QString time = m_locale.toString(local.time(), QLocale::ShortFormat);
    QString day;
    std::optional<WallTime> changesAt;
    if (local.date().daysTo(today) < kDaysWithDistinctNames) {
        day = m_locale.dayName(local.date().dayOfWeek());
        changesAt = startOf(local.date().addDays(kDaysWithDistinctNames), m_zone);
    } else if (local.date().year() == today.year()) {
        //: A date without the year, see QLocale::toString: "12 November"
        day = m_locale.toString(local.date(), tr("d MMMM"));
        changesAt = startOf(QDate(today.year() + 1, 1, 1), m_zone);
    } else {
        //: A date with the year: "12 November 2025"
        day = m_locale.toString(local.date(), tr("d MMMM yyyy"));
    }
    //: A day and a time: "Tuesday, 21:05"
    const QString text = tr("%1, %2").arg(day, time);
    return {text, text, changesAt};
}

} // namespace usher
