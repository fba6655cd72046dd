// SPDX-License-Identifier: MIT
#include "dashboard/errandcards.h"

#include "wording/errortext.h"

namespace usher {

namespace {

using State = RequestState::Kind;
using Do = RequestAction::Kind;

struct ErrandText
{
    Q_DECLARE_TR_FUNCTIONS(Errand)
};

RequestCard withSpokenText(RequestCard card)
{
    card.spokenText =
        card.text.isEmpty() ? card.statusText : card.statusText + QStringLiteral(". ") + card.text;
    return card;
}

} // namespace

RequestCard messageOnItsWayCard(const QString& name)
{
    return withSpokenText({.state = State::Working,
                           .statusText = ErrandText::tr("Your message is on its way to %1").arg(name),
                           .text = ErrandText::tr("You will see here when it was read."),
                           .actions = {Do::Dismiss}});
}

RequestCard messageReplyCard(const QString& name, const Result<MessageOutcome>& reply)
{
    if (!reply) {
        return failedErrandCard(ErrandText::tr("Your message to %1 could not be shown").arg(name),
                                reply.error());
    }
    switch (reply->answer) {
    case Answer::Unseen:
        return withSpokenText(
            {.state = State::Ended,
             .statusText = ErrandText::tr("%1 cannot see a message now").arg(name),
             .text = ErrandText::tr("None was sent. Try again when %1 is back on the screen.").arg(name),
             .actions = {Do::Dismiss}});
    case Answer::TimedOut:
    case Answer::Withdrawn:
        return withSpokenText({.state = State::Ended,
                               .statusText = ErrandText::tr("Your message was shown to %1").arg(name),
                               .text = ErrandText::tr("Nobody has confirmed that it was read."),
                               .actions = {Do::Dismiss}});
    case Answer::Yes:
    case Answer::No:
    case Answer::Ok:
    case Answer::Closed:
        break;
    }
    return withSpokenText({.state = State::Done,
                           .statusText = ErrandText::tr("%1 has read your message").arg(name),
                           .actions = {Do::Dismiss}});
}

RequestCard failedErrandCard(const QString& status, const Error& error)
{
    return withSpokenText({.state = State::Problem,
                           .statusText = status,
                           .text = ErrorText::sentence(error),
                           .actions = {Do::Dismiss}});
}

RequestCard postponedCard(const QString& name, WallTime at, const FriendlyText& text)
{
    RequestCard card{
        .state = State::Waiting,
        .statusText =
            ErrandText::tr("%1 will be asked again at %2").arg(name, text.moments().pointInTime(at, at).text),
        .text = ErrandText::tr("Until then nothing happens. Usher must stay open for it."),
        .actions = {Do::AskNow, Do::Cancel}};
    card.spokenText = card.statusText;
    return card;
}

} // namespace usher
