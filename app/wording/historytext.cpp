// SPDX-License-Identifier: MIT
#include "wording/historytext.h"

#include "wording/errortext.h"

namespace usher {

using policy::Cause;
using Happened = policy::Action::Kind;

HistoryText::HistoryText(const FriendlyText& words)
    : m_words(words)
{
}

QString HistoryText::day(WallTime when, WallTime now) const
{
    const auto& moments = m_words.moments();
    const QDate day = moments.dayOf(when);
    const QDate today = moments.dayOf(now);
    if (day == today) {
        return tr("Today");
    }
    if (day == today.addDays(-1)) {
        return tr("Yesterday");
    }
    return moments.locale().toString(day, day.year() == today.year()
                                              //: A date without the year, see QLocale::toString:
                                              //: "Tuesday, 24 November"
                                              ? tr("dddd, d MMMM")
                                              //: A date with the year: "24 November 2025"
                                              : tr("d MMMM yyyy"));
}

QString HistoryText::time(WallTime when) const
{
    return m_words.moments().pointInTime(when, when).text;
}

QString HistoryText::name(const Telling& telling, MadeSafe names)
{
    if (telling.user.isEmpty() && telling.fullName.isEmpty()) {
        return tr("Somebody");
    }
    return names(telling.fullName.isEmpty() ? telling.user : telling.fullName);
}

QString HistoryText::sentence(const Telling& telling, MadeSafe names)
{
    QString who = name(telling, names);
    switch (telling.kind) {
    case Happened::Recommend:
        return tr("You were told about %1").arg(who);
    case Happened::Message:
        return tr("%1 was asked").arg(who);
    case Happened::Unseen:
        return telling.deadline ? tr("%1 could not see a message; the wait began").arg(who)
                                : tr("%1 could not see a message; nothing was done").arg(who);
    case Happened::Declined:
        return tr("%1 said “Not now”").arg(who);
    case Happened::Withdraw:
        return withdrawal(telling, names);
    case Happened::Lock:
        return tr("%1’s screen was locked").arg(who);
    case Happened::Disconnect:
        return tr("%1 was taken off the screen").arg(who);
    case Happened::SignOut:
        return telling.mode == policy::SignOutMode::Forced
                   ? tr("%1 was to be signed out, whatever was open").arg(who)
                   : tr("%1 was to be signed out").arg(who);
    case Happened::Gone:
        return tr("%1 is signed out").arg(who);
    case Happened::AppsRefuse:
        return tr("A program of %1 would not close").arg(who);
    case Happened::Stuck:
        return tr("%1 was still there a minute later").arg(who);
    case Happened::Failed:
        return tr("Something went wrong with %1").arg(who);
    case Happened::Braked:
        return tr("%1’s turn had to wait: several people were signed out just before").arg(who);
    case Happened::NoEffect:
        return tr("Nothing could be done with %1").arg(who);
    case Happened::MoreTime:
        return tr("%1 got more time").arg(who);
    }
    return who;
}

QString HistoryText::withdrawal(const Telling& telling, MadeSafe names)
{
    using policy::Withdrawal;
    const QString who = name(telling, names);
    switch (telling.withdrawal.value_or(Withdrawal::Cancelled)) {
    case Withdrawal::CameBack:
        return tr("%1 came back, and stayed signed in").arg(who);
    case Withdrawal::Cancelled:
        return tr("You cancelled it, and %1 stayed signed in").arg(who);
    case Withdrawal::NoLongerApplies:
        return tr("The rule did not apply to %1 any more").arg(who);
    case Withdrawal::RulesChanged:
        return tr("The rules changed, and %1 stayed signed in").arg(who);
    case Withdrawal::Settling:
        break;
    }
    return tr("The PC slept, its clock was set or Usher was started anew, and %1 stayed signed in").arg(who);
}

QString HistoryText::cause(const Telling& telling)
{
    switch (telling.cause) {
    case Cause::None:
    case Cause::Rule:
    case Cause::Owner:
        return {};
    case Cause::Unseen:
        return tr("nobody could see a message");
    case Cause::NoAnswer:
        return tr("nobody answered");
    case Cause::Refusals:
        return tr("they said “Not now” too often to be asked again");
    case Cause::AppsRefuse:
        return tr("a program would not close");
    case Cause::Yes:
        return tr("they said yes");
    case Cause::Rate:
        break;
    }
    return tr("several people were signed out just before");
}

QString HistoryText::origin(const Telling& telling, const QString& ruleName) const
{
    if (telling.rule.isEmpty()) {
        return telling.cause == Cause::Owner || telling.kind == Happened::Message ? tr("Your own request")
                                                                                  : QString{};
    }
    return tr("Rule “%1”").arg(m_words.madeSafe()(ruleName.isEmpty() ? telling.rule : ruleName));
}

QString HistoryText::detail(const Telling& telling, const QString& ruleName) const
{
    QStringList parts;
    const auto add = [&parts](const QString& part) {
        if (!part.isEmpty()) {
            parts += part;
        }
    };
    add(origin(telling, ruleName));
    add(cause(telling));
    if (!telling.programs.isEmpty()) {
        QStringList names;
        for (const QString& program : telling.programs) {
            names += FriendlyText::programName(program, m_words.madeSafe());
        }
        add(Quantities::joined(names));
    }
    if (telling.deadline) {
        //: %1 is a time of day: "16:20"
        add(tr("until %1").arg(m_words.moments().pointInTime(*telling.deadline, telling.at).text));
    }
    if (telling.error) {
        add(ErrorText::sentence(*telling.error, m_words.madeSafe()));
    }
    if (telling.freedBytes) {
        //: %1 is an amount of memory: "1.8 GB"
        add(tr("%1 of memory is free again").arg(m_words.quantities().memory(telling.freedBytes).text));
    }
    if (telling.isDryRun) {
        add(tr("only tried out: nothing was done"));
    }
    return parts.join(QStringLiteral(" · "));
}

} // namespace usher
