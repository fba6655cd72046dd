// SPDX-License-Identifier: MIT
#pragma once

#include "steward/statestore.h"

#include <QSqlDatabase>

#include <memory>

namespace usher {

/// The history in the file in which SqliteStore keeps it, for a program that has no state of its own to keep:
/// it remembers its state only as long as it lives. Any number of programs may have it open, and one the
/// store beside it; each addition is whole and durable. Lives in one thread.
class HistoryFile final : public StateStore
{
public:
    /// To read it, where there is one. Nothing is made or changed. Without a file the history is empty.
    [[nodiscard]] static Result<std::unique_ptr<HistoryFile>> openToRead(const QString& file);
    /// To add to it. Makes the file and its folder if there is none.
    [[nodiscard]] static Result<std::unique_ptr<HistoryFile>> openToAdd(const QString& file);
    ~HistoryFile() override;

    HistoryFile(const HistoryFile&) = delete;
    HistoryFile& operator=(const HistoryFile&) = delete;

    [[nodiscard]] Result<QByteArray> lastState() override { return m_state; }
    [[nodiscard]] Result<void> record(const QByteArray& state, const QList<Telling>& tellings) override;
    [[nodiscard]] Result<QList<Telling>> history(const HistoryQuery& query) override;

private:
    HistoryFile();

    [[nodiscard]] Result<void> open(const QString& file, const QString& options);

    QString m_name; ///< Of the connection.
    QSqlDatabase m_database;
    QByteArray m_state;
};

} // namespace usher
