// SPDX-License-Identifier: MIT
#include "cli/samplejson.h"
#include "household.h"

#include "support/fakebackend.h"
#include "support/strictlog.h"

#include <QTest>

#include <algorithm>

using namespace std::chrono_literals;
using Json = nlohmann::ordered_json;

namespace usher {

namespace {

/// As documented, without what was added since.
constexpr auto kDocumented = R"({
  "takenAt": "2026-11-23T19:00:00.000Z", "backend": "logind", "cpuCount": 8, "memoryBytes": 16777216000, "memoryAvailableBytes": 9663676416,
  "sessions": [
    { "id": "3", "user": "sam", "fullName": "Sam", "uid": 1001, "sid": null, "state": "disconnected",
      "idleSeconds": 2580, "idleSource": "disconnect-time", "signedInAt": "2026-11-23T17:10:00.000Z",
      "kind": "wayland", "seat": "seat0", "tty": "tty3", "remoteHost": null,
      "cpuPercent": 1.5, "memoryBytes": 1932735283, "processCount": 84, "programs": [ { "name": "minecraft", "cpuPercent": 1.2, "memoryBytes": 1610612736 } ],
      "keepingAwake": false, "isMine": false, "can": { "message": true, "signOut": true, "lock": true, "disconnect": false } }
  ]
})";

Sample documented()
{
    Sample sample = testHousehold();
    sample.backend = u"logind"_qs;
    sample.sessions = {sample.sessions.at(1)};
    Session& sam = sample.sessions.first();
    sam.state = SessionState::Disconnected;
    sam.away.source = AwaySource::DisconnectTime;
    sam.programs.removeLast();
    return sample;
}

/// Every documented key of `expected` with its value, in that order; more may follow, at the end.
void compareInOrder(const Json& actual, const Json& expected)
{
    auto at = actual.begin();
    for (const auto& [key, value] : expected.items()) {
        QVERIFY2(at != actual.end() && at.key() == key, key.c_str());
        if (!value.is_array()) {
            QVERIFY2(at.value() == value, (key + ": " + at.value().dump()).c_str());
        }
        ++at;
    }
}

QByteArray text(const Sample& sample)
{
    return jsonText(listJson(sample, false), true);
}

} // namespace

class SampleJsonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUnexpectedLog(); }
    void isAsDocumented();
    void unknownIsNull();
    void inventedPeopleAreMarked();
    void obstaclesHaveNames();
    void figuresAreRounded();
    void hostileNamesAreEscaped_data();
    void hostileNamesAreEscaped();
    void textIsOneDocument();
    void showHasOneSession();
    void programsThatCannotBeSeenAreUnknown_data();
    void programsThatCannotBeSeenAreUnknown();
    void statusSaysWhatIsMissing();
};

void SampleJsonTest::isAsDocumented()
{
    const Json expected = Json::parse(kDocumented);
    const Json actual = listJson(documented(), false);
    compareInOrder(actual, expected);
    QCOMPARE(actual["sessions"].size(), std::size_t{1});
    compareInOrder(actual["sessions"][0], expected["sessions"][0]);
    compareInOrder(actual["sessions"][0]["programs"][0], expected["sessions"][0]["programs"][0]);
}

void SampleJsonTest::unknownIsNull()
{
    Sample sample;
    sample.sessions = {Session{}};
    const Json json = listJson(sample, false);
    for (const char* key : {"cpuCount", "memoryBytes", "memoryAvailableBytes"}) {
        QVERIFY2(json.at(key).is_null(), key);
    }
    for (const char* key :
         {"user",          "fullName",     "uid",      "sid",          "idleSeconds",    "idleSource",
          "signedInAt",    "kind",         "seat",     "tty",          "remoteHost",     "cpuPercent",
          "memoryBytes",   "processCount", "programs", "keepingAwake", "disconnectedAt", "keepingAwakeBy",
          "administrator", "child"}) {
        QVERIFY2(json["sessions"][0].at(key).is_null(), key);
    }
    Session quiet;
    quiet.processCount = 0;
    sample.sessions = {quiet};
    QVERIFY(listJson(sample, false)["sessions"][0]["programs"] == Json::array());
}

void SampleJsonTest::inventedPeopleAreMarked()
{
    QVERIFY(!listJson(testHousehold(), false).contains("simulated"));
    QVERIFY(listJson(testHousehold(), true)["simulated"] == Json(true));
    QVERIFY(showJson(testHousehold(), testHousehold().sessions[0], true)["simulated"] == Json(true));
}

void SampleJsonTest::obstaclesHaveNames()
{
    const Json kim = listJson(testHousehold(), false)["sessions"][2];
    QCOMPARE(QByteArray::fromStdString(kim["can"].dump()),
             QByteArray{R"({"message":false,"signOut":true,"lock":false,"disconnect":false})"});
    QCOMPARE(
        QByteArray::fromStdString(kim["obstacles"].dump()),
        QByteArray{
            R"({"message":"nobody-would-see","signOut":null,"lock":"nothing-to-do","disconnect":"system-cannot"})"});
    QVERIFY(kim["keepingAwakeBy"] == Json("steam: downloading"));
}

void SampleJsonTest::figuresAreRounded()
{
    Sample sample = documented();
    sample.sessions[0].usage.cpuPercent = 1.4666666;
    QVERIFY(text(sample).contains("\"cpuPercent\":1.47,"));
    sample.sessions[0].usage.cpuPercent = 0;
    QVERIFY(text(sample).contains("\"cpuPercent\":0.0,"));
}

void SampleJsonTest::hostileNamesAreEscaped_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("escaped");
    QTest::newRow("escape") << u"a\x1b[2J"_qs << QByteArray{R"("a\u001b[2J")"};
    QTest::newRow("line break") << u"a\nb"_qs << QByteArray{R"("a\nb")"};
    QTest::newRow("quote and backslash") << u"a\"\\"_qs << QByteArray{R"("a\"\\")"};
    QTest::newRow("DEL") << u"a\x7f"_qs << QByteArray{R"("a\u007f")"};
    QTest::newRow("C1") << u"a\u009b"_qs << QByteArray{R"("a\u009b")"};
    QTest::newRow("override") << u"a\u202eb"_qs << QByteArray{R"("a\u202eb")"};
    QTest::newRow("line separator") << u"a\u2028b"_qs << QByteArray{R"("a\u2028b")"};
    QTest::newRow("other languages stay readable") << u"Jörg 王 😀"_qs << QByteArray{"\"Jörg 王 😀\""};
    QTest::newRow("long names are whole") << QString(300, u'x') << '"' + QByteArray(300, 'x') + '"';
}

void SampleJsonTest::hostileNamesAreEscaped()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, escaped);
    Sample sample = documented();
    sample.sessions[0].user = name;
    const QByteArray line = text(sample);
    QVERIFY2(line.contains("\"user\":" + escaped + ','), line.constData());
    QCOMPARE(
        QString::fromStdString(Json::parse(line.toStdString())["sessions"][0]["user"].get<std::string>()),
        name);
}

void SampleJsonTest::textIsOneDocument()
{
    const Json json = listJson(testHousehold(), false);
    const QByteArray line = jsonText(json, true);
    QCOMPARE(line.count('\n'), 1);
    QVERIFY(line.endsWith("}\n"));
    QVERIFY(Json::parse(line.toStdString()) == json);
    const QByteArray indented = jsonText(json, false);
    QVERIFY(indented.startsWith("{\n  \"takenAt\": \"2026-11-23T19:00:00.000Z\",\n"));
    QVERIFY(Json::parse(indented.toStdString()) == json);
}

void SampleJsonTest::showHasOneSession()
{
    const Sample sample = testHousehold();
    const Json json = showJson(sample, sample.sessions[1], false);
    QVERIFY(!json.contains("sessions"));
    QVERIFY(json["session"] == listJson(sample, false)["sessions"][1]);
}

void SampleJsonTest::programsThatCannotBeSeenAreUnknown_data()
{
    QTest::addColumn<std::optional<int>>("processCount");
    QTest::addColumn<bool>("isKnown");
    QTest::newRow("no process") << std::optional<int>{0} << true;
    QTest::newRow("processes, but hidden") << std::optional<int>{1} << false;
    QTest::newRow("nobody knows") << std::optional<int>{} << false;
}

void SampleJsonTest::programsThatCannotBeSeenAreUnknown()
{
    QFETCH(std::optional<int>, processCount);
    QFETCH(bool, isKnown);
    Sample sample;
    sample.sessions.push_back({});
    sample.sessions[0].processCount = processCount;
    const Json programs = listJson(sample, false)["sessions"][0]["programs"];
    QVERIFY(isKnown ? programs == Json::array() : programs.is_null());
}

void SampleJsonTest::statusSaysWhatIsMissing()
{
    FakeBackend backend;
    backend.features = {{Capability::Feature::ListSessions, true, {}},
                        {Capability::Feature::IdleTime, false, u"no input is counted"_qs},
                        {Capability::Feature::CpuUsage, true, u"processes are hidden"_qs, false}};
    const Json good = statusJson(backend, testHousehold(), {});
    QVERIFY(good["reachable"] == Json(true));
    QVERIFY(good["sessionCount"] == Json(4));
    QCOMPARE(
        QByteArray::fromStdString(good["capabilities"].dump()),
        QByteArray{
            R"([{"feature":"list-sessions","available":true,"forOthers":true,"reason":null},)"
            R"({"feature":"idle-time","available":false,"forOthers":true,"reason":"no input is counted"},)"
            R"({"feature":"cpu-usage","available":true,"forOthers":false,"reason":"processes are hidden"}])"});
    const Json bad = statusJson(backend, {}, u"gone"_qs);
    QVERIFY(bad["reachable"] == Json(false));
    QVERIFY(bad["reason"] == Json("gone"));
    QVERIFY(bad["sessionCount"].is_null());
    QVERIFY(bad["rules"].is_null() && bad["lastEvaluatedAt"].is_null());
    const Json ruled = statusJson(backend, {}, {}, RuleStanding{u"r.json"_qs, true, 2});
    QVERIFY(ruled["rules"] == Json::parse(R"({"file":"r.json","count":2})"));
    const Json spoilt = statusJson(backend, {}, {}, RuleStanding{u"r.json"_qs, true, {}});
    QVERIFY(spoilt["rules"]["count"].is_null());
}

} // namespace usher

QTEST_APPLESS_MAIN(usher::SampleJsonTest)
#include "tst_samplejson.moc"
