// SPDX-License-Identifier: MIT
#include "platform/simulated/instant.h"

namespace usher {

namespace {

/// Takes what is expected from the front of a text, or notices that it is not there.
class FrontReader
{
public:
    explicit FrontReader(std::string_view text)
        : m_rest(text)
    {
    }

    int digits(std::size_t count)
    {
        int number = 0;
        for (std::size_t i = 0; i < count; ++i) {
            m_isGood = m_isGood && !m_rest.empty() && m_rest.front() >= '0' && m_rest.front() <= '9';
            if (!m_isGood) {
                return 0;
            }
            number = number * 10 + (m_rest.front() - '0');
            m_rest.remove_prefix(1);
        }
        return number;
    }

    bool maybe(char c)
    {
        if (!m_isGood || !m_rest.starts_with(c)) {
            return false;
        }
        m_rest.remove_prefix(1);
        return true;
    }

    void expect(char c) { m_isGood = maybe(c); }
    [[nodiscard]] bool isAllRead() const { return m_isGood && m_rest.empty(); }

private:
    std::string_view m_rest;
    bool m_isGood = true;
};

} // namespace

std::optional<std::chrono::sys_seconds> parseInstant(std::string_view text)
{
    FrontReader front{text};
    const std::chrono::year year{front.digits(4)};
    front.expect('-');
    const std::chrono::month month{static_cast<unsigned>(front.digits(2))};
    front.expect('-');
    const std::chrono::day day{static_cast<unsigned>(front.digits(2))};
    front.expect('T');
    const std::chrono::hours hours{front.digits(2)};
    front.expect(':');
    const std::chrono::minutes minutes{front.digits(2)};
    const std::chrono::seconds seconds{front.maybe(':') ? front.digits(2) : 0};
    std::chrono::minutes offset{0};
    if (!front.maybe('Z')) {
        const bool isEast = front.maybe('+');
        if (!isEast) {
            front.expect('-');
        }
        const std::chrono::hours offsetHours{front.digits(2)};
        front.expect(':');
        const std::chrono::minutes offsetMinutes{front.digits(2)};
        if (offsetHours.count() > 23 || offsetMinutes.count() > 59) {
            return std::nullopt;
        }
        offset = (isEast ? 1 : -1) * (offsetHours + offsetMinutes);
    }
    const std::chrono::year_month_day date{year, month, day};
    if (!front.isAllRead() || !date.ok() || hours.count() > 23 || minutes.count() > 59 ||
        seconds.count() > 59) {
        return std::nullopt;
    }
    return std::chrono::sys_days{date} + hours + minutes + seconds - offset;
}

} // namespace usher
