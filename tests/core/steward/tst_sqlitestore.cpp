// SPDX-License-Identifier: MIT
#include "steward/memorystore.h"
#include "steward/sqlitestore.h"
#include "support/filerights.h"
#include "support/strictlog.h"

#include <QDir>
#include <QFile>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace usher {

/// What survives a crash: state and history, in a file and in memory.
class SqliteStoreTest : public QObject
{
    Q_OBJECT

    [[nodiscard]] QString file() const { return m_folder->filePath(u"deep/state.sqlite"_s); }
    [[nodiscard]] std::unique_ptr<SqliteStore> opened() const
    {
        return std::move(SqliteStore::open(file()).value());
    }

    std::unique_ptr<QTemporaryDir> m_folder;

private Q_SLOTS:
    void init();
    void newFileKnowsNothing();
    void survivesItsProgram();
    void lastStateCounts();
    void historyIsAskedFor_data();
    void historyIsAskedFor();
    void everyFieldComesBack();
    void damagedFileIsSetAside_data();
    void damagedFileIsSetAside();
    void laterVersionIsLeftAlone();
    void onlyOneProgramHasIt();
    void placeThatCannotBeIsSaid();
    void writesAheadAndWaitsForTheDisk();
};

namespace {

constexpr WallTime kNoon{std::chrono::sys_days{std::chrono::year{2026} / 11 / 23} + 12h};

Telling telling(const QString& user, std::chrono::minutes after)
{
    Telling one;
    one.at = kNoon + after;
    one.kind = policy::Action::Kind::Message;
    one.user = user;
    return one;
}

} // namespace

void SqliteStoreTest::init()
{
    failOnUnexpectedLog();
    m_folder = std::make_unique<QTemporaryDir>();
}

void SqliteStoreTest::newFileKnowsNothing()
{
    const auto store = opened();
    QCOMPARE(store->lastState().value(), QByteArray{});
    QVERIFY(store->history({}).value().isEmpty());
    QVERIFY(store->setAside().isEmpty());
    QCOMPARE(rightsOfOthers(file()), QFileDevice::Permissions{});
}

void SqliteStoreTest::survivesItsProgram()
{
    QVERIFY(opened()->record("the state", {telling(u"sam"_s, 0min)}).has_value());
    const auto again = opened();
    QCOMPARE(again->lastState().value(), QByteArray{"the state"});
    QCOMPARE(again->history({}).value(), QList<Telling>{telling(u"sam"_s, 0min)});
}

void SqliteStoreTest::lastStateCounts()
{
    const auto store = opened();
    QVERIFY(store->record("one", {}).has_value());
    QVERIFY(store->record("two", {}).has_value());
    QCOMPARE(store->lastState().value(), QByteArray{"two"});
}

void SqliteStoreTest::historyIsAskedFor_data()
{
    QTest::addColumn<bool>("isInMemory");
    QTest::newRow("file") << false;
    QTest::newRow("memory") << true;
}

void SqliteStoreTest::historyIsAskedFor()
{
    QFETCH(bool, isInMemory);
    std::unique_ptr<StateStore> store;
    if (isInMemory) {
        store = std::make_unique<MemoryStore>();
    } else {
        store = opened();
    }
    const auto first = telling(u"sam"_s, 0min);
    const auto second = telling(u"kim"_s, 1min);
    const auto third = telling(u"sam"_s, 2min);
    QVERIFY(store->record("x", {first, second, third}).has_value());
    QCOMPARE(store->history({}).value(), (QList<Telling>{first, second, third}));
    QCOMPARE(store->history({kNoon + 1min, {}, 10}).value(), (QList<Telling>{second, third}));
    QCOMPARE(store->history({kNoon + 1min + 1ms, {}, 10}).value(), QList<Telling>{third});
    QCOMPARE(store->history({{}, u"sam"_s, 10}).value(), (QList<Telling>{first, third}));
    QCOMPARE(store->history({{}, {}, 1}).value(), QList<Telling>{third});
}

void SqliteStoreTest::everyFieldComesBack()
{
    Telling full = telling(u"s\x1b[31mam\u202e"_s, 0min);
    full.session = {u"boot"_s, u"3"_s, 1001U, {}, kNoon - 1h};
    full.fullName = u"Sam \U0001f642"_s;
    full.rule = u"bedtime"_s;
    full.deadline = kNoon + 5min;
    full.mode = policy::SignOutMode::Forced;
    full.cause = policy::Cause::AppsRefuse;
    full.withdrawal = policy::Withdrawal::CameBack;
    full.isDryRun = true;
    full.programs = {u"writer"_s, u"a b"_s};
    full.error = Error{ErrorCode::NotPermitted, u"no"_s};
    full.freedBytes = 1'000'000'000'000;
    const auto store = opened();
    QVERIFY(store->record({}, {full}).has_value());
    QCOMPARE(store->history({}).value(), QList<Telling>{full});
}

void SqliteStoreTest::damagedFileIsSetAside_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("no database at all") << QByteArray(5000, 'x');
    QTest::newRow("only its beginning") << QByteArray("SQLite format 3\0", 16) + QByteArray(200, 'x');
}

void SqliteStoreTest::damagedFileIsSetAside()
{
    QFETCH(QByteArray, content);
    QDir{}.mkpath(m_folder->filePath(u"deep"_s));
    QFile damaged{file()};
    QVERIFY(damaged.open(QIODevice::WriteOnly));
    damaged.write(content);
    damaged.close();
    const auto store = opened();
    QCOMPARE(store->setAside(), file() + u".damaged-1"_s);
    QFile aside{store->setAside()};
    QVERIFY(aside.open(QIODevice::ReadOnly));
    QCOMPARE(aside.readAll(), content);
    QVERIFY(store->record("new", {}).has_value());
    QCOMPARE(store->lastState().value(), QByteArray{"new"});
}

void SqliteStoreTest::laterVersionIsLeftAlone()
{
    QVERIFY(opened()->record("theirs", {}).has_value());
    {
        auto other = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other"_s);
        other.setDatabaseName(file());
        QVERIFY(other.open());
        QVERIFY(QSqlQuery{other}.exec(u"PRAGMA user_version=2"_s));
    }
    QSqlDatabase::removeDatabase(u"other"_s);
    QCOMPARE(SqliteStore::open(file()).error().code, ErrorCode::NotSupported);
    QVERIFY(!QFile::exists(file() + u".damaged-1"_s));
}

void SqliteStoreTest::onlyOneProgramHasIt()
{
    const auto store = opened();
    QCOMPARE(SqliteStore::open(file()).error().code, ErrorCode::InUse);
}

void SqliteStoreTest::placeThatCannotBeIsSaid()
{
    QFile inTheWay{m_folder->filePath(u"deep"_s)};
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    QVERIFY(!SqliteStore::open(file()).has_value());
}

void SqliteStoreTest::writesAheadAndWaitsForTheDisk()
{
    const auto store = opened();
    QVERIFY(store->record("x", {}).has_value());
    QVERIFY(QFile::exists(file() + u"-wal"_s));
}

} // namespace usher

QTEST_GUILESS_MAIN(usher::SqliteStoreTest)
#include "tst_sqlitestore.moc"
