// SPDX-License-Identifier: MIT
#include "dashboard/historylist.h"
#include "steward/memorystore.h"
#include "steward/unavailablestore.h"
#include "support/locales.h"
#include "wording/language.h"
#include "wording/messagetext.h"

#include "support/fakebackend.h"
#include "support/fakeclock.h"
#include "support/strictlog.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace usher {

namespace {

using Kind = policy::Action::Kind;

/// A list over a store that others write to.
struct Shelf
{
    FakeClock clock;
    FriendlyText text{inBritain(), QTimeZone::utc()};
    MessageText words{text};
    FakeBackend backend;
    SessionWatch watch{backend, clock};
    MemoryStore store;
    Steward steward{backend, watch, clock, store, {}, words};
    HistoryList list{clock, text};
    std::unique_ptr<QAbstractItemModelTester> tester = std::make_unique<QAbstractItemModelTester>(
        &list, QAbstractItemModelTester::FailureReportingMode::QtTest);

    [[nodiscard]] Telling telling(const QString& user, Kind kind = Kind::Message) const
    {
        Telling one;
        one.at = clock.wallNow();
        one.kind = kind;
        one.user = user;
        one.rule = u"bedtime"_s;
        return one;
    }

    /// Something happens, and is written down.
    void happen(const QString& user)
    {
        clock.advance(1s);
        const auto one = telling(user);
        QVERIFY(store.record({}, {one}).has_value());
        Q_EMIT steward.told(one);
    }

    [[nodiscard]] QString at(int row, HistoryList::Role role) const
    {
        return list.data(list.index(row), role).toString();
    }

    [[nodiscard]] QStringList sentences() const
    {
        QStringList all;
        for (int row = 0; row < list.count(); ++row) {
            all += at(row, HistoryList::SentenceRole);
        }
        return all;
    }
};

} // namespace

/// What happened, as the window lists it.
class HistoryListTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUnexpectedLog(); }
    void whatWasWrittenDownIsListedNewestFirst();
    void whatHappensIsAddedByItself();
    void nothingIsListedTwice();
    void whatOthersWroteComesWithTheNextLook();
    void rulesAreCalledAsTheyAreNow();
    void theDayGoesOn();
    void anotherHouseholdHasAnotherHistory();
    void whatCannotBeReadIsSaid();
    void whatAnotherUsherHasIsSaidInTheReadersLanguage();
    void onlySoManyAreListed();
};

void HistoryListTest::whatWasWrittenDownIsListedNewestFirst()
{
    Shelf shelf;
    QVERIFY(shelf.store.record({}, {shelf.telling(u"sam"_s), shelf.telling(u"kim"_s)}).has_value());
    shelf.list.follow(shelf.steward, shelf.store);
    QCOMPARE(shelf.sentences(), QStringList({u"kim was asked"_s, u"sam was asked"_s}));
    QCOMPARE(shelf.at(0, HistoryList::DayRole), u"Today"_s);
    QCOMPARE(shelf.at(0, HistoryList::TimeRole), u"19:00"_s);
    QCOMPARE(shelf.at(0, HistoryList::SpokenRole), u"19:00: kim was asked. Rule “bedtime”"_s);
}

void HistoryListTest::whatHappensIsAddedByItself()
{
    Shelf shelf;
    shelf.list.follow(shelf.steward, shelf.store);
    const QSignalSpy inserted(&shelf.list, &QAbstractItemModel::rowsInserted);
    const QSignalSpy resets(&shelf.list, &QAbstractItemModel::modelReset);
    shelf.happen(u"sam"_s);
    shelf.happen(u"kim"_s);
    QCOMPARE(shelf.sentences(), QStringList({u"kim was asked"_s, u"sam was asked"_s}));
    QCOMPARE(inserted.count(), 2);
    QCOMPARE(resets.count(), 0);
}

void HistoryListTest::nothingIsListedTwice()
{
    Shelf shelf;
    shelf.list.follow(shelf.steward, shelf.store);
    shelf.happen(u"sam"_s);
    const QSignalSpy inserted(&shelf.list, &QAbstractItemModel::rowsInserted);
    const QSignalSpy removed(&shelf.list, &QAbstractItemModel::rowsRemoved);
    shelf.list.refresh();
    const auto one = shelf.telling(u"kim"_s);
    QVERIFY(shelf.store.record({}, {one}).has_value());
    shelf.list.refresh();
    Q_EMIT shelf.steward.told(one);
    QCOMPARE(shelf.list.count(), 2);
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(removed.count(), 0);
}

void HistoryListTest::whatOthersWroteComesWithTheNextLook()
{
    Shelf shelf;
    shelf.list.follow(shelf.steward, shelf.store);
    shelf.happen(u"sam"_s);
    shelf.clock.advance(1s);
    QVERIFY(shelf.store.record({}, {shelf.telling(u"noor"_s)}).has_value());
    shelf.happen(u"kim"_s);
    QCOMPARE(shelf.list.count(), 2);
    const QSignalSpy inserted(&shelf.list, &QAbstractItemModel::rowsInserted);
    shelf.list.refresh();
    QCOMPARE(shelf.sentences(), QStringList({u"kim was asked"_s, u"noor was asked"_s, u"sam was asked"_s}));
    QCOMPARE(inserted.count(), 1);
}

void HistoryListTest::rulesAreCalledAsTheyAreNow()
{
    Shelf shelf;
    shelf.list.follow(shelf.steward, shelf.store);
    shelf.happen(u"sam"_s);
    const QSignalSpy changed(&shelf.list, &QAbstractItemModel::dataChanged);
    shelf.list.setRuleNames({{u"bedtime"_s, u"Bedtime"_s}});
    QCOMPARE(shelf.at(0, HistoryList::DetailRole), u"Rule “Bedtime”"_s);
    QCOMPARE(changed.count(), 1);
    shelf.list.setRuleNames({{u"bedtime"_s, u"Bedtime"_s}, {u"other"_s, u"Other"_s}});
    QCOMPARE(changed.count(), 1);
}

void HistoryListTest::theDayGoesOn()
{
    Shelf shelf;
    shelf.list.follow(shelf.steward, shelf.store);
    shelf.happen(u"sam"_s);
    const QSignalSpy changed(&shelf.list, &QAbstractItemModel::dataChanged);
    shelf.clock.advance(24h);
    shelf.list.refresh();
    QCOMPARE(shelf.at(0, HistoryList::DayRole), u"Yesterday"_s);
    QCOMPARE(changed.count(), 1);
}

void HistoryListTest::anotherHouseholdHasAnotherHistory()
{
    Shelf shelf;
    shelf.list.follow(shelf.steward, shelf.store);
    shelf.happen(u"sam"_s);
    MemoryStore demo;
    shelf.list.leave();
    shelf.list.follow(shelf.steward, demo);
    QCOMPARE(shelf.list.count(), 0);
}

void HistoryListTest::whatCannotBeReadIsSaid()
{
    Shelf shelf;
    UnavailableStore broken{Error{ErrorCode::Failed, u"disk"_s}};
    const QSignalSpy said(&shelf.list, &HistoryList::problemChanged);
    shelf.list.follow(shelf.steward, broken);
    QVERIFY(shelf.list.problem().contains(u"disk"_s));
    QCOMPARE(said.count(), 1);
}

void HistoryListTest::whatAnotherUsherHasIsSaidInTheReadersLanguage()
{
    const Language language{QLocale{QLocale::German}};
    Shelf shelf;
    UnavailableStore taken{Error{ErrorCode::InUse, u"state.sqlite"_s}};
    shelf.list.follow(shelf.steward, taken);
    QCOMPARE(shelf.list.problem(),
             u"Ein anderer Usher von dir benutzt die Datei, in der das steht. Beide beenden, dann "
             "Usher neu starten. (state.sqlite)"_s);
}

void HistoryListTest::onlySoManyAreListed()
{
    Shelf shelf;
    shelf.tester.reset(); // it looks at every row for every row
    QList<Telling> many;
    for (int i = 0; i < HistoryList::kMost; ++i) {
        shelf.clock.advance(1s);
        many += shelf.telling(u"sam"_s);
    }
    QVERIFY(shelf.store.record({}, many.mid(1)).has_value());
    shelf.list.follow(shelf.steward, shelf.store);
    QVERIFY(!shelf.list.isCut());
    shelf.happen(u"kim"_s);
    QVERIFY(shelf.list.isCut());
    shelf.happen(u"noor"_s);
    QCOMPARE(shelf.list.count(), HistoryList::kMost);
    QCOMPARE(shelf.sentences().first(), u"noor was asked"_s);
}

} // namespace usher

QTEST_GUILESS_MAIN(usher::HistoryListTest)
#include "tst_historylist.moc"
