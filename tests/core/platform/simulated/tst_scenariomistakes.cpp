// SPDX-License-Identifier: MIT
#include "core/platform/simulated/scenariotext.h"
#include "support/strictlog.h"

#include <QTest>

namespace usher {

/// What is said about a scenario file that is wrong, and where.
class ScenarioMistakesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUnexpectedLog(); }
    void mistakeIsLocated_data();
    void mistakeIsLocated();
    void mistakeInTheTimelineIsLocated_data();
    void mistakeInTheTimelineIsLocated();
    void everyMistakeIsReportedInFileOrder();
};

void ScenarioMistakesTest::mistakeIsLocated_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("problems");
    const auto start = R"("start":"2026-11-23T20:00:00+01:00")";
    const auto whole = [&](const char* name, const QByteArray& members, const char* problems) {
        QTest::newRow(name) << QByteArray('{' + members + '}') << QString::fromUtf8(problems);
    };
    const auto people = [&](const char* name, const QByteArray& list, const char* problems) {
        QTest::newRow(name) << QByteArray(QByteArray("{") + start +
                                          R"(,"timeline":[],"until":"1h","people":)" + "\n" + list + '}')
                            << QString::fromUtf8(problems);
    };
    const auto starting = [&](const char* name, const QByteArray& value, const char* problems) {
        QTest::newRow(name) << QByteArray(R"({"people":[],"timeline":[],"until":"1h","start":)"
                                          "\n" +
                                          value + '}')
                            << QString::fromUtf8(problems);
    };
    const auto remembering = [&](const char* name, const QByteArray& value, const char* problems) {
        QTest::newRow(name) << QByteArray(QByteArray("{") + start +
                                          R"(,"people":[],"timeline":[],"until":"1h","memory":)"
                                          "\n" +
                                          value + '}')
                            << QString::fromUtf8(problems);
    };
    const auto ending = [&](const char* name, const QByteArray& value, const char* problems) {
        QTest::newRow(name) << QByteArray(QByteArray("{") + start +
                                          R"(,"people":[],"timeline":[],"until":)"
                                          "\n" +
                                          value + '}')
                            << QString::fromUtf8(problems);
    };

    row("nothing", "", "1:1 : expected a value, found the end of the file");
    row("a list", "[]", "1:1 : must be an object, is a list");
    row("byte order mark", "\xef\xbb\xbf{}",
        "1:1 : the file begins with a byte order mark: save it as UTF-8 without one");
    row("a comma too many", R"({"until":"1h",})", "1:15 : expected a key in quotes, found '}'");
    row("ill-formed UTF-8", "{\n \"\xff\":1}", "2:3 : ill-formed UTF-8");
    row("bytes after the document", "{}\n x", "2:2 : expected the end of the file, found 'x'");
    row("empty", "{}",
        "1:1 : the key \"start\" is missing\n1:1 : the key \"people\" is missing\n"
        "1:1 : the key \"timeline\" is missing\n1:1 : the key \"until\" is missing");
    whole("misspelt key", QByteArray(start) + R"(,"peple":[],"people":[],"timeline":[],"until":"1h")",
          "1:38 /peple: unknown key; did you mean \"people\"?");
    whole("key unlike any", QByteArray(start) + R"(,"~x/y":{"at":1},"people":[],"timeline":[],"until":"1h")",
          "1:38 /~0x~1y: unknown key");
    whole("repeated key", QByteArray(start) + R"(,"people":[],"timeline":[],"until":"1h","until":7)",
          "1:77 /until: this key is repeated; the first one counts");

    starting("start is a number", "20", "2:1 /start: must be a text, is a number");
    const auto* noTime = R"(2:1 /start: must be a time with its offset such as "2026-11-23T20:00:00+01:00")";
    starting("start without offset", R"("2026-11-23T20:00:00")", noTime);
    starting("start without time", R"("2026-11-23")", noTime);
    starting("start on a day that is none", R"("2026-02-29T20:00:00Z")", noTime);
    starting("start at an hour that is none", R"("2026-02-28T24:00:00Z")", noTime);
    starting("start with an offset that is none", R"("2026-02-28T20:00:00+24:00")", noTime);
    starting("start with a blank", R"("2026-02-28T20:00:00Z ")", noTime);

    remembering("memory is a number", "16", "2:1 /memory: must be a text, is a number");
    remembering("memory without unit", R"("16")", R"(2:1 /memory: must be a size such as "500MB" or "2GB")");
    remembering("memory with a fraction", R"("1.5GB")",
                R"(2:1 /memory: must be a size such as "500MB" or "2GB")");
    remembering("no memory", R"("0MB")", "2:1 /memory: must be 1MB to 1048576GB");
    remembering("more memory than there is", R"("1048577GB")", "2:1 /memory: must be 1MB to 1048576GB");
    remembering("memory is null", "null", "2:1 /memory: must be a text, is null");

    ending("until is a number", "2", "2:1 /until: must be a text, is a number");
    const auto* noDuration = R"(2:1 /until: must be a duration such as "45s", "30m", "2h" or "7d")";
    ending("until has two units", R"("1h30m")", noDuration);
    ending("until has leading zeros", R"("01h")", noDuration);
    ending("until is negative", R"("-1h")", noDuration);
    ending("until has no unit", R"("5")", noDuration);

    people("people is an object", "{}", "2:1 /people: must be a list, is an object");
    people("a person is a text", R"(["sam"])", "2:2 /people/0: must be an object, is a text");
    people("a person without a name", R"([{"child":true}])", "2:2 /people/0: the key \"user\" is missing");
    people("a name that is none", R"([{"user":"sam/alex"}])",
           "2:10 /people/0/user: must be a login name: 1 to 256 characters, none of / \\ : * ?");
    people("an empty name", R"([{"user":""}])",
           "2:10 /people/0/user: must be a login name: 1 to 256 characters, none of / \\ : * ?");
    people("a name twice", R"([{"user":"sam"},{"user":"Sam"},{"user":"sam"}])",
           "2:40 /people/2/user: somebody before has this name");
    people("full name is a list", R"([{"user":"sam","fullName":["Sam"]}])",
           "2:27 /people/0/fullName: must be a text, is a list");
    people("administrator is a text", R"([{"user":"sam","administrator":"yes"}])",
           "2:32 /people/0/administrator: must be true or false, is a text");
    people("child is a number", R"([{"user":"sam","child":1}])",
           "2:24 /people/0/child: must be true or false, is a number");
    people("misspelt key of a person", R"([{"user":"sam","fullname":"Sam"}])",
           "2:16 /people/0/fullname: unknown key; did you mean \"fullName\"?");
}

void ScenarioMistakesTest::mistakeIsLocated()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, problems);
    QCOMPARE(problemsIn(text), problems);
}

void ScenarioMistakesTest::mistakeInTheTimelineIsLocated_data()
{
    QTest::addColumn<QByteArray>("entries");
    QTest::addColumn<QString>("problems");
    row("an entry is a text", R"("sam")", "2:1 /timeline/0: must be an object, is a text");
    row("without a moment", R"({"input":"sam"})", "2:1 /timeline/0: the key \"at\" is missing");
    row("without an event", R"({"at":"1m"})", "2:1 /timeline/0: an event is missing");
    row("an empty entry", R"({})",
        "2:1 /timeline/0: the key \"at\" is missing\n2:1 /timeline/0: an event is missing");
    row("misspelt event", R"({"at":"1m","inptu":"sam"})",
        "2:1 /timeline/0: an event is missing\n2:12 /timeline/0/inptu: unknown key; did you mean \"input\"?");
    row("misspelt moment", R"({"att":"1m","input":"sam"})",
        "2:1 /timeline/0: the key \"at\" is missing\n2:2 /timeline/0/att: unknown key; did you mean \"at\"?");
    row("two events", R"({"at":"1m","input":"sam","lock":17})",
        "2:26 /timeline/0/lock: the event of this entry is \"input\", and this key is no part of it");
    row("three events", R"({"lock":"sam","at":"1m","run":1,"input":"sam"})",
        "2:25 /timeline/0/run: the event of this entry is \"lock\", and this key is no part of it\n"
        "2:33 /timeline/0/input: the event of this entry is \"lock\", and this key is no part of it");
    row("the same event twice", R"({"at":"1m","input":"sam","input":"alex"})",
        "2:26 /timeline/0/input: this key is repeated; the first one counts");
    row("an id with another event", R"({"at":"1m","id":"3","input":"sam"})",
        "2:12 /timeline/0/id: the event of this entry is \"input\", and this key is no part of it");
    row("remote without an event", R"({"at":"1m","remote":true})",
        "2:1 /timeline/0: an event is missing\n2:12 /timeline/0/remote: this key belongs to \"signIn\" only");
    row("moment is a number", R"({"at":60,"input":"sam"})",
        "2:7 /timeline/0/at: must be a text, is a number");
    row("moment is no duration", R"({"at":"20:00","input":"sam"})",
        R"(2:7 /timeline/0/at: must be a duration such as "45s", "30m", "2h" or "7d")");
    row("after the end", R"({"at":"7201s","input":"sam"})",
        "2:7 /timeline/0/at: is later than \"until\", 2h");
    row("longer after the end than a number holds", R"({"at":"99999999999999999999999d","input":"sam"})",
        "2:7 /timeline/0/at: is later than \"until\", 2h");
    row("before the entry above", R"({"at":"2m","input":"sam"},{"at":"119s","input":"sam"},{"at":"1m59s"})",
        "2:33 /timeline/1/at: is earlier than the entry before it, at 2m\n"
        "2:55 /timeline/2: an event is missing\n"
        R"(2:61 /timeline/2/at: must be a duration such as "45s", "30m", "2h" or "7d")");
    row("one decrease is one mistake",
        R"({"at":"5m","input":"sam"},{"at":"3m","input":"sam"},{"at":"4m","input":"sam"})",
        "2:33 /timeline/1/at: is earlier than the entry before it, at 5m");

    row("somebody unknown", R"({"at":"1m","input":"kim"})",
        "2:20 /timeline/0/input: there is nobody of this name in \"people\"");
    row("names compare exactly", R"({"at":"1m","lock":"Sam"})",
        "2:19 /timeline/0/lock: there is nobody of this name in \"people\"");
    row("somebody unknown within", R"({"at":"1m","quit":{"user":"kim","program":"a"}})",
        "2:27 /timeline/0/quit/user: there is nobody of this name in \"people\"");
    row("a name is a number", R"({"at":"1m","stuck":1001})",
        "2:20 /timeline/0/stuck: must be a text, is a number");
    row("a name is null", R"({"at":"1m","cancel":null})", "2:21 /timeline/0/cancel: must be a text, is null");
    row("an empty id", R"({"at":"1m","signIn":"sam","id":""})", "2:32 /timeline/0/id: must not be empty");
    row("an id is a number", R"({"at":"1m","signIn":"sam","id":3})",
        "2:32 /timeline/0/id: must be a text, is a number");
    row("remote is a text", R"({"at":"1m","signIn":"sam","remote":"yes"})",
        "2:36 /timeline/0/remote: must be true or false, is a text");

    row("run is a text", R"({"at":"1m","run":"sam"})", "2:18 /timeline/0/run: must be an object, is a text");
    row("run without all", R"({"at":"1m","run":{}})",
        "2:18 /timeline/0/run: the key \"user\" is missing\n2:18 /timeline/0/run: the key \"program\" is "
        "missing\n"
        "2:18 /timeline/0/run: the key \"cpu\" is missing\n2:18 /timeline/0/run: the key \"memory\" is "
        "missing");
    const auto run = [](const char* name, const QByteArray& cpu, const QByteArray& memory,
                        const char* problems) {
        QTest::newRow(name) << QByteArray(R"({"at":"1m","run":{"user":"sam","program":"a","cpu":)" + cpu +
                                          ",\n\"memory\":" + memory + "}}")
                            << QString::fromUtf8(problems);
    };
    run("CPU is 101", "101", R"("1MB")", "2:52 /timeline/0/run/cpu: must be 0 to 100");
    run("CPU is negative", "-1", R"("1MB")", "2:52 /timeline/0/run/cpu: must be 0 to 100");
    run("CPU is larger than any number", "1" + QByteArray(400, '0'), R"("1MB")",
        "2:52 /timeline/0/run/cpu: must be 0 to 100");
    run("CPU is 12.0", "12.0", R"("1MB")",
        "2:52 /timeline/0/run/cpu: must be a whole number, without a fraction or an exponent");
    run("CPU is 1e1", "1e1", R"("1MB")",
        "2:52 /timeline/0/run/cpu: must be a whole number, without a fraction or an exponent");
    run("CPU is a text", R"("12")", R"("1MB")",
        "2:52 /timeline/0/run/cpu: must be a whole number, is a text");
    run("memory is 0MB", "1", R"("0MB")", "3:10 /timeline/0/run/memory: must be 1MB to 1048576GB");
    run("memory is too much", "1", R"("1048577GB")", "3:10 /timeline/0/run/memory: must be 1MB to 1048576GB");
    run("memory in other units", "1", R"("1024KB")",
        R"(3:10 /timeline/0/run/memory: must be a size such as "500MB" or "2GB")");
    run("memory is a number", "1", "1024", "3:10 /timeline/0/run/memory: must be a text, is a number");
    const auto* noProgram =
        "must be a program's file name of 1 to 255 characters, without a path or wildcards";
    QTest::newRow("a program with a path")
        << QByteArray(R"({"at":"1m","quit":{"user":"sam","program":"bin/a"}})")
        << QStringLiteral("2:43 /timeline/0/quit/program: ") + QString::fromUtf8(noProgram);
    QTest::newRow("a program without a name")
        << QByteArray(R"({"at":"1m","appsRefuse":{"user":"sam","program":""}})")
        << QStringLiteral("2:49 /timeline/0/appsRefuse/program: ") + QString::fromUtf8(noProgram);
    QTest::newRow("a program's name of 256 characters")
        << QByteArray(R"({"at":"1m","quit":{"user":"sam","program":")" + QByteArray(256, 'a') + "\"}}")
        << QStringLiteral("2:43 /timeline/0/quit/program: ") + QString::fromUtf8(noProgram);

    row("keep awake without on", R"({"at":"1m","keepAwake":{"user":"sam"}})",
        "2:24 /timeline/0/keepAwake: the key \"on\" is missing");
    row("on is a number", R"({"at":"1m","keepAwake":{"user":"sam","on":1}})",
        "2:43 /timeline/0/keepAwake/on: must be true or false, is a number");
    row("another answer", R"({"at":"1m","answer":{"user":"sam","with":"yess"}})",
        R"(2:42 /timeline/0/answer/with: must be "yes", "no" or "close"; did you mean "yes"?)");
    row("misspelt key of an event", R"({"at":"1m","answer":{"usr":"sam","with":"yes"}})",
        "2:21 /timeline/0/answer: the key \"user\" is missing\n"
        "2:22 /timeline/0/answer/usr: unknown key; did you mean \"user\"?");
    row("no sleep", R"({"at":"1m","sleep":"0s"})", "2:20 /timeline/0/sleep: must be at least 1s");
    row("sleep is a number", R"({"at":"1m","sleep":3})",
        "2:20 /timeline/0/sleep: must be a text, is a number");
    row("clock without offset", R"({"at":"1m","setClock":"2026-11-23T20:00:00"})",
        R"(2:23 /timeline/0/setClock: must be a time with its offset such as "2026-11-23T20:00:00+01:00")");
    row("restart is false", R"({"at":"1m","restartService":false})",
        "2:29 /timeline/0/restartService: must be true");
    row("restart is a text", R"({"at":"1m","restartService":"now"})",
        "2:29 /timeline/0/restartService: must be true or false, is a text");
    row("rules are a list", R"({"at":"1m","loadRules":[]})",
        "2:24 /timeline/0/loadRules: must be the path of a rule file, or a rule object");
    row("rules of no file", R"({"at":"1m","loadRules":""})", "2:24 /timeline/0/loadRules: must not be empty");
    row("ask is a number", R"({"at":"1m","ask":5})",
        "2:18 /timeline/0/ask: must be a person's name, or an object with \"user\"");
    row("ask nobody", R"({"at":"1m","ask":{"wait":"5m"}})",
        "2:18 /timeline/0/ask: the key \"user\" is missing");
    row("wait too short", R"({"at":"1m","ask":{"user":"sam","wait":"29s"}})",
        "2:39 /timeline/0/ask/wait: must be 30s to 1h");
    row("wait too long", R"({"at":"1m","ask":{"user":"sam","wait":"3601s"}})",
        "2:39 /timeline/0/ask/wait: must be 30s to 1h");
    row("no answer means something else", R"({"at":"1m","ask":{"user":"sam","noAnswer":"leave"}})",
        R"(2:43 /timeline/0/ask/noAnswer: must be "sign-out" or "recommend")");
}

void ScenarioMistakesTest::mistakeInTheTimelineIsLocated()
{
    QFETCH(QByteArray, entries);
    QFETCH(QString, problems);
    QCOMPARE(problemsIn(withTimeline(entries)), problems);
}

void ScenarioMistakesTest::everyMistakeIsReportedInFileOrder()
{
    // The people and the end stand behind the timeline that needs them.
    QCOMPARE(problemsIn(R"({
  "timeline": [
    { "at": "2m", "input": "sam", "speed": 1 },
    { "at": "1m", "lock": "nobody" },
	{ "at": "4h", "sleep": "0s" }
  ],
  "people": [ { "user": "sam", "child": 1 } ],
  "memory": "0MB",
  "until": "3h"
})"),
             QStringLiteral("1:1 : the key \"start\" is missing\n"
                            "3:35 /timeline/0/speed: unknown key; did you mean \"sleep\"?\n"
                            "4:13 /timeline/1/at: is earlier than the entry before it, at 2m\n"
                            "4:27 /timeline/1/lock: there is nobody of this name in \"people\"\n"
                            "5:10 /timeline/2/at: is later than \"until\", 3h\n"
                            "5:25 /timeline/2/sleep: must be at least 1s\n"
                            "7:41 /people/0/child: must be true or false, is a number\n"
                            "8:13 /memory: must be 1MB to 1048576GB"));
}

} // namespace usher

QTEST_APPLESS_MAIN(usher::ScenarioMistakesTest)
#include "tst_scenariomistakes.moc"
