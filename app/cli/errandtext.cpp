// SPDX-License-Identifier: MIT
#include "cli/errandtext.h"

#include "wording/errortext.h"
#include "wording/friendlytext.h"
#include "wording/safetext.h"

using namespace Qt::Literals::StringLiterals;

namespace usher {

namespace {

constexpr qsizetype kProgramsNamed = 5;

using Verb = ErrandRequest::Verb;
using Kind = policy::Action::Kind;
using Stage = Proceeding::Stage;

} // namespace

QString ErrandText::confirmation(const ErrandRequest& request, const Session& session)
{
    const QString name = FriendlyText::personName(session, escapedText);
    switch (request.verb) {
    case Verb::Lock:
        return tr("Lock the screen of %1?").arg(name);
    case Verb::Disconnect:
        return tr("Take %1 off the screen? Their programs run on.").arg(name);
    case Verb::SignOut: {
        QString what = request.mode == SignOutMode::Forced
                           ? tr("Sign out %1 without asking, and end every program?").arg(name)
                           : tr("Sign out %1 without asking?").arg(name);
        if (session.programs.isEmpty()) {
            return what;
        }
        return what + u' ' +
               tr("What is not saved may be lost in: %1.")
                   .arg(FriendlyText::programs(session, kProgramsNamed, escapedText));
    }
    case Verb::Ask:
    case Verb::Message:
        break;
    }
    return {};
}

bool ErrandText::isYes(const QString& answer)
{
    const QString word = answer.trimmed().toLower();
    //: What somebody types to say yes: one letter and the word, with a blank in between
    const QStringList yes = tr("y yes").split(u' ') + QStringList{u"y"_s, u"yes"_s};
    return yes.contains(word);
}

QString ErrandText::progress(const Telling& telling, const QString& name)
{
    switch (telling.kind) {
    case Kind::Message:
        return tr("%1 is asked.").arg(name);
    case Kind::SignOut:
        return telling.cause == policy::Cause::Yes
                   ? tr("%1 said yes and is being signed out.").arg(name)
                   : (telling.cause == policy::Cause::NoAnswer
                          ? tr("%1 did not answer and is being signed out.").arg(name)
                          : tr("%1 is being signed out.").arg(name));
    default:
        return {};
    }
}

QString ErrandText::countdown(const QString& name, std::chrono::seconds left)
{
    const auto minutes = std::chrono::floor<std::chrono::minutes>(left);
    const auto seconds = QString::number((left - minutes).count()).rightJustified(2, u'0');
    const QString time = QString::number(minutes.count()) + u':' + seconds;
    return tr("Waiting for %1: %2 left. Ctrl-C takes the question back.").arg(name, time);
}

QString ErrandText::closing(const QString& name, bool isAccepted, std::chrono::seconds elapsed)
{
    const auto seconds = QString::number(elapsed.count());
    return isAccepted ? tr("Ending the session of %1… (%2 s)").arg(name, seconds)
                      : tr("Closing the programs of %1… (%2 s)").arg(name, seconds);
}

std::optional<ErrandEnd> ErrandText::end(const Proceeding& proceeding, const QString& name)
{
    switch (proceeding.stage) {
    case Stage::Gone:
        return ErrandEnd{ExitCode::Done, tr("%1 is signed out.").arg(name)};
    case Stage::Declined:
        return ErrandEnd{ExitCode::SaidNo, tr("%1 said no, and stays signed in.").arg(name)};
    case Stage::CameBack:
        return ErrandEnd{ExitCode::CameBack, tr("%1 came back, and stays signed in.").arg(name)};
    case Stage::Cancelled:
        return ErrandEnd{ExitCode::CameBack, tr("The request was cancelled. %1 stays signed in.").arg(name)};
    case Stage::Settling:
        return ErrandEnd{
            ExitCode::CameBack,
            tr("The PC slept or its clock was set, so the request was cancelled. %1 stays signed in.")
                .arg(name)};
    case Stage::Unseen:
        return ErrandEnd{ExitCode::NoAnswer,
                         tr("%1 cannot see a question now: the screen is locked, or shows somebody else. "
                            "Nothing was done; usherctl sign-out does not ask.")
                             .arg(name)};
    case Stage::NoAnswer:
        return ErrandEnd{ExitCode::NoAnswer, tr("%1 did not answer, and stays signed in.").arg(name)};
    case Stage::AppsRefuse: {
        QStringList programs;
        for (const QString& program : proceeding.refusingPrograms) {
            programs += FriendlyText::programName(program, escapedText);
        }
        const QString which = programs.isEmpty() ? tr("programs that want to save") : programs.join(u", "_s);
        return ErrandEnd{
            ExitCode::Failed,
            tr("%1 stays signed in, kept by: %2. Let them save, or use usherctl sign-out --force.")
                .arg(name, which)};
    }
    case Stage::Stuck:
        return ErrandEnd{
            ExitCode::Failed,
            tr("%1 is still there after a minute. Look what still runs with usherctl show, or end it with "
               "usherctl sign-out --force.")
                .arg(name)};
    case Stage::Failed: {
        const Error error = proceeding.error.value_or(Error{});
        return ErrandEnd{exitCodeFor(error.code), ErrorText::sentence(error, escapedText)};
    }
    case Stage::NoLongerApplies:
    case Stage::RulesChanged:
    case Stage::Sending:
    case Stage::Asked:
    case Stage::UnseenWait:
    case Stage::Recommended:
    case Stage::ForceWait:
    case Stage::SigningOut:
        break;
    }
    return {};
}

ErrandEnd ErrandText::end(const MessageOutcome& outcome, const QString& name)
{
    switch (outcome.answer) {
    case Answer::Unseen:
        return {ExitCode::NoAnswer,
                tr("%1 cannot see a message now: the screen is locked, or shows somebody else.").arg(name)};
    case Answer::Withdrawn:
        return {ExitCode::CameBack, tr("The message was taken back before %1 had read it.").arg(name)};
    case Answer::TimedOut:
        return {ExitCode::Done, tr("The message was shown to %1.").arg(name)};
    case Answer::Yes:
    case Answer::No:
    case Answer::Ok:
    case Answer::Closed:
        break;
    }
    return {ExitCode::Done, tr("%1 has read the message.").arg(name)};
}

ErrandEnd ErrandText::done(Verb verb, const QString& name)
{
    return {ExitCode::Done, verb == Verb::Lock ? tr("The screen of %1 is locked.").arg(name)
                                               : tr("%1 is off the screen.").arg(name)};
}

} // namespace usher
