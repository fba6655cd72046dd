// SPDX-License-Identifier: MIT
#include "cli/rulefilecommands.h"

#include "cli/samplejson.h"
#include "session/problemtext.h"
#include "steward/rulefile.h"
#include "steward/rulepause.h"
#include "wording/safetext.h"

#include <QDateTime>
#include <QFileInfo>

using Json = nlohmann::ordered_json;
using namespace Qt::Literals::StringLiterals;

namespace usher {

namespace {

QByteArray line(const QString& sentence)
{
    return escapedLine(sentence).toUtf8() + '\n';
}

QByteArray complaint(const QString& sentence)
{
    return "usherctl: " + line(sentence);
}

QByteArray forTerminal(const QByteArray& text)
{
    QByteArray shown;
    for (const QString& one : QString::fromUtf8(text).split(u'\n')) {
        shown += escapedLine(one).toUtf8() + '\n';
    }
    shown.chop(text.endsWith('\n') ? 1 : 0);
    return shown;
}

Json jsonOf(const policy::Problem& problem)
{
    return {{"line", problem.at.line},
            {"column", problem.at.column},
            {"pointer", problem.pointer},
            {"text", problemText(problem).toStdString()}};
}

} // namespace

RuleFileCommands::RuleFileCommands(QString place, const FriendlyText& words, WallTime now)
    : m_place{std::move(place)}
    , m_words{words}
    , m_now{now}
{
}

CommandOutcome RuleFileCommands::show(bool isTerminal) const
{
    if (!QFileInfo::exists(m_place)) {
        return {
            {},
            complaint(tr("There are no rules yet: %1 does not exist. Put some there with usherctl rules set "
                         "FILE.")
                          .arg(m_place)),
            ExitCode::Failed};
    }
    CommandOutcome outcome = checkRules({m_place});
    const auto text = readRuleText(m_place);
    if (text) {
        outcome.output = isTerminal ? forTerminal(*text) : *text;
    }
    if (const QString sentence = pauseSentence(); !sentence.isEmpty()) {
        outcome.errors += complaint(sentence);
    }
    return outcome;
}

CommandOutcome RuleFileCommands::showJson() const
{
    const bool isThere = QFileInfo::exists(m_place);
    const auto text = isThere ? readRuleText(m_place) : Result<QByteArray>{QByteArray{}};
    Json json = {{"file", m_place.toStdString()}, {"rules", nullptr}, {"problems", Json::array()}};
    if (isThere) {
        const auto judged = readRuleFile(m_place);
        if (const auto* problems = std::get_if<std::vector<policy::Problem>>(&judged)) {
            for (const policy::Problem& problem : *problems) {
                json["problems"].push_back(jsonOf(problem));
            }
        } else if (text) {
            json["rules"] = Json::parse(text->toStdString(), nullptr, false);
        }
    }
    const RulePause pause = readRulePause(m_place);
    json["paused"] = pause.holdsAt(m_now);
    json["pausedUntil"] = nullptr;
    if (pause.holdsAt(m_now) && pause.until) {
        json["pausedUntil"] = QDateTime::fromMSecsSinceEpoch(pause.until->time_since_epoch().count(), Qt::UTC)
                                  .toString(Qt::ISODateWithMs)
                                  .toStdString();
    }
    return {jsonText(json, false), {}, json["problems"].empty() ? ExitCode::Done : ExitCode::Failed};
}

CommandOutcome RuleFileCommands::set(const QString& file) const
{
    const auto text = readRuleText(file);
    if (!text) {
        return checkRules({file});
    }
    if (const auto replaced = replaceRuleFile(m_place, *text, file); !replaced) {
        return failed(replaced.error());
    }
    CommandOutcome outcome;
    outcome.output = line(tr("The rules are in %1 now. They run while the dashboard runs.").arg(m_place));
    if (const QString sentence = pauseSentence(); !sentence.isEmpty()) {
        outcome.output += line(sentence);
    }
    return outcome;
}

CommandOutcome RuleFileCommands::pause(std::optional<std::chrono::seconds> duration) const
{
    const RulePause pause{true, duration ? std::optional{m_now + *duration} : std::nullopt};
    if (const auto written = writeRulePause(m_place, pause); !written) {
        return failed(written.error());
    }
    return {line(pauseSentence()), {}, ExitCode::Done};
}

CommandOutcome RuleFileCommands::resume() const
{
    if (const auto written = writeRulePause(m_place, {}); !written) {
        return failed(written.error());
    }
    return {
        line(tr("The rules are no longer paused. They run while the dashboard runs.")), {}, ExitCode::Done};
}

CommandOutcome RuleFileCommands::failed(const Error& error)
{
    if (error.code == ErrorCode::InvalidInput) {
        CommandOutcome outcome{{}, {}, ExitCode::Failed};
        for (const QString& problem : error.detail.split(u'\n', Qt::SkipEmptyParts)) {
            outcome.errors += line(problem);
        }
        return outcome;
    }
    const QString sentence = error.code == ErrorCode::NotPermitted
                                 ? tr("The rules cannot be changed here. Ask an administrator to do it (%1).")
                                 : tr("The rules could not be written. Make room or look at the disk (%1).");
    return {{}, complaint(sentence.arg(error.detail)), exitCodeFor(error.code)};
}

QString RuleFileCommands::pauseSentence() const
{
    const RulePause pause = readRulePause(m_place);
    if (!pause.holdsAt(m_now)) {
        return {};
    }
    return pause.until ? tr("The rules are paused until %1.")
                             .arg(m_words.moments().pointInTime(*pause.until, m_now).text)
                       : tr("The rules are paused until you resume them: usherctl rules resume.");
}

} // namespace usher
