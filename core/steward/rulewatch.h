// SPDX-License-Identifier: MIT
#pragma once

#include "steward/rulefile.h"
#include "steward/rulepause.h"

#include <QFileSystemWatcher>
#include <QObject>

namespace usher {

/// The installation's rule file while somebody runs its rules: which set is in force, what is wrong with the
/// file as it is now, and whether the rules are paused. Whoever changes the file, an editor or usherctl, the
/// set follows; a file that is refused leaves the last good set in force. A file that is taken away takes its
/// rules with it.
///
/// Files are small, so they are read in the thread it lives in.
class RuleWatch : public QObject
{
    Q_OBJECT

public:
    /// Nothing is read before start(). `path` is where the file is, or will be.
    explicit RuleWatch(QString path, QObject* parent = nullptr);

    /// Before start(): the file is not to be touched, and why. It is neither read nor written then;
    /// problems() says so, in line 0, and the acts end with this.
    void refuse(Error why);
    void start();
    /// Reads again what may have changed. Done by itself wherever the system tells of changes.
    void refresh();

    [[nodiscard]] const QString& path() const { return m_path; }
    /// The file as it was read last, good or not; empty if there is none.
    [[nodiscard]] const QByteArray& text() const { return m_text; }
    /// The last good set; none at a cold start without one.
    [[nodiscard]] const std::optional<policy::RuleSet>& inForce() const { return m_inForce; }
    /// What is wrong with the file as it is now; empty if it is good, or there is none.
    [[nodiscard]] const std::vector<policy::Problem>& problems() const { return m_problems; }
    [[nodiscard]] const RulePause& pause() const { return m_pause; }

    /// Puts a good text in the file's place, and in force at once. Fails like replaceRuleFile().
    [[nodiscard]] Result<void> replace(const QByteArray& text);
    /// Without a file: the rules of an invented household's story. In force until the file says otherwise.
    void putInForce(policy::RuleSet rules);
    [[nodiscard]] Result<void> setPause(const RulePause& pause);

Q_SIGNALS:
    void rulesChanged(); ///< Another set is in force, or the same once more.
    void problemsChanged();
    void pauseChanged();

private:
    void readRules();
    void takeIn(const QByteArray& text);
    void setProblems(std::vector<policy::Problem> problems);
    void readPause();
    void watchPlaces();

    QString m_path;
    std::optional<Error> m_refusal;
    QByteArray m_text;
    bool m_isThere = false;
    bool m_isFromFile = false; ///< What is in force came from there.
    std::optional<policy::RuleSet> m_inForce;
    std::vector<policy::Problem> m_problems;
    RulePause m_pause;
    QFileSystemWatcher m_watcher;
};

} // namespace usher
