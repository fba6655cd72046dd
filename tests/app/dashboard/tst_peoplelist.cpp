// SPDX-License-Identifier: MIT
#include "dashboard/peoplelist.h"
#include "dashboard/peoplemodel.h"
#include "support/strictlog.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>
#include <QTimeZone>

#include <random>

using namespace std::chrono_literals;

namespace usher {

namespace {

constexpr WallTime kNow{std::chrono::sys_days{std::chrono::year{2026} / 11 / 23} + 19h};

Session person(int number, SessionState state = SessionState::Active)
{
    Session session;
    session.identity = {
        u"boot-1"_qs, QString::number(number), static_cast<std::uint32_t>(1000 + number), {}, kNow - 2h};
    session.user = u"person%1"_qs.arg(number);
    session.fullName = u"Person %1"_qs.arg(number);
    session.kind = u"wayland"_qs;
    session.state = state;
    session.away = {5s, AwaySource::Input};
    session.usage = {1.0, 900'000'000};
    session.isMine = number == 0;
    return session;
}

/// The model and the list over it, and what a view would hear of them.
struct Bench
{
    PeopleModel model{FriendlyText{QLocale{QLocale::English}, QTimeZone::utc()}};
    PeopleList list{model};
    QAbstractItemModelTester modelTester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
    QAbstractItemModelTester listTester{&list, QAbstractItemModelTester::FailureReportingMode::QtTest};
    QSignalSpy changed{&list, &QAbstractItemModel::dataChanged};
    QSignalSpy inserted{&list, &QAbstractItemModel::rowsInserted};
    QSignalSpy removed{&list, &QAbstractItemModel::rowsRemoved};
    QSignalSpy moved{&list, &QAbstractItemModel::rowsMoved};
    QSignalSpy reset{&list, &QAbstractItemModel::modelReset};
    UsageHistory history;
    Sample sample;
    AwakeTime at{1h};

    void show(const QList<Session>& sessions)
    {
        sample.takenAt = kNow;
        sample.memoryBytes = 16'000'000'000;
        sample.sessions = sessions;
        at += 2s;
        history.record(sample, at);
        for (auto* spy : {&changed, &inserted, &removed, &moved, &reset}) {
            spy->clear();
        }
        model.apply(sample, {sample.takenAt, sample.memoryBytes, {}, {}, {}}, history, at);
    }
    [[nodiscard]] QStringList names() const
    {
        QStringList names;
        for (int row = 0; row < list.rowCount(); ++row) {
            names += list.data(list.index(row), PeopleModel::PersonNameRole).toString();
        }
        return names;
    }
};

} // namespace

class TestPeopleList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUnexpectedLog(); }

    void theSameSnapshotAgainSaysNothing()
    {
        Bench bench;
        bench.show({person(0), person(1), person(2)});
        bench.show(bench.sample.sessions); // The second sample's point completes the line.
        bench.show(bench.sample.sessions);
        QCOMPARE(bench.changed.size() + bench.inserted.size() + bench.removed.size() + bench.moved.size(), 0);
    }

    void theMostSessionsOfAnybodyAreCounted()
    {
        Bench bench;
        const QSignalSpy counted{&bench.list, &PeopleList::mostSessionsChanged};
        QCOMPARE(bench.list.mostSessions(), 0);
        bench.show({person(0), person(1)});
        QCOMPARE(bench.list.mostSessions(), 1);
        auto second = person(1);
        second.identity.id = u"12"_qs;
        bench.show({person(0), person(1), second});
        QCOMPARE(bench.list.mostSessions(), 2);
        bench.list.setSearchText(u"Person 0"_qs);
        QCOMPARE(bench.list.mostSessions(), 2);
        bench.show({person(0), person(1)});
        QCOMPARE(bench.list.mostSessions(), 1);
        bench.model.clear();
        QCOMPARE(bench.list.mostSessions(), 0);
        QCOMPARE(counted.count(), 4);
    }

    void aChangeIsOneRowAndItsRoles()
    {
        Bench bench;
        bench.show({person(0), person(1), person(2)});
        auto sessions = bench.sample.sessions;
        sessions[2].usage.memoryBytes = 1'900'000'000;
        bench.show(sessions);
        QCOMPARE(bench.changed.size(), 1);
        QCOMPARE(bench.changed.at(0).at(0).toModelIndex().row(), 2);
        QCOMPARE(bench.changed.at(0).at(1).toModelIndex().row(), 2);
        const auto roles = bench.changed.at(0).at(2).value<QList<int>>();
        QVERIFY(roles.contains(PeopleModel::MemoryTextRole));
        QVERIFY(!roles.contains(PeopleModel::StatusTextRole));
        QVERIFY(!roles.contains(PeopleModel::PersonNameRole));
    }

    void whoComesAndGoesIsOneRow()
    {
        Bench bench;
        bench.show({person(0), person(1), person(3)});
        bench.show({person(0), person(1), person(2), person(3)});
        QCOMPARE(bench.inserted.size(), 1);
        QCOMPARE(bench.names(),
                 QStringList({u"Person 0"_qs, u"Person 1"_qs, u"Person 2"_qs, u"Person 3"_qs}));
        bench.show({person(0), person(2), person(3)});
        QCOMPARE(bench.removed.size(), 1);
        QCOMPARE(bench.names(), QStringList({u"Person 0"_qs, u"Person 2"_qs, u"Person 3"_qs}));
        QCOMPARE(bench.reset.size(), 0);
    }

    void nobodyMovesWhileTheOrderIsFrozen()
    {
        Bench bench;
        bench.show({person(0), person(1), person(2)});
        bench.list.setOrderFrozen(true);
        bench.show({person(0), person(1, SessionState::Locked), person(2)});
        QCOMPARE(bench.moved.size(), 0);
        QCOMPARE(bench.names(), QStringList({u"Person 0"_qs, u"Person 1"_qs, u"Person 2"_qs}));
        bench.list.setOrderFrozen(false);
        QCOMPARE(bench.moved.size(), 1);
        QCOMPARE(bench.names(), QStringList({u"Person 0"_qs, u"Person 2"_qs, u"Person 1"_qs}));
    }

    void aSearchKeepsWhoFits_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("names");
        QTest::newRow("nothing") << QString{}
                                 << QStringList({u"Person 0"_qs, u"Person 1"_qs, u"Person 2"_qs});
        QTest::newRow("only spaces") << u"  "_qs
                                     << QStringList({u"Person 0"_qs, u"Person 1"_qs, u"Person 2"_qs});
        QTest::newRow("a name, in another case") << u"PERSON 2"_qs << QStringList({u"Person 2"_qs});
        QTest::newRow("a sign-in name") << u"person1"_qs << QStringList({u"Person 1"_qs});
        QTest::newRow("nobody") << u"xyz"_qs << QStringList{};
    }
    void aSearchKeepsWhoFits()
    {
        QFETCH(const QString, text);
        QFETCH(const QStringList, names);
        Bench bench;
        bench.show({person(0), person(1), person(2)});
        bench.list.setSearchText(text);
        QCOMPARE(bench.names(), names);
        bench.list.setSearchText({});
        QCOMPARE(bench.names().size(), 3);
    }

    void randomSnapshotsLeaveWhatAFreshListShows()
    {
        std::mt19937 dice{20261123}; // NOLINT(cert-msc51-cpp,bugprone-random-generator-seed): a test repeats
        Bench bench;
        for (int step = 0; step < 400; ++step) {
            QList<Session> sessions;
            for (int number = 0; number < 12; ++number) {
                if (dice() % 4 != 0) {
                    sessions += person(number, dice() % 2 == 0 ? SessionState::Active : SessionState::Locked);
                    sessions.last().usage.memoryBytes = 100'000'000 * static_cast<std::int64_t>(dice() % 30);
                }
            }
            bench.list.setOrderFrozen(dice() % 3 == 0);
            bench.list.setSearchText(dice() % 4 == 0 ? u"1"_qs : QString{});
            bench.list.setSortBy(static_cast<PeopleList::SortBy>(dice() % 5));
            bench.show(sessions);
            bench.list.setOrderFrozen(false);
            Bench fresh;
            fresh.list.setSearchText(bench.list.searchText());
            fresh.list.setSortBy(bench.list.sortBy());
            fresh.show(sessions);
            QCOMPARE(bench.names(), fresh.names());
            QCOMPARE(bench.reset.size(), 0);
        }
    }
};

} // namespace usher

QTEST_GUILESS_MAIN(usher::TestPeopleList)
#include "tst_peoplelist.moc"
