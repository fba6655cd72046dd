// SPDX-License-Identifier: MIT
#pragma once

#include "session/result.h"

#include <QCoreApplication>
#include <QHash>
#include <QStringList>

#include <chrono>
#include <optional>

namespace usher {

/// What `usherctl rules …` is asked to do.
struct RulesRequest
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)

public:
    enum class Verb
    {
        Check,
        Explain,
        Simulate,
        Show,
        Set,
        Pause,
        Resume
    };

    Verb verb = Verb::Check;
    QStringList files;                            ///< check: as given, at least one; set: one.
    QString rulesFile;                            ///< simulate; explain: empty for the installation's.
    QString scenarioFile;                         ///< simulate.
    std::optional<std::chrono::seconds> duration; ///< pause; none: until somebody resumes.

    /// From the words after `rules`, and the options that have a value, by their names with the dashes.
    /// InvalidInput with one sentence, ready to be shown, if they make no sense.
    [[nodiscard]] static Result<RulesRequest> read(const QStringList& words,
                                                   const QHash<QString, QString>& options);

private:
    [[nodiscard]] static Result<RulesRequest> readPause(RulesRequest request);
};

} // namespace usher
