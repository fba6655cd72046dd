// SPDX-License-Identifier: MIT
#include "core/platform/simulated/scenariotext.h"
#include "support/strictlog.h"

#include <QTest>

#include <array>

using namespace std::chrono_literals;

namespace usher {

/// What a scenario file may hold.
class ScenarioReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUnexpectedLog(); }
    void wholeScenarioIsRead();
    void onlyMemoryMayBeMissing();
    void everyEventIsRead_data();
    void everyEventIsRead();
    void limitsAreAccepted_data();
    void limitsAreAccepted();
    void fileOfTheLargestSizeIsRead();
    void largerFileIsRefused();
    void deepestNestingIsRead();
    void deeperNestingIsRefused();
    void rulesWithinAreNotLookedInto();
};

namespace {

/// What was read, in words.
struct Wording
{
    std::string operator()(const event::SignIn& e) const
    {
        return "signIn " + e.user + " id=" + e.id + (e.isRemote ? " remote" : "");
    }
    std::string operator()(const event::Input& e) const { return "input " + e.user; }
    std::string operator()(const event::Lock& e) const { return "lock " + e.user; }
    std::string operator()(const event::Unlock& e) const { return "unlock " + e.user; }
    std::string operator()(const event::Disconnect& e) const { return "disconnect " + e.user; }
    std::string operator()(const event::Connect& e) const { return "connect " + e.user; }
    std::string operator()(const event::Run& e) const
    {
        return "run " + e.user + ' ' + e.program + ' ' + std::to_string(e.cpuPercent) + "% " +
               std::to_string(e.memoryBytes);
    }
    std::string operator()(const event::Quit& e) const { return "quit " + e.user + ' ' + e.program; }
    std::string operator()(const event::KeepAwake& e) const
    {
        return "keepAwake " + e.user + (e.isOn ? " on" : " off");
    }
    std::string operator()(const event::ForgetIdle& e) const { return "forgetIdle " + e.user; }
    std::string operator()(const event::Answered& e) const
    {
        const std::array words{"yes", "no", "close"};
        return "answer " + e.user + ' ' + words.at(static_cast<std::size_t>(e.with));
    }
    std::string operator()(const event::SignOut& e) const { return "signOut " + e.user; }
    std::string operator()(const event::AppsRefuse& e) const
    {
        return "appsRefuse " + e.user + ' ' + e.program;
    }
    std::string operator()(const event::Stuck& e) const { return "stuck " + e.user; }
    std::string operator()(const event::Sleep& e) const
    {
        return "sleep " + std::to_string(e.duration.count());
    }
    std::string operator()(const event::SetClock& e) const
    {
        return "setClock " + std::to_string(e.to.time_since_epoch().count());
    }
    std::string operator()(const event::RestartService& /*e*/) const { return "restartService"; }
    std::string operator()(const event::LoadRules& e) const
    {
        const auto* path = std::get_if<std::string>(&e.rules);
        return path != nullptr
                   ? "loadRules file " + *path
                   : "loadRules keys " + std::to_string(std::get<policy::JsonValue>(e.rules).members.size());
    }
    std::string operator()(const event::Cancel& e) const { return "cancel " + e.user; }
    std::string operator()(const event::Ask& e) const
    {
        const auto wait = e.wait ? " wait=" + std::to_string(e.wait->count()) : std::string{};
        const std::array words{" sign-out", " recommend"};
        return "ask " + e.user + wait + (e.noAnswer ? words.at(static_cast<std::size_t>(*e.noAnswer)) : "");
    }
};

} // namespace

void ScenarioReaderTest::wholeScenarioIsRead()
{
    const auto read = readScenario(R"({
      "start": "2026-11-23T20:00:00+01:00", "memory": "16GB",
      "people": [ { "user": "alex", "fullName": "Alex", "administrator": true }, { "user": "sam", "child": true } ],
      "timeline": [ { "at": "0m", "signIn": "alex" }, { "at": "90s", "input": "alex" } ],
      "until": "2h"
    })");
    const auto* scenario = std::get_if<Scenario>(&read);
    QVERIFY(scenario);
    QVERIFY(scenario->start == std::chrono::sys_days{std::chrono::year{2026} / 11 / 23} + 19h);
    QCOMPARE(scenario->memoryBytes.value_or(0), std::int64_t{16} << 30U);
    const std::vector<ScenarioPerson> people{{"alex", "Alex", true, false}, {"sam", "", false, true}};
    QVERIFY(scenario->people == people);
    QCOMPARE(scenario->timeline.size(), std::size_t{2});
    QCOMPARE(scenario->timeline.at(1).at, 90s);
    QCOMPARE(scenario->until, 2h);
}

void ScenarioReaderTest::onlyMemoryMayBeMissing()
{
    const auto read =
        readScenario(R"({"start":"2026-11-23T20:00:00Z","people":[],"timeline":[],"until":"0s"})");
    const auto* scenario = std::get_if<Scenario>(&read);
    QVERIFY(scenario);
    QVERIFY(!scenario->memoryBytes);
    QVERIFY(scenario->people.empty() && scenario->timeline.empty());
}

void ScenarioReaderTest::everyEventIsRead_data()
{
    QTest::addColumn<QByteArray>("keys");
    QTest::addColumn<QString>("expected");
    row("sign in", R"("signIn":"sam")", "signIn sam id=");
    row("sign in with all", R"("remote":true,"id":"c7","signIn":"sam")", "signIn sam id=c7 remote");
    row("input", R"("input":"sam")", "input sam");
    row("lock", R"("lock":"sam")", "lock sam");
    row("unlock", R"("unlock":"sam")", "unlock sam");
    row("disconnect", R"("disconnect":"sam")", "disconnect sam");
    row("connect", R"("connect":"sam")", "connect sam");
    row("run", R"("run":{"user":"sam","program":"minecraft.exe","cpu":12,"memory":"1800MB"})",
        "run sam minecraft.exe 12% 1887436800");
    row("quit", R"("quit":{"user":"sam","program":"minecraft.exe"})", "quit sam minecraft.exe");
    row("keep awake", R"("keepAwake":{"user":"sam","on":true})", "keepAwake sam on");
    row("no longer", R"("keepAwake":{"user":"sam","on":false})", "keepAwake sam off");
    row("forget idle", R"("forgetIdle":"sam")", "forgetIdle sam");
    row("yes", R"("answer":{"user":"sam","with":"yes"})", "answer sam yes");
    row("no", R"("answer":{"user":"sam","with":"no"})", "answer sam no");
    row("close", R"("answer":{"user":"sam","with":"close"})", "answer sam close");
    row("sign out", R"("signOut":"sam")", "signOut sam");
    row("apps refuse", R"("appsRefuse":{"user":"sam","program":"writer"})", "appsRefuse sam writer");
    row("stuck", R"("stuck":"sam")", "stuck sam");
    row("sleep", R"("sleep":"3h")", "sleep 10800");
    row("set clock", R"("setClock":"1970-01-01T01:00:00+01:00")", "setClock 0");
    row("restart service", R"("restartService":true)", "restartService");
    row("load a rule file", R"("loadRules":"stricter.json")", "loadRules file stricter.json");
    row("load a rule object", R"("loadRules":{"version":1,"rules":[]})", "loadRules keys 2");
    row("cancel", R"("cancel":"sam")", "cancel sam");
    row("ask", R"("ask":"sam")", "ask sam");
    row("ask in a way", R"("ask":{"user":"sam","wait":"10m","noAnswer":"recommend"})",
        "ask sam wait=600 recommend");
    row("ask, then sign out", R"("ask":{"user":"sam","noAnswer":"sign-out"})", "ask sam sign-out");
}

void ScenarioReaderTest::everyEventIsRead()
{
    QFETCH(QByteArray, keys);
    QFETCH(QString, expected);
    const auto text = withTimeline(R"({"at":"7m",)" + keys + '}');
    QCOMPARE(problemsIn(text), QString());
    const auto scenario = std::get<Scenario>(readScenario(view(text)));
    QCOMPARE(scenario.timeline.size(), std::size_t{1});
    QCOMPARE(scenario.timeline.front().at, 7min);
    QCOMPARE(QString::fromStdString(std::visit(Wording{}, scenario.timeline.front().event)), expected);
}

void ScenarioReaderTest::limitsAreAccepted_data()
{
    QTest::addColumn<QByteArray>("entries");
    const auto accept = [](const char* name, const QByteArray& entries) { QTest::newRow(name) << entries; };
    accept("an empty timeline", "");
    accept("at the start", R"({"at":"0s","input":"sam"})");
    accept("at the end", R"({"at":"2h","input":"sam"})");
    accept("at the same moment", R"({"at":"60m","input":"sam"},{"at":"1h","input":"sam"})");
    accept("no CPU", R"({"at":"0s","run":{"user":"sam","program":"a","cpu":0,"memory":"1MB"}})");
    accept("all CPU, all memory",
           R"({"at":"0s","run":{"user":"sam","program":"a","cpu":100,"memory":"1048576GB"}})");
    accept("shortest sleep", R"({"at":"0s","sleep":"1s"})");
    accept("shortest wait", R"({"at":"0s","ask":{"user":"sam","wait":"30s"}})");
    accept("longest wait", R"({"at":"0s","ask":{"user":"sam","wait":"1h"}})");
    accept("a program's name of 255 characters",
           R"({"at":"0s","quit":{"user":"sam","program":")" + QByteArray("\u00e4").repeated(255) + "\"}}");
    accept("a session id of any kind", R"({"at":"0s","signIn":"sam","id":"\u202e<b>"})");
}

void ScenarioReaderTest::limitsAreAccepted()
{
    QFETCH(QByteArray, entries);
    QCOMPARE(problemsIn(withTimeline(entries)), QString());
}

void ScenarioReaderTest::fileOfTheLargestSizeIsRead()
{
    const auto text = withTimeline({});
    QCOMPARE(problemsIn(text + QByteArray(16'777'216 - text.size(), ' ')), QString());
}

void ScenarioReaderTest::largerFileIsRefused()
{
    const auto text = withTimeline({});
    QCOMPARE(problemsIn(text + QByteArray(16'777'217 - text.size(), ' ')),
             QStringLiteral("1:1 : the file is too large: at most 16777216 bytes are read"));
}

void ScenarioReaderTest::deepestNestingIsRead()
{
    // The rule object is on level 4.
    const auto lists = QByteArray(12, '[') + QByteArray(12, ']');
    QCOMPARE(problemsIn(withTimeline(R"({"at":"1m","loadRules":{"x":)" + lists + "}}")), QString());
}

void ScenarioReaderTest::deeperNestingIsRefused()
{
    const auto lists = QByteArray(13, '[') + QByteArray(13, ']');
    QCOMPARE(problemsIn(withTimeline(R"({"at":"1m","loadRules":{"x":)" + lists + "}}")),
             QStringLiteral("2:41 : nested too deep: at most 16 levels are read"));
}

void ScenarioReaderTest::rulesWithinAreNotLookedInto()
{
    // Bad rules are something that happens in a story, not a mistake of it.
    QCOMPARE(problemsIn(withTimeline(R"({"at":"1m","loadRules":{"a":1,"a":null,"rules":7}})")), QString());
}

} // namespace usher

QTEST_APPLESS_MAIN(usher::ScenarioReaderTest)
#include "tst_scenarioreader.moc"
