// SPDX-License-Identifier: MIT
#pragma once

#include "session/sessionbackend.h"

#include <QByteArray>
#include <QStringList>

#include <optional>

namespace usher {

/// What the courier is sent for: the first line it reads. It comes from a program that may be root, so the
/// courier believes it; what the courier says is believed only as far as parseCourierReply() understands it,
/// because it runs as the person it visits.
struct CourierRequest
{
    enum class Errand
    {
        Message,
        EndSession, ///< Asks the desktop's session manager to end the session.
    };

    Errand errand = Errand::Message;
    Message message;
    bool isGraphical = false;
    QString tty;       ///< The session's terminal below /dev; empty: none is known.
    QString display;   ///< The X display as logind knows it; empty: unknown.
    QString scope;     ///< Folder of the session's control group; empty: unknown.
    QString procRoot;  ///< Where processes of the scope are described.
    QString agentPath; ///< The program that shows a dialog.
};

[[nodiscard]] QByteArray toLine(const CourierRequest& request);
[[nodiscard]] std::optional<CourierRequest> parseCourierRequest(const QByteArray& line);

/// One line of what the courier says.
struct CourierReply
{
    enum class Kind
    {
        Shown,    ///< From now on it can be seen, through `channel`.
        Answered, ///< The last word about a message.
        Failed,   ///< The last word: it cannot be seen, or no longer; `text` says why.
        Refused,  ///< Programs keep the session open; `text` has one name a line.
        Agreed,   ///< The session manager ends the session, or there is none to ask.
    };

    Kind kind = Kind::Failed;
    QString channel;
    Answer answer = Answer::TimedOut;
    QString text; ///< Untrusted.

    bool operator==(const CourierReply&) const = default;
};

[[nodiscard]] QByteArray toLine(const CourierReply& reply);
[[nodiscard]] std::optional<CourierReply> parseCourierReply(const QByteArray& line);

/// "yes", "no", "ok", "closed", "timed-out": what a person can do about a message that is shown.
[[nodiscard]] QByteArray wordFor(Answer answer);
[[nodiscard]] std::optional<Answer> answerFor(const QByteArray& word);

/// What takes a message back, as a line to courier and agent. Hanging up does the same.
inline constexpr const char* kWithdraw = "withdraw";
/// What brings it to the person's notice once more.
inline constexpr const char* kRaise = "raise";

} // namespace usher
