// SPDX-License-Identifier: MIT
#include "dashboard/rulesentence.h"
#include "engine/rulereader.h"
#include "support/locales.h"
#include "wording/language.h"

#include "support/strictlog.h"

#include <QTest>

#include <algorithm>

using namespace std::chrono_literals;

Q_DECLARE_METATYPE(usher::policy::Rule)

namespace usher {

namespace {

/// A rule as it is written, without what every rule needs.
policy::Rule rule(const QByteArray& people, const QByteArray& when, const QByteArray& rest)
{
    const auto file = R"({"version":1,"timeZone":"UTC","rules":[{"id":"a","name":"A","who":[)" + people +
                      R"(],"when":{)" + when + "}," + rest + "}]}";
    const auto result = policy::readRules(file.toStdString());
    return std::holds_alternative<policy::RuleSet>(result) ? std::get<policy::RuleSet>(result).rules.front()
                                                           : policy::Rule{};
}

KnownNames household()
{
    return {{u"sam"_qs, u"Sam"_qs}, {u"noor"_qs, u"Noor"_qs}, {u"kim"_qs, u"Kim"_qs}};
}

QString sentence(const policy::Rule& rule, const QLocale& locale, SentenceDetail detail)
{
    return plainText(ruleSentence(rule, RuleWords{locale, household()}, detail));
}

} // namespace

class RuleSentenceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUnexpectedLog(); }
    void sentences_data();
    void sentences();
    void theCompleteSentenceHasAChipForEverySetting();
    void punctuationStaysWithItsChip();
    void untrustedNamesAreJustText();
};

void RuleSentenceTest::sentences_data()
{
    QTest::addColumn<policy::Rule>("written");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("german");
    const QByteArray ask = R"("then":{"action":"ask"})";
    const QByteArray leave = R"("then":{"action":"leave-alone"})";
    QTest::newRow("two people")
        << rule(R"("sam","noor")", R"("awayFor":"1h")", ask)
        << u"When Sam or Noor has been away for 1 hour, ask, wait 5 minutes, then sign out."_qs
        << u"Wenn Sam oder Noor 1 Stunde weg war, fragen, 5 Minuten warten, dann abmelden."_qs;
    QTest::newRow("three people, one unknown here")
        << rule(R"("sam","noor","lou")", R"("awayFor":"90m")", ask)
        << u"When Sam, Noor or lou has been away for 90 minutes, ask, wait 5 minutes, then sign out."_qs
        << u"Wenn Sam, Noor oder lou 90 Minuten weg war, fragen, 5 Minuten warten, dann abmelden."_qs;
    QTest::newRow("many of a kind")
        << rule(R"("@children")", R"("awayFor":"10m")", R"("then":{"action":"warn","wait":"2m"})")
        << u"When children have been away for 10 minutes, warn, wait 2 minutes, then sign out."_qs
        << u"Wenn Kinder 10 Minuten weg waren, warnen, 2 Minuten warten, dann abmelden."_qs;
    QTest::newRow("school nights")
        << rule(
               R"("@children")",
               R"("awayFor":"10m","between":{"days":["sun","mon","tue","wed","thu"],"from":"20:30","to":"07:00"})",
               R"("then":{"action":"ask","wait":"2m"})")
        << u"On school nights from 20:30 to 07:00, when children have been away for 10 minutes, ask, wait 2 minutes, then sign out."_qs
        << u"An Abenden vor Schultagen von 20:30 bis 07:00: Wenn Kinder 10 Minuten weg waren, fragen, 2 Minuten warten, dann abmelden."_qs;
    QTest::newRow("every day")
        << rule(
               R"("sam")",
               R"("awayFor":"10m","between":{"days":["mon","tue","wed","thu","fri","sat","sun"],"from":"09:00","to":"17:00"})",
               R"("then":{"action":"lock"})")
        << u"Every day from 09:00 to 17:00, when Sam has been away for 10 minutes, lock the screen."_qs
        << u"Jeden Tag von 09:00 bis 17:00: Wenn Sam 10 Minuten weg war, Bildschirm sperren."_qs;
    QTest::newRow("somebody needs the PC")
        << rule(R"("@everyone")", R"("awayFor":"15m","someoneElseActive":true)",
                R"("then":{"action":"recommend"})")
        << u"When anyone has been away for 15 minutes and somebody else needs the PC, only tell me."_qs
        << u"Wenn jemand 15 Minuten weg war und sonst jemand den PC braucht, nur mir Bescheid sagen."_qs;
    QTest::newRow("an exception") << rule(R"("kim")", R"("awayFor":"1m","running":["steam.exe"])", leave)
                                  << u"Leave Kim alone while steam.exe is running."_qs
                                  << u"Lass Kim in Ruhe, solange steam.exe läuft."_qs;
    QTest::newRow("an exception for all")
        << rule(R"("@everyone")", R"("awayFor":"1m")", leave) << u"Always leave everybody alone."_qs
        << u"Lass alle immer in Ruhe."_qs;
    QTest::newRow("an exception with time away")
        << rule(R"("kim")", R"("awayFor":"2h")", leave)
        << u"When Kim has been away for 2 hours, leave them alone."_qs
        << u"Wenn Kim 2 Stunden weg war, in Ruhe lassen."_qs;
    QTest::newRow("conditions and exceptions")
        << rule(
               R"("@standard")",
               R"("awayFor":"2h","state":["locked","disconnected"],"memoryAbove":"500MB","freeMemoryBelow":"2GB")",
               R"("except":["kim"],"unless":{"running":["obs64.exe"],"cpuAbove":25,"keepingAwake":true},"then":{"action":"disconnect"})")
        << u"When standard accounts have been away for 2 hours and their session is locked or not on the screen, their session uses more than 500 MB and less than 2 GB of memory is free, take them off the screen. Not for Kim. Not while sound or video is playing, obs64.exe is running or the session uses more than 25 % of the processor."_qs
        << QString{};
    QTest::newRow("what differs from the usual")
        << rule(
               R"("sam")", R"("awayFor":"1h")",
               R"("then":{"action":"ask","noAnswer":"recommend","unseen":"sign-out","ifAppsRefuse":"force","notNow":{"askAgainIn":"30m","atMost":1}})")
        << u"When Sam has been away for 1 hour, ask, wait 5 minutes, then only tell me if there is no answer. If nobody can see the message, sign out all the same. If a program will not close, close it after a minute. After “Not now”, ask again in 30 minutes, at most 1 time."_qs
        << QString{};
}

void RuleSentenceTest::sentences()
{
    QFETCH(policy::Rule, written);
    QFETCH(QString, english);
    QFETCH(QString, german);
    QVERIFY(!written.who.empty());
    {
        const Language language{inBritain()};
        QCOMPARE(sentence(written, inBritain(), SentenceDetail::Brief), english);
    }
    if (!german.isEmpty()) {
        const Language language{inGermany()};
        QCOMPARE(sentence(written, inGermany(), SentenceDetail::Brief), german);
    }
}

void RuleSentenceTest::theCompleteSentenceHasAChipForEverySetting()
{
    const Language language{inBritain()};
    const auto everything = rule(
        R"("sam")",
        R"("awayFor":"1h","state":["active"],"between":{"days":["mon"],"from":"09:00","to":"10:00"},"someoneElseActive":true,"running":["a"],"memoryAbove":"1MB","freeMemoryBelow":"1MB")",
        R"("except":["kim"],"unless":{"running":["b"],"cpuAbove":5,"keepingAwake":true},"then":{"action":"ask","message":"{name}!"})");
    QSet<int> chips;
    const auto parts =
        ruleSentence(everything, RuleWords{inBritain(), household()}, SentenceDetail::Complete);
    for (const auto& part : parts) {
        chips.insert(part.chip);
    }
    for (int kind = 1; kind <= static_cast<int>(RuleChip::Kind::Message); ++kind) {
        QVERIFY2(chips.contains(kind), qPrintable(QString::number(kind)));
    }
}

void RuleSentenceTest::punctuationStaysWithItsChip()
{
    const Language language{inBritain()};
    const auto parts = ruleSentence(rule(R"("sam")", R"("awayFor":"1h")", R"("then":{"action":"ask"})"),
                                    RuleWords{inBritain(), household()}, SentenceDetail::Brief);
    const auto hour = std::ranges::find_if(parts, [](const auto& part) { return part.text == u"1 hour"; });
    QVERIFY(hour != parts.end());
    QCOMPARE(hour->suffix, u","_qs);
    QCOMPARE(hour->chip, static_cast<int>(RuleChip::Kind::AwayFor));
}

void RuleSentenceTest::untrustedNamesAreJustText()
{
    const Language language{inBritain()};
    auto written = rule(R"("sam")", R"("awayFor":"1h")", R"("then":{"action":"lock"})");
    written.who.front().name = "{away}\xee\x80\x81x\xee\x84\x80";
    const auto text = sentence(written, inBritain(), SentenceDetail::Brief);
    QVERIFY(text.startsWith(u"When {away}x has been away for 1 hour"));
}

} // namespace usher

QTEST_GUILESS_MAIN(usher::RuleSentenceTest)
#include "tst_rulesentence.moc"
