// SPDX-License-Identifier: MIT
#include "steward/zoneclock.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>
#include <array>
#include <limits>
#include <memory>

namespace usher {
namespace {

using std::chrono::milliseconds;

QByteArray bytes(std::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

/// The IANA ids without an area. There will be no more of them.
constexpr std::array<std::string_view, 45> kWithoutArea{
    "CET",     "CST6CDT",   "Cuba",    "EET",     "EST",   "EST5EDT",   "Egypt",     "Eire",     "Factory",
    "GB",      "GB-Eire",   "GMT",     "GMT+0",   "GMT-0", "GMT0",      "Greenwich", "HST",      "Hongkong",
    "Iceland", "Iran",      "Israel",  "Jamaica", "Japan", "Kwajalein", "Libya",     "MET",      "MST",
    "MST7MDT", "NZ",        "NZ-CHAT", "Navajo",  "PRC",   "PST8PDT",   "Poland",    "Portugal", "ROC",
    "ROK",     "Singapore", "Turkey",  "UCT",     "UTC",   "Universal", "W-SU",      "WET",      "Zulu"};

/// Qt also makes zones of any word and of POSIX rules ("Foo", "CET-1"), of offsets ("UTC+01"), and of what
/// else lies beside the zones' files. None of them is an IANA id.
bool isSpelledLikeZone(std::string_view id)
{
    if (id.find('/') == id.npos) {
        return std::ranges::find(kWithoutArea, id) != kWithoutArea.end();
    }
    return !id.starts_with("posix/") && !id.starts_with("right/");
}

/// One zone between two changes of its offset, so that most questions need no look into the zone's table.
class ZoneStretch
{
public:
    std::optional<policy::LocalTime> at(std::string_view id, policy::Wall instant)
    {
        if (id != m_id) {
            m_id = id;
            m_zone = isSystemZone(id) ? QTimeZone{bytes(id)} : QTimeZone{};
            m_from.reset();
        }
        if (!m_zone.isValid()) {
            return std::nullopt;
        }
        if (!m_from || instant < *m_from || (m_until && instant >= *m_until)) {
            find(instant);
        }
        return policy::LocalTime{std::chrono::local_time<milliseconds>{instant.time_since_epoch() + m_offset},
                                 m_until};
    }

private:
    void find(policy::Wall instant)
    {
        const auto utc = QDateTime::fromMSecsSinceEpoch(instant.time_since_epoch().count(), Qt::UTC);
        m_offset = std::chrono::seconds{m_zone.offsetFromUtc(utc)};
        m_from = instant;
        m_until.reset();
        if (m_zone.hasTransitions()) {
            const QTimeZone::OffsetData next = m_zone.nextTransition(utc);
            if (next.atUtc.isValid()) {
                m_until = policy::Wall{milliseconds{next.atUtc.toMSecsSinceEpoch()}};
            }
        }
    }

    std::string m_id;
    QTimeZone m_zone;
    std::optional<policy::Wall> m_from;
    std::optional<policy::Wall> m_until;
    milliseconds m_offset{};
};

} // namespace

policy::ZoneClock systemZoneClock()
{
    return [stretch = std::make_shared<ZoneStretch>()](std::string_view zone, policy::Wall instant) {
        return stretch->at(zone, instant);
    };
}

bool isSystemZone(std::string_view id)
{
    // Qt's list holds the zones a person would choose, not Etc/UTC, Europe/Kiev or Asia/Calcutta.
    return isSpelledLikeZone(id) &&
           (QTimeZone::isTimeZoneIdAvailable(bytes(id)) || QTimeZone{bytes(id)}.isValid());
}

} // namespace usher
