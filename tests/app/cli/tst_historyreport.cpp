// SPDX-License-Identifier: MIT
#include "cli/historyreport.h"
#include "cli/samplejson.h"
#include "support/locales.h"
#include "wording/language.h"

#include "support/strictlog.h"

#include <QTest>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace usher {

namespace {

using Kind = policy::Action::Kind;

constexpr WallTime kNow{std::chrono::sys_days{std::chrono::year{2026} / 11 / 26} + 16h + 20min};

const FriendlyText& words()
{
    static const FriendlyText kWords{inBritain(), QTimeZone::utc(), escapedText};
    return kWords;
}

policy::RuleSet rules()
{
    policy::Rule bedtime;
    bedtime.id = "bedtime";
    bedtime.name = "Bedtime";
    policy::RuleSet set;
    set.rules = {bedtime};
    return set;
}

Telling telling(Kind kind, WallTime at)
{
    Telling one;
    one.at = at;
    one.kind = kind;
    one.user = u"sam"_s;
    one.fullName = u"Sam"_s;
    one.session.id = u"3"_s;
    return one;
}

/// A rule asked Sam yesterday, and today they were signed out.
QList<Telling> story()
{
    auto asked = telling(Kind::Message, kNow - 24h);
    asked.rule = u"bedtime"_s;
    asked.deadline = kNow - 24h + 5min;
    auto out = telling(Kind::SignOut, kNow);
    out.rule = u"bedtime"_s;
    out.cause = policy::Cause::NoAnswer;
    auto gone = telling(Kind::Gone, kNow + 1s);
    gone.freedBytes = 1'932'735'283;
    return {asked, out, gone};
}

/// Everything about it is meant to upset whoever prints it.
Telling hostile()
{
    auto one = telling(Kind::AppsRefuse, kNow);
    one.user = u"=1+1"_s;
    one.fullName = u"S\x1b[31mam\u202e\n\"x\", y"_s;
    one.programs = {u"a,b"_s, u"-c"_s};
    return one;
}

} // namespace

/// The history as usherctl prints it.
class HistoryReportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUnexpectedLog(); }
    void textIsByDay();
    void emptyTextSaysSo();
    void linesNameTheDay();
    void rulesThatAreGoneGoByTheirIds();
    void jsonHasEveryField();
    void csvHasEveryField();
    void hostileNamesDoNothing();
};

void HistoryReportTest::textIsByDay()
{
    const auto set = rules();
    QCOMPARE((HistoryReport{words(), &set}.text(story(), kNow)),
             u"Yesterday\n"
             "  16:20  Sam was asked (Rule “Bedtime” · until 16:25)\n"
             "\n"
             "Today\n"
             "  16:20  Sam was to be signed out (Rule “Bedtime” · nobody answered)\n"
             "  16:20  Sam is signed out (1.8 GB of memory is free again)\n"_s);
}

void HistoryReportTest::emptyTextSaysSo()
{
    QCOMPARE((HistoryReport{words(), nullptr}.text({}, kNow)), u"Nothing happened in that time.\n"_s);
}

void HistoryReportTest::linesNameTheDay()
{
    QCOMPARE((HistoryReport{words(), nullptr}.lines(story().mid(2), kNow)),
             u"  Today 16:20  Sam is signed out (1.8 GB of memory is free again)\n"_s);
}

void HistoryReportTest::rulesThatAreGoneGoByTheirIds()
{
    QVERIFY((HistoryReport{words(), nullptr}.text(story(), kNow).contains(u"Rule “bedtime”"_s)));
}

void HistoryReportTest::jsonHasEveryField()
{
    const auto json = HistoryReport::json(story());
    QCOMPARE(json.size(), 3U);
    QCOMPARE(
        QByteArray::fromStdString(json[0].dump()),
        QByteArray{R"({"at":"2026-11-25T16:20:00.000Z","action":"message","user":"sam","fullName":"Sam",)"
                   R"("session":"3","rule":"bedtime","deadline":"2026-11-25T16:25:00.000Z","mode":null,)"
                   R"("why":null,"dryRun":false,"programs":[],"error":null,"freedBytes":null})"});
    QCOMPARE(QByteArray::fromStdString(json[1]["why"].dump()), QByteArray{R"("no-answer")"});
    QCOMPARE(QByteArray::fromStdString(json[1]["mode"].dump()), QByteArray{R"("gentle")"});
    QCOMPARE(json[2]["freedBytes"].get<std::int64_t>(), 1'932'735'283);
}

void HistoryReportTest::csvHasEveryField()
{
    QCOMPARE(HistoryReport::csv(story().mid(2)),
             QByteArray{"at,action,user,fullName,session,rule,deadline,mode,why,dryRun,programs,error,"
                        "freedBytes\n"
                        "2026-11-26T16:20:01.000Z,gone,sam,Sam,3,,,,,false,,,1932735283\n"});
}

void HistoryReportTest::hostileNamesDoNothing()
{
    const QString text = HistoryReport{words(), nullptr}.text({hostile()}, kNow);
    QVERIFY2(text.contains(u"S\\x1b[31mam\\u202e\\x0a\"x\", y"_s), qUtf8Printable(text));
    QCOMPARE(text.count(u'\n'), 2);
    QVERIFY(!text.contains(u'\x1b') && !text.contains(QChar{0x202e}));
    const auto csv = QString::fromUtf8(HistoryReport::csv({hostile()}));
    QCOMPARE(csv.count(u'\n'), 2);
    QVERIFY2(csv.contains(u",'=1+1,\"S\\x1b[31mam\\u202e\\x0a\"\"x\"\", y\",3,"_s), qPrintable(csv));
    QVERIFY2(csv.contains(u",\"a,b; -c\","_s), qPrintable(csv));
    const auto json = jsonText(HistoryReport::json({hostile()}), true);
    QVERIFY(!json.contains('\x1b') && json.contains("\\u001b[31mam\\u202e"));
}

} // namespace usher

QTEST_GUILESS_MAIN(usher::HistoryReportTest)
#include "tst_historyreport.moc"
