// SPDX-License-Identifier: MIT
#include "steward/historyfile.h"

#include "steward/historytable.h"

#include <QDir>
#include <QFileInfo>
#include <QSqlError>
#include <QUuid>

using namespace Qt::Literals::StringLiterals;

namespace usher {

HistoryFile::HistoryFile()
    : m_name(u"usher-history-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces))
{
}

HistoryFile::~HistoryFile()
{
    m_database.close();
    m_database = QSqlDatabase{};
    QSqlDatabase::removeDatabase(m_name);
}

Result<void> HistoryFile::open(const QString& file, const QString& options)
{
    m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name);
    m_database.setDatabaseName(file);
    m_database.setConnectOptions(options);
    if (!m_database.open()) {
        return failure(QFileInfo{file}.isReadable() ? ErrorCode::Failed : ErrorCode::NotPermitted,
                       file + u": "_s + m_database.lastError().databaseText());
    }
    return historytable::checkVersion(m_database);
}

Result<std::unique_ptr<HistoryFile>> HistoryFile::openToRead(const QString& file)
{
    std::unique_ptr<HistoryFile> history{new HistoryFile};
    if (QFileInfo::exists(file)) {
        if (const auto opened = history->open(file, u"QSQLITE_OPEN_READONLY"_s); !opened) {
            return tl::unexpected{opened.error()};
        }
    }
    return history;
}

Result<std::unique_ptr<HistoryFile>> HistoryFile::openToAdd(const QString& file)
{
    const QFileInfo place{file};
    if (!QDir{}.mkpath(place.absolutePath())) {
        return failure(ErrorCode::NotPermitted, place.absolutePath());
    }
    std::unique_ptr<HistoryFile> history{new HistoryFile};
    auto opened = history->open(file, {});
    if (opened) {
        QFile::setPermissions(file, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
        opened = historytable::prepare(history->m_database);
    }
    if (!opened) {
        return tl::unexpected{opened.error()};
    }
    return history;
}

Result<void> HistoryFile::record(const QByteArray& state, const QList<Telling>& tellings)
{
    if (tellings.isEmpty()) {
        m_state = state;
        return {};
    }
    if (!m_database.transaction()) {
        return failure(ErrorCode::Failed, m_database.lastError().text());
    }
    Result<void> added;
    for (const Telling& telling : tellings) {
        added = added ? historytable::add(m_database, telling) : added;
    }
    if (added && m_database.commit()) {
        m_state = state;
        return {};
    }
    const Error error = added ? Error{ErrorCode::Failed, m_database.lastError().text()} : added.error();
    m_database.rollback();
    return tl::unexpected{error};
}

Result<QList<Telling>> HistoryFile::history(const HistoryQuery& query)
{
    return m_database.isOpen() ? historytable::read(m_database, query) : QList<Telling>{};
}

} // namespace usher
