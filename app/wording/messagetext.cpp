// SPDX-License-Identifier: MIT
#include "wording/messagetext.h"

#include "wording/safetext.h"

#include <algorithm>
#include <array>
#include <span>

using namespace std::chrono_literals;

namespace usher {

namespace {

/// How long a message that asks nothing stays on a screen nobody looks at.
constexpr auto kNoteStays = 1h;
constexpr auto kTakenBackStays = 1min;

} // namespace

MessageText::MessageText(FriendlyText text)
    : m_text(std::move(text))
{
}

void MessageText::setOwner(const QString& name)
{
    m_owner = safeText(name).trimmed();
}

QString MessageText::builtIn(bool isQuestion) const
{
    const auto who = m_owner.isEmpty() ? tr("Somebody else would like to use this PC.")
                                       : tr("{owner} would like to use this PC.");
    const auto when = tr("You will be signed out at {time}. Save your work.");
    // Whole sentences, put together like sentences.
    return isQuestion ? QStringLiteral("%1 %2 %3").arg(who, when, tr("Sign out now?"))
                      : QStringLiteral("%1 %2").arg(who, when);
}

QString MessageText::filledIn(const QString& text, const MessageMatter& matter) const
{
    const auto minutes = std::chrono::ceil<std::chrono::minutes>(matter.wait).count();
    const auto owner = m_owner.isEmpty() ? tr("The owner of this PC") : m_owner;
    const std::array<std::pair<QLatin1StringView, QString>, 5> known{{
        {QLatin1StringView{"{name}"}, FriendlyText::personName(matter.session)},
        {QLatin1StringView{"{owner}"}, owner},
        {QLatin1StringView{"{rule}"}, safeText(matter.ruleName)},
        {QLatin1StringView{"{time}"}, m_text.moments().pointInTime(matter.deadline, matter.deadline).text},
        {QLatin1StringView{"{minutes}"}, QString::number(minutes)},
    }};
    const std::span values{known};
    QString filled;
    for (qsizetype at = 0; at < text.size();) {
        const auto rest = QStringView{text}.sliced(at);
        const auto found =
            std::ranges::find_if(values, [rest](const auto& value) { return rest.startsWith(value.first); });
        if (found == values.end()) {
            filled += text.at(at++);
            continue;
        }
        filled += found->second;
        at += found->first.size();
    }
    return filled;
}

Message MessageText::message(const MessageMatter& matter) const
{
    Message message;
    message.title = m_owner.isEmpty() ? tr("May this PC be used by somebody else?")
                                      //: Title of the question; %1 is who asks
                                      : tr("%1 asks").arg(m_owner);
    if (!matter.isQuestion) {
        message.title = tr("You will be signed out");
    }
    message.text = filledIn(matter.text.isEmpty() ? builtIn(matter.isQuestion) : matter.text, matter);
    message.buttons = matter.isQuestion ? Message::Buttons::YesNo : Message::Buttons::Ok;
    message.timeout = matter.wait;
    return message;
}

Message MessageText::takenBack(const Session& /*session*/) const
{
    Message message;
    message.title = tr("You can stay");
    message.text =
        m_owner.isEmpty()
            ? tr("Never mind: you will not be signed out.")
            : tr("Never mind: you will not be signed out. %1 has taken the question back.").arg(m_owner);
    message.timeout = kTakenBackStays;
    return message;
}

Message MessageText::note(const Session& /*session*/, const QString& text) const
{
    Message message;
    //: Title of a message; %1 is who wrote it
    message.title = m_owner.isEmpty() ? tr("A message for you") : tr("A message from %1").arg(m_owner);
    message.text = text.trimmed();
    message.timeout = kNoteStays;
    return message;
}

} // namespace usher
