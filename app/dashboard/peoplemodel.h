// SPDX-License-Identifier: MIT
#pragma once

#include "dashboard/personcard.h"
#include "session/usagehistory.h"

#include <QAbstractListModel>
#include <QSet>
#include <QVarLengthArray>

#include <vector>

namespace usher {

/// Everybody who is signed in, one row a person, in the order they were first seen. A sample changes exactly
/// the rows and roles whose look changes: figures are rounded before they are compared, so a machine on which
/// nothing happens makes no signal. Costs a comparison a session, and words only for the sessions that
/// differ.
class PeopleModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role
    {
        PersonKeyRole = Qt::UserRole + 1,
        PersonNameRole,
        LoginNameRole,
        InitialsRole,
        AvatarHueRole,
        IsMeRole,
        BadgeRole,
        BadgeTextRole,
        StatusTextRole,
        StatusHintRole,
        ProcessorTextRole,
        ProcessorTipRole,
        IsBusyRole,
        MemoryTextRole,
        MemoryTipRole,
        ProgramsTextRole,
        NoteTextRole,
        HistoryRole,
        IsStaleRole,
        SpokenTextRole,
        SessionLinesRole,
        AskObstacleRole,
        MessageObstacleRole,
        LockObstacleRole,
        SignOutObstacleRole,
        SearchRole, ///< What a search looks at; of no use to a view.
    };

    /// The card's line: the last two minutes in points of four seconds.
    static constexpr int kHistoryPoints = 30;
    static constexpr int kStepsPerPoint = 2;
    /// A line that stays flat still moves on, but not more often than that.
    static constexpr std::chrono::seconds kFlatHistoryInterval{60};

    explicit PeopleModel(FriendlyText text, QObject* parent = nullptr);

    /// Shows the sample. `history` already has it; `at` is its time by the awake clock.
    void apply(const Sample& sample, const CardContext& context, const UsageHistory& history, AwakeTime at);
    void setStale(bool isStale);
    /// Whose rows stay, as they were last, although they have signed out.
    void setKept(const QSet<QString>& keys);
    /// Nobody is known any more: another source of sessions follows.
    void clear();

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] const PersonCard& card(int row) const { return m_rows[static_cast<std::size_t>(row)].card; }
    /// -1 if that person is not signed in.
    [[nodiscard]] int rowOf(const QString& key) const { return m_rowOfKey.value(key, -1); }
    /// Of the person who has the most; 0: nobody is known.
    [[nodiscard]] int mostSessions() const { return m_mostSessions; }
    /// The sessions of a row's person in the sample shown; none if the row is only kept.
    [[nodiscard]] std::vector<const Session*> sessionsOf(int row) const;

Q_SIGNALS:
    void mostSessionsChanged();

private:
    using Places = QVarLengthArray<int, 2>;

    struct Row
    {
        PersonCard card;
        Places sessions; ///< Places in m_sample.
        QList<qreal> history;
        std::optional<double> lastCpu; ///< The newest figure the line shows.
        bool isFlat = true;            ///< The line looks the same however far it moves.
        bool isChanged = false;
    };

    void regroup(const Sample& sample);
    /// Marks the people whose sessions differ. False if these are other sessions than before; then it may
    /// have begun.
    [[nodiscard]] bool markChanges(const Sample& sample);
    void removeGone(const QHash<QString, Places>& people);
    void removeUnneeded();
    [[nodiscard]] bool isNeeded(int row) const;
    void insertNew(std::vector<std::pair<QString, Places>> people);
    void countSessions();
    void updateRow(int row, const UsageHistory& history, bool isMinuteOver, bool hasPointMoved);
    [[nodiscard]] bool updateHistory(Row& row, const UsageHistory& history, bool isMinuteOver,
                                     bool hasPointMoved);
    [[nodiscard]] PersonCard describe(const Row& row) const;

    FriendlyText m_text;
    CardContext m_context;
    std::vector<Row> m_rows;
    QHash<QString, int> m_rowOfKey;
    QSet<QString> m_kept;
    QList<Session> m_sample;
    std::vector<int> m_rowOfSession;
    int m_mostSessions = 0;
    AwakeTime m_flatHistoryAt{};
    std::int64_t m_pointNumber = 0;
    bool m_isStale = false;
};

} // namespace usher
