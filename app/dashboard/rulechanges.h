// SPDX-License-Identifier: MIT
#pragma once

#include "steward/rulewatch.h"

#include <QCoreApplication>
#include <QObject>

#include <utility>
#include <vector>

namespace usher {

/// What the owner changes about a rule file, and the way back. Every change replaces the file at once; one
/// that cannot be written leaves everything as it was, and problem() says why.
class RuleChanges : public QObject
{
    Q_OBJECT

public:
    /// So many changes can be taken back.
    static constexpr std::size_t kDepth = 50;

    using QObject::QObject;

    /// That file is changed from now on; it outlives this or the next call. What was done to another one
    /// cannot be taken back any more.
    void follow(RuleWatch& file);

    /// Puts another set in force; `what` says what was done.
    bool change(policy::RuleSet rules, const QString& what);
    bool setPause(const RulePause& pause);
    /// The same with a whole text, as long as it is a good one: empty if it was done, else why not.
    [[nodiscard]] QString replaceText(const QString& text, const QString& what);
    void undo();
    [[nodiscard]] bool canUndo() const { return !m_past.empty(); }

    /// What was done last; empty: it was taken back, or nothing was done.
    [[nodiscard]] const QString& last() const { return m_last; }
    /// Why the last change could not be written; empty: it was.
    [[nodiscard]] const QString& problem() const { return m_problem; }

Q_SIGNALS:
    void made();
    void problemChanged();

private:
    [[nodiscard]] policy::RuleSet rules() const;
    bool write(const policy::RuleSet& rules);
    void remember(policy::RuleSet before, const QString& what);
    void forget();
    void say(const Result<void>& result);

    RuleWatch* m_file = nullptr;
    std::vector<std::pair<policy::RuleSet, QString>> m_past; ///< What was before, and what changed it.
    QString m_last;
    QString m_problem;
    bool m_isWriting = false;
};

} // namespace usher
