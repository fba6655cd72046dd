// SPDX-License-Identifier: MIT
#include "steward/sqlitestore.h"

#include "steward/tellingjson.h"

#include <QDir>
#include <QFileInfo>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>
#include <QVariant>

using namespace Qt::Literals::StringLiterals;

namespace usher {
namespace {

tl::unexpected<Error> failed(const QSqlError& error)
{
    return failure(ErrorCode::Failed, error.text());
}

} // namespace

SqliteStore::SqliteStore(const QString& file)
    : m_file(file)
    , m_name(u"usher-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces))
    , m_lock(file + u".lock"_s)
{
    m_lock.setStaleLockTime(0); // only whether that program still runs counts
}

SqliteStore::~SqliteStore()
{
    closeDatabase();
}

Result<std::unique_ptr<SqliteStore>> SqliteStore::open(const QString& file)
{
    const QFileInfo place{file};
    if (!QDir{}.mkpath(place.absolutePath())) {
        return failure(ErrorCode::Failed, place.absolutePath());
    }
    std::unique_ptr<SqliteStore> store{new SqliteStore(place.absoluteFilePath())};
    if (!store->m_lock.tryLock(0)) {
        const bool isTaken = store->m_lock.error() == QLockFile::LockFailedError;
        return failure(isTaken ? ErrorCode::Busy : ErrorCode::Failed, place.absoluteFilePath());
    }
    if (const auto opened = store->openDatabase(); !opened) {
        return tl::unexpected(opened.error());
    }
    if (!store->isSound()) {
        auto begun = store->putAside();
        if (begun) {
            begun = store->openDatabase();
        }
        if (!begun) {
            return tl::unexpected(begun.error());
        }
    }
    if (const auto prepared = store->prepare(); !prepared) {
        return tl::unexpected(prepared.error());
    }
    return store;
}

Result<void> SqliteStore::openDatabase()
{
    m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name);
    m_database.setDatabaseName(m_file);
    if (!m_database.open()) {
        return failed(m_database.lastError());
    }
    QFile::setPermissions(m_file, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    return {};
}

void SqliteStore::closeDatabase()
{
    m_database.close();
    m_database = QSqlDatabase{};
    QSqlDatabase::removeDatabase(m_name);
}

bool SqliteStore::isSound()
{
    QSqlQuery check{m_database};
    return check.exec(u"PRAGMA quick_check"_s) && check.next() && check.value(0).toString() == "ok"_L1;
}

Result<void> SqliteStore::putAside()
{
    closeDatabase();
    int number = 1;
    while (QFileInfo::exists(m_file + u".damaged-%1"_s.arg(number))) {
        ++number;
    }
    m_setAside = m_file + u".damaged-%1"_s.arg(number);
    for (const QString& part : {u"-wal"_s, u"-shm"_s}) {
        QFile::rename(m_file + part, m_setAside + part);
    }
    return QFile::rename(m_file, m_setAside) ? Result<void>{} : failure(ErrorCode::Failed, m_file);
}

Result<void> SqliteStore::prepare()
{
    QSqlQuery version{m_database};
    if (!version.exec(u"PRAGMA user_version"_s) || !version.next()) {
        return failed(version.lastError());
    }
    const int found = version.value(0).toInt();
    version.finish();
    if (found > kVersion) {
        return failure(ErrorCode::NotSupported, m_file);
    }
    const QStringList statements{
        u"PRAGMA journal_mode=WAL"_s,
        u"PRAGMA synchronous=FULL"_s,
        u"CREATE TABLE IF NOT EXISTS state (id INTEGER PRIMARY KEY CHECK (id = 1), body BLOB NOT NULL)"_s,
        u"CREATE TABLE IF NOT EXISTS tellings (id INTEGER PRIMARY KEY AUTOINCREMENT, at_ms INTEGER NOT NULL, "
        "user TEXT NOT NULL, body BLOB NOT NULL)"_s,
        u"CREATE INDEX IF NOT EXISTS tellings_at ON tellings (at_ms)"_s,
        u"DELETE FROM tellings WHERE id <= (SELECT max(id) FROM tellings) - %1"_s.arg(kMostTellings),
        u"PRAGMA user_version=%1"_s.arg(kVersion)};
    for (const QString& statement : statements) {
        if (const auto done = execute(statement); !done) {
            return done;
        }
    }
    return {};
}

Result<void> SqliteStore::execute(const QString& statement)
{
    QSqlQuery query{m_database};
    return query.exec(statement) ? Result<void>{} : failed(query.lastError());
}

Result<QByteArray> SqliteStore::lastState()
{
    QSqlQuery query{m_database};
    if (!query.exec(u"SELECT body FROM state WHERE id = 1"_s)) {
        return failed(query.lastError());
    }
    return query.next() ? query.value(0).toByteArray() : QByteArray{};
}

Result<void> SqliteStore::record(const QByteArray& state, const QList<Telling>& tellings)
{
    if (!m_database.transaction()) {
        return failed(m_database.lastError());
    }
    QSqlQuery keep{m_database};
    keep.prepare(
        u"INSERT INTO state (id, body) VALUES (1, ?) ON CONFLICT (id) DO UPDATE SET body = excluded.body"_s);
    keep.addBindValue(state.isNull() ? QByteArray{""} : state); // a null one would be NULL
    bool isDone = keep.exec();
    QSqlError error = keep.lastError();
    for (const Telling& telling : tellings) {
        if (!isDone) {
            break;
        }
        QSqlQuery add{m_database};
        add.prepare(u"INSERT INTO tellings (at_ms, user, body) VALUES (?, ?, ?)"_s);
        add.addBindValue(qint64{telling.at.time_since_epoch().count()});
        add.addBindValue(telling.user.isNull() ? QString{u""_s} : telling.user);
        add.addBindValue(tellingToJson(telling));
        isDone = add.exec();
        error = add.lastError();
    }
    if (isDone && m_database.commit()) {
        return {};
    }
    error = isDone ? m_database.lastError() : error;
    m_database.rollback();
    return failed(error);
}

Result<QList<Telling>> SqliteStore::history(const HistoryQuery& query)
{
    QSqlQuery select{m_database};
    select.prepare(
        u"SELECT body FROM tellings WHERE at_ms >= ? AND (? = '' OR user = ?) ORDER BY id DESC LIMIT ?"_s);
    const WallTime since = query.since.value_or(WallTime::min());
    const QString user = query.user.isNull() ? QString{u""_s} : query.user;
    select.addBindValue(qint64{since.time_since_epoch().count()});
    select.addBindValue(user);
    select.addBindValue(user);
    select.addBindValue(query.atMost);
    if (!select.exec()) {
        return failed(select.lastError());
    }
    QList<Telling> found;
    while (select.next()) {
        if (auto telling = tellingFromJson(select.value(0).toByteArray())) {
            found.prepend(std::move(*telling));
        }
    }
    return found;
}

} // namespace usher
