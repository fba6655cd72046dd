// SPDX-License-Identifier: MIT
#pragma once

#include "steward/historytable.h"

#include <QLockFile>

#include <memory>

namespace usher {

/// State and history in one SQLite file (write-ahead log, synchronous=FULL). One program at a time has it.
/// Lives in one thread.
class SqliteStore final : public StateStore
{
public:
    /// Of the form of the tables; a file of a later one is left alone.
    static constexpr int kVersion = historytable::kVersion;
    /// Older tellings than the last so many are forgotten when the file is opened.
    static constexpr int kMostTellings = historytable::kMostTellings;

    /// Opens the file, and makes it and its folder if there is none. A file that is damaged is set aside, and
    /// a new one begun. InUse: another program has it. Failed: the detail says why.
    [[nodiscard]] static Result<std::unique_ptr<SqliteStore>> open(const QString& file);
    ~SqliteStore() override;

    SqliteStore(const SqliteStore&) = delete;
    SqliteStore& operator=(const SqliteStore&) = delete;

    /// Where a damaged file was put when this one was opened; empty if none was.
    [[nodiscard]] const QString& setAside() const { return m_setAside; }

    [[nodiscard]] Result<QByteArray> lastState() override;
    [[nodiscard]] Result<void> record(const QByteArray& state, const QList<Telling>& tellings) override;
    [[nodiscard]] Result<QList<Telling>> history(const HistoryQuery& query) override;

private:
    explicit SqliteStore(const QString& file);

    [[nodiscard]] Result<void> openDatabase();
    [[nodiscard]] Result<void> prepare();
    [[nodiscard]] bool isSound();
    void closeDatabase();
    [[nodiscard]] Result<void> putAside();

    QString m_file;
    QString m_name; ///< Of the connection.
    QLockFile m_lock;
    QSqlDatabase m_database;
    QString m_setAside;
};

} // namespace usher
