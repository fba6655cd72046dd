// SPDX-License-Identifier: MIT
#include "engine/quantities.h"
#include "engine/suggestion.h"
#include "engine/utf8.h"
#include "support/metatypes.h"
#include "support/strictlog.h"

#include <QTest>

#include <array>

using namespace std::chrono_literals;
using namespace usher::policy;

namespace usher {

class RuleQuantitiesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUnexpectedLog(); }
    void durations_data();
    void durations();
    void writesDurations_data();
    void writesDurations();
    void sizes_data();
    void sizes();
    void wholeSizes_data();
    void wholeSizes();
    void timesOfDay_data();
    void timesOfDay();
    void names_data();
    void names();
    void suggests_data();
    void suggests();
    void countsCodePoints();
};

void RuleQuantitiesTest::durations_data()
{
    QTest::addColumn<std::string>("text");
    QTest::addColumn<qint64>("seconds"); // -1: wrong form
    const auto row = [](const char* text, qint64 seconds) {
        QTest::newRow(text) << std::string{text} << seconds;
    };
    row("45s", 45);
    row("30m", 1'800);
    row("2h", 7'200);
    row("7d", 604'800);
    row("0s", 0);
    row("0d", 0);
    row("1s", 1);
    row("90m", 5'400);
    row("1000000000000000s", kLongestDuration.count());
    row("1000000000000001s", kLongestDuration.count());
    row("99999999999999999999999999999999d", kLongestDuration.count());
    row("11574074074d", 11574074074 * 86400);
    row("11574074075d", kLongestDuration.count());
    for (const char* wrong :
         {"",   "s",    "5",   "05m",   "00s", "5 m", " 5m", "5m ",  "+5m",  "-5m", "1.5h",
          "5M", "5min", "5ms", "1h30m", "5w",  "m5",  "5ṁ",  "1e3s", "0x5s", "٣s"}) {
        row(wrong, -1);
    }
}

void RuleQuantitiesTest::durations()
{
    QFETCH(std::string, text);
    QFETCH(qint64, seconds);
    const auto read = readDuration(text);
    QCOMPARE(read ? qint64{read->count()} : -1, seconds);
}

void RuleQuantitiesTest::writesDurations_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<std::string>("text");
    const auto row = [](qint64 seconds, const char* text) {
        QTest::newRow(text) << seconds << std::string{text};
    };
    row(0, "0s");
    row(59, "59s");
    row(60, "1m");
    row(61, "1m1s");
    row(3'600, "1h");
    row(3'601, "1h1s");
    row(86'399, "23h59m59s");
    row(86'400, "1d");
    row(93'784, "1d2h3m4s");
    row(864'000'000, "10000d");
}

void RuleQuantitiesTest::writesDurations()
{
    QFETCH(qint64, seconds);
    QFETCH(std::string, text);
    QCOMPARE(writeDuration(std::chrono::seconds{seconds}), text);
}

void RuleQuantitiesTest::sizes_data()
{
    QTest::addColumn<std::string>("text");
    QTest::addColumn<qint64>("bytes"); // -1: wrong form
    const auto row = [](const char* text, qint64 bytes) {
        QTest::newRow(text) << std::string{text} << bytes;
    };
    row("1MB", kSmallestSize);
    row("500MB", 500LL * 1024 * 1024);
    row("2GB", 2LL * 1024 * 1024 * 1024);
    row("1048576GB", kLargestSize);
    row("1048577GB", kLargestSize + (1LL << 30));
    row("0MB", 0);
    row("99999999999999999999999GB", 1LL << 62);
    row("99999999999999999999999MB", 1LL << 62);
    for (const char* wrong : {"", "MB", "5", "05MB", "00GB", "5 MB", "5mb", "5Mb", "5M", "5KB", "5TB",
                              "1.5GB", "-5MB", "+5MB", "5MB ", " 5MB", "5GiB", "5B", "1e3MB"}) {
        row(wrong, -1);
    }
}

void RuleQuantitiesTest::sizes()
{
    QFETCH(std::string, text);
    QFETCH(qint64, bytes);
    QCOMPARE(qint64{readSize(text).value_or(-1)}, bytes);
}

void RuleQuantitiesTest::wholeSizes_data()
{
    QTest::addColumn<qint64>("bytes");
    QTest::addColumn<qint64>("count");
    QTest::addColumn<bool>("isGigabytes");
    constexpr qint64 kMegabyte = 1LL << 20;
    constexpr qint64 kGigabyte = 1LL << 30;
    QTest::newRow("nothing") << qint64{0} << qint64{0} << false;
    QTest::newRow("a byte less than a megabyte") << kMegabyte - 1 << qint64{0} << false;
    QTest::newRow("a megabyte") << kMegabyte << qint64{1} << false;
    QTest::newRow("a byte more than a megabyte") << kMegabyte + 1 << qint64{1} << false;
    QTest::newRow("a byte less than a gigabyte") << kGigabyte - 1 << qint64{1023} << false;
    QTest::newRow("a gigabyte") << kGigabyte << qint64{1} << true;
    QTest::newRow("a byte more than a gigabyte") << kGigabyte + 1 << qint64{1} << true;
    QTest::newRow("a megabyte more than a gigabyte") << kGigabyte + kMegabyte << qint64{1025} << false;
    QTest::newRow("the largest") << qint64{kLargestSize} << qint64{1'048'576} << true;
}

void RuleQuantitiesTest::wholeSizes()
{
    QFETCH(qint64, bytes);
    QFETCH(qint64, count);
    QFETCH(bool, isGigabytes);
    const auto size = wholeSize(bytes);
    QCOMPARE(qint64{size.count}, count);
    QCOMPARE(size.isGigabytes, isGigabytes);
}

void RuleQuantitiesTest::timesOfDay_data()
{
    QTest::addColumn<std::string>("text");
    QTest::addColumn<int>("minutes"); // -1: wrong form
    const auto row = [](const char* text, int minutes) {
        QTest::newRow(text) << std::string{text} << minutes;
    };
    row("00:00", 0);
    row("07:05", 425);
    row("20:30", 1'230);
    row("23:59", 1'439);
    for (const char* wrong : {"", "24:00", "23:60", "7:05", "07:5", "07:005", "0705", "07-05", "07:05:00",
                              " 07:05", "07:05 ", "-1:00", "+1:00", "aa:bb", "0٣:00"}) {
        row(wrong, -1);
    }
}

void RuleQuantitiesTest::timesOfDay()
{
    QFETCH(std::string, text);
    QFETCH(int, minutes);
    const auto read = readTimeOfDay(text);
    QCOMPARE(read ? static_cast<int>(read->count()) : -1, minutes);
    if (read) {
        QCOMPARE(writeTimeOfDay(*read), text);
    }
}

void RuleQuantitiesTest::names_data()
{
    QTest::addColumn<std::string>("text");
    QTest::addColumn<bool>("login");
    QTest::addColumn<bool>("program");
    QTest::addColumn<bool>("ruleId");
    QTest::addColumn<bool>("zone");
    const auto row = [](const char* name, const std::string& text, bool login, bool program, bool ruleId,
                        bool zone) { QTest::newRow(name) << text << login << program << ruleId << zone; };
    row("plain", "sam", true, true, true, true);
    row("empty", "", false, false, false, false);
    row("capital", "Sam", true, true, false, true);
    row("umlaut", "jörg", true, true, false, false);
    row("blank within", "Sam Smith", true, true, false, false);
    row("blank first", " sam", false, true, false, false);
    row("blank last", "sam ", false, true, false, false);
    row("at sign first", "@sam", false, true, false, false);
    row("at sign within", "sam@home", true, true, false, false);
    row("slash", "Europe/Berlin", false, false, false, true);
    row("backslash", "HOME\\sam", false, false, false, false);
    row("colon", "uid:1001", false, true, false, false);
    row("star", "obs*.exe", false, false, false, false);
    row("question mark", "obs?.exe", false, false, false, false);
    row("tab", "a\tb", false, false, false, false);
    row("DEL", "a\x7f", false, false, false, false);
    row("C1 control", "a\xc2\x85", false, false, false, false);
    row("no-break space", "a\xc2\xa0", true, true, false, false);
    row("hyphens", "forgotten-accounts", true, true, true, true);
    row("hyphen first", "-a", true, true, false, true);
    row("hyphen last", "a-", true, true, false, true);
    row("two hyphens", "a--b", true, true, false, true);
    row("underscore", "a_b", true, true, false, true);
    row("plus", "Etc/GMT+5", false, false, false, true);
    row("two slashes", "a//b", false, false, false, false);
    row("64 letters", std::string(64, 'a'), true, true, true, true);
    row("65 letters", std::string(65, 'a'), true, true, false, false);
    row("255 letters", std::string(255, 'a'), true, true, false, false);
    row("256 letters", std::string(256, 'a'), true, false, false, false);
    row("257 letters", std::string(257, 'a'), false, false, false, false);
    std::string wide;
    for (int i = 0; i < 255; ++i) {
        wide += "€";
    }
    row("255 wide characters", wide, true, true, false, false);
    row("256 wide characters", wide + "€", true, false, false, false);
    row("257 wide characters", wide + "€€", false, false, false, false);
}

void RuleQuantitiesTest::names()
{
    QFETCH(std::string, text);
    QTEST(isLoginName(text), "login");
    QTEST(isProgramName(text), "program");
    QTEST(isRuleId(text), "ruleId");
    QTEST(isZoneName(text), "zone");
}

void RuleQuantitiesTest::suggests_data()
{
    QTest::addColumn<std::string>("word");
    QTest::addColumn<std::string>("nearest");
    const auto row = [](const char* word, const char* nearest) {
        QTest::newRow(word) << std::string{word} << std::string{nearest};
    };
    row("awayfor", "awayFor");
    row("AWAYFOR", "awayFor");
    row("awaiFor", "awayFor");
    row("awayFro", "awayFor");
    row("stat", "state");
    row("states", "state");
    row("betwen", "between");
    row("memoryAbov", "memoryAbove");
    row("freeMemory", "freeMemoryBelow");
    row("runing", "running");
    row("€stat€", "state");
    row("st𝄞", "");
    row("x", "");
    row("", "");
    row("colour", "");
}

void RuleQuantitiesTest::suggests()
{
    static constexpr std::array<std::string_view, 7> kKnown{
        "awayFor", "state", "between", "someoneElseActive", "running", "memoryAbove", "freeMemoryBelow"};
    QFETCH(std::string, word);
    QFETCH(std::string, nearest);
    QCOMPARE(std::string{nearestWord(word, kKnown).value_or("")}, nearest);
}

void RuleQuantitiesTest::countsCodePoints()
{
    QCOMPARE(codePointCount(""), std::size_t{0});
    QCOMPARE(codePointCount("aä€𝄞"), std::size_t{4});
}

} // namespace usher

QTEST_APPLESS_MAIN(usher::RuleQuantitiesTest)
#include "tst_rulequantities.moc"
