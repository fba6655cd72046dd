// SPDX-License-Identifier: MIT
#include "steward/historyfile.h"
#include "steward/sqlitestore.h"
#include "support/filerights.h"
#include "support/strictlog.h"

#include <QFile>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace usher {

/// The history for programs that have no state to keep: beside whoever has it.
class HistoryFileTest : public QObject
{
    Q_OBJECT

    [[nodiscard]] QString file() const { return m_folder->filePath(u"deep/state.sqlite"_s); }
    [[nodiscard]] QList<Telling> read() const
    {
        return HistoryFile::openToRead(file()).value()->history({}).value();
    }

    std::unique_ptr<QTemporaryDir> m_folder;

private Q_SLOTS:
    void init();
    void withoutAFileThereIsNoneAndNoneIsMade();
    void whatIsAddedComesBack();
    void theStoreAndOthersShareIt();
    void aStoreCanBeginLater();
    void onlyTheNewestAreKept();
    void laterVersionIsLeftAlone();
    void readingChangesNothing();
    void placeThatCannotBeIsSaid();
};

namespace {

constexpr WallTime kNoon{std::chrono::sys_days{std::chrono::year{2026} / 11 / 23} + 12h};

Telling telling(const QString& user)
{
    Telling one;
    one.at = kNoon;
    one.kind = policy::Action::Kind::Message;
    one.user = user;
    return one;
}

} // namespace

void HistoryFileTest::init()
{
    failOnUnexpectedLog();
    m_folder = std::make_unique<QTemporaryDir>();
}

void HistoryFileTest::withoutAFileThereIsNoneAndNoneIsMade()
{
    QCOMPARE(read(), QList<Telling>{});
    QVERIFY(!QFile::exists(file()));
}

void HistoryFileTest::whatIsAddedComesBack()
{
    {
        const auto history = HistoryFile::openToAdd(file()).value();
        QVERIFY(history->record("state", {telling(u"sam"_s)}).has_value());
        QCOMPARE(history->lastState().value(), QByteArray{"state"});
    }
    QCOMPARE(read(), QList<Telling>{telling(u"sam"_s)});
    QCOMPARE(HistoryFile::openToAdd(file()).value()->lastState().value(), QByteArray{});
    QCOMPARE(rightsOfOthers(file()), QFileDevice::Permissions{});
}

void HistoryFileTest::theStoreAndOthersShareIt()
{
    const auto store = SqliteStore::open(file()).value();
    QVERIFY(store->record("the dashboard’s", {telling(u"sam"_s)}).has_value());
    const auto other = HistoryFile::openToAdd(file()).value();
    QVERIFY(other->record("usherctl’s", {telling(u"kim"_s)}).has_value());
    QVERIFY(store->record("the dashboard’s", {telling(u"noor"_s)}).has_value());
    const QList<Telling> all{telling(u"sam"_s), telling(u"kim"_s), telling(u"noor"_s)};
    QCOMPARE(read(), all);
    QCOMPARE(store->history({}).value(), all);
    QCOMPARE(store->lastState().value(), QByteArray{"the dashboard’s"});
}

void HistoryFileTest::aStoreCanBeginLater()
{
    QVERIFY(HistoryFile::openToAdd(file()).value()->record({}, {telling(u"kim"_s)}).has_value());
    const auto store = SqliteStore::open(file()).value();
    QVERIFY(store->setAside().isEmpty());
    QCOMPARE(store->lastState().value(), QByteArray{});
    QCOMPARE(store->history({}).value(), QList<Telling>{telling(u"kim"_s)});
}

void HistoryFileTest::onlyTheNewestAreKept()
{
    const int most = historytable::kMostTellings;
    {
        QVERIFY(HistoryFile::openToAdd(file()).value()->record({}, {telling(u"sam"_s)}).has_value());
        auto other = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other"_s);
        other.setDatabaseName(file());
        QVERIFY(other.open());
        // As many more as are kept.
        QVERIFY(QSqlQuery{other}.exec(
            u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1) INSERT INTO "
            "tellings (at_ms, user, body) SELECT 0, 'kim', 'x' FROM n"_s.arg(most)));
    }
    QSqlDatabase::removeDatabase(u"other"_s);
    const auto ofSam = [this] {
        return HistoryFile::openToRead(file()).value()->history({{}, u"sam"_s, 10}).value();
    };
    QCOMPARE(ofSam(), QList<Telling>{telling(u"sam"_s)});
    QVERIFY(HistoryFile::openToAdd(file()).has_value());
    QCOMPARE(ofSam(), QList<Telling>{});
}

void HistoryFileTest::laterVersionIsLeftAlone()
{
    QVERIFY(HistoryFile::openToAdd(file()).has_value());
    {
        auto other = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other"_s);
        other.setDatabaseName(file());
        QVERIFY(other.open());
        QVERIFY(QSqlQuery{other}.exec(u"PRAGMA user_version=2"_s));
    }
    QSqlDatabase::removeDatabase(u"other"_s);
    QCOMPARE(HistoryFile::openToAdd(file()).error().code, ErrorCode::NotSupported);
    QCOMPARE(HistoryFile::openToRead(file()).error().code, ErrorCode::NotSupported);
}

void HistoryFileTest::readingChangesNothing()
{
    QVERIFY(HistoryFile::openToAdd(file()).value()->record({}, {telling(u"sam"_s)}).has_value());
    const auto reader = HistoryFile::openToRead(file()).value();
    QVERIFY(!reader->record({}, {telling(u"kim"_s)}).has_value());
    QCOMPARE(read(), QList<Telling>{telling(u"sam"_s)});
}

void HistoryFileTest::placeThatCannotBeIsSaid()
{
    QFile inTheWay{m_folder->filePath(u"deep"_s)};
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    QVERIFY(!HistoryFile::openToAdd(file()).has_value());
}

} // namespace usher

QTEST_GUILESS_MAIN(usher::HistoryFileTest)
#include "tst_historyfile.moc"
