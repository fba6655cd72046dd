// SPDX-License-Identifier: MIT
#include "dashboard/ruleverdict.h"
#include "engine/rulereader.h"
#include "support/locales.h"
#include "wording/language.h"

#include "support/strictlog.h"

#include <QTest>

using namespace std::chrono_literals;

namespace usher {

namespace {

/// Monday, 23 November 2026, 19:00 in UTC.
constexpr policy::Wall kNow{std::chrono::sys_days{std::chrono::year{2026} / 11 / 23} + 19h};
constexpr policy::Awake kAwakeNow{100h};

/// A rule file in single quotes.
policy::RuleSet rules(const QByteArray& list)
{
    auto file = "{'version':1,'timeZone':'UTC','protected':['pat'],'rules':[" + list + "]}";
    const auto result = policy::readRules(file.replace('\'', '"').toStdString());
    return std::holds_alternative<policy::RuleSet>(result) ? std::get<policy::RuleSet>(result)
                                                           : policy::RuleSet{};
}

QByteArray rule(const QByteArray& id, const QByteArray& who, const QByteArray& when, const QByteArray& rest)
{
    return "{'id':'" + id + "','name':'A','who':['" + who + "'],'when':{" + when + "}," + rest + "}";
}

RuledSession session(const char* login, const char* name, std::optional<policy::Awake> away)
{
    RuledSession session;
    session.name = QString::fromUtf8(name);
    session.facts.person.key = session.facts.person.login = login;
    session.facts.person.groups.emplace();
    session.facts.person.isChild = false;
    session.facts.person.isAdministrator = false;
    session.facts.programs.emplace();
    session.facts.cpuPercent = 1.0;
    session.facts.memoryBytes = 1 << 30;
    session.facts.isKeepingAwake = false;
    if (away) {
        session.facts.presentAt = kAwakeNow - *away;
    }
    return session;
}

/// Alex is here, Sam is away for 43 minutes, of Noor nobody knows for how long, Pat is protected.
RuleScene evening()
{
    RuleScene scene;
    scene.sessions = {session("alex", "Alex", 0s), session("sam", "Sam", 43min),
                      session("noor", "Noor", std::nullopt), session("pat", "Pat", 5h)};
    scene.sessions.front().facts.exemption = policy::Exemption::ActsOnDashboard;
    scene.around.now = kAwakeNow;
    scene.around.wall = kNow;
    scene.zoneClock = [](std::string_view, policy::Wall wall) {
        return std::optional{policy::LocalTime{
            std::chrono::local_time<std::chrono::milliseconds>{wall.time_since_epoch()}, std::nullopt}};
    };
    scene.around.local = scene.zoneClock("UTC", kNow);
    scene.around.freeMemoryBytes = std::int64_t{4} << 30U;
    for (const auto& each : scene.sessions) {
        scene.around.company.add(each.facts);
    }
    return scene;
}

constexpr const char* kAsk = "'then':{'action':'ask'}";

} // namespace

class RuleVerdictTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUnexpectedLog(); }
    void lines_data();
    void lines();
    void anotherRuleActsFirst();
    void whatIsUnderWayIsSaid();
    void pausedSaysUntilWhen();
    void theListIsShort();
    void previewNamesEverybody();
    void notes_data();
    void notes();
};

void RuleVerdictTest::lines_data()
{
    QTest::addColumn<QByteArray>("written");
    QTest::addColumn<QString>("line");
    QTest::newRow("counting") << rule("a", "sam", "'awayFor':'1h'", kAsk)
                              << u"Sam would be asked in 17 min"_qs;
    QTest::newRow("exactly now") << rule("a", "sam", "'awayFor':'43m'", kAsk) << u"Sam would be asked now"_qs;
    QTest::newRow("a minute to go") << rule("a", "sam", "'awayFor':'44m'", kAsk)
                                    << u"Sam would be asked in 1 min"_qs;
    QTest::newRow("only told") << rule("a", "sam", "'awayFor':'1h'", "'then':{'action':'recommend'}")
                               << u"You would be told about Sam in 17 min"_qs;
    QTest::newRow("locked then") << rule("a", "sam", "'awayFor':'1h'", "'then':{'action':'lock'}")
                                 << u"Sam’s screen would be locked in 17 min"_qs;
    QTest::newRow("nobody of that name")
        << rule("a", "lou", "'awayFor':'1h'", kAsk) << u"Nobody to watch right now"_qs;
    QTest::newRow("only protected people")
        << rule("a", "pat", "'awayFor':'1h'", kAsk) << u"Nobody to watch right now"_qs;
    QTest::newRow("unknown time away")
        << rule("a", "noor", "'awayFor':'1h'", kAsk)
        << u"Noor is left alone: nobody can tell for how long they have been away"_qs;
    QTest::newRow("wrong state") << rule("a", "sam", "'awayFor':'1h','state':['locked']", kAsk)
                                 << u"Sam is on the screen"_qs;
    QTest::newRow("memory is enough")
        << rule("a", "sam", "'awayFor':'1h','freeMemoryBelow':'2GB'", kAsk) << u"4.0 GB of memory is free"_qs;
    QTest::newRow("held back") << rule("a", "sam", "'awayFor':'1h','running':['steam']", kAsk)
                               << u"Sam is not running any of these programs"_qs;
    QTest::newRow("somebody is here for as long as it takes")
        << rule("a", "sam", "'awayFor':'1h','someoneElseActive':true", kAsk)
        << u"Sam would be asked in 17 min"_qs;
    QTest::newRow("later today")
        << rule("a", "sam", "'awayFor':'10m','between':{'days':['mon'],'from':'20:30','to':'07:00'}", kAsk)
        << u"Applies again today at 20:30"_qs;
    QTest::newRow("on another day")
        << rule("a", "sam", "'awayFor':'10m','between':{'days':['sat'],'from':'20:30','to':'23:00'}", kAsk)
        << u"Applies again Saturday, 20:30"_qs;
    QTest::newRow("an exception in force")
        << rule("a", "sam", "'awayFor':'1m'", "'then':{'action':'leave-alone'}") << u"Fits now: Sam"_qs;
    QTest::newRow("off") << rule("a", "sam", "'awayFor':'1h'", "'enabled':false,'then':{'action':'ask'}")
                         << u"Off"_qs;
}

void RuleVerdictTest::lines()
{
    QFETCH(QByteArray, written);
    QFETCH(QString, line);
    const Language language{inBritain()};
    const FriendlyText text{inBritain(), QTimeZone::utc()};
    const auto set = rules(written);
    QCOMPARE(set.rules.size(), 1U);
    QCOMPARE(RuleVerdict{text}.lines(set, evening()), QStringList{line});
}

void RuleVerdictTest::anotherRuleActsFirst()
{
    const Language language{inBritain()};
    const FriendlyText text{inBritain(), QTimeZone::utc()};
    const auto set =
        rules(rule("a", "sam", "'awayFor':'30m'", kAsk) + ',' + rule("b", "sam", "'awayFor':'1h'", kAsk));
    QCOMPARE(RuleVerdict{text}.lines(set, evening()),
             QStringList({u"Sam would be asked now"_qs, u"Another rule acts first for Sam"_qs}));
}

void RuleVerdictTest::whatIsUnderWayIsSaid()
{
    const Language language{inBritain()};
    const FriendlyText text{inBritain(), QTimeZone::utc()};
    const auto set = rules(rule("a", "sam", "'awayFor':'30m'", kAsk));
    auto scene = evening();
    scene.sessions[1].underWayRule = "a";
    scene.sessions[1].underWayText = u"Sam is being asked, 4:12 left"_qs;
    QCOMPARE(RuleVerdict{text}.lines(set, scene).front(), u"Sam is being asked, 4:12 left"_qs);
    scene.sessions[1].underWayText.clear();
    scene.sessions[1].hasDoneItsPart = true;
    QCOMPARE(RuleVerdict{text}.lines(set, scene).front(), u"Done with Sam until they are back"_qs);
}

void RuleVerdictTest::pausedSaysUntilWhen()
{
    const Language language{inBritain()};
    const FriendlyText text{inBritain(), QTimeZone::utc()};
    const auto set = rules(rule("a", "sam", "'awayFor':'30m'", kAsk));
    auto scene = evening();
    scene.isPaused = true;
    QCOMPARE(RuleVerdict{text}.lines(set, scene).front(), u"Paused until you resume"_qs);
    scene.pausedUntil = WallTime{(kNow + 1h).time_since_epoch()};
    QCOMPARE(RuleVerdict{text}.lines(set, scene).front(), u"Paused until 20:00"_qs);
}

void RuleVerdictTest::theListIsShort()
{
    const Language language{inBritain()};
    const FriendlyText text{inBritain(), QTimeZone::utc()};
    auto scene = evening();
    for (const char* name : {"Ann", "Bob", "Cid"}) {
        scene.sessions.push_back(session(name, name, 50min));
    }
    QCOMPARE(
        RuleVerdict{text}.lines(rules(rule("a", "@everyone", "'awayFor':'1h'", kAsk)), scene).front(),
        u"Sam would be asked in 17 min · Noor is left alone: nobody can tell for how long they have been away · Ann would be asked in 10 min · 2 more"_qs);
}

void RuleVerdictTest::previewNamesEverybody()
{
    const Language language{inBritain()};
    const FriendlyText text{inBritain(), QTimeZone::utc()};
    const auto set = rules(rule("a", "sam", "'awayFor':'1h'", "'enabled':false,'then':{'action':'ask'}"));
    QCOMPARE(RuleVerdict{text}.preview(set, 0, evening()),
             QStringList({u"Alex: this is you, never"_qs, u"Sam would be asked in 17 min"_qs,
                          u"Noor: not concerned"_qs, u"Pat: protected, never"_qs}));
}

void RuleVerdictTest::notes_data()
{
    QTest::addColumn<QByteArray>("written");
    QTest::addColumn<QString>("note");
    QTest::newRow("the next thing") << rule("a", "sam", "'awayFor':'2h'", kAsk) + ',' +
                                           rule("b", "sam", "'awayFor':'1h'", "'then':{'action':'recommend'}")
                                    << u"You would be told in 17 min"_qs;
    QTest::newRow("asked") << rule("a", "sam", "'awayFor':'1h'", kAsk) << u"Would be asked in 17 min"_qs;
    QTest::newRow("left alone") << rule("a", "sam", "'awayFor':'1m'", "'then':{'action':'leave-alone'}")
                                << u"Left alone by a rule"_qs;
    QTest::newRow("busy") << rule("a", "sam", "'awayFor':'1m'",
                                  "'unless':{'keepingAwake':true},'then':{'action':'ask'}")
                          << u"Left alone while it is busy"_qs;
    QTest::newRow("no rule") << rule("a", "lou", "'awayFor':'1m'", kAsk) << QString{};
}

void RuleVerdictTest::notes()
{
    QFETCH(QByteArray, written);
    QFETCH(QString, note);
    const Language language{inBritain()};
    const FriendlyText text{inBritain(), QTimeZone::utc()};
    auto scene = evening();
    scene.sessions[1].facts.isKeepingAwake = true;
    const auto notes = RuleVerdict{text}.notes(rules(written), scene);
    QCOMPARE(notes[1], note);
    QCOMPARE(notes[3], u"Rules never touch this account"_qs);
}

} // namespace usher

QTEST_GUILESS_MAIN(usher::RuleVerdictTest)
#include "tst_ruleverdict.moc"
