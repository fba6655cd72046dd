// SPDX-License-Identifier: MIT
#pragma once

#include "dashboard/rulechanges.h"
#include "dashboard/ruleeditor.h"
#include "dashboard/rulepresets.h"
#include "dashboard/rulescene.h"

#include <QAbstractListModel>

namespace usher {

/// The rules as the window lists them: the rule file's last good set in its order, a sentence and a live
/// verdict a row, and everything the owner can do to them. What is in force goes to the steward it follows.
/// Like its dashboard it has no timer.
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
    Q_PROPERTY(QString filePath READ filePath NOTIFY fileTextChanged)
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
        CountdownRole,       ///< "4:12" while the rule waits for somebody; empty: it does not.
        CountdownSpokenRole, ///< "4 minutes and 12 seconds left".
    };

    /// A running countdown moves so often.
    static constexpr std::chrono::seconds kTick{1};

    /// All must outlive the book. It lists that file until it is told another one.
    RuleBook(RuleWatch& file, const FriendlyText& text, const Clock& clock, QObject* parent = nullptr);

    /// Whose rules these are from now on, before its start(), and where they stand. Both outlive the book or
    /// the next call. The file is read when it is followed.
    void follow(Steward& steward, RuleWatch& file);
    /// They are nobody's.
    void leave();
    void setWindowShown(bool isShown);
    /// Who is who, for names.
    void takeIn(const Sample& sample);
    [[nodiscard]] std::optional<AwakeTime> nextWakeUp() const;
    void wakeUp();
    /// By session: the next thing a rule will do, for its card.
    [[nodiscard]] const QHash<Identity, QString>& notes() const { return m_notes; }

    /// Why each rule does or does not apply to that session, a line a rule; none if nobody knows yet.
    [[nodiscard]] QStringList reasonLines(const Identity& session) const;
    /// What each rule is called, by its id.
    [[nodiscard]] QHash<QString, QString> ruleNames() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] int count() const { return rowCount(); }
    [[nodiscard]] RuleEditor* editor() { return &m_editor; }
    [[nodiscard]] bool isPaused() const;
    [[nodiscard]] QString statusText() const;
    [[nodiscard]] QString problemTitle() const;
    [[nodiscard]] QString problemText() const;
    [[nodiscard]] const QString& changeText() const { return m_changes.last(); }
    [[nodiscard]] bool canUndo() const { return m_changes.canUndo(); }
    [[nodiscard]] QString fileText() const { return QString::fromUtf8(m_file->text()); }
    [[nodiscard]] QString filePath() const { return m_file->path(); }
    [[nodiscard]] QStringList presetNames() const { return usher::presetNames(); }
    [[nodiscard]] QStringList presetTexts() const { return usher::presetTexts(m_locale); }
    [[nodiscard]] QString timeZone() const { return QString::fromStdString(m_rules.timeZone); }
    [[nodiscard]] QStringList protectedPeople() const;

    Q_INVOKABLE void setRuleOn(int row, bool isOn);
    Q_INVOKABLE void moveRule(int from, int to);
    Q_INVOKABLE void removeRule(int row);
    Q_INVOKABLE void undo() { m_changes.undo(); }
    /// Whom the rule has asked, and waits for, is not asked any more.
    Q_INVOKABLE void cancelRule(int row);
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
    [[nodiscard]] Q_INVOKABLE static QStringList problemsOf(const QString& text);
    /// The line of the first problem, from 1; 0: there is none.
    [[nodiscard]] Q_INVOKABLE static int firstProblemLine(const QString& text);
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
    void nextWakeUpChanged();

private:
    struct Row
    {
        policy::Rule rule;
        QVariantList sentence;
        QString spoken;
        QString verdict;
        std::optional<AwakeTime> deadline;        ///< The next one that it counts down to.
        std::optional<std::chrono::seconds> left; ///< Until then, as it is shown.
    };

    [[nodiscard]] static std::size_t at(int row) { return static_cast<std::size_t>(row); }
    /// Whether that waits for somebody on behalf of a rule.
    [[nodiscard]] static bool isWaiting(const Proceeding& proceeding);

    // Listing (rulebook.cpp).
    void listen();
    void takeInRules();
    void takeInPause();
    void arrange();
    void place(int row, const policy::Rule& rule);
    void describe(int row);
    void judge();
    void aim();
    [[nodiscard]] RuleScene scene() const;
    [[nodiscard]] QStringList preview(const policy::Rule& rule) const;
    void countDown(int row);
    [[nodiscard]] std::optional<AwakeTime> deadlineOf(const policy::Rule& rule) const;

    // What the owner orders (rulebookorders.cpp).
    void keep(const policy::Rule& rule);
    [[nodiscard]] QString ruleName(int row) const;

    RuleWatch* m_file;
    const FriendlyText& m_text;
    QLocale m_locale;
    const Clock& m_clock;
    RuleVerdict m_verdict;
    RuleEditor m_editor;
    RuleChanges m_changes;
    Steward* m_steward = nullptr;
    policy::ZoneClock m_zoneClock;
    policy::RuleSet m_rules;
    std::vector<Row> m_rows;
    bool m_isWindowShown = true;
    KnownNames m_names;
    QHash<Identity, QString> m_sessionNames;
    QHash<Identity, QString> m_notes;
};

} // namespace usher
