// SPDX-License-Identifier: MIT
#include "dashboard/requestcard.h"

#include "wording/errortext.h"
#include "wording/safetext.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace usher {

namespace {

using State = RequestState::Kind;
using Do = RequestAction::Kind;
using Stage = Proceeding::Stage;

struct RequestActionText
{
    Q_DECLARE_TR_FUNCTIONS(RequestAction)
};

/// One proceeding in words, one function each stage.
class RequestWriter
{
    Q_DECLARE_TR_FUNCTIONS(RequestCard)

public:
    [[nodiscard]] static QString spokenLeft(std::chrono::seconds left)
    {
        const auto minutes = std::chrono::floor<std::chrono::minutes>(left);
        const auto seconds = static_cast<int>((left - minutes).count());
        //: spoken countdown
        auto secondsText = tr("%n second(s) left", "", seconds);
        if (minutes == 0min) {
            return secondsText;
        }
        //: spoken countdown; %1 is "12 seconds left"
        return tr("%n minute(s) and %1", "", static_cast<int>(minutes.count())).arg(secondsText);
    }

    RequestWriter(const Proceeding& proceeding, const RequestContext& context, const FriendlyText& text)
        : m_what(proceeding)
        , m_context(context)
        , m_text(text)
        , m_name(context.personName)
    {
    }

    [[nodiscard]] RequestCard write() const
    {
        auto card = words();
        if (m_what.isDryRun) {
            card.noteText = tr("A trial run: nothing is really done");
        }
        QStringList spoken;
        const auto step = card.stepTexts.value(card.stepsDone);
        for (const auto& part : {card.statusText, step, card.text, card.noteText}) {
            if (!part.isEmpty()) {
                spoken += part;
            }
        }
        card.spokenText =
            spoken.join(QStringLiteral(". ")).replace(QStringLiteral(".."), QStringLiteral("."));
        return card;
    }

private:
    [[nodiscard]] RequestCard words() const
    {
        switch (m_what.stage) {
        case Stage::Sending:
            return {.state = State::Sending,
                    .statusText = tr("Sending to %1…").arg(m_name),
                    .actions = {Do::Cancel}};
        case Stage::Asked:
            return asked();
        case Stage::UnseenWait:
            return unseenWait();
        case Stage::Recommended:
            return recommended();
        case Stage::ForceWait:
            return forceWait();
        case Stage::SigningOut:
            return signingOut();
        case Stage::Stuck:
            return stuck();
        default:
            return ended();
        }
    }

    [[nodiscard]] RequestCard ended() const
    {
        switch (m_what.stage) {
        case Stage::Declined:
            return declined();
        case Stage::CameBack:
            return {.state = State::Ended,
                    .statusText = tr("%1 came back").arg(m_name),
                    .text = tr("%1 is using the PC again, so nobody is signed out.").arg(m_name),
                    .actions = {Do::Dismiss}};
        case Stage::Cancelled:
            return {.state = State::Ended,
                    .statusText = tr("Cancelled"),
                    .text = m_what.channel.isEmpty()
                                ? tr("%1 was not asked.").arg(m_name)
                                : tr("%1 was told that nothing will happen.").arg(m_name),
                    .actions = {Do::Dismiss}};
        case Stage::Unseen:
            return unseen();
        case Stage::NoAnswer:
            return {.state = State::Decision,
                    .statusText = tr("%1 did not answer").arg(m_name),
                    .text = tr("You wanted to be told, so nothing was done."),
                    .actions = {Do::Dismiss, Do::AskAgain, Do::SignOutUnasked}};
        case Stage::AppsRefuse:
            return appsRefuse();
        case Stage::Failed:
            return failed();
        case Stage::Gone:
            return gone();
        default:
            return withdrawn();
        }
    }

    [[nodiscard]] RequestCard signingOut() const
    {
        RequestCard card{.state = State::Working, .statusText = tr("Signing %1 out…").arg(m_name)};
        card.stepTexts = {tr("Programs are asked to close"), tr("The session ends")};
        card.stepsDone = m_what.isAccepted ? 1 : 0;
        if (!m_what.isAccepted) {
            card.text = tr("If something is not saved, this may take a while.");
        }
        return card;
    }

    [[nodiscard]] RequestCard asked() const
    {
        RequestCard card;
        card.actions = {Do::MoreTime, Do::Cancel};
        //: %1 is a name, %2 what that person reads
        card.text = tr("%1 sees: “%2”").arg(m_name, shownMessage());
        card.noteText = m_what.noAnswer == policy::Silence::SignOut ? tr("No answer: sign out")
                                                                    : tr("No answer: only tell me");
        countDown(card);
        card.statusText = card.state == State::FinalMinute
                              ? tr("Less than a minute left for %1’s answer").arg(m_name)
                              : tr("Waiting for %1’s answer").arg(m_name);
        if (m_what.isBraked) {
            card.statusText = tr("%1’s turn comes shortly").arg(m_name);
            card.text = tr("Several people were signed out just now, so this one waits for a moment.");
        }
        return card;
    }

    [[nodiscard]] RequestCard unseenWait() const
    {
        RequestCard card;
        card.text = tr("Nobody would see a message: %1 The rule signs out all the same.").arg(whyUnseen());
        card.actions = {Do::Cancel};
        countDown(card);
        card.statusText = tr("%1 will be signed out").arg(m_name);
        return card;
    }

    [[nodiscard]] RequestCard forceWait() const
    {
        RequestCard card;
        card.text = tr("%1 The rule signs out all the same.").arg(whoRefuses());
        card.actions = {Do::Cancel};
        countDown(card);
        card.statusText = tr("%1’s programs stay open").arg(m_name);
        return card;
    }

    [[nodiscard]] RequestCard recommended() const
    {
        return {.state = State::Decision,
                .statusText = tr("A rule recommends to sign %1 out").arg(m_name),
                .text = openPrograms(),
                .actions = {Do::Dismiss, Do::AskAgain}};
    }

    [[nodiscard]] RequestCard stuck() const
    {
        if (m_context.isRead) {
            return {.state = State::Working,
                    .statusText = tr("Waiting for %1’s session to end").arg(m_name),
                    .text = openPrograms(),
                    .actions = {Do::SignOutUnasked}};
        }
        return {.state = State::Decision,
                .statusText = tr("%1’s session does not end").arg(m_name),
                .text =
                    tr("It has been closing for a minute. Wait, or end it now: what is not saved is lost. %1")
                        .arg(openPrograms())
                        .trimmed(),
                .actions = {Do::Wait, Do::SignOutUnasked}};
    }

    [[nodiscard]] RequestCard declined() const
    {
        return {.state = State::Decision,
                .statusText = tr("%1 is still using the PC").arg(m_name),
                .text = tr("%1 answered “Not now”.").arg(m_name),
                .actions = {Do::Dismiss, Do::AskAgainLater, Do::SignOutUnasked}};
    }

    [[nodiscard]] RequestCard unseen() const
    {
        return {.state = State::Decision,
                .statusText = tr("%1 cannot be asked now").arg(m_name),
                .text = QStringLiteral("%1 %2").arg(whyUnseen(), openPrograms()).trimmed(),
                .actions = {Do::Dismiss, Do::SignOutUnasked}};
    }

    [[nodiscard]] RequestCard appsRefuse() const
    {
        return {.state = State::Decision,
                .statusText = tr("%1 is still signed in").arg(m_name),
                .text = whoRefuses(),
                .actions = {Do::Dismiss, Do::SignOutUnasked}};
    }

    [[nodiscard]] RequestCard failed() const
    {
        const bool wasAsking = m_what.isOwners && m_what.channel.isEmpty() && !m_what.wasAttempted;
        return {.state = State::Problem,
                .statusText = wasAsking ? tr("%1 could not be asked").arg(m_name)
                                        : tr("%1 could not be signed out").arg(m_name),
                .text = ErrorText::sentence(m_what.error.value_or(Error{})),
                .actions = {Do::TryAgain, Do::Dismiss}};
    }

    [[nodiscard]] RequestCard gone() const
    {
        // The session ended while somebody was waiting for an answer, or a recommendation stood.
        if (!m_what.wasAttempted) {
            return {.state = State::Ended,
                    .statusText = tr("%1 has left").arg(m_name),
                    .text = tr("The session ended by itself; there was nothing left to do."),
                    .actions = {Do::Dismiss}};
        }
        return {.state = State::Done,
                .statusText = tr("%1 is signed out").arg(m_name),
                .text = m_what.freedBytes
                            //: %1 is an amount of memory: "1.8 GB"
                            ? tr("%1 of memory is free again.")
                                  .arg(m_text.quantities().memory(m_what.freedBytes).text)
                            : QString{},
                .actions = {Do::Dismiss}};
    }

    [[nodiscard]] RequestCard withdrawn() const
    {
        RequestCard card{.state = State::Ended,
                         .statusText = tr("%1 stays signed in").arg(m_name),
                         .actions = {Do::Dismiss, Do::AskAgain}};
        switch (m_what.stage) {
        case Stage::NoLongerApplies:
            card.text = tr("The rule does not apply any more.");
            break;
        case Stage::RulesChanged:
            card.text = tr("The rules have changed in the meantime.");
            break;
        default:
            card.text =
                tr("The PC was asleep, its clock was set, or Usher was started anew. To be safe, nobody is "
                   "signed out after that.");
            break;
        }
        return card;
    }

    /// The time left, and with it how the card looks.
    void countDown(RequestCard& card) const
    {
        card.state = State::Waiting;
        if (!m_what.deadline || m_what.isBraked) {
            return;
        }
        const auto left = std::max(*m_what.deadline - m_context.now, AwakeTime{0});
        const auto whole = std::max(*m_what.deadline - m_what.begunAt, AwakeTime{1});
        const auto seconds = std::chrono::round<std::chrono::seconds>(left);
        card.state = left <= kFinalMinute ? State::FinalMinute : State::Waiting;
        card.countdownText = countdownText(seconds);
        card.countdownSpoken = spokenLeft(seconds);
        card.fractionLeft =
            std::min(static_cast<double>(left.count()) / static_cast<double>(whole.count()), 1.0);
    }

    [[nodiscard]] QString shownMessage() const
    {
        // The last sentence only names the buttons beside it: the owner need not read it.
        return safeText(m_what.messageText).trimmed();
    }

    [[nodiscard]] QString whyUnseen() const
    {
        switch (m_context.state) {
        case SessionState::Locked:
            return tr("%1’s screen is locked.").arg(m_name);
        case SessionState::Disconnected:
            return tr("%1 is not on the screen.").arg(m_name);
        case SessionState::Active:
            break;
        }
        return tr("%1 could not see a message.").arg(m_name);
    }

    [[nodiscard]] QString whoRefuses() const
    {
        QStringList names;
        for (const auto& program : m_what.refusingPrograms) {
            names += FriendlyText::programName(program);
        }
        return names.isEmpty()
                   ? tr("A program wants %1 to save something first.").arg(m_name)
                   //: %1: one or more programs, %2: a name
                   : tr("%1 wants %2 to save something first.", "", static_cast<int>(names.size()))
                         .arg(Quantities::joined(names), m_name);
    }

    [[nodiscard]] QString openPrograms() const
    {
        return m_context.programsText.isEmpty() ? QString{} : tr("Open: %1.").arg(m_context.programsText);
    }

    const Proceeding& m_what;
    const RequestContext& m_context;
    const FriendlyText& m_text;
    const QString& m_name;
};

} // namespace

RequestCard describeProceeding(const Proceeding& proceeding, const RequestContext& context,
                               const FriendlyText& text)
{
    return RequestWriter{proceeding, context, text}.write();
}

QString actionText(RequestAction::Kind action)
{
    switch (action) {
    case Do::Cancel:
        return RequestActionText::tr("Cancel");
    case Do::MoreTime:
        return RequestActionText::tr("5 more min");
    case Do::Dismiss:
        return RequestActionText::tr("OK");
    case Do::Wait:
        return RequestActionText::tr("Wait");
    case Do::AskAgain:
        return RequestActionText::tr("Ask again…");
    case Do::AskAgainLater:
        return RequestActionText::tr("Ask again in 15 min");
    case Do::AskNow:
        return RequestActionText::tr("Ask now");
    case Do::SignOutUnasked:
        return RequestActionText::tr("Sign out anyway…");
    case Do::TryAgain:
        return RequestActionText::tr("Try again…");
    }
    return {};
}

QString countdownText(std::chrono::seconds left)
{
    const auto total = std::max<std::int64_t>(left.count(), 0);
    const auto twoDigits = [](std::int64_t number) {
        return QStringLiteral("%1").arg(number, 2, 10, QLatin1Char{'0'});
    };
    const auto hours = total / 3600;
    const auto minutes = total / 60 % 60;
    const auto seconds = twoDigits(total % 60);
    return hours > 0 ? QStringLiteral("%1:%2:%3").arg(hours).arg(twoDigits(minutes), seconds)
                     : QStringLiteral("%1:%2").arg(minutes).arg(seconds);
}

QString countdownSpoken(std::chrono::seconds left)
{
    return RequestWriter::spokenLeft(left);
}

} // namespace usher
