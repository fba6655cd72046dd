// SPDX-License-Identifier: MIT
#pragma once

#include "cli/rulecommands.h"
#include "session/clock.h"
#include "wording/friendlytext.h"

#include <QCoreApplication>

#include <optional>

namespace usher {

/// What usherctl does with the installation's rule file. Without a service it acts on the file itself, and
/// says that rules run while the dashboard runs.
class RuleFileCommands
{
    Q_DECLARE_TR_FUNCTIONS(RuleFileCommands)

public:
    /// The words are needed until the end.
    RuleFileCommands(QString place, const FriendlyText& words, WallTime now);

    /// The file as it is, its problems on standard error. Escaped for a terminal if it goes to one.
    [[nodiscard]] CommandOutcome show(bool isTerminal) const;
    /// The same for programs.
    [[nodiscard]] CommandOutcome showJson() const;
    /// Puts a file in its place. A bad one is refused with its problems, and nothing changes.
    [[nodiscard]] CommandOutcome set(const QString& file) const;
    /// No duration: until somebody resumes.
    [[nodiscard]] CommandOutcome pause(std::optional<std::chrono::seconds> duration) const;
    [[nodiscard]] CommandOutcome resume() const;

private:
    [[nodiscard]] static CommandOutcome failed(const Error& error);
    [[nodiscard]] QString pauseSentence() const;

    QString m_place;
    const FriendlyText& m_words;
    WallTime m_now;
};

} // namespace usher
