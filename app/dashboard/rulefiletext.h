// SPDX-License-Identifier: MIT
#pragma once

#include "steward/rulewatch.h"

#include <QCoreApplication>
#include <QStringList>

namespace usher {

/// What is wrong with a rule file, in words. Pure.
class RuleFileText
{
    Q_DECLARE_TR_FUNCTIONS(RuleFileText)

public:
    /// One located line a problem; empty: it is a good rule file.
    [[nodiscard]] static QStringList problemsOf(const QString& text);
    /// The line of the first problem, from 1; 0: there is none.
    [[nodiscard]] static int firstProblemLine(const QString& text);

    /// The file as it is now cannot be used; empty: it can.
    [[nodiscard]] static QString title(const RuleWatch& file);
    /// Where the first mistake is, and what it is.
    [[nodiscard]] static QString firstProblem(const RuleWatch& file);
};

} // namespace usher
