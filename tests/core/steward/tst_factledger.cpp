// SPDX-License-Identifier: MIT
#include "steward/factledger.h"
#include "steward/sessionkeys.h"
#include "support/strictlog.h"

#include <QTest>

#include <cmath>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace usher {

namespace happened = policy::happened;

namespace {

constexpr AwakeTime kNow{1h};

Session person(const QString& user, std::uint32_t uid, const QString& id)
{
    Session session;
    session.identity = {u"boot"_s, id, uid, {}, WallTime{1h}};
    session.user = user;
    session.away = {10min, AwaySource::Input};
    session.processCount = 1;
    session.programs = {{u"game"_s, {}, 1}};
    return session;
}

Sample sampleOf(QList<Session> sessions)
{
    Sample sample;
    sample.backend = u"logind"_s;
    sample.memoryAvailableBytes = 1000;
    sample.sessions = std::move(sessions);
    return sample;
}

/// What the engine knows once it was told.
policy::State after(const std::vector<policy::Event>& events, policy::State state = {})
{
    return policy::advance(std::move(state), {}, events, kNow).state;
}

/// "began 3", "ended 3", "present 3", "locked 3" …
QStringList told(const std::vector<policy::Event>& events)
{
    QStringList words;
    for (const policy::Event& event : events) {
        if (const auto* began = std::get_if<happened::SessionBegan>(&event)) {
            words += u"began "_s + QString::fromStdString(began->key.id);
        } else if (const auto* ended = std::get_if<happened::SessionEnded>(&event)) {
            words += u"ended "_s + QString::fromStdString(ended->key.id);
        } else if (const auto* present = std::get_if<happened::Present>(&event)) {
            words += u"present "_s + QString::fromStdString(present->key.id);
        } else if (const auto* changed = std::get_if<happened::PresentationChanged>(&event)) {
            words += (changed->presentation == policy::Presentation::Locked ? u"locked "_s : u"other "_s) +
                     QString::fromStdString(changed->key.id);
        } else {
            words += u"something else"_s;
        }
    }
    return words;
}

} // namespace

/// Samples in the engine's terms.
class FactLedgerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUnexpectedLog(); }
    void whatHappened_data();
    void whatHappened();
    void useIsAsLateAsItMayHaveBeen_data();
    void useIsAsLateAsItMayHaveBeen();
    void idOfAnotherPersonIsAnotherSession();
    void whoCannotBeIdentifiedIsNoNews();
    void exemptions_data();
    void exemptions();
    void unknownStaysUnknown();
    void domainIsApart();
    void inventedPeopleHaveOnlyAName();
    void meanOfTwoMinutes_data();
    void meanOfTwoMinutes();
    void unknownCostNowIsUnknown();
    void surroundings();
    void namesIgnoreCaseOnWindowsOnly();
};

void FactLedgerTest::whatHappened_data()
{
    QTest::addColumn<QList<Session>>("sessions");
    QTest::addColumn<QStringList>("told");
    Session sam = person(u"sam"_s, 1001, u"3"_s);
    sam.away.duration = 11min;
    QTest::newRow("nothing") << QList{sam} << QStringList{};
    QTest::newRow("left") << QList<Session>{} << QStringList{u"ended 3"_s};
    QTest::newRow("another one came")
        << QList{sam, person(u"kim"_s, 1002, u"4"_s)} << QStringList{u"began 4"_s};
    sam.away.duration = 0s;
    QTest::newRow("was used") << QList{sam} << QStringList{u"present 3"_s};
    sam.away.duration = 11min;
    sam.state = SessionState::Locked;
    QTest::newRow("locked") << QList{sam} << QStringList{u"locked 3"_s};
}

void FactLedgerTest::whatHappened()
{
    QFETCH(QList<Session>, sessions);
    FactLedger ledger;
    const auto first = ledger.takeIn(sampleOf({person(u"sam"_s, 1001, u"3"_s)}), kNow, {});
    QCOMPARE(told(first), QStringList{u"began 3"_s});
    QTEST(told(ledger.takeIn(sampleOf(sessions), kNow + 1min, after(first))), "told");
}

void FactLedgerTest::useIsAsLateAsItMayHaveBeen_data()
{
    QTest::addColumn<std::chrono::seconds>("away");
    QTest::addColumn<AwakeTime>("usedAt");
    constexpr AwakeTime seenAt = kNow + 1min;
    QTest::newRow("now, and not later") << 0s << seenAt;
    QTest::newRow("a second ago or less") << 1s << seenAt;
    QTest::newRow("two seconds ago or less") << 2s << AwakeTime{seenAt - 1s};
    QTest::newRow("a while ago") << 40s << AwakeTime{seenAt - 39s};
}

/// Whoever answers a question in the second it was asked in has come back after it.
void FactLedgerTest::useIsAsLateAsItMayHaveBeen()
{
    QFETCH(std::chrono::seconds, away);
    FactLedger ledger;
    Session sam = person(u"sam"_s, 1001, u"3"_s);
    const auto state = after(ledger.takeIn(sampleOf({sam}), kNow, {}));
    sam.away.duration = away;
    const auto events = ledger.takeIn(sampleOf({sam}), kNow + 1min, state);
    QCOMPARE(told(events), QStringList{u"present 3"_s});
    QTEST(std::get<happened::Present>(events.front()).at, "usedAt");
}

void FactLedgerTest::idOfAnotherPersonIsAnotherSession()
{
    FactLedger ledger;
    const auto state = after(ledger.takeIn(sampleOf({person(u"sam"_s, 1001, u"3"_s)}), kNow, {}));
    Session same = person(u"sam"_s, 1001, u"3"_s);
    same.identity.signedInAt = WallTime{1h + 1ms};
    for (const Session& other : {person(u"kim"_s, 1002, u"3"_s), same}) {
        FactLedger copy = ledger;
        QCOMPARE(told(copy.takeIn(sampleOf({other}), kNow + 1min, state)),
                 (QStringList{u"ended 3"_s, u"began 3"_s}));
    }
}

void FactLedgerTest::whoCannotBeIdentifiedIsNoNews()
{
    Session nobody = person(u"sam"_s, 1001, u"3"_s);
    nobody.identity.signedInAt.reset();
    FactLedger ledger;
    QVERIFY(ledger.takeIn(sampleOf({nobody}), kNow, {}).empty());
    QCOMPARE(ledger.facts().size(), std::size_t{1});
    QCOMPARE(ledger.facts().front().exemption, policy::Exemption::Unidentified);
}

void FactLedgerTest::exemptions_data()
{
    QTest::addColumn<Session>("session");
    QTest::addColumn<policy::Exemption>("exemption");
    using policy::Exemption;
    const Session sam = person(u"sam"_s, 1001, u"3"_s);
    QTest::newRow("nobody in particular") << sam << Exemption::None;
    QTest::newRow("root") << person(u"root"_s, 0, u"3"_s) << Exemption::System;
    Session other = sam;
    other.isMine = true;
    QTest::newRow("whoever looks") << other << Exemption::ActsOnDashboard;
    other = sam;
    other.user.clear();
    QTest::newRow("without a name") << other << Exemption::Unidentified;
    other = sam;
    other.identity.bootId.clear();
    QTest::newRow("without a boot") << other << Exemption::Unidentified;
    other = sam;
    other.identity.uid.reset();
    QTest::newRow("without an owner") << other << Exemption::Unidentified;
    for (const char* sid : {"S-1-5-18", "S-1-5-19", "S-1-5-20"}) {
        other.identity.sid = QLatin1StringView{sid};
        QTest::newRow(sid) << other << Exemption::System;
    }
    other.identity.sid = u"S-1-5-21-1-2-3-1001"_s;
    QTest::newRow("somebody on Windows") << other << Exemption::None;
}

void FactLedgerTest::exemptions()
{
    QFETCH(Session, session);
    FactLedger ledger;
    static_cast<void>(ledger.takeIn(sampleOf({session}), kNow, {}));
    QTEST(ledger.facts().front().exemption, "exemption");
}

void FactLedgerTest::unknownStaysUnknown()
{
    Session sam = person(u"sam"_s, 1001, u"3"_s);
    sam.away = {};
    sam.processCount.reset();
    FactLedger ledger;
    static_cast<void>(ledger.takeIn(sampleOf({sam}), kNow, {}));
    const policy::SessionFacts facts = ledger.facts().front();
    QCOMPARE(facts.presentAt, std::nullopt);
    QVERIFY(!facts.programs);
    QCOMPARE(facts.cpuPercent, std::nullopt);
    QCOMPARE(facts.memoryBytes, std::nullopt);
    QCOMPARE(facts.isKeepingAwake, std::nullopt);
    QVERIFY(!facts.person.groups);
    QCOMPARE(facts.person.isAdministrator, std::nullopt);
}

void FactLedgerTest::domainIsApart()
{
    FactLedger ledger;
    static_cast<void>(ledger.takeIn(
        sampleOf({person(u"HOME\\sam"_s, 1001, u"3"_s), person(u"kim"_s, 1002, u"4"_s)}), kNow, {}));
    QCOMPARE(ledger.facts()[0].person.domain, std::string{"HOME"});
    QCOMPARE(ledger.facts()[0].person.login, std::string{"sam"});
    QCOMPARE(ledger.facts()[1].person.domain, std::string{});
    QCOMPARE(ledger.facts()[1].person.login, std::string{"kim"});
}

void FactLedgerTest::inventedPeopleHaveOnlyAName()
{
    FactLedger ledger;
    Sample sample = sampleOf({person(u"HOME\\sam"_s, 1001, u"3"_s)});
    sample.backend = u"simulated"_s;
    static_cast<void>(ledger.takeIn(sample, kNow, {}));
    const policy::PersonFacts sam = ledger.facts().front().person;
    QCOMPARE(sam.login, std::string{"HOME\\sam"});
    QCOMPARE(sam.domain, std::string{});
    QCOMPARE(sam.sid, std::string{});
    QCOMPARE(sam.uid, std::nullopt);
}

void FactLedgerTest::meanOfTwoMinutes_data()
{
    QTest::addColumn<AwakeTime>("later");
    QTest::addColumn<double>("mean");
    QTest::newRow("just under two minutes") << AwakeTime{2min - 1ms} << 50.0;
    QTest::newRow("two minutes") << AwakeTime{2min} << 0.0;
    QTest::newRow("just over two minutes") << AwakeTime{2min + 1ms} << 0.0;
}

void FactLedgerTest::meanOfTwoMinutes()
{
    QFETCH(AwakeTime, later);
    QFETCH(double, mean);
    Session sam = person(u"sam"_s, 1001, u"3"_s);
    FactLedger ledger;
    sam.usage.cpuPercent = 100.0;
    const auto state = after(ledger.takeIn(sampleOf({sam}), kNow, {}));
    sam.usage.cpuPercent = 0.0;
    static_cast<void>(ledger.takeIn(sampleOf({sam}), kNow + later, state));
    QVERIFY(std::abs(ledger.facts().front().cpuPercent.value() - mean) < 0.001);
}

void FactLedgerTest::unknownCostNowIsUnknown()
{
    Session sam = person(u"sam"_s, 1001, u"3"_s);
    FactLedger ledger;
    sam.usage.cpuPercent = 100.0;
    const auto state = after(ledger.takeIn(sampleOf({sam}), kNow, {}));
    sam.usage.cpuPercent.reset();
    static_cast<void>(ledger.takeIn(sampleOf({sam}), kNow + 10s, state));
    QCOMPARE(ledger.facts().front().cpuPercent, std::nullopt);
}

void FactLedgerTest::surroundings()
{
    FactLedger ledger;
    static_cast<void>(ledger.takeIn(sampleOf({person(u"sam"_s, 1001, u"3"_s)}), kNow, {}));
    const auto zoneClock = [](std::string_view zone, policy::Wall) -> std::optional<policy::LocalTime> {
        return zone == "Europe/Berlin" ? std::optional<policy::LocalTime>{policy::LocalTime{}} : std::nullopt;
    };
    const auto facts = ledger.facts();
    const auto around = ledger.surroundings(facts, kNow, WallTime{2h}, "Europe/Berlin", zoneClock);
    QVERIFY(around.local.has_value());
    QCOMPARE(around.now, kNow);
    QCOMPARE(around.freeMemoryBytes, std::optional<std::int64_t>{1000});
    QCOMPARE(around.company.others("somebody").latest, std::optional{kNow - 10min});
    QCOMPARE(around.company.others("uid:1001").latest, std::nullopt);
    QVERIFY(!ledger.surroundings(facts, kNow, WallTime{2h}, "", zoneClock).local);
    QVERIFY(!ledger.surroundings(facts, kNow, WallTime{2h}, "Nowhere", zoneClock).local);
    QVERIFY(!ledger.surroundings(facts, kNow, WallTime{2h}, "Europe/Berlin", {}).local);
}

void FactLedgerTest::namesIgnoreCaseOnWindowsOnly()
{
    for (const auto& [backend, ignores] : {std::pair{"wts", true}, std::pair{"logind", false}}) {
        FactLedger ledger;
        Sample sample = sampleOf({});
        sample.backend = QLatin1StringView{backend};
        static_cast<void>(ledger.takeIn(sample, kNow, {}));
        QCOMPARE(ledger.surroundings({}, kNow, {}, "", {}).namesIgnoreCase, ignores);
    }
}

} // namespace usher

QTEST_GUILESS_MAIN(usher::FactLedgerTest)
#include "tst_factledger.moc"
