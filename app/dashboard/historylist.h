// SPDX-License-Identifier: MIT
#pragma once

#include "steward/steward.h"
#include "wording/historytext.h"

#include <QAbstractListModel>
#include <QQmlEngine>

namespace usher {

/// What happened, newest first, in words. What happens while the window is open is added as it happens; what
/// others wrote down meanwhile (usherctl) at the next refresh(). Rows are inserted and removed one by one.
class HistoryList : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Comes with the dashboard")
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(QString problem READ problem NOTIFY problemChanged)
    Q_PROPERTY(bool isCut READ isCut NOTIFY countChanged)

public:
    enum Role
    {
        DayRole = Qt::UserRole,
        TimeRole,
        SentenceRole,
        DetailRole,
        SpokenRole,
        IsTroubleRole, ///< Something that did not go as it should.
    };

    /// More are not listed; they stay in the file.
    static constexpr int kMost = 2'000;

    HistoryList(const Clock& clock, const FriendlyText& text, QObject* parent = nullptr);

    /// Whose history this is from now on; both outlive the list or the next call.
    void follow(Steward& steward, StateStore& store);
    /// Nobody's.
    void leave();
    /// What rules are called now, by id.
    void setRuleNames(const QHash<QString, QString>& names);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] int count() const { return rowCount(); }
    /// Why the history cannot be read; empty: it can.
    [[nodiscard]] const QString& problem() const { return m_problem; }
    /// Whether there is more in the file than is listed.
    [[nodiscard]] bool isCut() const { return count() >= kMost; }
    /// The newest entries that concern that login name, at most so many, a line each.
    [[nodiscard]] QStringList newestLines(const QString& user, int atMost) const;

    /// Reads again what is written down.
    Q_INVOKABLE void refresh();

Q_SIGNALS:
    void countChanged();
    void problemChanged();

private:
    void takeIn(const Telling& telling);
    void insert(int row, const Telling& telling);
    void remove(int row);
    void arrange(const QList<Telling>& newestFirst);
    void turnDay();
    void setProblem(const QString& problem);

    const Clock& m_clock;
    const FriendlyText& m_words;
    HistoryText m_text;
    Steward* m_steward = nullptr;
    StateStore* m_store = nullptr;
    QHash<QString, QString> m_ruleNames;
    QList<Telling> m_rows; ///< Newest first.
    QDate m_today;
    QString m_problem;
};

} // namespace usher
