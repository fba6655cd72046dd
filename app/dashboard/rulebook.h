// SPDX-License-Identifier: MIT
#pragma once

#include "dashboard/ruleeditor.h"
#include "dashboard/rulepresets.h"
#include "dashboard/ruleverdict.h"
#include "steward/rulewatch.h"
#include "steward/steward.h"

#include <QAbstractListModel>

namespace usher {

/// The rules as the window lists them: the rule file's last good set in its order, a sentence and a live
/// verdict a row, and everything the owner can do to them. Every change replaces the file at once, and can be
/// undone. What is in force goes to the steward it follows.
class RuleBook : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Comes with the dashboard")
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(usher::RuleEditor* editor READ editor CONSTANT)
    Q_PROPERTY(bool isPaused READ isPaused NOTIFY statusChanged)
    Q_PROPERTY(QString statusText READ statusText NOTIFY statusChanged)
    Q_PROPERTY(QString problemTitle READ problemTitle NOTIFY problemsChanged)
    Q_PROPERTY(QString problemText READ problemText NOTIFY problemsChanged)
    Q_PROPERTY(QString changeText READ changeText NOTIFY changeMade)
    Q_PROPERTY(bool canUndo READ canUndo NOTIFY changeMade)
    Q_PROPERTY(QString fileText READ fileText NOTIFY fileTextChanged)
    Q_PROPERTY(QString filePath READ filePath CONSTANT)
    Q_PROPERTY(QStringList presetNames READ presetNames CONSTANT)
    Q_PROPERTY(QStringList presetTexts READ presetTexts CONSTANT)
    Q_PROPERTY(QString timeZone READ timeZone NOTIFY settingsChanged)
    Q_PROPERTY(QStringList protectedPeople READ protectedPeople NOTIFY settingsChanged)

public:
    enum Role
    {
        RuleIdRole = Qt::UserRole,
        RuleNameRole,
        IsRuleOnRole,
        SentenceRole, ///< A list of SentencePart.
        SpokenRole,   ///< The same as one text.
        VerdictRole,
    };

    /// All must outlive the book. Reads the file when followed first.
    RuleBook(RuleWatch& file, const FriendlyText& text, const Clock& clock, QObject* parent = nullptr);

    /// Whose rules these are from now on: before its start(). None: nobody's.
    void follow(Steward* steward);
    /// Who is who, for names.
    void takeIn(const Sample& sample);
    /// By session: the next thing a rule will do, for its card.
    [[nodiscard]] const QHash<Identity, QString>& notes() const { return m_notes; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] int count() const { return rowCount(); }
    [[nodiscard]] RuleEditor* editor() { return &m_editor; }
    [[nodiscard]] bool isPaused() const;
    [[nodiscard]] QString statusText() const;
    [[nodiscard]] QString problemTitle() const;
    [[nodiscard]] QString problemText() const;
    [[nodiscard]] const QString& changeText() const { return m_changeText; }
    [[nodiscard]] bool canUndo() const { return !m_past.empty(); }
    [[nodiscard]] QString fileText() const { return QString::fromUtf8(m_file.text()); }
    [[nodiscard]] QString filePath() const { return m_file.path(); }
    [[nodiscard]] QStringList presetNames() const { return usher::presetNames(); }
    [[nodiscard]] QStringList presetTexts() const { return usher::presetTexts(); }
    [[nodiscard]] QString timeZone() const { return QString::fromStdString(m_rules.timeZone); }
    [[nodiscard]] QStringList protectedPeople() const;

    Q_INVOKABLE void setRuleOn(int row, bool isOn);
    Q_INVOKABLE void moveRule(int from, int to);
    Q_INVOKABLE void removeRule(int row);
    Q_INVOKABLE void undo();
    /// -1: an empty one. Opens the editor.
    Q_INVOKABLE void addRule(int preset);
    /// Opens the editor.
    Q_INVOKABLE void editRule(int row);
    /// Adds a preset as it is.
    Q_INVOKABLE void addPreset(int preset);
    Q_INVOKABLE void pauseFor(int minutes);
    Q_INVOKABLE void pauseUntilTomorrow();
    Q_INVOKABLE void pauseUntilResumed();
    Q_INVOKABLE void resume();
    /// Empty: done; else why that cannot be.
    Q_INVOKABLE QString setTimeZone(const QString& zone);
    Q_INVOKABLE QString setProtectedPeople(const QStringList& people);
    /// What is wrong with a text, one located line a problem; empty: it is a good rule file.
    Q_INVOKABLE QStringList problemsOf(const QString& text) const;
    /// The line of the first problem, from 1; 0: there is none.
    Q_INVOKABLE int firstProblemLine(const QString& text) const;
    /// Empty: done; else why not.
    Q_INVOKABLE QString saveText(const QString& text);

Q_SIGNALS:
    void countChanged();
    void statusChanged();
    void problemsChanged();
    void changeMade();
    void fileTextChanged();
    void settingsChanged();
    void notesChanged();

private:
    struct Row
    {
        policy::Rule rule;
        QVariantList sentence;
        QString spoken;
        QString verdict;
    };

    void takeInRules();
    void takeInPause();
    void arrange();
    void place(int row, const policy::Rule& rule);
    void describe(int row);
    void judge();
    [[nodiscard]] RuleScene scene() const;
    [[nodiscard]] QString underWayText(const Proceeding& proceeding, const QString& name, WallTime now) const;
    [[nodiscard]] QString nameOf(const Standing& standing) const;
    [[nodiscard]] QStringList preview(const policy::Rule& rule) const;
    /// Puts another set in force; `what` says what was done.
    bool change(policy::RuleSet rules, const QString& what);
    bool write(const policy::RuleSet& rules);
    void keep(const policy::Rule& rule);
    void setPause(std::optional<WallTime> until);
    [[nodiscard]] QString ruleName(int row) const;

    RuleWatch& m_file;
    const FriendlyText& m_text;
    QLocale m_locale;
    const Clock& m_clock;
    RuleVerdict m_verdict;
    RuleEditor m_editor;
    Steward* m_steward = nullptr;
    policy::ZoneClock m_zoneClock;
    policy::RuleSet m_rules;
    std::vector<Row> m_rows;
    std::vector<std::pair<policy::RuleSet, QString>> m_past; ///< What was before, and what changed it.
    QString m_changeText;
    QString m_writeProblem;
    bool m_isWriting = false;
    bool m_isStarted = false;
    KnownNames m_names;
    QHash<Identity, QString> m_sessionNames;
    QHash<Identity, QString> m_notes;
};

} // namespace usher
