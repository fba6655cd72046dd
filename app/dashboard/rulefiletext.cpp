// SPDX-License-Identifier: MIT
#include "dashboard/rulefiletext.h"

#include "session/problemtext.h"
#include "wording/safetext.h"

namespace usher {

namespace {

std::vector<policy::Problem> judged(const QString& text)
{
    auto judgement = judgeRuleText(text.toUtf8());
    auto* problems = std::get_if<std::vector<policy::Problem>>(&judgement);
    return problems != nullptr ? std::move(*problems) : std::vector<policy::Problem>{};
}

} // namespace

QStringList RuleFileText::problemsOf(const QString& text)
{
    QStringList lines;
    for (const auto& problem : judged(text)) {
        lines += tr("Line %1: %2").arg(problem.at.line).arg(safeText(problemText(problem)));
    }
    return lines;
}

int RuleFileText::firstProblemLine(const QString& text)
{
    const auto problems = judged(text);
    return problems.empty() ? 0 : problems.front().at.line;
}

QString RuleFileText::title(const RuleWatch& file)
{
    if (file.problems().empty()) {
        return {};
    }
    const bool hasRules = file.inForce() && !file.inForce()->rules.empty();
    return hasRules ? tr("The rule file has a mistake. The last good rules stay in force.")
                    : tr("The rule file cannot be used");
}

QString RuleFileText::firstProblem(const RuleWatch& file)
{
    if (file.problems().empty()) {
        return {};
    }
    const auto& first = file.problems().front();
    if (first.at.line == 0) { // about more than the file
        return safeText(problemText(first));
    }
    //: Where a mistake is, and what it is
    return tr("%1, line %2: %3")
        .arg(safeText(file.path()))
        .arg(first.at.line)
        .arg(safeText(problemText(first)));
}

} // namespace usher
