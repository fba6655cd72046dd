// SPDX-License-Identifier: MIT
#include "wording/reasonwords.h"

#include "engine/quantities.h"
#include "wording/quantities.h"

#include <QTime>

using namespace std::chrono_literals;

namespace usher {

using policy::Condition;
using policy::RuleOutcome;

ReasonWords::ReasonWords(const QLocale& locale)
    : m_locale(locale)
{
    m_locale.setNumberOptions(QLocale::OmitGroupSeparator);
}

QString ReasonWords::sentence(const policy::Rule& rule, const policy::RuleReason& reason) const
{
    switch (reason.outcome) {
    case RuleOutcome::Decides:
        return reason.condition == Condition::None
                   ? tr("applies")
                   //: %1: "idle time unknown"
                   : tr("applies: %1, so people are left alone").arg(unknown(reason.condition));
    case RuleOutcome::AnotherFirst:
        return tr("another rule acts first");
    case RuleOutcome::NotMet:
        return notMet(rule, reason);
    case RuleOutcome::Unknown:
        //: %1: "idle time unknown"
        return tr("skipped: %1").arg(unknown(reason.condition));
    case RuleOutcome::Disabled:
        return tr("switched off");
    case RuleOutcome::Exempt:
        break;
    }
    return tr("no rule touches this session");
}

QString ReasonWords::unknown(Condition condition)
{
    switch (condition) {
    case Condition::None:
    case Condition::State:
        break;
    case Condition::Who:
    case Condition::Except:
        return tr("it is unknown whom that concerns");
    case Condition::AwayFor:
        return tr("idle time unknown");
    case Condition::Between:
        return tr("the local time is unknown");
    case Condition::SomeoneElseActive:
        return tr("it is unknown whether somebody else is active");
    case Condition::Running:
    case Condition::UnlessRunning:
        return tr("running programs unknown");
    case Condition::MemoryAbove:
        return tr("memory unknown");
    case Condition::FreeMemoryBelow:
        return tr("free memory unknown");
    case Condition::UnlessCpuAbove:
        return tr("CPU use unknown");
    case Condition::UnlessKeepingAwake:
        return tr("it is unknown whether it keeps the PC awake");
    }
    return tr("a fact is unknown");
}

QString ReasonWords::notMet(const policy::Rule& rule, const policy::RuleReason& reason) const
{
    const auto actual = reason.actual.value_or(0);
    const auto& between = rule.when.between;
    switch (reason.condition) {
    case Condition::None:
        return {};
    case Condition::Who:
        return tr("concerns other people");
    case Condition::Except:
        return tr("this person is excepted");
    case Condition::AwayFor:
        //: Two spans of time
        return tr("away %1, needs %2")
            .arg(span(std::chrono::floor<std::chrono::seconds>(policy::Awake{actual})),
                 span(rule.when.awayFor));
    case Condition::State:
        return state(actual);
    case Condition::Between:
        //: Three times of day
        return tr("it is %1, applies %2–%3")
            .arg(time(std::chrono::minutes{actual}), between ? time(between->from) : unknownText(),
                 between ? time(between->to) : unknownText());
    case Condition::SomeoneElseActive:
        return tr("nobody else is active");
    case Condition::Running:
        return tr("none of its programs runs");
    case Condition::MemoryAbove:
        //: Two amounts of memory
        return tr("uses %1, needs more than %2").arg(size(actual), size(rule.when.memoryAboveBytes));
    case Condition::FreeMemoryBelow:
        //: Two amounts of memory
        return tr("%1 free, needs less than %2").arg(size(actual), size(rule.when.freeMemoryBelowBytes));
    case Condition::UnlessRunning:
    case Condition::UnlessCpuAbove:
    case Condition::UnlessKeepingAwake:
        break;
    }
    return heldBack(rule, reason);
}

QString ReasonWords::heldBack(const policy::Rule& rule, const policy::RuleReason& reason)
{
    constexpr std::int64_t kHundredths = 100;
    if (reason.condition == Condition::UnlessRunning) {
        return tr("held back: one of its programs runs");
    }
    if (reason.condition == Condition::UnlessCpuAbove) {
        //: Two shares of the whole PC's processors, in percent
        return tr("held back: uses %1 % of the CPU, more than %2 %")
            .arg(reason.actual ? QString::number(*reason.actual / kHundredths) : unknownText(),
                 rule.unless.cpuAbovePercent ? QString::number(*rule.unless.cpuAbovePercent) : unknownText());
    }
    return tr("held back: it keeps the PC awake");
}

/// Two units at most, the rest dropped.
QString ReasonWords::span(std::chrono::seconds span) const
{
    const auto number = [this](std::int64_t count) { return m_locale.toString(qlonglong{count}); };
    //: Short: a number of minutes
    const auto minutes = [&](std::chrono::seconds of) { return tr("%1 min").arg(number(of / 1min)); };
    //: Short: a number of hours
    const auto hours = [&](std::chrono::seconds of) { return tr("%1 h").arg(number(of / 1h)); };
    if (span < 1min) {
        //: Short: a number of seconds
        return tr("%1 s").arg(number(span.count()));
    }
    if (span < 1h) {
        return minutes(span);
    }
    if (span < 24h) {
        return span % 1h < 1min ? hours(span) : tr("%1 %2", "spans").arg(hours(span), minutes(span % 1h));
    }
    //: Short: a number of days
    const auto days = tr("%1 d").arg(number(span / 24h));
    return span % 24h < 1h ? days : tr("%1 %2", "spans").arg(days, hours(span % 24h));
}

QString ReasonWords::size(std::optional<std::int64_t> bytes) const
{
    if (!bytes) {
        return unknownText();
    }
    const auto size = policy::wholeSize(*bytes);
    return (size.isGigabytes ? tr("%1 GB") : tr("%1 MB")).arg(m_locale.toString(qlonglong{size.count}));
}

QString ReasonWords::time(std::chrono::minutes sinceMidnight) const
{
    const auto count = static_cast<int>(sinceMidnight.count());
    return m_locale.toString(QTime{count / 60, count % 60}, QLocale::ShortFormat);
}

QString ReasonWords::state(std::int64_t presentation)
{
    switch (static_cast<policy::Presentation>(presentation)) {
    case policy::Presentation::Active:
        return tr("the session is active");
    case policy::Presentation::Locked:
        return tr("the session is locked");
    case policy::Presentation::Disconnected:
        break;
    }
    return tr("the session is disconnected");
}

} // namespace usher
