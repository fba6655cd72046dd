// SPDX-License-Identifier: MIT
#pragma once

#include "cli/errandrequest.h"
#include "cli/exitcode.h"
#include "steward/telling.h"

#include <QCoreApplication>

namespace usher {

/// How an errand ended.
struct ErrandEnd
{
    ExitCode code = ExitCode::Done;
    QString sentence; ///< For standard output if it is done, else for standard error. Safe.
};

/// What `usherctl ask` and its like say. Names come out safe.
class ErrandText
{
    Q_DECLARE_TR_FUNCTIONS(ErrandText)

public:
    ErrandText() = delete;

    /// The question before something that cannot be undone. Names the programs that run.
    [[nodiscard]] static QString confirmation(const ErrandRequest& request, const Session& session);
    /// Whether that is a yes, in this language or in English.
    [[nodiscard]] static bool isYes(const QString& answer);

    /// One line of what happened; empty if it needs none.
    [[nodiscard]] static QString progress(const Telling& telling, const QString& name);
    /// The line that counts down.
    /// While a sign-out takes its time: first the programs close, then the session ends.
    [[nodiscard]] static QString closing(const QString& name, bool isAccepted, std::chrono::seconds elapsed);
    [[nodiscard]] static QString countdown(const QString& name, std::chrono::seconds left);

    /// What a request ended with; nothing while it goes on.
    [[nodiscard]] static std::optional<ErrandEnd> end(const Proceeding& proceeding, const QString& name);
    [[nodiscard]] static ErrandEnd end(const MessageOutcome& outcome, const QString& name);
    [[nodiscard]] static ErrandEnd done(ErrandRequest::Verb verb, const QString& name);
};

} // namespace usher
