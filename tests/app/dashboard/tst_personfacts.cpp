// SPDX-License-Identifier: MIT
#include "dashboard/personfacts.h"

#include "dashboard/personcard.h"
#include "support/locales.h"
#include "support/strictlog.h"

#include <QTest>

#include <algorithm>
#include <array>

using namespace std::chrono_literals;
using Feature = usher::Capability::Feature;

namespace usher {

namespace {

constexpr WallTime kNow{std::chrono::sys_days{std::chrono::year{2026} / 11 / 23} + 19h};

Session sam()
{
    Session session;
    session.identity.id = u"3"_qs;
    session.user = u"sam"_qs;
    return session;
}

QString hidden()
{
    return u"/proc hides processes"_qs;
}

/// What an ordinary user's Usher knows of other people where /proc hides them.
QList<Capability> onlyOwn()
{
    return {{Feature::CpuUsage, true, hidden(), false}, {Feature::MemoryUsage, true, hidden(), false}};
}

FriendlyText friendlyText()
{
    return {inBritain(), QTimeZone::utc()};
}

Fact factNamed(const QString& label, const Session& session, const QList<Capability>& capabilities)
{
    const auto facts = factsAbout(session, {kNow, {}, capabilities, false}, friendlyText());
    const auto found = std::ranges::find(facts, label, &Fact::label);
    return found == facts.end() ? Fact{} : *found;
}

} // namespace

/// Where what is known of a person comes from, and why the rest is not known.
class PersonFactsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUnexpectedLog(); }
    void obstacle_data();
    void obstacle();
    void unknownFigureSaysWhy_data();
    void unknownFigureSaysWhy();
    void knownFigureNeedsNoExcuse();
    void awayIsADayFromOneDayOn_data();
    void awayIsADayFromOneDayOn();
    void cardSaysThatItsCostCannotBeSeen();
};

void PersonFactsTest::obstacle_data()
{
    QTest::addColumn<bool>("isAvailable");
    QTest::addColumn<bool>("isForOthers");
    QTest::addColumn<QString>("expected");
    QTest::newRow("there") << true << true << QString{};
    QTest::newRow("there, but only for the own session") << true << false << u"reason"_qs;
    QTest::newRow("missing") << false << true << u"reason"_qs;
}

void PersonFactsTest::obstacle()
{
    QFETCH(bool, isAvailable);
    QFETCH(bool, isForOthers);
    const QList<Capability> one{{Feature::CpuUsage, isAvailable, u"reason"_qs, isForOthers}};
    QTEST(obstacleOf(one, Feature::CpuUsage), "expected");
    QVERIFY(obstacleOf(one, Feature::MemoryUsage).isEmpty());
}

void PersonFactsTest::unknownFigureSaysWhy_data()
{
    QTest::addColumn<QString>("label");
    for (const char* label : {"Processor", "Memory", "Processes"}) {
        QTest::newRow(label) << QString::fromLatin1(label);
    }
}

void PersonFactsTest::unknownFigureSaysWhy()
{
    QFETCH(QString, label);
    const auto hiddenOne = factNamed(label, sam(), onlyOwn());
    QCOMPARE(hiddenOne.value, unknownText());
    QCOMPARE(hiddenOne.source, hidden());
    const auto plain = factNamed(label, sam(), {});
    QCOMPARE(plain.value, unknownText());
    QVERIFY(!plain.source.isEmpty() && plain.source != hidden());
}

void PersonFactsTest::awayIsADayFromOneDayOn_data()
{
    QTest::addColumn<int>("minutes");
    QTest::addColumn<QString>("shown");
    QTest::newRow("a minute less than a day") << 24 * 60 - 1 << u"23 h 55 min"_qs;
    QTest::newRow("a day") << 24 * 60 << u"since Sunday, 19:00"_qs;
    QTest::newRow("more than three days") << 88 * 60 + 25 << u"since Friday, 02:35"_qs;
}

void PersonFactsTest::awayIsADayFromOneDayOn()
{
    QFETCH(int, minutes);
    Session session = sam();
    session.away = {std::chrono::minutes{minutes}, AwaySource::Input};
    QTEST(factNamed(u"Away"_qs, session, {}).value, "shown");
}

void PersonFactsTest::knownFigureNeedsNoExcuse()
{
    Session own = sam();
    own.usage = {25.0, std::int64_t{1} << 30U};
    own.processCount = 3;
    for (const char* label : {"Processor", "Memory", "Processes"}) {
        const auto fact = factNamed(QString::fromLatin1(label), own, onlyOwn());
        QVERIFY(fact.value != unknownText());
        QVERIFY(!fact.source.contains(hidden()));
    }
}

void PersonFactsTest::cardSaysThatItsCostCannotBeSeen()
{
    const Session session = sam();
    const std::array sessions{&session};
    const auto capabilities = onlyOwn();
    CardContext context;
    context.takenAt = kNow;
    context.cpuObstacle = obstacleOf(capabilities, Feature::CpuUsage);
    context.memoryObstacle = obstacleOf(capabilities, Feature::MemoryUsage);
    const auto card = describePerson(sessions, context, friendlyText());
    QCOMPARE(card.noteText, u"Cost cannot be seen"_qs);
    QCOMPARE(card.processorTip, hidden());
    QCOMPARE(card.memoryTip, hidden());
    QCOMPARE(card.memoryText, unknownText());
}

} // namespace usher

QTEST_GUILESS_MAIN(usher::PersonFactsTest)
#include "tst_personfacts.moc"
