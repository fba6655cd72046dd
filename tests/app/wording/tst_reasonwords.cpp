// SPDX-License-Identifier: MIT
#include "engine/reasontext.h"
#include "support/locales.h"
#include "wording/language.h"
#include "wording/reasonwords.h"

#include "support/strictlog.h"

#include <QTest>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

Q_DECLARE_METATYPE(usher::policy::RuleReason)

namespace usher {

using policy::Condition;
using policy::RuleOutcome;
using policy::RuleReason;

namespace {

/// One that asks for everything.
policy::Rule everything()
{
    policy::Rule rule;
    rule.id = "everything";
    rule.when.awayFor = 2h;
    rule.when.between = policy::Between{{true, true, true, true, true, true, true}, 20h + 30min, 7h};
    rule.when.memoryAboveBytes = 500LL << 20;
    rule.when.freeMemoryBelowBytes = 2LL << 30;
    rule.unless.cpuAbovePercent = 25;
    return rule;
}

constexpr std::int64_t ms(std::chrono::milliseconds span)
{
    return span.count();
}

} // namespace

/// Why a rule did or did not apply, in the reader's language.
class ReasonWordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUnexpectedLog(); }
    void reasons_data();
    void reasons();
    void everyUnknownIsSaid_data();
    void everyUnknownIsSaid();
};

void ReasonWordsTest::reasons_data()
{
    QTest::addColumn<RuleReason>("reason");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("german");
    const auto row = [](const char* name, const RuleReason& reason, const QString& english,
                        const QString& german) { QTest::newRow(name) << reason << english << german; };
    using enum RuleOutcome;
    row("decides", {Decides, Condition::None, {}}, u"applies"_s, u"gilt"_s);
    row("decides on an unknown", {Decides, Condition::Running, {}},
        u"applies: running programs unknown, so people are left alone"_s,
        u"gilt: laufende Programme unbekannt, also bleiben alle in Ruhe"_s);
    row("another first", {AnotherFirst, Condition::None, {}}, u"another rule acts first"_s,
        u"eine andere Regel kommt zuerst"_s);
    row("disabled", {Disabled, Condition::None, {}}, u"switched off"_s, u"ausgeschaltet"_s);
    row("exempt", {Exempt, Condition::None, {}}, u"no rule touches this session"_s,
        u"diese Sitzung berührt keine Regel"_s);
    row("who", {NotMet, Condition::Who, {}}, u"concerns other people"_s, u"betrifft andere"_s);
    row("except", {NotMet, Condition::Except, {}}, u"this person is excepted"_s,
        u"diese Person ist ausgenommen"_s);
    row("away", {NotMet, Condition::AwayFor, ms(43min)}, u"away 43 min, needs 2 h"_s,
        u"43 min weg, nötig sind 2 h"_s);
    row("here", {NotMet, Condition::AwayFor, ms(45s + 999ms)}, u"away 45 s, needs 2 h"_s,
        u"45 s weg, nötig sind 2 h"_s);
    row("active", {NotMet, Condition::State, 0}, u"the session is active"_s, u"die Sitzung ist aktiv"_s);
    row("locked", {NotMet, Condition::State, 1}, u"the session is locked"_s, u"die Sitzung ist gesperrt"_s);
    row("disconnected", {NotMet, Condition::State, 2}, u"the session is disconnected"_s,
        u"die Sitzung ist nicht auf dem Bildschirm"_s);
    row("time of day", {NotMet, Condition::Between, 14 * 60 + 5}, u"it is 14:05, applies 20:30–07:00"_s,
        u"es ist 14:05, gilt 20:30–07:00"_s);
    row("alone", {NotMet, Condition::SomeoneElseActive, {}}, u"nobody else is active"_s,
        u"niemand sonst ist aktiv"_s);
    row("not running", {NotMet, Condition::Running, {}}, u"none of its programs runs"_s,
        u"keins ihrer Programme läuft"_s);
    row("memory", {NotMet, Condition::MemoryAbove, 100LL << 20}, u"uses 100 MB, needs more than 500 MB"_s,
        u"belegt 100 MB, nötig sind mehr als 500 MB"_s);
    row("free memory", {NotMet, Condition::FreeMemoryBelow, 4LL << 30}, u"4 GB free, needs less than 2 GB"_s,
        u"4 GB frei, nötig sind weniger als 2 GB"_s);
    row("held back by a program", {NotMet, Condition::UnlessRunning, {}},
        u"held back: one of its programs runs"_s, u"zurückgehalten: eins ihrer Programme läuft"_s);
    row("busy", {NotMet, Condition::UnlessCpuAbove, 3250},
        u"held back: uses 32 % of the CPU, more than 25 %"_s,
        u"zurückgehalten: nutzt 32 % des Prozessors, mehr als 25 %"_s);
    row("awake", {NotMet, Condition::UnlessKeepingAwake, {}}, u"held back: it keeps the PC awake"_s,
        u"zurückgehalten: hält den PC wach"_s);
    row("unknown", {Unknown, Condition::AwayFor, {}}, u"skipped: idle time unknown"_s,
        u"übergangen: Zeit der Abwesenheit unbekannt"_s);
    for (const auto away : {0s, 59s, 60s, 3599s, 3600s, 3659s, 3660s, 86399s, 86400s, 89999s, 90000s}) {
        QTest::addRow("away %d s", static_cast<int>(away.count()))
            << RuleReason{NotMet, Condition::AwayFor, ms(away)} << QString{} << QString{};
    }
}

void ReasonWordsTest::reasons()
{
    QFETCH(RuleReason, reason);
    QFETCH(QString, english);
    QFETCH(QString, german);
    // What programs are told is in English, too.
    const auto forPrograms = QString::fromStdString(policy::describeReason(everything(), reason));
    {
        const Language language{inBritain()};
        QCOMPARE(ReasonWords{inBritain()}.sentence(everything(), reason), forPrograms);
    }
    if (!english.isEmpty()) {
        QCOMPARE(forPrograms, english);
        const Language language{inGermany()};
        QCOMPARE(ReasonWords{inGermany()}.sentence(everything(), reason), german);
    }
}

void ReasonWordsTest::everyUnknownIsSaid_data()
{
    QTest::addColumn<int>("condition");
    for (int condition = 0; condition <= static_cast<int>(Condition::UnlessKeepingAwake); ++condition) {
        QTest::addRow("condition %d", condition) << condition;
    }
}

void ReasonWordsTest::everyUnknownIsSaid()
{
    QFETCH(int, condition);
    const RuleReason reason{RuleOutcome::Unknown, static_cast<Condition>(condition), {}};
    QStringList texts;
    for (const QLocale& locale : {inBritain(), inGermany()}) {
        const Language language{locale};
        texts += ReasonWords{locale}.sentence(everything(), reason);
    }
    QCOMPARE(texts[0], QString::fromStdString(policy::describeReason(everything(), reason)));
    QVERIFY2(texts[1].startsWith(u"übergangen: "_s), qPrintable(texts[1]));
}

} // namespace usher

QTEST_GUILESS_MAIN(usher::ReasonWordsTest)
#include "tst_reasonwords.moc"
