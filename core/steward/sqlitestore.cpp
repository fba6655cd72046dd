// SPDX-License-Identifier: MIT
#include "steward/sqlitestore.h"

#include "steward/historytable.h"

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
        return failure(isTaken ? ErrorCode::InUse : ErrorCode::Failed, place.absoluteFilePath());
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
    if (auto known = historytable::checkVersion(m_database); !known) {
        return known;
    }
    if (auto prepared = historytable::prepare(m_database); !prepared) {
        return prepared;
    }
    for (const QString& statement :
         {u"CREATE TABLE IF NOT EXISTS state (id INTEGER PRIMARY KEY CHECK (id = 1), body BLOB NOT NULL)"_s,
          u"PRAGMA user_version=%1"_s.arg(kVersion)}) {
        if (auto done = historytable::execute(m_database, statement); !done) {
            return done;
        }
    }
    return {};
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
    Result<void> done = keep.exec() ? Result<void>{} : failed(keep.lastError());
    for (const Telling& telling : tellings) {
        done = done ? historytable::add(m_database, telling) : done;
    }
    if (done && !m_database.commit()) {
        done = failed(m_database.lastError());
    }
    if (!done) {
        m_database.rollback();
    }
    return done;
}

Result<QList<Telling>> SqliteStore::history(const HistoryQuery& query)
{
    return historytable::read(m_database, query);
}

} // namespace usher
