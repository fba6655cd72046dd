// SPDX-License-Identifier: MIT
#pragma once

#include "session/sessionbackend.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTime>

namespace usher {

/// What stands around a message where a person reads it: buttons, the time of the sign-out, what is left.
class AskText
{
    Q_DECLARE_TR_FUNCTIONS(AskText)

public:
    [[nodiscard]] static QString ok();
    [[nodiscard]] static QString notNow();
    [[nodiscard]] static QString signOutNow();

    /// "Signing out at 16:35."; empty if the message announces no sign-out.
    [[nodiscard]] static QString signOutTime(const Message& message, QTime now, const QLocale& locale);
    /// The same beside the message; empty if its own words say that time.
    [[nodiscard]] static QString missingTime(const Message& message, QTime now, const QLocale& locale);
    /// "4:12 left"; read aloud as "4 minutes left", or in seconds in the last minute.
    [[nodiscard]] static QString timeLeft(std::chrono::seconds left);
    [[nodiscard]] static QString spokenTimeLeft(std::chrono::seconds left);

    /// The message and the time, for a notification. Plain text.
    [[nodiscard]] static QString plain(const Message& message, QTime now, const QLocale& locale);
    /// The same for a terminal, with what to do; whatever could steer the terminal is spelled out.
    [[nodiscard]] static QString onTerminal(const Message& message, QTime now, const QLocale& locale);
    /// Shortly before the end, below what onTerminal() said; the timeout is what is left by then.
    [[nodiscard]] static QString onceMoreOnTerminal(const Message& message, QTime now, const QLocale& locale);
    [[nodiscard]] static QString takenBackOnTerminal();

private:
    [[nodiscard]] static QString adviceOnTerminal(const Message& message);
};

} // namespace usher
