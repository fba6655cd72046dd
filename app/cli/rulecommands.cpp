// SPDX-License-Identifier: MIT
#include "cli/rulecommands.h"

#include "platform/simulated/scenariofile.h"
#include "session/problemtext.h"
#include "steward/rulefile.h"
#include "steward/simulation.h"
#include "steward/zoneclock.h"
#include "wording/safetext.h"

#include <QDir>
#include <QFileInfo>

namespace usher {

namespace {

QByteArray errorLines(const QString& file, const std::vector<policy::Problem>& problems)
{
    QByteArray lines;
    for (const policy::Problem& problem : problems) {
        lines += escapedLine(problemLine(file, problem)).toUtf8() + '\n';
    }
    return lines;
}

/// Such lines, one a line already.
QByteArray errorLines(const Error& error)
{
    QByteArray lines;
    const QStringList problems = error.detail.split(u'\n', Qt::SkipEmptyParts);
    for (const QString& problem : problems) {
        lines += escapedLine(problem).toUtf8() + '\n';
    }
    return lines;
}

QByteArray told(const std::vector<StoryLine>& story, bool isJson)
{
    QByteArray lines;
    for (const StoryLine& line : story) {
        lines += isJson ? QByteArray::fromStdString(toJsonLine(line))
                        : escapedLine(QString::fromStdString(toSentence(line))).toUtf8();
        lines += '\n';
    }
    return lines;
}

StorySources sourcesBeside(const QString& scenarioFile)
{
    return {[folder = QFileInfo{scenarioFile}.dir()](const std::string& path) {
                return readRuleFile(folder.filePath(QString::fromStdString(path)));
            },
            isSystemZone, systemZoneClock()};
}

} // namespace

std::optional<policy::RuleSet> goodRules(const QString& file, CommandOutcome& outcome)
{
    auto read = readRuleFile(file);
    if (const auto* problems = std::get_if<std::vector<policy::Problem>>(&read)) {
        outcome.errors += errorLines(file, *problems);
        outcome.code = ExitCode::Failed;
        return std::nullopt;
    }
    return std::get<policy::RuleSet>(std::move(read));
}

CommandOutcome checkRules(const QStringList& files)
{
    CommandOutcome outcome;
    for (const QString& file : files) {
        static_cast<void>(goodRules(file, outcome));
    }
    return outcome;
}

CommandOutcome simulateRules(const QString& rulesFile, const QString& scenarioFile, bool isJson)
{
    CommandOutcome outcome;
    auto rules = goodRules(rulesFile, outcome);
    const auto scenario = readScenarioFile(scenarioFile);
    if (!scenario) {
        outcome.errors += errorLines(scenario.error());
    }
    if (!rules || !scenario) {
        outcome.code = ExitCode::Failed;
        return outcome;
    }
    Simulation simulation{*scenario, std::move(*rules), sourcesBeside(scenarioFile)};
    outcome.output = told(simulation.run(), isJson);
    return outcome;
}

} // namespace usher
