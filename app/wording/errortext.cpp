// SPDX-License-Identifier: MIT
#include "wording/errortext.h"

namespace usher {

namespace {

QString withDetail(const QString& text, const QString& detail)
{
    return detail.isEmpty() ? text : QStringLiteral("%1 (%2)").arg(text, detail);
}

} // namespace

QString ErrorText::sentence(const Error& error, MadeSafe made)
{
    const QString detail = made(QString(error.detail).replace(u'\n', u' ')).trimmed();
    switch (error.code) {
    case ErrorCode::NoSessionManager:
        return withDetail(
            tr("Nothing on this PC can tell who is signed in. Usher reads that from systemd-logind: start "
               "this PC with systemd, then try again."),
            detail);
    case ErrorCode::Unreachable:
        return withDetail(
            tr("The system's session manager does not answer. Try again in a moment; if it stays silent, "
               "restart this PC."),
            detail);
    case ErrorCode::NotPermitted:
        return withDetail(
            tr("That is not permitted here. Do it as an administrator (on Linux with sudo), or ask one."),
            detail);
    case ErrorCode::NoSuchSession:
        return withDetail(tr("That session has ended. Look again at who is signed in."), detail);
    case ErrorCode::IdentityChanged:
        return withDetail(
            tr("Somebody else has that session now, so nothing was done. Look again at who is signed in."),
            detail);
    case ErrorCode::NotSupported:
        return withDetail(tr("This system cannot do that. “usherctl status” says what it can do."), detail);
    case ErrorCode::Busy:
        return withDetail(
            tr("That is already under way for this session. Wait for it to end, then try again."), detail);
    case ErrorCode::ProgramsRefuse:
        return withDetail(tr("Programs keep the session open, to save for example. Let the person finish, or "
                             "sign out without waiting for them."),
                          detail);
    case ErrorCode::InvalidInput:
        return withDetail(tr("The input is not valid. Correct it, then try again."), detail);
    case ErrorCode::Unsafe:
        return withDetail(tr("Somebody who is no administrator could change what is there."), error.detail);
    case ErrorCode::InUse:
        return withDetail(tr("Another Usher of yours uses the file in which this is kept. Close both, then "
                             "start Usher again."),
                          detail);
    case ErrorCode::Failed:
        break;
    }
    return withDetail(tr("The system refused. Try again; if it refuses again, its own log says why."),
                      detail);
}

QString ErrorText::sentence(Obstacle obstacle)
{
    switch (obstacle) {
    case Obstacle::None:
        return {};
    case Obstacle::NeedsPrivilege:
        return tr(
            "This is another person's session: only an administrator can do that. Start Usher as one, on "
            "Linux with sudo.");
    case Obstacle::SystemCannot:
        return tr("This system has no such thing.");
    case Obstacle::SessionCannot:
        return tr("This kind of session cannot do that.");
    case Obstacle::NobodyWouldSee:
        return tr("Nobody would see a message while the session is locked or not on screen.");
    case Obstacle::NothingToDo:
        return tr("That is already so.");
    case Obstacle::IdentityUnknown:
        return tr("The system does not say for certain whose session this is, so Usher leaves it alone.");
    case Obstacle::NotYetAvailable:
        return tr("This version of Usher does not do that on this system yet.");
    }
    return {};
}

QString ErrorText::unusedVariables(const QStringList& names)
{
    return tr("Usher runs as administrator, so these variables do not count: %1.")
        .arg(escapedText(names.join(QStringLiteral(", "))));
}

QString ErrorText::words(AwaySource source)
{
    switch (source) {
    case AwaySource::Unknown:
        return tr("not known");
    case AwaySource::Input:
        return tr("keyboard and mouse");
    case AwaySource::Terminal:
        return tr("the last use of its terminal");
    case AwaySource::Desktop:
        return tr("what its desktop reports");
    case AwaySource::DisconnectTime:
        return tr("the moment it left the screen");
    case AwaySource::SignIn:
        return tr("the sign-in, nothing since");
    case AwaySource::ConsoleEstimate:
        return tr("what Windows counts for its own screen, only roughly right");
    }
    return {};
}

QString ErrorText::words(Capability::Feature feature)
{
    using Feature = Capability::Feature;
    switch (feature) {
    case Feature::ListSessions:
        return tr("who is signed in");
    case Feature::IdleTime:
        return tr("time away");
    case Feature::LockState:
        return tr("locked or not");
    case Feature::CpuUsage:
        return tr("processor use");
    case Feature::MemoryUsage:
        return tr("memory use");
    case Feature::KeepingAwake:
        return tr("what keeps the PC awake");
    case Feature::ChangeEvents:
        return tr("changes at once");
    case Feature::Message:
        return tr("messages");
    case Feature::Lock:
        return tr("locking");
    case Feature::Disconnect:
        return tr("taking off the screen");
    case Feature::SignOut:
        return tr("signing out");
    }
    return {};
}

} // namespace usher
