// SPDX-License-Identifier: MIT
#include "wording/rulewords.h"

#include "engine/quantities.h"
#include "wording/safetext.h"

#include <QTime>

#include <algorithm>

using namespace std::chrono_literals;

namespace usher {

namespace {

using Days = std::array<bool, 7>;

constexpr Days kEveryDay{true, true, true, true, true, true, true};
constexpr Days kWeekdays{true, true, true, true, true, false, false};
constexpr Days kWeekend{false, false, false, false, false, true, true};
/// The evenings before a school day.
constexpr Days kSchoolNights{true, true, true, true, false, false, true};

QString textOf(const std::string& text)
{
    return safeText(QString::fromStdString(text));
}

} // namespace

RuleWords::RuleWords(const QLocale& locale, KnownNames names)
    : m_locale(locale)
    , m_names(std::move(names))
{
}

QString RuleWords::span(std::chrono::seconds span)
{
    if (span >= 48h && span % 24h == 0s) {
        return tr("%n day(s)", nullptr, static_cast<int>(span / 24h));
    }
    if (span >= 1h && span % 1h == 0s) {
        return tr("%n hour(s)", nullptr, static_cast<int>(span / 1h));
    }
    if (span >= 1min && span % 1min == 0s) {
        return tr("%n minute(s)", nullptr, static_cast<int>(span / 1min));
    }
    return tr("%n second(s)", nullptr, static_cast<int>(span.count()));
}

QString RuleWords::person(const policy::Person& person) const
{
    using Kind = policy::Person::Kind;
    switch (person.kind) {
    case Kind::Login:
        return m_names.value(QString::fromStdString(person.name), textOf(person.name));
    case Kind::DomainLogin:
        return textOf(person.domain) + u'\\' + textOf(person.name);
    case Kind::Sid:
        return textOf(person.name);
    case Kind::Uid:
        return tr("user %1", "by number").arg(person.uid);
    case Kind::Everyone:
        return tr("anyone");
    case Kind::Administrators:
        return tr("administrators");
    case Kind::Standard:
        return tr("standard accounts");
    case Kind::Children:
        return tr("children");
    case Kind::Group:
        return tr("members of %1").arg(textOf(person.name));
    }
    return unknownText();
}

QString RuleWords::personLeftAlone(const policy::Person& person) const
{
    //: As in "Leave everybody alone."
    return person.kind == policy::Person::Kind::Everyone ? tr("everybody") : this->person(person);
}

bool RuleWords::isPlural(const policy::Person& person)
{
    using Kind = policy::Person::Kind;
    return person.kind == Kind::Administrators || person.kind == Kind::Standard ||
           person.kind == Kind::Children || person.kind == Kind::Group;
}

bool RuleWords::isEveryDay(const policy::Between& between)
{
    return between.days == kEveryDay;
}

QString RuleWords::days(const policy::Between& between) const
{
    if (isEveryDay(between)) {
        return tr("every day");
    }
    if (between.days == kWeekdays) {
        return tr("weekdays");
    }
    if (between.days == kWeekend) {
        return tr("weekends");
    }
    if (between.days == kSchoolNights && between.from > between.to) {
        return tr("school nights");
    }
    QStringList names;
    for (std::size_t day = 0; day < between.days.size(); ++day) {
        if (between.days.at(day)) {
            names += m_locale.standaloneDayName(
                static_cast<int>(day) + 1,
                std::ranges::count(between.days, true) > 2 ? QLocale::ShortFormat : QLocale::LongFormat);
        }
    }
    return Quantities::joined(names);
}

QString RuleWords::times(const policy::Between& between) const
{
    const auto time = [this](std::chrono::minutes sinceMidnight) {
        const auto count = static_cast<int>(sinceMidnight.count());
        return m_locale.toString(QTime{count / 60, count % 60}, QLocale::ShortFormat);
    };
    //: Two times of day: "20:30 to 07:00"
    return tr("%1 to %2", "times of day").arg(time(between.from), time(between.to));
}

QString RuleWords::states(const policy::When& when)
{
    const auto [active, locked, disconnected] = when.states;
    if (active && locked) {
        return tr("on the screen");
    }
    if (active && disconnected) {
        return tr("not locked");
    }
    if (locked && disconnected) {
        return tr("locked or not on the screen");
    }
    if (active) {
        return tr("on the screen and not locked");
    }
    return locked ? tr("locked") : tr("not on the screen");
}

QString RuleWords::size(std::int64_t bytes) const
{
    const auto size = policy::wholeSize(bytes);
    return (size.isGigabytes ? tr("%1 GB") : tr("%1 MB")).arg(m_locale.toString(qlonglong{size.count}));
}

QString RuleWords::action(policy::RuleAction action)
{
    switch (action) {
    case policy::RuleAction::LeaveAlone:
        return tr("leave them alone");
    case policy::RuleAction::Recommend:
        return tr("only tell me");
    case policy::RuleAction::Lock:
        return tr("lock the screen");
    case policy::RuleAction::Disconnect:
        return tr("take them off the screen");
    case policy::RuleAction::Ask:
        return tr("ask");
    case policy::RuleAction::Warn:
        return tr("warn");
    }
    return unknownText();
}

QString RuleWords::noAnswer(policy::Silence silence)
{
    return silence == policy::Silence::SignOut ? tr("sign out") : tr("only tell me if there is no answer");
}

QString RuleWords::anyOf(const QStringList& names)
{
    QString start = names.value(0);
    for (qsizetype i = 1; i + 1 < names.size(); ++i) {
        //: A list of names that goes on: what there is so far, and the next name
        start = tr("%1, %2", "alternatives").arg(start, names.at(i));
    }
    //: The end of a list of alternatives: what there is so far, and the last one
    return names.size() > 1 ? tr("%1 or %2", "alternatives").arg(start, names.last()) : start;
}

} // namespace usher
