// SPDX-License-Identifier: MIT
#include "platform/simulated/demohousehold.h"
#include "platform/simulated/scenarioreader.h"
#include "support/fakeclock.h"
#include "support/strictlog.h"

#include <QTest>

#include <algorithm>

using namespace std::chrono_literals;

namespace usher {

/// The household that is shown where there is no other.
class DemoHouseholdTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUnexpectedLog(); }
    void isAGoodScenario();
    void everyEntryHasAnEffect();
    void opensOnFourPeople();
    void ownerIsHere();
    void samIsAway();
    void kimIsLockedAndBusy();
    void noorIsOffTheScreenForNobodyKnowsHowLong();
    void isNowInItsOwnTime();
    void staysLivelyForAnHour();
};

namespace {

Session sessionOf(SessionBackend& backend, QStringView user)
{
    const auto sample = backend.takeSample().result().value();
    const auto found =
        std::ranges::find_if(sample.sessions, [&](const Session& session) { return session.user == user; });
    return found == sample.sessions.cend() ? Session{} : *found;
}

double gigabytes(const Session& session)
{
    return static_cast<double>(session.usage.memoryBytes.value_or(0)) / (1024.0 * 1024.0 * 1024.0);
}

} // namespace

void DemoHouseholdTest::isAGoodScenario()
{
    const auto read = readScenario(demoScenario());
    if (const auto* problems = std::get_if<std::vector<policy::Problem>>(&read)) {
        QFAIL(policy::describe("demo", problems->front()).c_str());
    }
}

void DemoHouseholdTest::everyEntryHasAnEffect()
{
    auto scenario = std::get<Scenario>(readScenario(demoScenario()));
    Household household{scenario.start, scenario.memoryBytes, scenario.people};
    for (const auto& entry : scenario.timeline) {
        QVERIFY2(household.apply(entry.event, entry.at), std::to_string(entry.at.count()).c_str());
    }
}

void DemoHouseholdTest::opensOnFourPeople()
{
    const FakeClock clock;
    const auto backend = makeDemoBackend(clock);
    QVERIFY(backend->isSimulated());
    const auto sample = backend->takeSample().result().value();
    QStringList people;
    for (const auto& session : sample.sessions) {
        people.append(session.fullName);
        QVERIFY(session.identity.isComplete());
    }
    QCOMPARE(people, QStringList({QStringLiteral("Alex"), QStringLiteral("Noor"), QStringLiteral("Kim"),
                                  QStringLiteral("Sam")}));
    QCOMPARE(sample.memoryBytes.value_or(0), std::int64_t{16} << 30U);
    QVERIFY(sample.memoryAvailableBytes.value_or(0) > 0);
}

void DemoHouseholdTest::ownerIsHere()
{
    const FakeClock clock;
    const auto backend = makeDemoBackend(clock);
    const auto alex = sessionOf(*backend, u"alex");
    QVERIFY(alex.isMine);
    QCOMPARE(alex.isAdministrator, std::optional{true});
    QCOMPARE(alex.state, SessionState::Active);
    QVERIFY(alex.away.duration.value_or(1h) < 1min);
    QCOMPARE(QString::number(gigabytes(alex), 'f', 1), QStringLiteral("1.2"));
    QCOMPARE(alex.programs.size(), 5);
}

void DemoHouseholdTest::samIsAway()
{
    const FakeClock clock;
    const auto backend = makeDemoBackend(clock);
    const auto sam = sessionOf(*backend, u"sam");
    QVERIFY(!sam.isMine);
    QCOMPARE(sam.state, SessionState::Active);
    QCOMPARE(sam.away.duration.value_or(0s), 43min);
    QCOMPARE(QString::number(gigabytes(sam), 'f', 1), QStringLiteral("1.8"));
    QCOMPARE(sam.programs.first().name, QStringLiteral("Minecraft"));
}

void DemoHouseholdTest::kimIsLockedAndBusy()
{
    FakeClock clock;
    const auto backend = makeDemoBackend(clock);
    (void)backend->takeSample();
    for (int i = 0; i < 36 * 6; ++i) {
        const auto kim = sessionOf(*backend, u"kim");
        QCOMPARE(kim.state, SessionState::Locked);
        QCOMPARE(kim.programs.first().name, QStringLiteral("Steam"));
        const auto cpu = kim.usage.cpuPercent.value_or(0);
        QVERIFY2(cpu >= 18 && cpu <= 22, qPrintable(QString::number(cpu)));
        QCOMPARE(QString::number(gigabytes(kim), 'f', 1), QStringLiteral("3.1"));
        clock.advance(10s);
    }
}

void DemoHouseholdTest::noorIsOffTheScreenForNobodyKnowsHowLong()
{
    const FakeClock clock;
    const auto backend = makeDemoBackend(clock);
    const auto noor = sessionOf(*backend, u"noor");
    QCOMPARE(noor.state, SessionState::Disconnected);
    QCOMPARE(noor.away, Away{});
    QCOMPARE(QString::number(gigabytes(noor), 'f', 1), QStringLiteral("1.2"));
}

void DemoHouseholdTest::isNowInItsOwnTime()
{
    FakeClock clock;
    clock.setWall(clock.wallNow() + 400ms);
    const auto backend = makeDemoBackend(clock);
    const auto takenAt = backend->takeSample().result().value().takenAt;
    QVERIFY(takenAt <= clock.wallNow() && takenAt > clock.wallNow() - 1s);
    QVERIFY(sessionOf(*backend, u"alex").identity.signedInAt == takenAt - kDemoPosition);
}

void DemoHouseholdTest::staysLivelyForAnHour()
{
    FakeClock clock;
    const auto backend = makeDemoBackend(clock);
    QHash<QString, int> changes;
    QHash<QString, Session> before;
    for (int i = 0; i < 60; ++i) {
        clock.advance(1min);
        for (const auto* user : {u"alex", u"sam", u"kim", u"noor"}) {
            const auto name = QString::fromUtf16(user);
            auto session = sessionOf(*backend, name);
            session.away.duration.reset(); // passing time alone is no life
            changes[name] += session == before.value(name) ? 0 : 1;
            before[name] = session;
        }
        QVERIFY(sessionOf(*backend, u"alex").away.duration.value_or(1h) < 5min);
    }
    for (const auto* user : {u"alex", u"sam", u"kim", u"noor"}) {
        const auto name = QString::fromUtf16(user);
        QVERIFY2(changes.value(name) >= 4, qPrintable(name));
    }
    QVERIFY(changes.value(QStringLiteral("alex")) + changes.value(QStringLiteral("kim")) > 60);
}

} // namespace usher

QTEST_GUILESS_MAIN(usher::DemoHouseholdTest)
#include "tst_demohousehold.moc"
