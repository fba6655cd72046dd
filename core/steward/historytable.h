// SPDX-License-Identifier: MIT
#pragma once

#include "steward/statestore.h"

#include <QSqlDatabase>

/// The history as a table of a database that is open: for whoever keeps the state beside it, and for whoever
/// only reads it or adds to it.
namespace usher::historytable {

/// Of the form of the tables in the file; a file of a later one is left alone.
inline constexpr int kVersion = 1;
/// Older tellings than the last so many are forgotten.
inline constexpr int kMostTellings = 100'000;

[[nodiscard]] Result<void> execute(QSqlDatabase& database, const QString& statement);
/// NotSupported if the file is of a later form.
[[nodiscard]] Result<void> checkVersion(QSqlDatabase& database);
/// Makes the table if there is none, and forgets what is too old.
[[nodiscard]] Result<void> prepare(QSqlDatabase& database);
[[nodiscard]] Result<void> add(QSqlDatabase& database, const Telling& telling);
[[nodiscard]] Result<QList<Telling>> read(QSqlDatabase& database, const HistoryQuery& query);

} // namespace usher::historytable
