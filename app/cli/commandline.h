// SPDX-License-Identifier: MIT
#pragma once

#include "cli/errandrequest.h"
#include "cli/historyrequest.h"
#include "cli/rulesrequest.h"
#include "platform/backendfactory.h"

#include <QCoreApplication>
#include <QStringList>

#include <span>

namespace usher {

/// One option as the help, the manual and the completions show it. All texts are marked for translation.
struct OptionForm
{
    QLatin1StringView name;            ///< With its dashes.
    QLatin1StringView valueName;       ///< Empty: takes no value.
    const char* description = nullptr; ///< Context "CommandLine".
};

/// One command, likewise.
struct CommandForm
{
    QLatin1StringView name;
    QLatin1StringView arguments;
    const char* description = nullptr;
};

/// What somebody asked for, read from the words after the program's name.
class CommandLine
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)

public:
    enum class Command
    {
        Errand,
        Help,
        Version,
        History,
        List,
        Rules,
        SelfTest,
        Show,
        Status
    };

    Command command = Command::Help;
    QString who;            ///< show only.
    QString showRules;      ///< show only: a rule file instead of this PC's; empty: this PC's.
    RulesRequest rules;     ///< rules only.
    HistoryRequest history; ///< history only.
    ErrandRequest errand;   ///< Errand only.
    BackendChoice backend;
    bool isJson = false;
    bool isWatching = false; ///< list only.
    bool isColourless = false;
    bool isConfirmed = false; ///< --yes.

    /// InvalidInput with one sentence, ready to be shown, if the words make no sense.
    [[nodiscard]] static Result<CommandLine> parse(const QStringList& words);

    [[nodiscard]] static std::span<const OptionForm> options();
    [[nodiscard]] static std::span<const CommandForm> commands();

private:
    [[nodiscard]] Result<void> readOption(const QString& word, QStringList& rest);
    [[nodiscard]] Result<void> readWords(const QStringList& words);
    [[nodiscard]] Result<void> readRules(const QStringList& words);
    [[nodiscard]] Result<void> readErrand(const QStringList& words);
    [[nodiscard]] Result<void> readHistory(const QStringList& words);
    /// Options that go with other commands than this one.
    [[nodiscard]] Result<void> refuseStrangers() const;
    [[nodiscard]] Result<void> chooseBackend(const QString& value);

    QHash<QString, QString> m_values; ///< Options that have one, by their names; the last one said counts.
    bool m_wantsHelp = false;
    bool m_wantsCsv = false;
    bool m_wantsForce = false;
    bool m_wantsVersion = false;
};

} // namespace usher
