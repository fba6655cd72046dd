// SPDX-License-Identifier: MIT
#pragma once

#include "cli/exitcode.h"
#include "engine/rules.h"

#include <QByteArray>
#include <QStringList>

#include <optional>

namespace usher {

/// What a command that is done at once leaves behind.
struct CommandOutcome
{
    QByteArray output; ///< For standard output.
    QByteArray errors; ///< For standard error.
    ExitCode code = ExitCode::Done;
};

/// The rules in a file, or nothing, and what is wrong with them added to the outcome.
[[nodiscard]] std::optional<policy::RuleSet> goodRules(const QString& file, CommandOutcome& outcome);

/// Whether rule files are good: says nothing, or every problem of every file as "FILE:LINE:COLUMN: error: …",
/// one a line, with control characters spelled out.
[[nodiscard]] CommandOutcome checkRules(const QStringList& files);

/// Plays a story against rules in virtual time: a JSON object or a sentence a line. Reads no clock; nothing
/// but the files and the system's time zones decides the output. Rule files that the story loads are looked
/// for beside it. A mistake in either file is told as checkRules() does, and nothing is played.
[[nodiscard]] CommandOutcome simulateRules(const QString& rulesFile, const QString& scenarioFile,
                                           bool isJson);

} // namespace usher
