// SPDX-License-Identifier: MIT
#pragma once

#include "session/result.h"
#include "session/session.h"
#include "session/sessionbackend.h"
#include "wording/safetext.h"

#include <QCoreApplication>

namespace usher {

/// What the core says in enumerators, said to a person. Whole sentences say what happened and what to do
/// next; raw detail is made safe and put in parentheses.
class ErrorText
{
    Q_DECLARE_TR_FUNCTIONS(ErrorText)

public:
    ErrorText() = delete;

    /// One sentence or two, on one line.
    [[nodiscard]] static QString sentence(const Error& error, MadeSafe made = safeText);
    /// Why something cannot be done to a session; empty for Obstacle::None.
    [[nodiscard]] static QString sentence(Obstacle obstacle);
    /// That an administrator's program does not use these variables of its environment.
    [[nodiscard]] static QString unusedVariables(const QStringList& names);
    /// Where the knowledge about time away comes from, as the end of "known from …".
    [[nodiscard]] static QString words(AwaySource source);
    /// A capability, as a noun: "time away", "signing out".
    [[nodiscard]] static QString words(Capability::Feature feature);
};

} // namespace usher
