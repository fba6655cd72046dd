// SPDX-License-Identifier: MIT
#include "wording/asktext.h"

#include "wording/safetext.h"

namespace usher {

using namespace std::chrono_literals;

namespace {

constexpr QLatin1StringView kLineEnd{"\r\n"};
constexpr QChar kBell{u'\a'};

/// Whether the text says that time, and not as a part of another: "6:35" is not in "16:35".
bool says(const QString& text, const QString& time)
{
    const auto at = text.indexOf(time);
    const auto end = at + time.size();
    return at >= 0 && (at == 0 || !text.at(at - 1).isDigit()) &&
           (end == text.size() || !text.at(end).isDigit());
}

QTime endOf(const Message& message, QTime now)
{
    return now.addSecs(static_cast<int>(message.timeout.count() % std::chrono::seconds{24h}.count()));
}

QString escapedLines(const QString& text)
{
    QStringList lines;
    const auto parts = text.split(u'\n');
    for (const auto& part : parts) {
        lines.append(escapedText(part));
    }
    return lines.join(kLineEnd);
}

} // namespace

QString AskText::ok()
{
    return tr("OK");
}

QString AskText::notNow()
{
    return tr("Not now");
}

QString AskText::signOutNow()
{
    return tr("Sign out now");
}

QString AskText::signOutTime(const Message& message, QTime now, const QLocale& locale)
{
    return message.isCountdown
               ? tr("Signing out at %1.").arg(locale.toString(endOf(message, now), QLocale::ShortFormat))
               : QString{};
}

QString AskText::missingTime(const Message& message, QTime now, const QLocale& locale)
{
    // The words were written a moment earlier, perhaps in the minute before.
    const auto at = endOf(message, now);
    for (const auto said : {at, at.addSecs(-60)}) {
        if (says(message.text, locale.toString(said, QLocale::ShortFormat))) {
            return {};
        }
    }
    return signOutTime(message, now, locale);
}

QString AskText::timeLeft(std::chrono::seconds left)
{
    const auto minutes = std::chrono::floor<std::chrono::minutes>(left);
    //: Minutes and seconds, as on a clock: "4:12 left"
    return tr("%1:%2 left").arg(minutes.count()).arg((left - minutes).count(), 2, 10, QLatin1Char{'0'});
}

QString AskText::spokenTimeLeft(std::chrono::seconds left)
{
    if (left < 1min) {
        return tr("%n second(s) left", nullptr, static_cast<int>(left.count()));
    }
    return tr("%n minute(s) left", nullptr,
              static_cast<int>(std::chrono::floor<std::chrono::minutes>(left).count()));
}

QString AskText::plain(const Message& message, QTime now, const QLocale& locale)
{
    const auto time = missingTime(message, now, locale);
    return time.isEmpty() ? message.text : message.text + u'\n' + time;
}

QString AskText::adviceOnTerminal(const Message& message)
{
    return message.buttons == Message::Buttons::YesNo
               ? tr("To say “Not now”, press Enter. To sign out now, type exit.")
               : tr("To say that you have seen this, press Enter.");
}

QString AskText::onTerminal(const Message& message, QTime now, const QLocale& locale)
{
    const QStringList lines{QString(), QStringLiteral("*** %1").arg(escapedText(message.title)),
                            escapedLines(plain(message, now, locale)), adviceOnTerminal(message), QString()};
    return kBell + lines.join(kLineEnd);
}

QString AskText::onceMoreOnTerminal(const Message& message, QTime now, const QLocale& locale)
{
    const auto left =
        QStringLiteral("*** %1. %2").arg(spokenTimeLeft(message.timeout), signOutTime(message, now, locale));
    const QStringList lines{QString(), left.trimmed(), adviceOnTerminal(message), QString()};
    return kBell + lines.join(kLineEnd);
}

QString AskText::takenBackOnTerminal()
{
    return kLineEnd + tr("*** Usher: taken back. You stay signed in.") + kLineEnd;
}

} // namespace usher
