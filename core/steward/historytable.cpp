// SPDX-License-Identifier: MIT
#include "steward/historytable.h"

#include "steward/tellingjson.h"

#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace usher::historytable {

namespace {

tl::unexpected<Error> failed(const QSqlQuery& query)
{
    return failure(ErrorCode::Failed, query.lastError().text());
}

/// A null text would be NULL.
QString bound(const QString& text)
{
    return text.isNull() ? QString{u""_s} : text;
}

} // namespace

Result<void> execute(QSqlDatabase& database, const QString& statement)
{
    QSqlQuery query{database};
    return query.exec(statement) ? Result<void>{} : failed(query);
}

Result<void> checkVersion(QSqlDatabase& database)
{
    QSqlQuery version{database};
    if (!version.exec(u"PRAGMA user_version"_s) || !version.next()) {
        return failed(version);
    }
    return version.value(0).toInt() > kVersion ? failure(ErrorCode::NotSupported, database.databaseName())
                                               : Result<void>{};
}

Result<void> prepare(QSqlDatabase& database)
{
    const QStringList statements{
        u"PRAGMA journal_mode=WAL"_s, u"PRAGMA synchronous=FULL"_s,
        u"CREATE TABLE IF NOT EXISTS tellings (id INTEGER PRIMARY KEY AUTOINCREMENT, at_ms INTEGER NOT NULL, "
        "user TEXT NOT NULL, body BLOB NOT NULL)"_s,
        u"CREATE INDEX IF NOT EXISTS tellings_at ON tellings (at_ms)"_s,
        u"DELETE FROM tellings WHERE id <= (SELECT max(id) FROM tellings) - %1"_s.arg(kMostTellings)};
    for (const QString& statement : statements) {
        if (auto done = execute(database, statement); !done) {
            return done;
        }
    }
    return {};
}

Result<void> add(QSqlDatabase& database, const Telling& telling)
{
    QSqlQuery query{database};
    query.prepare(u"INSERT INTO tellings (at_ms, user, body) VALUES (?, ?, ?)"_s);
    query.addBindValue(qint64{telling.at.time_since_epoch().count()});
    query.addBindValue(bound(telling.user));
    query.addBindValue(tellingToJson(telling));
    return query.exec() ? Result<void>{} : failed(query);
}

Result<QList<Telling>> read(QSqlDatabase& database, const HistoryQuery& query)
{
    QSqlQuery select{database};
    select.prepare(
        u"SELECT body FROM tellings WHERE at_ms >= ? AND (? = '' OR user = ?) ORDER BY id DESC LIMIT ?"_s);
    const WallTime since = query.since.value_or(WallTime::min());
    select.addBindValue(qint64{since.time_since_epoch().count()});
    select.addBindValue(bound(query.user));
    select.addBindValue(bound(query.user));
    select.addBindValue(query.atMost);
    if (!select.exec()) {
        return failed(select);
    }
    QList<Telling> found;
    while (select.next()) {
        if (auto telling = tellingFromJson(select.value(0).toByteArray())) {
            found.append(std::move(*telling));
        }
    }
    std::ranges::reverse(found);
    return found;
}

} // namespace usher::historytable
