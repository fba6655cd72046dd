// SPDX-License-Identifier: MIT
#pragma once

#include "dashboard/personbadge.h"
#include "dashboard/personcard.h"
#include "dashboard/personfacts.h"
#include "dashboard/programlist.h"
#include "session/usagehistory.h"

#include <QStringList>

namespace usher {

/// The person whose details are open. Stays on that person: when they sign out, the last words stay and
/// isPresent becomes false.
class PersonPage : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Comes with the dashboard")
    Q_PROPERTY(QString personKey READ personKey NOTIFY changed)
    Q_PROPERTY(bool isPresent READ isPresent NOTIFY changed)
    Q_PROPERTY(bool isMe READ isMe NOTIFY changed)
    Q_PROPERTY(QString askObstacle READ askObstacle NOTIFY changed)
    Q_PROPERTY(QString messageObstacle READ messageObstacle NOTIFY changed)
    Q_PROPERTY(QString lockObstacle READ lockObstacle NOTIFY changed)
    Q_PROPERTY(QString signOutObstacle READ signOutObstacle NOTIFY changed)
    Q_PROPERTY(QString personName READ personName NOTIFY changed)
    Q_PROPERTY(QString loginName READ loginName NOTIFY changed)
    Q_PROPERTY(QString initials READ initials NOTIFY changed)
    Q_PROPERTY(int avatarHue READ avatarHue NOTIFY changed)
    Q_PROPERTY(QString accountText READ accountText NOTIFY changed)
    Q_PROPERTY(QString statusText READ statusText NOTIFY changed)
    Q_PROPERTY(usher::PersonBadge::Kind badge READ badge NOTIFY changed)
    Q_PROPERTY(QString badgeText READ badgeText NOTIFY changed)
    Q_PROPERTY(QString processorText READ processorText NOTIFY changed)
    Q_PROPERTY(QString memoryText READ memoryText NOTIFY changed)
    Q_PROPERTY(QList<qreal> processorHistory READ processorHistory NOTIFY historyChanged)
    Q_PROPERTY(QList<qreal> memoryHistory READ memoryHistory NOTIFY historyChanged)
    Q_PROPERTY(QString processorSpoken READ processorSpoken NOTIFY historyChanged)
    Q_PROPERTY(QString memorySpoken READ memorySpoken NOTIFY historyChanged)
    Q_PROPERTY(usher::ProgramList* programs READ programs CONSTANT)
    Q_PROPERTY(int backgroundCount READ backgroundCount NOTIFY changed)
    Q_PROPERTY(usher::FactList* facts READ facts CONSTANT)
    Q_PROPERTY(QStringList sessionLines READ sessionLines NOTIFY changed)
    Q_PROPERTY(QStringList ruleLines READ ruleLines NOTIFY aboutChanged)
    Q_PROPERTY(QStringList recentLines READ recentLines NOTIFY aboutChanged)

public:
    /// Ten minutes in points of four seconds.
    static constexpr int kHistoryPoints = 150;
    static constexpr int kStepsPerPoint = 2;
    /// A line that stays as it is still moves on, but not more often than that.
    static constexpr std::chrono::seconds kStillHistoryInterval{60};

    explicit PersonPage(const FriendlyText& text, QObject* parent = nullptr);

    /// Opens another person's page; apply() fills it.
    void select(const QString& key);
    /// Shows a new sample; `sessions` are the person's own, none if they have signed out. `at` is its awake
    /// time.
    void apply(std::span<const Session* const> sessions, const PersonCard& card, const FactContext& context,
               const UsageHistory& history, AwakeTime at);
    /// Why each rule does or does not apply to them, and what happened to them last.
    void setAbout(const QStringList& ruleLines, const QStringList& recentLines);
    /// The person has signed out. `last` is how they were seen last, for a page that has shown nothing yet.
    void setAbsent(const PersonCard& last);

    [[nodiscard]] QString personKey() const { return m_key; }
    [[nodiscard]] bool isPresent() const { return m_isPresent; }
    [[nodiscard]] bool isMe() const { return m_shown.isMe; }
    [[nodiscard]] QString askObstacle() const { return m_shown.askObstacle; }
    [[nodiscard]] QString messageObstacle() const { return m_shown.messageObstacle; }
    [[nodiscard]] QString lockObstacle() const { return m_shown.lockObstacle; }
    [[nodiscard]] QString signOutObstacle() const { return m_shown.signOutObstacle; }
    [[nodiscard]] QString personName() const { return m_shown.name; }
    [[nodiscard]] QString loginName() const { return m_shown.loginName; }
    [[nodiscard]] QString initials() const { return m_shown.initials; }
    [[nodiscard]] int avatarHue() const { return m_shown.avatarHue; }
    /// Empty where the system does not say what kind of account it is.
    [[nodiscard]] QString accountText() const { return m_accountText; }
    [[nodiscard]] QString statusText() const { return m_shown.statusText; }
    [[nodiscard]] PersonBadge::Kind badge() const { return m_shown.badge; }
    [[nodiscard]] QString badgeText() const { return m_shown.badgeText; }
    [[nodiscard]] QString processorText() const { return m_shown.processorText; }
    [[nodiscard]] QString memoryText() const { return m_shown.memoryText; }
    /// In percent of the PC; -1: unknown.
    [[nodiscard]] QList<qreal> processorHistory() const { return m_processorHistory; }
    [[nodiscard]] QList<qreal> memoryHistory() const { return m_memoryHistory; }
    [[nodiscard]] QString processorSpoken() const;
    [[nodiscard]] QString memorySpoken() const;
    [[nodiscard]] ProgramList* programs() const { return m_programs; }
    [[nodiscard]] int backgroundCount() const { return m_backgroundCount; }
    [[nodiscard]] FactList* facts() const { return m_facts; }
    [[nodiscard]] QStringList sessionLines() const { return m_shown.sessionLines; }
    [[nodiscard]] QStringList ruleLines() const { return m_ruleLines; }
    [[nodiscard]] QStringList recentLines() const { return m_recentLines; }

Q_SIGNALS:
    void changed();
    void historyChanged();
    void aboutChanged();

private:
    void applyHistory(std::span<const Session* const> sessions, const FactContext& context,
                      const UsageHistory& history, AwakeTime at);
    [[nodiscard]] QString spoken(const QList<qreal>& points) const;

    FriendlyText m_text;
    ProgramList* m_programs;
    FactList* m_facts;
    QString m_key;
    bool m_isPresent = false;
    bool m_isNew = true; ///< Nothing of this person was shown yet.
    PersonCard m_shown;
    QString m_accountText;
    QStringList m_ruleLines;
    QStringList m_recentLines;
    int m_backgroundCount = 0;
    QList<qreal> m_processorHistory;
    QList<qreal> m_memoryHistory;
    AwakeTime m_historyAt{};
};

} // namespace usher
