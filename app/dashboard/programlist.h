// SPDX-License-Identifier: MIT
#pragma once

#include "dashboard/rowmoves.h"
#include "wording/friendlytext.h"

#include <QAbstractListModel>
#include <QSet>
#include <QtQml/qqmlregistration.h>

namespace usher {

/// The programs of one person that cost something, most expensive first. The others are only counted: small
/// helpers nobody knows by name would hide the ones that matter. A program once listed stays listed while it
/// runs.
class ProgramList : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Comes with the dashboard")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Role
    {
        ProgramNameRole = Qt::UserRole + 1,
        ProcessorTextRole,
        MemoryTextRole,
        MemoryShareRole, ///< 0 to 1 of the biggest program's memory; -1: unknown.
        CountTextRole,   ///< "3 processes"; empty for one.
    };

    /// Cheaper than both is a background item, unless its cost is unknown or nothing else runs.
    static constexpr std::int64_t kNotableBytes = std::int64_t{64} * 1024 * 1024;
    static constexpr double kNotablePercent = 1.0;

    explicit ProgramList(FriendlyText text, QObject* parent = nullptr);

    /// Shows these programs.
    void apply(const QList<Program>& programs);
    /// The same for another person: what was listed does not matter any more.
    void start(const QList<Program>& programs);
    /// Programs that are not listed.
    [[nodiscard]] int backgroundCount() const { return m_backgroundCount; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] int count() const { return rowCount(); }

Q_SIGNALS:
    void countChanged();

private:
    struct Row
    {
        QString key; ///< The program's raw name.
        QString name;
        QString processorText;
        QString memoryText;
        double memoryShare = -1;
        QString countText;
    };

    [[nodiscard]] Row describe(const Program& program, std::int64_t mostBytes) const;
    [[nodiscard]] std::vector<Row> notableRows(const QList<Program>& programs);
    void removeGone(const QSet<QString>& keys);
    void insertNew(const std::vector<Row>& rows);
    void sortLike(const std::vector<Row>& rows);
    void updateRow(int row, const Row& wanted);

    FriendlyText m_text;
    std::vector<Row> m_rows;
    int m_backgroundCount = 0;
};

} // namespace usher
