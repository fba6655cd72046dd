// SPDX-License-Identifier: MIT
#include "support/locales.h"
#include "wording/historytext.h"
#include "wording/language.h"

#include "support/strictlog.h"

#include <QTest>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace usher {

using policy::Cause;
using policy::Withdrawal;
using Kind = policy::Action::Kind;

namespace {

constexpr WallTime kNow{std::chrono::sys_days{std::chrono::year{2026} / 11 / 26} + 16h + 20min};

Telling telling(Kind kind)
{
    Telling one;
    one.at = kNow;
    one.kind = kind;
    one.user = u"sam"_s;
    one.fullName = u"Sam"_s;
    return one;
}

QString detail(const Telling& one, const QString& ruleName = {})
{
    const FriendlyText words{inBritain(), QTimeZone::utc()};
    return HistoryText{words}.detail(one, ruleName);
}

} // namespace

/// The history in words.
class HistoryTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUnexpectedLog(); }
    void everyKindHasItsSentence_data();
    void everyKindHasItsSentence();
    void everyWithdrawalIsSaid();
    void causesAreSaid();
    void whatIsBehindIt();
    void theRuleIsCalledAsItIsNow();
    void namesAreSafe();
    void nobodyIsMadeUp();
    void daysAreSaidAsPeopleSayThem_data();
    void daysAreSaidAsPeopleSayThem();
};

void HistoryTextTest::everyKindHasItsSentence_data()
{
    QTest::addColumn<int>("kind");
    for (int kind = 0; kind <= static_cast<int>(Kind::MoreTime); ++kind) {
        QTest::addRow("kind %d", kind) << kind;
    }
}

void HistoryTextTest::everyKindHasItsSentence()
{
    QFETCH(int, kind);
    const auto one = telling(static_cast<Kind>(kind));
    QStringList texts;
    for (const QLocale& locale : {inBritain(), inGermany()}) {
        const Language language{locale};
        texts += HistoryText::sentence(one);
    }
    QVERIFY2(texts[0].contains(u"Sam"_s) && texts[0] != u"Sam"_s, qPrintable(texts[0]));
    QVERIFY2(texts[1].contains(u"Sam"_s) && texts[1] != texts[0], qPrintable(texts[1]));
}

void HistoryTextTest::everyWithdrawalIsSaid()
{
    QSet<QString> sentences;
    for (const auto why : {Withdrawal::CameBack, Withdrawal::Cancelled, Withdrawal::NoLongerApplies,
                           Withdrawal::RulesChanged, Withdrawal::Settling}) {
        auto one = telling(Kind::Withdraw);
        one.withdrawal = why;
        sentences += HistoryText::sentence(one);
    }
    QCOMPARE(sentences.size(), 5);
    QVERIFY(sentences.contains(u"Sam came back, and stayed signed in"_s));
}

void HistoryTextTest::causesAreSaid()
{
    auto one = telling(Kind::SignOut);
    one.rule = u"bedtime"_s;
    one.cause = Cause::NoAnswer;
    QCOMPARE(HistoryText::sentence(one), u"Sam was to be signed out"_s);
    QCOMPARE(detail(one, u"Bedtime"_s), u"Rule “Bedtime” · nobody answered"_s);
    one.rule.clear();
    one.cause = Cause::Owner;
    QCOMPARE(detail(one), u"Your own request"_s);
}

void HistoryTextTest::whatIsBehindIt()
{
    auto one = telling(Kind::Message);
    one.deadline = kNow + 5min;
    one.isDryRun = true;
    QCOMPARE(detail(one), u"Your own request · until 16:25 · only tried out: nothing was done"_s);
    one = telling(Kind::Gone);
    one.freedBytes = 1'932'735'283;
    QCOMPARE(detail(one), u"1.8 GB of memory is free again"_s);
    one = telling(Kind::AppsRefuse);
    one.programs = {u"writer"_s};
    QCOMPARE(detail(one), u"Writer"_s);
    one = telling(Kind::Failed);
    one.error = Error{ErrorCode::Unreachable, {}};
    QVERIFY(!detail(one).isEmpty());
}

void HistoryTextTest::theRuleIsCalledAsItIsNow()
{
    auto one = telling(Kind::Recommend);
    one.rule = u"gone-since"_s;
    QCOMPARE(detail(one, u"New name"_s), u"Rule “New name”"_s);
    QCOMPARE(detail(one), u"Rule “gone-since”"_s);
}

void HistoryTextTest::namesAreSafe()
{
    auto one = telling(Kind::Message);
    one.fullName = u"S\x1b[31mam\u202e\n"_s;
    QVERIFY(!HistoryText::sentence(one).contains(u'\x1b'));
    QVERIFY(!HistoryText::sentence(one).contains(QChar{0x202e}));
    one.fullName.clear();
    QCOMPARE(HistoryText::sentence(one), u"sam was asked"_s);
}

void HistoryTextTest::nobodyIsMadeUp()
{
    auto one = telling(Kind::Gone);
    one.user.clear();
    one.fullName.clear();
    QCOMPARE(HistoryText::sentence(one), u"Somebody is signed out"_s);
}

void HistoryTextTest::daysAreSaidAsPeopleSayThem_data()
{
    QTest::addColumn<std::chrono::minutes>("ago");
    QTest::addColumn<QString>("day");
    QTest::newRow("now") << 0min << u"Today"_s;
    QTest::newRow("midnight") << std::chrono::minutes{16h + 20min} << u"Today"_s;
    QTest::newRow("a minute before") << std::chrono::minutes{16h + 21min} << u"Yesterday"_s;
    QTest::newRow("two days") << std::chrono::minutes{48h} << u"Tuesday, 24 November"_s;
    QTest::newRow("a year") << std::chrono::minutes{365 * 24h} << u"26 November 2025"_s;
}

void HistoryTextTest::daysAreSaidAsPeopleSayThem()
{
    QFETCH(std::chrono::minutes, ago);
    const FriendlyText words{inBritain(), QTimeZone::utc()};
    QTEST(HistoryText{words}.day(kNow - ago, kNow), "day");
}

} // namespace usher

QTEST_GUILESS_MAIN(usher::HistoryTextTest)
#include "tst_historytext.moc"
